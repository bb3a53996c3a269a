"""incidents, weave, same and different for incidents, why of two: as a user types them."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

import detente
from detente.cli import app
from tests.cli.conftest import rows

TEXTS = (
    "A car bomb killed nine people at a market in Mosul on Sunday, police said.",
    "At least eight people were killed when a car bomb exploded in a market in Mosul on Sunday.",
    "In Oslo a man was shot dead outside a cinema on Sunday night.",
)
Read = Callable[..., Result]


@pytest.fixture(scope="module")
def woven(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of three reports: two tell of one blast, one of something else."""
    path = tmp_path_factory.mktemp("woven") / "made.ledger"
    with detente.open(path) as ledger:
        for outlet, text in zip("abc", TEXTS, strict=True):
            ledger.add(detente.read(text, outlet=f"Outlet {outlet}", published="2031-05-05"))
        assert ledger.weave() and len(list(ledger.incident_files())) >= 2
    return path


@pytest.fixture
def read(woven: Path, tmp_path: Path) -> Read:
    """Run a verb in this process on a copy of that ledger."""
    own = shutil.copy(woven, tmp_path / "own.ledger")
    return lambda *words: CliRunner().invoke(app, [*words, "--ledger", str(own)])


def files(read: Read, *options: str) -> dict[str, dict[str, Any]]:
    """The files by the name of their place."""
    found = rows(read("incidents", "--json", *options).stdout)
    assert {one["row"] for one in found} <= {"incident-file"}
    return {one["where"]["name"]: one for one in found if one["where"]}


def test_the_list_has_a_row_an_incident_with_range_and_counts(read: Read) -> None:
    found = files(read)
    assert (found["Mosul"]["reports"], found["Oslo"]["reports"]) == (2, 1)
    line = next(one for one in read("incidents").stdout.splitlines() if "Mosul" in one)
    assert "killed 8–9" in line and "2 reports, 2 independent" in line
    assert set(files(read, "--place", "NOR")) == {"Oslo"}
    told = rows(read("incidents", "--told", "--json").stdout)
    assert {one["row"] for one in told} == {"incident"} and len(told) >= 3


def test_show_has_a_row_a_report_and_the_rules(read: Read) -> None:
    short = files(read)["Mosul"]["short"]
    shown = read("incidents", "show", short).stdout
    assert "c 8 · r 9" in shown and "i 9" in shown and "conservative: lowest told" in shown
    assert "Outlet a" in shown and "Outlet b" in shown and "8 c" in shown
    file = rows(read("incidents", "show", short, "--json").stdout)[0]
    assert {one["outlet"] for one in file["tellings"]} == {"Outlet a", "Outlet b"}
    assert read("incidents", "show", "ffffff").exit_code != 0
    assert read("incidents", "list").exit_code == 2


def test_why_of_two_tells_every_reason_with_what_it_adds(read: Read) -> None:
    found = files(read)
    why = rows(read("why", found["Mosul"]["short"], found["Oslo"]["short"], "--json").stdout)[0]
    assert not why["joined"] and why["score"] < 0
    assert any("two countries" in one["reason"] for one in why["details"])
    one, other = (row["short"] for row in found["Mosul"]["tellings"])
    assert "one incident" in read("why", one, other).stdout


def test_two_incidents_are_judged_the_same_and_the_judgement_is_undone(read: Read) -> None:
    found = files(read)
    ids = found["Mosul"]["short"], found["Oslo"]["short"]
    done = read("same", *ids, "--because", "a test of the thread", "--by", "AB")
    assert done.exit_code == 0 and "now one file" in done.stderr
    assert len(files(read)) == 1
    standing = rows(read("same", "--json").stdout)
    (row,) = [one for one in standing if one["row"] == "judgement"]
    assert (row["of"], row["verdict"], row["by"]) == ("incident", "same", "AB")
    assert read("same", "--undo", row["id"][:6]).exit_code == 0
    assert len(files(read)) == 2


def test_tellings_of_one_file_are_judged_different(read: Read) -> None:
    one, other = (row["short"] for row in files(read)["Mosul"]["tellings"])
    done = read("different", one, other, "--because", "two blasts")
    assert done.exit_code == 0 and "now two files" in done.stderr
    assert read("verify").exit_code == 0


def test_weave_again_changes_nothing_and_says_so(read: Read) -> None:
    done = rows(read("weave", "--again", "--json").stdout)[0]
    assert (done["changed"], done["of_several_reports"]) == (0, 1)
