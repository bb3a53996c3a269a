"""Made-up events: always the same, and of the form that the import reads."""

from pathlib import Path

from bench.made_events import lines, main, most_told
from detente.ledger import acts
from detente.ledger.ledger import Ledger
from detente.run.importing import import_files


def test_the_same_number_and_seed_give_the_same_lines() -> None:
    assert list(lines(500)) == list(lines(500))
    assert list(lines(500)) != list(lines(500, seed=2))


def test_they_are_imported_without_a_reject(tmp_path: Path) -> None:
    file = tmp_path / "made.tab"
    assert main(["3000", str(file)]) == 0
    with Ledger.open(tmp_path / "made.ledger") as ledger:
        (done,) = import_files(ledger, "icews", [file])
        assert (done.rows, done.rejects) == (3000, 0)
        first, second = most_told()
        assert len(acts.between(ledger, first, second)) > 30
        days, _ = acts.volume(ledger)
        assert days[-1] - days[0] == 9996
