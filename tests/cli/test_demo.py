"""The demo: quick, the same a second time, and every command it proposes works."""

import os
import re
import shlex
from pathlib import Path

import pytest

from detente.cli.leaving import Exit
from tests.cli.conftest import Run, rows
from tests.cli.test_app import VERBS

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")


def _spent() -> float:
    """Seconds of processor time of the commands run so far, however busy the machine is."""
    spent = os.times()
    return spent.children_user + spent.children_system


def test_the_demo_proposes_commands_that_work(run: Run) -> None:
    before = _spent()
    done = run("demo")
    assert _spent() - before < 20
    assert (done.returncode, done.stderr) == (0, "")
    assert "13 reports" in done.stdout
    proposed = re.findall(r"^  detente (.*--ledger demo\.ledger)$", done.stdout, re.MULTILINE)
    assert {command.split()[0] for command in proposed} >= {"show", "why", "events", "verify"}
    assert proposed.pop() == "open --ledger demo.ledger"  # serves on and on: test_open.py asks it
    for command in proposed:
        told = run(*shlex.split(command))
        assert (told.returncode, command) == (0, command)
        assert told.stdout


@pytest.mark.slow
def test_a_second_demo_adds_nothing(run: Run) -> None:
    log = ("log", "--json", "--ledger", "demo.ledger")
    first, entries = run("demo", "--json"), rows(run(*log).stdout)
    assert run("demo", "--json").stdout == first.stdout
    kinds = {"report", "event", "incident", "claim", "commitment", "tie", "measure"}
    assert {row["row"] for row in rows(first.stdout)} == kinds
    assert rows(run(*log).stdout) == entries
    assert [row["action"] for row in entries].count("report") == 13


@pytest.mark.parametrize("name", sorted(VERBS))
def test_the_page_of_the_command_line_shows_every_verb(name: str) -> None:
    assert f"\n### {name}\n" in PAGE
    assert re.search(rf"[$`]\s?detente {name}\b", PAGE)


def test_the_page_of_the_command_line_explains_every_exit_code() -> None:
    explained = re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)
    assert [int(code) for code in explained] == list(Exit)
