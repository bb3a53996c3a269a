"""All benchmarks by one command: what is skipped, scored, drawn again and written down."""

import json
from collections import Counter
from pathlib import Path

import pytest

from bench.all import VARIABLE, main, measured, missing, with_gold
from bench.bootstrap import drawn, intervals
from bench.results import Figure, Result, load_all, save
from bench.scorer import Scorer, metrics_of
from bench.tasks import TASKS, Task

SCORER = '''
"""Share of answers that equal the gold."""
import json, sys
gold, pred = ([json.loads(line) for line in open(path)] for path in sys.argv[1:3])
given = {row["id"]: row["root"] for row in pred}
print("gold_rows", len(gold))
print("root", 100 * sum(given[row["id"]] == row["root"] for row in gold) / len(gold))
'''
ROW = {"id": "1", "marked": "<s>Peru</s> condemned <t>Chile</t>."}


@pytest.fixture
def benchmarks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one small benchmark of our own."""
    folder = tmp_path / "plover"
    folder.mkdir()
    (folder / "dev.input.jsonl").write_text(json.dumps(ROW) + "\n", "utf-8")
    (folder / "dev.gold.jsonl").write_text('{"id": "1", "root": "ACCUSE"}\n', "utf-8")
    (folder / "score.py").write_text(SCORER, "utf-8")
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return folder


def test_a_benchmark_is_answered_scored_and_drawn_again(benchmarks: Path) -> None:
    result = measured(Task("plover", "pairs", {"root": "type"}), 3)
    assert result.figures == {"root": Figure(100.0, 100.0, 100.0)}
    assert (result.n, result.part, result.command) == (1, "dev", "python -m bench all plover")


@pytest.mark.usefixtures("benchmarks")
def test_what_is_not_there_is_skipped_with_the_reason() -> None:
    assert missing("plover") == ""
    assert "no folder 'coref'" in missing("coref")


def test_a_benchmark_without_its_scorer_is_skipped(benchmarks: Path) -> None:
    (benchmarks / "score.py").unlink()
    assert missing("plover") == "plover has no score.py"


def test_a_benchmark_that_nobody_answers_yet_is_skipped(benchmarks: Path) -> None:
    benchmarks.rename(benchmarks.with_name("weather"))
    assert "bench/weather.py" in missing("weather")


def test_without_the_variable_all_are_skipped(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert main([]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(TASKS)
    assert all(f"skipped, {VARIABLE} is not set" in line for line in lines)


def test_a_scorer_that_fails_is_told_and_not_hidden(
    benchmarks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (benchmarks / "score.py").write_text("raise SystemExit('no such row')", "utf-8")
    assert main(["plover", "--rounds", "1"]) == 1
    assert "plover: failed, plover/score.py failed: no such row" in capsys.readouterr().out


def test_metrics_come_from_both_forms_of_lines() -> None:
    printed = (
        "answered 3\nroot 52.00\ndetection   P 90.00  R 80.00  F1 84.71\nkind accuracy 9 of 9\n"
    )
    assert metrics_of(printed) == {
        "answered": 3.0, "root": 52.0, "detection_p": 90.0, "detection_r": 80.0, "detection": 84.71,
    }  # fmt: skip


def test_a_row_drawn_twice_has_two_names_and_both_its_answers() -> None:
    gold = [{"doc_id": str(number)} for number in range(8)]
    answers = {str(number): {"doc_id": str(number), "x": number} for number in range(8)}
    told, given = drawn(gold, answers, Task("plover", "pairs", {}), 1)
    assert [row["doc_id"] for row in told] == [row["doc_id"] for row in given]
    assert len({row["doc_id"] for row in told}) == 8
    assert max(Counter(row["x"] for row in given).values()) > 1


def test_rows_of_one_unit_are_drawn_together() -> None:
    gold = [{"doc_id": f"{unit}{n}", "cluster": unit} for unit in "abcd" for n in (1, 2)]
    told, _ = drawn(gold, {}, Task("incidents", "files", {}, unit="cluster"), 3)
    assert len(told) == 8
    assert set(Counter(row["cluster"] for row in told).values()) == {2}


def test_an_interval_is_the_same_each_time_and_holds_the_value(benchmarks: Path) -> None:
    gold = [{"id": str(number), "root": "ACCUSE"} for number in range(30)]
    given = [{"id": str(n), "root": "ACCUSE" if n % 3 else "REJECT"} for n in range(30)]
    scorer = Scorer(benchmarks / "score.py")
    low, high = intervals(scorer, gold, given, Task("plover", "pairs", {}), rounds=12)["root"]
    assert low < 100 * 20 / 30 < high
    assert intervals(scorer, gold, given, Task("plover", "pairs", {}), rounds=12)["root"] == (
        low,
        high,
    )


def test_a_result_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    figures = {"root": Figure(52.0, 44.0, 60.0), "ratio": Figure(0.8)}
    result = Result(
        "plover", "dev", 3, figures, "make bench", "2026-01-02", "rules 1", "2 cores", 1.5
    )
    save(result, tmp_path)
    assert load_all(tmp_path) == {"plover": result}


def test_several_answers_to_one_row_are_drawn_with_it() -> None:
    gold = [{"id": str(number), "time": number % 2} for number in range(4)]
    answers = {f"{number}{side}": {"id": f"{number}{side}"} for number in range(4) for side in "os"}
    task = Task("forecast", "who is next", {}, unit="time", sides=("o", "s"))
    told, given = drawn(gold, answers, task, 0)
    assert [row["id"] for row in given] == [row["id"] + side for row in told for side in "os"]
    assert any("copy" in row["id"] for row in given)


def test_gold_facts_stand_behind_the_history(tmp_path: Path) -> None:
    (tmp_path / "train.txt").write_text("0\t1\t2\t3\n", "utf-8")
    fact = {"id": "0", "subject": 4, "relation": 5, "object": 6, "time": 7}
    (tmp_path / "gold.jsonl").write_text(json.dumps(fact) + "\n", "utf-8")
    facts = with_gold(tmp_path / "train.txt", tmp_path / "gold.jsonl", str(tmp_path))
    assert facts.read_text("utf-8") == "0\t1\t2\t3\n4\t5\t6\t7\n"
