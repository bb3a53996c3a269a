"""Incidents, ties and measures as people read them; the rows are those of a ledger made by hand."""

from pathlib import Path

import pytest

from detente.cli.kind_cards import CARDS
from detente.ledger import views
from detente.ledger.ledger import Ledger
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
