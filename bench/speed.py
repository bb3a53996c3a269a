"""Words per second of the whole pipeline as a ratio to bare spaCy: `speed FOLDER [--save]`.

With `--save` the figures are kept in bench/results/speed.json. Each measurement has a process of
its own with one thread: `memory` runs détente alone, `pace` runs détente and spaCy in turns, and
the last one times `detente --help`.
"""

import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

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
    if len(folders) != 1 or not Path(folders[0]).is_dir():
        print("usage: python -m bench speed FOLDER [--save] (a folder of reports)", file=sys.stderr)
        return 2
    start = time.perf_counter()
    told = [f"detente --help {help_seconds():.2f} s (median of {RUNS})\n"]
    print(told[0], end="", flush=True)
    for name in ("memory", "pace"):
        done = _bench(name, folders[0])
        print(done.stdout, end="", flush=True)
        if done.returncode:
            return done.returncode
        told.append(done.stdout)
    if "--save" in arguments:
        save(result_of("".join(told), time.perf_counter() - start))
    return 0


def result_of(printed: str, seconds: float) -> Result:
    """What was printed, as a result."""
    found = {name: Figure(float(pattern.findall(printed)[-1])) for name, pattern in _TOLD.items()}
    n = int(found.pop("words").value)
    command = "python -m bench speed src/detente/demo_reports"
    return Result("speed", "demo", n, found, command, seconds=round(seconds, 1), **made_now())


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
