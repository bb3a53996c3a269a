"""What tells of no act is refused, with the reason; what may tell of none is shown as unsure."""

import pytest

from detente.extract.extractors import extract
from tests.extract.event_rows import events
from tests.extract.reports import report_of

SHOWN = 0.5


def reasons(text: str) -> str:
    """Why nothing was read as an event, one reason after another."""
    read = extract(report_of(text))
    return "; ".join(one.reason for one in read.dropped if one.step == "events")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Zambia is poorer than Namibia.", "a comparison is no act"),
        ("Paraguay has more soldiers than Uruguay.", "a comparison is no act"),
        ("Vietnam outpaces Thailand in growth.", "a comparison is no act"),
        ("Azerbaijan belongs to the Council of Europe.", "a state is no act"),
        ("The Baltic states are close to Washington.", "a state is no act"),
        ("The envoy said that Mali was lovely.", "a remark is no act"),
        ("Ghana beat Togo 2-0 to win the cup.", "sport"),
        ("A striker from Togo shot twice at the Bolivian goal.", "sport"),
        ("A retired officer of the army of Mali shot himself.", "done to oneself"),
        ("Inflation is attacking Turkish families.", "names no actor"),
    ],
)
def test_it_is_refused_and_told(text: str, why: str) -> None:
    assert not events(text)
    assert why in reasons(text)


@pytest.mark.parametrize(
    "text",
    [
        "Swaziland buys most of its coal from South Africa.",
        "Most farmers back the president.",
        "Many voters in Ohio support the governor.",
    ],
)
def test_what_is_done_as_a_rule_is_unsure(text: str) -> None:
    (event,) = events(text)
    assert event.confidence < SHOWN
    assert "as a rule" in event.reason.saw


@pytest.mark.parametrize(
    "text",
    [
        "Swaziland is buying coal from South Africa.",
        "Russia backs the government of Syria.",
        "Swaziland bought coal from South Africa on Monday.",
    ],
)
def test_what_is_being_done_is_not(text: str) -> None:
    (event,) = events(text)
    assert event.confidence >= SHOWN
    assert "as a rule" not in event.reason.saw


@pytest.mark.parametrize(
    "text",
    [
        "A man stabbed a woman in Lyon.",
        "My wife and I arrived in France as students.",
    ],
)
def test_private_matters_are_unsure(text: str) -> None:
    assert all(event.confidence < SHOWN for event in events(text))


@pytest.mark.parametrize(
    "text",
    [
        "A gunman stabbed a policeman in Lyon.",
        "A man shot the mayor of Lyon.",
        "The president of Mali arrived in France on Monday.",
    ],
)
def test_public_ones_are_not(text: str) -> None:
    assert any(event.confidence >= SHOWN for event in events(text))


def test_what_lies_long_back_is_marked_as_background() -> None:
    (event,) = events("Japan bombed Darwin in 1942.")
    assert event.time == "historical"


def test_what_has_a_reason_is_not_told_twice() -> None:
    told = [one.reason for one in extract(report_of("Ghana beat Togo 2-0.")).dropped]
    assert len(told) == len(set(told))
