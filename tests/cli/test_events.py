"""events: rows, one file an event, a file with a row a report, and judgements on two events."""

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
    "France condemned Turkey on Monday. Spain praised Portugal on Monday.",
    "On Monday France condemned Turkey over the dam.",
    "France condemned Turkey once more on Tuesday.",
)
Read = Callable[..., Result]


@pytest.fixture(scope="module")
def woven(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of three reports: two tell of one condemnation, one of another a day later."""
    path = tmp_path_factory.mktemp("woven") / "made.ledger"
    with detente.open(path) as ledger:
        for outlet, text in zip("abc", TEXTS, strict=True):
            ledger.add(detente.read(text, outlet=f"Outlet {outlet}", published="2031-05-07"))
        assert ledger.weave()
    return path


@pytest.fixture
def read(woven: Path, tmp_path: Path) -> Read:
    """Run a verb in this process on a copy of that ledger."""
    own = shutil.copy(woven, tmp_path / "own.ledger")
    return lambda *words: CliRunner().invoke(app, [*words, "--ledger", str(own)])


def files(read: Read, *options: str) -> list[dict[str, Any]]:
    """The files of what was said against Turkey, the earliest first."""
    found = rows(read("events", "--files", "--json", *options).stdout)
    assert {one["row"] for one in found} <= {"event-file"}
    return [one for one in found if [who["code"] for who in one["recipients"]] == ["TUR"]]


def test_an_event_told_twice_is_one_row_with_both_reports(read: Read) -> None:
    monday, tuesday = files(read)
    assert (monday["when"]["date"], monday["reports"], monday["independent"]) == (
        "2031-05-05", 2, 2,
    )  # fmt: skip
    assert (tuesday["when"]["date"], tuesday["reports"]) == ("2031-05-06", 1)
    line = next(
        one for one in read("events", "--files").stdout.splitlines() if monday["short"] in one
    )
    assert "2031-05-05 (day)  FRA → TUR  ACCUSE" in line
    assert "2 reports, 2 independent" in read("events", "--files").stdout
    assert files(read, "--dyad", "ESP-PRT") == []


def test_without_files_each_telling_is_a_row_as_before(read: Read) -> None:
    told = rows(read("events", "--json", "--dyad", "FRA-TUR").stdout)
    assert [one["row"] for one in told] == ["event"] * 3


def test_show_has_a_row_a_report_and_takes_a_telling_too(read: Read) -> None:
    monday = files(read)[0]
    shown = read("events", "show", monday["short"]).stdout
    assert "Outlet a" in shown and "Outlet b" in shown and "Outlet c" not in shown
    assert "FRA → TUR ACCUSE on 2031-05-05" in shown
    telling = monday["tellings"][1]
    file = rows(read("events", "show", telling["short"], "--json").stdout)[0]
    assert file["id"] == monday["id"]
    assert {one["outlet"] for one in file["tellings"]} == {"Outlet a", "Outlet b"}
    assert read("events", "show", "ffffff").exit_code != 0
    assert read("events", "list").exit_code == 2
    assert "kind event" in read("incidents", "show", monday["short"]).stderr


def test_why_of_two_events_says_what_they_share(read: Read) -> None:
    monday, tuesday = files(read)
    why = rows(read("why", monday["short"], tuesday["short"], "--json").stdout)[0]
    found = {one["feature"]: one["value"] for one in why["details"]}
    assert (why["kind"], why["joined"]) == ("event", False)
    assert found == {"day": -1, "actors": 1, "recipients": 1, "type": 1}
    one, other = (row["short"] for row in monday["tellings"])
    assert "one event" in read("why", one, other).stdout
    assert "2031-05-05 and 2031-05-06" in read("why", monday["short"], tuesday["short"]).stdout


def test_two_events_are_judged_one_and_the_judgement_is_undone(read: Read) -> None:
    before = files(read)
    done = read("same", *(one["short"] for one in before), "--because", "a slip", "--by", "AB")
    assert done.exit_code == 0 and "now one file" in done.stderr
    (joined,) = files(read)
    assert joined["reports"] == 3
    (row,) = [one for one in rows(read("same", "--json").stdout) if one["row"] == "judgement"]
    assert (row["of"], row["verdict"]) == ("event", "same")
    assert "judged by AB to be same: a slip" in read("why", row["left"], row["right"]).stdout
    assert rows(read("weave", "--again", "--json").stdout)[0]["changed"] == 0
    assert read("same", "--undo", row["id"][:6]).exit_code == 0
    assert [one["id"] for one in files(read)] == [one["id"] for one in before]
    assert read("verify").exit_code == 0


def test_two_tellings_of_one_event_are_judged_two(read: Read) -> None:
    one, other = (row["short"] for row in files(read)[0]["tellings"])
    done = read("different", one, other, "--because", "two speeches")
    assert done.exit_code == 0 and "now two files" in done.stderr
    assert [one["reports"] for one in files(read)] == [1, 1, 1]
    assert "judged to be another than" in read("events", "show", max(one, other)).stdout


def test_an_event_and_something_else_are_not_judged(read: Read) -> None:
    claim = rows(read("claims", "--json", "--min-confidence", "0").stdout)
    other = claim[0]["short"] if claim else rows(read("reports", "--json").stdout)[0]["id"][:6]
    assert read("same", files(read)[0]["short"], other).exit_code != 0
