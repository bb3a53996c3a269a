"""A ledger built by hand, verbs run in this process, and the real command line in another."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from detente.cli import app
from detente.ledger.ledger import Ledger
from tests.ledger.readings import numbered, reading_of

COMMAND = [sys.executable, "-c", "from detente.cli import main; main()"]
Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]
Verb = Callable[..., Result]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with two reports, in which each kind of statement stands twice."""
    path = tmp_path / "made.ledger"
    with Ledger.open(path) as opened:
        opened.append(reading_of())
        opened.append(numbered(7))
        opened.reject("a.png", "an image")
    return path


@pytest.fixture
def verb(ledger: Path) -> Verb:
    """Run a verb on that ledger in this process."""
    return lambda *words: CliRunner().invoke(app, [*words, "--ledger", str(ledger)])


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run the real command line in a process of its own, in an empty folder."""

    def run(*words: str | Path, **options: Any) -> Done:
        own = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        env = os.environ | own | options.pop("env", {})
        return subprocess.run(
            [*COMMAND, *map(str, words)],
            env=env, cwd=options.pop("cwd", tmp_path), check=False, timeout=120,
            capture_output=True, text=True, encoding="utf-8", **options,
        )  # fmt: skip

    return run


def rows(words: str) -> list[dict[str, Any]]:
    """What --json printed; fails where a line is no JSON object."""
    found = [json.loads(line) for line in words.splitlines()]
    assert all(isinstance(row, dict) for row in found)
    return found
