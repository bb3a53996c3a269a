"""Words per second of the whole pipeline as a ratio to bare spaCy: `speed FOLDER`.

Each measurement has a process of its own with one thread: `memory` runs détente alone, `pace`
runs détente and spaCy in turns, and the last one times `detente --help`.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

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


def main(arguments: list[str]) -> int:
    """Print the start-up time, the peak memory, both paces and, last, the ratio."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("usage: python -m bench speed FOLDER (a folder of reports)", file=sys.stderr)
        return 2
    print(f"detente --help {help_seconds():.2f} s (median of {RUNS})", flush=True)
    for name in ("memory", "pace"):
        status = _bench(name, arguments[0])
        if status:
            return status
    return 0


def help_seconds() -> float:
    """Median wall time of `detente --help` in a fresh process."""
    return statistics.median(_timed_help() for _ in range(RUNS))


def _timed_help() -> float:
    command = Path(sys.executable).with_name("detente")
    start = time.perf_counter()
    subprocess.run([command, "--help"], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def _bench(name: str, folder: str) -> int:
    command = [sys.executable, "-m", "bench", name, folder]
    return subprocess.run(command, check=False, env=os.environ | ONE_THREAD).returncode
