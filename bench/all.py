"""Run every public benchmark that is there: `python -m bench all [NAME ...] [--rounds N]`.

The variable DETENTE_BENCH names the folder that holds them, one folder each with `dev.input.jsonl`,
`dev.gold.jsonl` and `score.py`. What is not there is skipped, and said so. Each result is written
to bench/results/NAME.json; `python -m bench report` makes docs/benchmarks.md of them.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.bootstrap import ROUNDS, intervals
from bench.results import Figure, Result, made_now, save
from bench.rows import read_rows
from bench.scorer import Scorer
from bench.tasks import TASKS, Task

VARIABLE = "DETENTE_BENCH"
_HERE = Path(__file__).parent
_PARTS = ("dev.input.jsonl", "dev.gold.jsonl", "score.py")


def main(arguments: list[str]) -> int:
    """Run the named benchmarks, or all; status 1 where one failed."""
    parser = argparse.ArgumentParser(prog="python -m bench all")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(t.name for t in TASKS))
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="of the bootstrap")
    given = parser.parse_args(arguments)
    failed = False
    for task in (task for task in TASKS if not given.names or task.name in given.names):
        if reason := missing(task.name):
            print(f"{task.name}: skipped, {reason}", flush=True)
            continue
        try:
            result = measured(task, given.rounds)
        except (RuntimeError, subprocess.CalledProcessError) as trouble:
            failed = True
            print(f"{task.name}: failed, {trouble}", flush=True)
            continue
        save(result)
        print(f"{task.name}: {told(result)}", flush=True)
    return int(failed)


def missing(name: str) -> str:
    """Why a benchmark cannot run; empty where it can."""
    folder = os.environ.get(VARIABLE)
    if not folder:
        return f"{VARIABLE} is not set; it names the folder that holds the benchmarks"
    if not (Path(folder) / name).is_dir():
        return f"{VARIABLE} has no folder {name!r}"
    lacking = [part for part in _PARTS if not (Path(folder) / name / part).is_file()]
    if lacking:
        return f"{name} has no {' and no '.join(lacking)}"
    if not (_HERE / f"{name}.py").is_file():
        return f"bench/{name}.py, which would answer it, is not written"
    return ""


def measured(task: Task, rounds: int) -> Result:
    """Answer the dev part, score it, and see how far the figures might be off."""
    source, wanted, program = (Path(os.environ[VARIABLE]) / task.name / part for part in _PARTS)
    scorer = Scorer(program)
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers.jsonl"
        start = time.perf_counter()
        command = [sys.executable, "-m", "bench", task.name, str(source), str(answers)]
        if task.history:
            command += ["--history", str(with_gold(source.with_name(task.history), wanted, folder))]
        subprocess.run(command, check=True, cwd=_HERE.parent)
        seconds = time.perf_counter() - start
        metrics = scorer.of_files(wanted, answers)
        gold = read_rows(wanted)
        enough = min(rounds, task.rounds or rounds)
        spread = intervals(scorer, gold, read_rows(answers), task, enough)
    figures = {
        name: Figure(metrics[name], *(round(end, 2) for end in spread.get(name, ())))
        for name in task.shown
    }
    command_told = f"python -m bench all {task.name}"
    return Result(
        task.name, "dev", len(gold), figures, command_told, seconds=round(seconds, 1), **made_now()
    )


def with_gold(history: Path, gold: Path, folder: str) -> Path:
    """A history with the gold facts behind it; the adapter uses those before a question's day."""
    target = Path(folder) / "history.txt"
    facts = (
        "\t".join(str(row[name]) for name in ("subject", "relation", "object", "time"))
        for row in read_rows(gold)
    )
    target.write_text(history.read_text("utf-8") + "\n".join(facts) + "\n", "utf-8")
    return target


def told(result: Result) -> str:
    """A result on one line."""
    shown = (
        f"{name} {figure.value:.1f}"
        + (
            f" ({figure.low:.1f}-{figure.high:.1f})"
            if None not in (figure.low, figure.high)
            else ""
        )
        for name, figure in result.figures.items()
    )
    return f"{', '.join(shown)}; {result.n} items, {result.seconds:.0f} s"
