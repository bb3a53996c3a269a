"""kill -9 in the middle of a folder, and several workers: the rows are those of a quiet run."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, Run

pytestmark = pytest.mark.slow

NAMES = ("France", "Spain", "Italy", "Greece", "Turkey", "Japan", "Chile", "Kenya")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    for number, name in enumerate(NAMES):
        story = f"{name} thanked Portugal for its help on Monday, an official said.\n"
        promise = f"If Portugal agrees, {name} will open the border, the minister said.\n"
        (made / f"{number}.txt").write_text(f"News of {name}\n\n" + (story + promise) * 15)
    return made


def all_rows(run: Run, ledger: str) -> list[str]:
    found = [f"{run('verify', '--ledger', ledger).returncode}"]
    for name in ("reports", "events", "claims", "commitments", "actors"):
        more = [] if name in ("reports", "actors") else ["--min-confidence", "0"]
        found += run(name, "--json", "--ledger", ledger, *more).stdout.splitlines()
    return found


def test_a_killed_run_is_resumed_to_the_same_rows(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("read", folder, "--ledger", "quiet.ledger").returncode == 0
    env = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [*COMMAND, "read", str(folder), "--ledger", "killed.ledger"]
    with subprocess.Popen(command, env=env, cwd=tmp_path, stdout=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stdout.readline().startswith(b"+ 0.txt")
        running.send_signal(signal.SIGKILL)
    assert running.returncode == -signal.SIGKILL
    assert run("verify", "--ledger", "killed.ledger").returncode == 0
    stored = len(run("reports", "--json", "--ledger", "killed.ledger").stdout.splitlines())
    assert 0 < stored < len(NAMES)
    again = run("read", folder, "--ledger", "killed.ledger")
    assert again.returncode == 0
    assert again.stdout.count("nothing new") == stored
    assert all_rows(run, "killed.ledger") == all_rows(run, "quiet.ledger")


def test_two_workers_read_the_same_rows(run: Run, folder: Path) -> None:
    for workers in ("1", "2"):
        done = run("read", folder, "--workers", workers, "--ledger", f"{workers}.ledger")
        assert (done.returncode, done.stderr) == (0, "")
    assert len(all_rows(run, "1.ledger")) > len(NAMES)
    assert all_rows(run, "1.ledger") == all_rows(run, "2.ledger")


@pytest.fixture
def heeding() -> Iterator[None]:
    """Programs started from a run in the background would be deaf to interrupts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeding")
def test_an_interrupt_is_one_line(folder: Path, tmp_path: Path) -> None:
    env = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with subprocess.Popen(
        [*COMMAND, "read", str(folder)], env=env, cwd=tmp_path,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as running:  # fmt: skip
        assert running.stdout
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        _, told = running.communicate()
    assert running.returncode == 130
    assert told == b"detente: stopped; what was stored before stays stored\n"
