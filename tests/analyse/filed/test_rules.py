"""Three rules choose a value; the same voice counts once."""

from detente.analyse.filed.rules import (
    Given,
    conservative,
    most_informative,
    representative,
    sources,
)

TOLD = [
    Given(9, "ministry", "2031-05-04", 0.3),
    Given(9, "ministry", "2031-05-05", 0.3),
    Given(9, "ministry", "2031-05-06", 0.3),
    Given(12, "The Post", "2031-05-05", 0.5),
    Given(12, "Northern Wire", "2031-05-05", 0.5),
    Given(14, "hospital", "2031-05-06", 1.0),
]


def test_the_rules_choose_the_lowest_the_most_supported_and_the_most_exact() -> None:
    assert conservative(TOLD) == 9
    assert representative(TOLD) == 12  # two sources; the ministry, though told thrice, is one
    assert most_informative(TOLD) == 14
    assert sources(TOLD, 9) == 1


def test_of_values_with_as_many_sources_the_latest_stands() -> None:
    assert representative([Given(3, "a", "2031-05-04"), Given(5, "b", "2031-05-06")]) == 5
