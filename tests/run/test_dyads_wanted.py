"""The Python face asks of two sides what the command line asks."""

from pathlib import Path

import detente
from detente.ledger.ledger import Ledger
from detente.run.importing import import_files
from tests.ledger.event_files import icews, written

NORWAY, ICELAND = ("Norway", "", "Norway"), ("Iceland", "", "Iceland")


def filled(folder: Path) -> Path:
    lines = [icews(day, f"2011-05-{day:02}", NORWAY, "042", "1.9", ICELAND) for day in range(1, 29)]
    lines += [icews(99, "2011-06-10", ICELAND, "190", "-10.0", NORWAY)]
    with Ledger.open(folder / "x.ledger") as ledger:
        list(import_files(ledger, "icews", [written(folder / "x.tab", lines)]))
    return folder / "x.ledger"


def test_an_open_ledger_answers_with_a_dyad_over_time(tmp_path: Path) -> None:
    with detente.open(filled(tmp_path), read_only=True) as ledger:
        forth, back = ledger.dyad("NOR-ISL", by="month").directions
        assert (forth.total().tolist(), back.of("conflict").tolist()) == ([28, 0], [0, 1])
        later, _ = ledger.dyad("NOR-ISL", by="month", since="2011-06").directions
        assert later.total().tolist() == [0]


def test_an_open_ledger_says_who_answers_whom(tmp_path: Path) -> None:
    with detente.open(filled(tmp_path), read_only=True) as ledger:
        found = ledger.reciprocity("NOR-ISL", third="DNK")
        assert (len(found.forms), len(found.answers)) == (8, 16)
        assert found.said_of("ISL") == "too few to tell"
