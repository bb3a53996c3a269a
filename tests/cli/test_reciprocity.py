import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner, Result

from detente.cli import app
from detente.ledger.ledger import Ledger
from detente.run.importing import import_files
from tests.ledger.event_files import icews, written

NORWAY, ICELAND, DENMARK = (
    ("Norway", "", "Norway"),
    ("Iceland", "", "Iceland"),
    ("Denmark", "", "Denmark"),
)
START = date(2009, 1, 1).toordinal()


def line(
    number: int, day: int, one: tuple[str, str, str], other: tuple[str, str, str], blow: bool
) -> str:
    code, score = ("190", "-10.0") if blow else ("042", "1.9")
    return icews(number, date.fromordinal(START + day).isoformat(), one, code, score, other)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Norway strikes on 100 of 600 days and Iceland strikes back two days later, seven in ten."""
    rng = np.random.default_rng(7)
    struck = np.sort(rng.choice(600, 100, replace=False)).tolist()
    lines = [line(day, day, NORWAY, ICELAND, blow=True) for day in struck]
    lines += [
        line(1000 + day, day + 2, ICELAND, NORWAY, blow=True)
        for day in struck
        if rng.random() < 0.7
    ]
    lines += [line(2000 + day, day, NORWAY, DENMARK, blow=False) for day in range(605)]
    folder = tmp_path_factory.mktemp("reciprocity")
    with Ledger.open(folder / "acts.ledger") as ledger:
        list(import_files(ledger, "icews", [written(folder / "acts.tab", lines)]))
    return folder / "acts.ledger"


def run(path: Path, *words: str) -> Result:
    return CliRunner().invoke(app, ["reciprocity", *words, "--ledger", str(path)])


def test_each_side_is_told_with_every_question(filled: Path) -> None:
    done = run(filled, "NOR-ISL")
    assert done.exit_code == 0
    assert "ISL, acted on by NOR: answers in kind" in done.stdout
    assert "NOR, acted on by ISL: no answer seen" in done.stdout
    assert "in kind    answers; n 100, q 0.0" in done.stdout
    assert "conflict after conflict: answers; " in done.stdout
    assert "2 days at the median" in done.stdout
    assert "after cooperation: too few to tell (n 0 and " in done.stdout
    assert "needs 20 acts each way" in done.stderr


def test_json_has_a_row_a_question_with_its_keys(filled: Path) -> None:
    rows = [json.loads(line) for line in run(filled, "NOR-ISL", "--json").stdout.splitlines()]
    assert [row["row"] for row in rows] == ["form"] * 4 + ["answer"] * 8
    formed = [row for row in rows[:4] if row["verdict"] == "answers"]
    assert [(row["answering"], row["form"]) for row in formed] == [("ISL", "in kind")]
    answered = [row for row in rows[4:] if row["verdict"] == "answers"]
    assert [(row["answering"], row["stimulus"], row["answer"]) for row in answered] == [
        ("ISL", "conflict", "conflict")
    ]
    assert answered[0]["over_rhythm_low"] > 1
    assert len(answered[0]["keys_followed"]) <= answered[0]["answers"]


def test_a_table_has_a_line_a_question_also_of_a_third_side(filled: Path) -> None:
    rows = list(csv.DictReader(StringIO(run(filled, "NOR-ISL", "--third", "dnk", "--csv").stdout)))
    assert [row["form"] for row in rows[8:]] == ["towards a third"] * 8
    assert {row["towards"] for row in rows[8:]} == {"DNK"}


def test_rows_cite_the_acts_of_the_answers_believed(filled: Path) -> None:
    done = run(filled, "NOR-ISL", "--rows", "--json")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {row["as"].partition(":")[0] for row in rows} == {"stimulus", "answer"}
    assert all(row["citation"] for row in rows)


def test_models_are_told_and_are_rows(filled: Path) -> None:
    assert "Models of the whole series" in run(filled, "NOR-ISL", "--models").stdout
    rows = [
        json.loads(line)
        for line in run(filled, "NOR-ISL", "--models", "--json").stdout.splitlines()
    ]
    named = {row["model"] for row in rows if row["row"] == "model"}
    assert named == {"inertia", "tit for tat", "comparative", "hawkes", "granger"}
    assert all(row["acts"] for row in rows if row["row"] == "model")


def test_a_chart_shows_what_comes_after(filled: Path, tmp_path: Path) -> None:
    done = run(filled, "NOR-ISL", "--chart", str(tmp_path / "r.svg"))
    assert done.exit_code == 0
    assert "ISL answers in kind" in (tmp_path / "r.svg").read_text(encoding="utf-8")


def test_models_have_no_table(filled: Path) -> None:
    done = run(filled, "NOR-ISL", "--models", "--csv")
    assert done.exit_code == 2
    assert "--json" in done.stderr


def test_nobody_is_too_few_to_tell(filled: Path) -> None:
    done = run(filled, "SWE-FIN")
    assert done.exit_code == 0
    assert "FIN, acted on by SWE: too few to tell" in done.stdout


def test_a_third_side_is_named_in_full(filled: Path) -> None:
    done = run(filled, "NOR-ISL", "--third", "dnk")
    assert "in kind    towards DNK: " in done.stdout


@pytest.mark.parametrize(
    ("third", "told"),
    [("ISL", "'ISL' is one of the two sides"), ("DN-K", "'DN-K' is not a code, as in UKR")],
)
def test_a_third_side_is_a_code_of_somebody_else(filled: Path, third: str, told: str) -> None:
    done = run(filled, "NOR-ISL", "--third", third)
    assert (done.exit_code, told in done.stderr) == (2, True)
