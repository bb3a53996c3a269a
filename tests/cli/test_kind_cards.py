"""Incidents, ties and measures as people read them; the rows are those of a ledger made by hand."""

from pathlib import Path

import pytest

from detente.cli.kind_cards import CARDS
from detente.cli.shown import tolls_told
from detente.ledger import views
from detente.ledger.ledger import Ledger
from detente.run.pipeline import read_report
from tests.extract.reports import report_of
from tests.ledger.readings import wide_reading

EXPECTED = {
    "incident": (
        "bombing  at Vienna  by Ruritania (RUR) (accused)  on Graustark (GRK)",
        ["killed [Talks (the envoy Orla Čech); a truce]"],
    ),
    "tie": ("Ruritania (RUR)  allied-with (ended)  Graustark (GRK)", []),
    "measure": (
        "RUR  troops lowered  the bridge  at Vienna",
        ["change [else it]", "cause [offered]"],
    ),
}


@pytest.mark.parametrize("kind", EXPECTED)
def test_a_card_tells_what_the_row_holds(tmp_path: Path, kind: str) -> None:
    with Ledger.open(tmp_path / "x.ledger") as ledger:
        ledger.append(wide_reading())
        (row,) = {
            "incident": views.incidents,
            "tie": views.ties,
            "measure": views.measures,
        }[kind](ledger)
    head, lines = CARDS[kind](row, None)
    told, details = EXPECTED[kind]
    assert told in head.plain
    assert [line.plain for line in lines[:-1]] == details
    assert row["quote"] in lines[-1].plain


def test_a_derived_figure_is_marked_on_the_card(tmp_path: Path) -> None:
    text = "Four men were shot in Leeds on Monday and one of them was killed."
    with Ledger.open(tmp_path / "x.ledger") as ledger:
        ledger.append(read_report(report_of(text)))
        (row,) = views.incidents(ledger)
        (tidy,) = ledger.select("SELECT killed, injured FROM incidents")
        (told,) = (words for words in map(str, tolls_told(row)) if words.startswith("injured"))
    _, lines = CARDS["incident"](row, None)
    assert [line.plain for line in lines[:-1]] == [
        "killed [one]", "injured [3 (derived)]", "casualties [Four]",
    ]  # fmt: skip
    assert tuple(tidy) == ("one", "3 (derived)")
    assert "derived: 4 (“Four”) struck less 1 (“one”) killed" in told
