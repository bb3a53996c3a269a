"""forecast: what people and programs see of next acts, of their test, and of too little."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from tests.analyse.forecast.made_acts import START, answering
from tests.cli.conftest import Run, rows
from tests.ledger.event_files import icews, written

CODES = {"ACCUSE": "112", "CONSULT": "040", "REQUEST": "020"}
NAMES = {"RUS": "Russia", "USA": "United States", "FRA": "France", "ITA": "Italy"}


@pytest.fixture
def ask(run: Run, tmp_path: Path) -> Run:
    lines = []
    for number, (actor, recipient, kind, day) in enumerate(answering(100)):
        source, target = ((NAMES[one], "Government", NAMES[one]) for one in (actor, recipient))
        when = str(date.fromordinal(START + day))
        lines.append(icews(number, when, source, CODES[kind], "1.0", target))
    written(tmp_path / "events.tab", lines)
    assert run("import", "icews", "events.tab", "--ledger", "made.ledger").returncode == 0
    return lambda *words: run("forecast", *words, "--ledger", "made.ledger")


def test_people_read_the_act_its_chance_and_why(ask: Run) -> None:
    head, act, *_ = ask("RUS-USA").stdout.splitlines()
    assert head.startswith("RUS-USA  2001-08-03 to 2001-08-09, learnt from 99 windows of 7 days")
    assert act.startswith("RUS → USA  CONSULT  ")
    assert "after REQUEST of USA to RUS, RUS CONSULT within 7 days: " in act


def test_programs_get_every_reason_with_its_cases(ask: Run) -> None:
    [first, *others] = rows(ask("RUS-USA", "--json", "--limit", "0").stdout)
    assert (first["row"], first["type"], first["horizon"]) == ("next-act", "CONSULT", 7)
    assert first["low"] < first["chance"] < first["high"]
    assert {one["sign"] for one in first["reasons"]} >= {"usual", "habit", "answer", "silence"}
    assert [one["chance"] for one in others] == sorted(one["chance"] for one in others)[::-1]


def test_a_table_has_an_act_a_line_with_its_reasons_in_one_cell(ask: Run) -> None:
    [first, *others] = csv.DictReader(io.StringIO(ask("RUS-USA", "--csv", "--limit", "0").stdout))
    assert (first["actor"], first["recipient"], first["type"]) == ("RUS", "USA", "CONSULT")
    assert "after REQUEST of USA to RUS" in first["reasons"]
    assert float(others[0]["chance"]) <= float(first["chance"])
    assert ask("RUS", "--csv").returncode == 2


def test_the_test_tells_scores_against_simple_rules_and_the_calibration(
    ask: Run, tmp_path: Path
) -> None:
    done = ask("RUS-USA", "--backtest", "--json", "--chart", "met.svg")
    found = rows(done.stdout)
    kinds = [row["row"] for row in found]
    assert kinds[:5] == ["verdict", *["score"] * 4]
    assert set(kinds[5:]) == {"calibration"}
    assert [row["name"] for row in found[1:5]] == ["forecast", "frequency", "usual", "unchanged"]
    assert found[2]["skill"]["value"] > 0
    drawn = (tmp_path / "met.svg").read_text("utf-8")
    assert "Calibration" in drawn and "own frequency" in drawn


def test_the_next_acts_are_drawn(ask: Run, tmp_path: Path) -> None:
    assert ask("RUS-USA", "--chart", "next.svg").returncode == 0
    assert "RUS → USA CONSULT" in (tmp_path / "next.svg").read_text("utf-8")


def test_too_few_is_an_answer(ask: Run) -> None:
    done = ask("RUS-PER")
    assert done.returncode == 0
    assert "RUS to PER: too few to say, 0 acts between them in 99 windows of 7 days" in done.stdout
    tested = ask("RUS-PER", "--backtest", "--chart", "none.svg")
    assert "too few to say" in tested.stdout
    assert "nothing to draw: none.svg is not written" in tested.stderr


def test_of_one_side_it_tells_to_whom_its_acts_will_be(ask: Run) -> None:
    found = rows(ask("FRA", "--json").stdout)
    assert {row["row"] for row in found} == {"whom"}
    assert {(row["type"], row["recipient"]) for row in found} >= {("ACCUSE", "ITA")}
    assert 0 < sum(row["chance"] for row in found if row["type"] == "ACCUSE") <= 1.001
    assert found[0]["cases"]["k"] <= found[0]["cases"]["n"]
    assert "too few to say" in ask("PER").stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "whose acts?"),
        (("RUS-USA-FRA-ITA",), "not one to three codes"),
        (("RUS-",), "not one to three codes"),
        (("RUS", "--backtest"), "two or three sides, or none"),
        (("RUS", "--chart", "a.svg"), "draws two or three sides"),
        (("RUS-RUS",), "names one side twice"),
        (("RUS-USA", "--until", "soon"), "is no date"),
        (("RUS-USA", "--chart", "a.gif"), ".svg"),
    ],
)
def test_a_wrong_word_is_told(run: Run, words: tuple[str, ...], told: str) -> None:
    done = run("forecast", *words)
    assert done.returncode == 2
    assert told in done.stderr
