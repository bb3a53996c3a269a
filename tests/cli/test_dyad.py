import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from detente.cli import app
from detente.ledger.ledger import Ledger
from detente.run.importing import import_files
from tests.ledger.event_files import icews, written

NORWAY, ICELAND = ("Norway", "", "Norway"), ("Iceland", "", "Iceland")


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A year of acts: Norway towards Iceland each week, Iceland back each month."""
    lines = [
        icews(
            week, f"2011-{1 + week // 5:02}-{1 + 5 * (week % 5):02}", NORWAY, "042", "1.9", ICELAND
        )
        for week in range(50)
    ]
    lines += [
        icews(100 + month, f"2011-{month:02}-20", ICELAND, "112", "-2.0", NORWAY)
        for month in range(1, 11)
    ]
    path = tmp_path / "acts.ledger"
    with Ledger.open(path) as ledger:
        list(import_files(ledger, "icews", [written(tmp_path / "acts.tab", lines)]))
    return path


def run(path: Path, *words: str) -> Result:
    return CliRunner().invoke(app, ["dyad", *words, "--ledger", str(path)])


def test_both_directions_are_told_with_counts_and_what_cannot_be_told(filled: Path) -> None:
    done = run(filled, "NOR-ISL", "--by", "month")
    assert done.exit_code == 0
    assert "NOR → ISL  2011-01-01 to 2011-10-31, 10 months" in done.stdout
    assert "50: cooperation 50 (verbal 50, material 0)" in done.stdout
    assert "conflict: too few to tell" in done.stdout


def test_a_table_has_a_row_a_bin_and_direction(filled: Path) -> None:
    done = run(
        filled, "nor-isl", "--by", "month", "--csv", "--since", "2011-02", "--until", "2011-03"
    )
    rows = list(csv.DictReader(StringIO(done.stdout)))
    assert [(row["actor"], row["start"], row["acts"]) for row in rows] == [
        ("NOR", "2011-02-01", "5"),
        ("NOR", "2011-03-01", "5"),
        ("ISL", "2011-02-01", "1"),
        ("ISL", "2011-03-01", "1"),
    ]


def test_json_has_bins_and_then_what_holds_of_all(filled: Path) -> None:
    rows = [json.loads(line) for line in run(filled, "NOR-ISL", "--json").stdout.splitlines()]
    assert {row["row"] for row in rows} == {"bin", "direction"}
    assert [row["acts"] for row in rows if row["row"] == "direction"] == [50, 10]


def test_rows_cite_each_act(filled: Path) -> None:
    done = run(filled, "NOR-ISL", "--rows", "--limit", "2", "--json")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["row"] for row in rows] == ["act", "act"]
    assert all(row["citation"] for row in rows)
    assert "58 more acts" in done.stderr


def test_a_chart_is_drawn_where_asked(filled: Path, tmp_path: Path) -> None:
    done = run(filled, "NOR-ISL", "--chart", str(tmp_path / "dyad.svg"))
    assert done.exit_code == 0
    drawn = (tmp_path / "dyad.svg").read_text(encoding="utf-8")
    assert "NOR → ISL" in drawn
    until = run(filled, "NOR-ISL").stdout.split(" to ")[1][:10]
    assert f"to {until}, by week" in drawn


def test_nobody_is_no_trouble_but_is_said(filled: Path) -> None:
    done = run(filled, "DNK-SWE")
    assert done.exit_code == 0
    assert "no acts match" in done.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("NOR",), "two codes"),
        (("NOR-ISL", "--by", "year"), "day, week, month"),
        (("NOR-ISL", "--since", "2011-13"), "is no date"),
        (("NOR-ISL", "--since", "2012", "--until", "2011"), "is after"),
        (("NOR-ISL", "--chart", "a.pdf"), ".svg, .png, .html"),
    ],
)
def test_a_wrong_word_is_a_usage_error(filled: Path, words: tuple[str, ...], told: str) -> None:
    done = run(filled, *words)
    assert done.exit_code == 2
    assert told in done.stderr


@pytest.mark.parametrize("form", [(), ("--json",), ("--csv",)])
def test_where_nothing_is_reported_no_days_are_made_up(
    tmp_path: Path, form: tuple[str, ...]
) -> None:
    Ledger.open(tmp_path / "none.ledger").close()
    done = run(tmp_path / "none.ledger", "NOR-ISL", *form)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "nothing at all is reported" in done.stderr
