import pytest

from detente.analyse.contradicting.credibility import credibility
from detente.analyse.contradicting.said import Said, Side, sides_of


def said(
    source: str, value: str, low: int | None = None, high: int | None = None, day: int = 4
) -> Said:
    return Said(value, source, source, f"{source}{day}", f"2031-05-{day:02}", low, high)


def values(*told: Said) -> list[str]:
    return [side.value for side in sides_of(told)]


def test_bounds_that_meet_can_both_hold() -> None:
    assert values(said("a", "10+", 10, None), said("b", "12", 12, 12)) == []
    assert values(said("a", "10", 10, 10), said("b", "12", 12, 12)) == ["10", "12"]
    assert values(said("a", "13+", 13, None), said("b", "12", 12, 12)) == ["12", "13+"]


def test_one_source_that_raises_its_figure_does_not_contradict_itself() -> None:
    assert values(said("a", "10", 10, 10, day=4), said("a", "12", 12, 12, day=5)) == []


def test_other_words_are_other_sides() -> None:
    assert values(said("a", "the rebels"), said("b", "the army")) == ["the army", "the rebels"]


@pytest.mark.parametrize(
    ("own", "against", "grade"), [(3, 1, 1), (3, 2, 2), (2, 1, 2), (1, 1, 3), (1, 2, 4), (1, 3, 5)]
)
def test_credibility_follows_independent_sources(own: int, against: int, grade: int) -> None:
    one = Side("10", tuple(said(f"a{n}", "10") for n in range(own)))
    other = Side("12", tuple(said(f"b{n}", "12") for n in range(against)))
    assert credibility(one, [other]).grade == grade


def test_without_an_outlet_it_cannot_be_judged() -> None:
    one = Side("10", (Said("10", "x", "", "r", ""),))
    assert credibility(one, []).grade == 6
