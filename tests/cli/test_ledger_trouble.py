"""A ledger that is missing, newer, foreign, locked or full: one line, exit code 3, nothing lost."""

import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.ledger.ledger import Ledger
from detente.ledger.verify import verify
from tests.cli.conftest import Run, rows

STORY = "France thanked Spain for its help on Monday, an official said.\n"


def assert_trouble(done: subprocess.CompletedProcess[str], words: str) -> None:
    assert done.returncode == 3
    assert words in done.stderr
    assert done.stderr.startswith("detente: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["events", "verify", "log", "show", "search"])
def test_no_ledger(run: Run, tmp_path: Path, name: str) -> None:
    done = run(name, *(["abc"] if name in ("show", "search") else []))
    assert_trouble(done, "there is no ledger at detente.ledger; make one with `detente read")
    assert list(tmp_path.iterdir()) == []


def test_a_newer_ledger_is_left_as_it_is(run: Run, ledger: Path, tmp_path: Path) -> None:
    with sqlite3.connect(ledger) as connection:
        connection.execute("PRAGMA user_version = 9")
    connection.close()
    before = ledger.read_bytes()
    (tmp_path / "story.txt").write_text(STORY)
    for words in (["events"], ["read", "story.txt"]):
        assert_trouble(run(*words, "--ledger", ledger), "install a newer détente")
    assert ledger.read_bytes() == before


def test_something_else_is_no_ledger(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    assert_trouble(run("events", "--ledger", "story.txt"), "not a ledger")
    assert_trouble(run("events", "--ledger", "."), "is a folder")


def test_a_ledger_that_was_changed_by_hand_does_not_verify(run: Run, ledger: Path) -> None:
    with sqlite3.connect(ledger) as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'"):
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute("UPDATE statement SET quote = 'other words'")
    connection.close()
    done = run("verify", "--ledger", ledger)
    assert done.returncode == 1
    assert "broken statement" in done.stdout
    (row,) = rows(run("verify", "--ledger", ledger, "--json").stdout)
    assert row["holds"] is False


HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def held(ledger: Path) -> Iterator[Path]:
    command = [sys.executable, "-c", HOLD, str(ledger)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        yield ledger
        holder.communicate(b"")


@pytest.mark.slow  # it waits five seconds for the other process
def test_a_locked_ledger_is_waited_for_and_then_named(run: Run, held: Path, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    assert_trouble(run("read", "story.txt", "--ledger", held), "another process is writing")
    assert run("events", "--ledger", held).returncode == 0
    assert run("verify", "--ledger", held).returncode == 0


def test_no_space_left_keeps_what_was_stored(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(f"No. {number}\n\n" + STORY * 40)

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, 900_000))

    done = run("read", folder, preexec_fn=little_room)
    assert_trouble(done, "no space left")
    stored = done.stdout.count("+ ")
    assert 0 < stored < 12
    with Ledger.open(tmp_path / "detente.ledger", read_only=True) as ledger:
        found = verify(ledger)
    assert found.holds
    assert found.reports == stored
