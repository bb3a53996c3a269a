"""Commitments are found by whom they name or by their deadline, whatever else the ledger holds."""

from pathlib import Path

import detente
from detente.ledger import commitment_keys, followed
from detente.ledger.ledger import Ledger
from detente.run.weaving import weave_ledger

TEXTS = (
    ("2031-05-05", "Norway promised on Monday to reopen its embassy in Egypt by 1 June."),
    ("2031-05-06", "If Peru withdraws its troops, Chile will lift its sanctions, it said."),
    ("2031-05-20", "Ghana thanked Togo for its help."),
)


def woven(path: Path) -> Ledger:
    ledger = Ledger.open(path)
    for day, text in TEXTS:
        ledger.append(detente.read(text, outlet="Fjord Post", published=day, title="News"))
    weave_ledger(ledger)
    return ledger


def quotes(ledger: Ledger, ids: set[str]) -> set[str]:
    return {_quote(ledger, row["id"]) for row in followed.those(ledger, ids)}


def _quote(ledger: Ledger, id_: str) -> str:
    found = ledger.select("SELECT quote FROM statement WHERE id = :id", {"id": id_})
    return str(next(found)["quote"])


def test_a_commitment_is_found_by_those_whom_it_names_and_by_no_others(tmp_path: Path) -> None:
    with woven(tmp_path / "a.ledger") as ledger:
        for country, word in (("NOR", "Norway"), ("CHL", "Chile"), ("PER", "Peru")):
            found = quotes(ledger, commitment_keys.naming(ledger, [country], []))
            assert found and all(word in quote for quote in found)
        assert not commitment_keys.naming(ledger, ["GHA", "TGO"], ["Ghana", "Togo"])


def test_a_deadline_finds_it_once_it_has_passed(tmp_path: Path) -> None:
    with woven(tmp_path / "a.ledger") as ledger:
        assert not commitment_keys.passed(ledger, "2031-06-01")
        (quote,) = quotes(ledger, commitment_keys.passed(ledger, "2031-06-02"))
        assert "Norway" in quote


def test_keys_are_written_once_and_of_new_readings_alone(tmp_path: Path) -> None:
    with woven(tmp_path / "a.ledger") as ledger:
        assert commitment_keys.unkeyed(ledger, 0) == []
        assert commitment_keys.of_readings_after(ledger, 2) == set()
        assert len(commitment_keys.of_readings_after(ledger, 0)) == 2
