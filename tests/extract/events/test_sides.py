"""Whom an act reaches where the grammar shows nobody."""

import pytest

from detente.extract.events import sides
from detente.extract.reader.marked import Marked
from detente.extract.reader.opinion import Opinion
from detente.extract.reader.reader_model import opinion
from tests.extract.event_rows import events, rows


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Ghana has refused to serve under the generals.", ["Ghana"], ["generals"]),
        (
            "The Tunisian president promised not to attack Algeria.",
            ["Tunisian president"],
            ["Algeria"],
        ),
    ],
)
def test_a_party_below_the_act_may_receive(
    text: str, actors: list[str], recipients: list[str]
) -> None:
    (row,) = rows(text)
    assert row[2:] == (actors, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya refused to recall its ambassador.",
        "Peru vowed to defend its own fishermen.",
        "Turkey refused to leave the base in Ankara.",
    ],
)
def test_what_is_ones_own_and_where_it_happens_do_not(text: str) -> None:
    (row,) = rows(text)
    assert row[3] == []


def test_the_nearest_party_that_fits_is_taken_and_no_other_asked_about(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []

    def noted(marked: Marked) -> Opinion:
        asked.append([span.of(marked.text) for span in marked.target])
        return opinion(marked)

    monkeypatch.setattr(sides, "opinion", noted)
    (row,) = rows("Ghana has refused to serve under the generals or to speak of the rebels.")
    assert row[3] == ["generals"]
    assert asked == [["generals"]]


def test_such_a_row_is_less_sure() -> None:
    plain = events("Ghana has refused to work with the generals.")[0]
    filled = events("Ghana has refused to serve under the generals.")[0]
    assert filled.confidence < plain.confidence


def test_who_receives_from_another_is_whom_the_act_reaches() -> None:
    (row,) = rows("Portugal received wheat from Canada.")
    assert (row[0], row[2], row[3]) == ("AID", ["Canada"], ["Portugal"])
