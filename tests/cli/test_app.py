"""The app itself: quick help, its version, exit codes of the whole."""

import subprocess
import sys

import pytest
import typer

from detente import __version__
from detente.cli import app
from tests.cli.conftest import Run

VERBS = typer.main.get_group(app).commands  # type: ignore[attr-defined]
HEAVY = ("spacy", "trafilatura", "lxml", "sqlite3", "yaml", "rapidfuzz", "rich.progress")
LOADED = f"""
import sys
from detente.cli import main
try:
    main()
except SystemExit:
    print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)
"""


def test_help_loads_nothing_heavy() -> None:
    command = [sys.executable, "-c", LOADED, "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"
    assert "Start with: detente demo" in done.stdout


@pytest.mark.parametrize("name", sorted(VERBS))
def test_every_verb_says_in_one_line_what_it_is_for(name: str) -> None:
    said = (VERBS[name].help or "").splitlines()[0]
    assert said.endswith((".", "?"))
    assert len(said) <= 66


@pytest.mark.parametrize("name", sorted(VERBS.keys() - {"open"}))  # its pages end in .json
def test_every_verb_takes_a_ledger_and_json(name: str) -> None:
    options = {option for param in VERBS[name].params for option in param.opts}
    assert {"--ledger", "--json"} <= options


def test_version(run: Run) -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"detente {__version__}\n")
