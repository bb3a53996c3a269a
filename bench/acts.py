"""Made-up event data imported and asked: `python -m bench acts N [--keep FOLDER]`.

Writes N events in the form of ICEWS, imports them, and runs what an analyst asks, each in a process
of its own: seconds from start to end, and the most memory held, beside what is allowed. The limits
are for ten million events. With --keep, file and ledger stay and are used again.
"""

import argparse
import importlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

import typer

from bench import made_events

_MEGABYTE = 1e6 if sys.platform == "darwin" else 1e3
_MEMORY = 2000
"""Megabytes that nothing may exceed."""
_DETENTE = (sys.executable, "-c", "from detente.cli import main; main()")
_ASK = """
import sys
from detente.ledger import acts
from detente.ledger.ledger import Ledger
with Ledger.open(sys.argv[1], read_only=True) as ledger:
    print({})
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is run, in which words, and how many seconds it may take; None where any number may."""

    name: str
    command: Sequence[str]
    limit: float | None


@dataclass(frozen=True, slots=True)
class Spent:
    """Wall and processor seconds and megabytes of a process, and the last line that it printed."""

    seconds: float
    processor: float
    megabytes: float
    said: str


def main(arguments: list[str]) -> int:
    """Print a line a question; status 1 where a limit is exceeded."""
    parser = argparse.ArgumentParser(prog="python -m bench acts")
    parser.add_argument("number", type=int)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args(arguments)
    with nullcontext(given.keep) if given.keep else tempfile.TemporaryDirectory() as folder:
        file, ledger = Path(folder) / "made.tab", Path(folder) / "made.ledger"
        if not file.exists():
            made_events.main([str(given.number), str(file)])
        if not ledger.exists():
            command = (*_DETENTE, "import", "icews", str(file), "--ledger", str(ledger))
            spent = run(command)
            print(f"import {given.number:,} rows: {spent.seconds:.0f} s, of which "
                  f"{spent.processor:.0f} s on the processor, "
                  f"{given.number / spent.seconds:,.0f} rows/s, {spent.megabytes:.0f} MB, "
                  f"{ledger.stat().st_size / given.number:.0f} bytes a row")  # fmt: skip
        results = [(asked, run(asked.command)) for asked in questions(ledger)]
    for asked, spent in results:
        print(line_of(asked, spent))
    failed = any("FAILED" in spent.said for _, spent in results)
    return int(failed or any(exceeds(asked, spent) for asked, spent in results))


def questions(ledger: Path) -> list[Asked]:
    """What is asked of the made-up events."""
    own = ("--ledger", str(ledger))

    def code(expression: str) -> tuple[str, ...]:
        return (sys.executable, "-c", _ASK.format(expression), str(ledger))

    first, second = made_events.most_told()
    asked = [
        Asked("one dyad", code(f"len(acts.between(ledger, {first!r}, {second!r}))"), 1.0),
        Asked("pairs", code("len(acts.pairs(ledger).acts)"), 2.0),
        Asked("volume", code("acts.volume(ledger)[1].sum()"), 1.0),
        Asked("all acts", code("sum(map(len, acts.every(ledger)))"), None),
        Asked("dyad", (*_DETENTE, "dyad", f"{first}-{second}", *own), 1.0),
        Asked("path", (*_DETENTE, "path", *made_events.two_persons(), *own), 2.0),
    ]
    known = set(typer.main.get_group(importlib.import_module("detente.cli").app).commands)
    return [one for one in asked if one.command[:3] != _DETENTE or one.command[3] in known]


def run(command: Sequence[str]) -> Spent:
    """Run a command to its end; where it fails, the last line says so."""
    with tempfile.TemporaryFile("w+") as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, env=os.environ | {"OMP_NUM_THREADS": "1"})
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read().splitlines()
    if process.returncode:
        said = [f"FAILED with {process.returncode}"]
    processor = usage.ru_utime + usage.ru_stime
    return Spent(seconds, processor, usage.ru_maxrss / _MEGABYTE, said[-1] if said else "")


def exceeds(asked: Asked, spent: Spent) -> bool:
    """True where it took more time or memory than it may."""
    late = asked.limit is not None and spent.seconds > asked.limit
    return late or spent.megabytes > _MEMORY


def line_of(asked: Asked, spent: Spent) -> str:
    """Name, seconds of what is allowed, megabytes of what is allowed, and the last line printed."""
    allowed = f" of {asked.limit:g} s" if asked.limit is not None else " s"
    mark = "  TOO MUCH" if exceeds(asked, spent) else ""
    return (
        f"{asked.name:9} {spent.seconds:5.2f}{allowed} ({spent.processor:.2f} s on the processor), "
        f"{spent.megabytes:5.0f} of {_MEMORY} MB"
        f"  {spent.said[:60]}{mark}"
    )
