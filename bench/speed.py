"""Words per second of the whole pipeline as a ratio to bare spaCy: `speed FOLDER|dev [--save]`.

`dev` reads ordinary news: whole reports of the dev inputs in the folder that DETENTE_BENCH names.
With `--save` the figures are kept in bench/results/speed.json, or speed-dev.json. Each measurement
has a process of its own with one thread: `memory` runs détente alone, `pace` runs détente and
spaCy in turns, and the last one times `detente --help`.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.all import VARIABLE, missing
from bench.dev_texts import TAKEN, write_texts
from bench.results import Figure, Result, made_now, save

ONE_THREAD = dict.fromkeys(
    (
        "BLIS_NUM_THREADS",
        "MKL_NUM_THREADS",
        "NUMEXPR_NUM_THREADS",
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "VECLIB_MAXIMUM_THREADS",
    ),
    "1",
)
RUNS = 5
_DEV = "dev"
_TOLD = {
    "ratio": re.compile(r"^ratio ([\d.]+)", re.MULTILINE),
    "ours": re.compile(r"^détente (\d+) words/s", re.MULTILINE),
    "spacy": re.compile(r"^spaCy (\d+) words/s", re.MULTILINE),
    "memory": re.compile(r"^peak memory (\d+) MB", re.MULTILINE),
    "help": re.compile(r"^detente --help ([\d.]+) s", re.MULTILINE),
    "words": re.compile(r"^words (\d+)", re.MULTILINE),
}


def main(arguments: list[str]) -> int:
    """Print the start-up time, the peak memory, both paces and, last, the ratio."""
    folders = [one for one in arguments if one != "--save"]
    if folders == [_DEV]:
        return _of_dev(save_it="--save" in arguments)
    if len(folders) != 1 or not Path(folders[0]).is_dir():
        print(
            "usage: python -m bench speed FOLDER|dev [--save] (of reports)",
            file=sys.stderr,
        )
        return 2
    return _timed("speed", folders[0], save_it="--save" in arguments)


def _of_dev(*, save_it: bool) -> int:
    if reason := next((why for name in TAKEN if (why := missing(name))), ""):
        print(f"speed dev: skipped, {reason}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        write_texts(Path(os.environ[VARIABLE]), Path(folder))
        return _timed("speed-dev", folder, save_it=save_it)


def _timed(name: str, folder: str, *, save_it: bool) -> int:
    start = time.perf_counter()
    told = [f"detente --help {help_seconds():.2f} s (median of {RUNS})\n"]
    print(told[0], end="", flush=True)
    for bench in ("memory", "pace"):
        done = _bench(bench, folder)
        print(done.stdout, end="", flush=True)
        if done.returncode:
            return done.returncode
        told.append(done.stdout)
    if save_it:
        save(result_of(name, "".join(told), time.perf_counter() - start))
    return 0


def result_of(name: str, printed: str, seconds: float) -> Result:
    """What was printed, as a result."""
    found = {name: Figure(float(pattern.findall(printed)[-1])) for name, pattern in _TOLD.items()}
    n = int(found.pop("words").value)
    part = _DEV if name == "speed-dev" else "demo"
    read = _DEV if name == "speed-dev" else "src/detente/demo_reports"
    command = f"python -m bench speed {read}"
    return Result(name, part, n, found, command, seconds=round(seconds, 1), **made_now())


def help_seconds() -> float:
    """Median wall time of `detente --help` in a fresh process."""
    return statistics.median(_timed_help() for _ in range(RUNS))


def _timed_help() -> float:
    command = Path(sys.executable).with_name("detente")
    start = time.perf_counter()
    subprocess.run([command, "--help"], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def _bench(name: str, folder: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bench", name, folder]
    environment = os.environ | ONE_THREAD
    return subprocess.run(command, check=False, env=environment, stdout=subprocess.PIPE, text=True)
