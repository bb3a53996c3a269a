"""network: brokers, communities and neighbours on the screen and as JSON."""

from pathlib import Path

import pytest

from detente.ledger.ledger import Ledger
from detente.run.importing import import_files
from tests.analyse.networks import network
from tests.cli.conftest import Run, rows
from tests.ledger.event_files import icews, written


@pytest.fixture
def ask(run: Run, tmp_path: Path) -> Run:
    network(tmp_path / "net.ledger")
    return lambda *words: run("network", *words, "--ledger", "net.ledger")


def test_without_an_option_both_are_told_with_their_numbers(ask: Run) -> None:
    done = ask()
    assert done.stdout.startswith("Brokers  10 actors, 10 pairs, 14 rows\n")
    assert "stays here in " in done.stdout
    assert "Communities  4 actors, 3 pairs that lines of no conflict bind" in done.stdout
    assert "too few to say: 4 actors, and communities need 5" in done.stderr


def test_brokers_are_rows_for_programs_and_the_limit_holds(ask: Run) -> None:
    found = rows(ask("--brokers", "--limit", "2", "--json").stdout)
    assert [row["row"] for row in found] == ["broker", "broker"]
    assert {"name", "betweenness", "low", "high", "stays", "draws"} <= found[0].keys()


def test_around_an_actor_stand_its_neighbours_with_their_rows(ask: Run) -> None:
    done = ask("--around", "Bolivia")
    assert "Chile (CHL)  1 hop: 1 event" in done.stdout
    assert "  Bolivia — SUPPORT → Chile  2031-06-09  3 reports, 2 independent" in done.stdout
    assert ask("--around", "Nobody at all").returncode == 4


def test_filters_narrow_a_network_too(ask: Run) -> None:
    done = ask("--brokers", "--min-grade", "B")
    assert done.returncode == 0
    assert "too few to say: 0 actors" in done.stderr


def test_event_data_is_said_to_be_left_out(run: Run, tmp_path: Path) -> None:
    sides = (("Norway", "", "Norway"), ("Iceland", "", "Iceland"))
    lines = [icews(day, f"2011-05-0{day}", sides[0], "042", "1.9", sides[1]) for day in (1, 2)]
    with Ledger.open(tmp_path / "acts.ledger") as ledger:
        list(import_files(ledger, "icews", [written(tmp_path / "acts.tab", lines)]))
    done = run("network", "--ledger", "acts.ledger")
    assert "too few to say: 0 actors" in done.stderr
    assert done.stderr.count("2 rows of event data left out") == 1
