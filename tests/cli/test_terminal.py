"""What reaches a terminal or a pipe: no command from a report, any locale, a reader that leaves."""

import os
import pty
import subprocess
from pathlib import Path

import pytest

from detente.ledger.ledger import Ledger
from tests.cli.conftest import COMMAND, Run, Verb, rows
from tests.ledger.readings import TEXT, numbered, reading_of, report_of

EVIL = "Share \x1b[31mthis\x1b]0;owned\x07 page \x9b2J \u202e [bold]loud[/bold] [/]"


@pytest.fixture
def evil(tmp_path: Path) -> Path:
    path = tmp_path / "evil.ledger"
    report = report_of(TEXT, title=EVIL, outlet="\x1b]0;owned\x07[red]The Courier")
    with Ledger.open(path) as ledger:
        ledger.append(reading_of(report))
        ledger.reject(f"{EVIL}.txt", EVIL)
    return path


def on_a_terminal(*words: str | Path, env: dict[str, str] | None = None) -> str:
    """What a command writes to a terminal of 80 columns."""
    leader, follower = pty.openpty()
    os.environ.pop("NO_COLOR", None)
    own = {"COLUMNS": "80", "LINES": "24", "TERM": "xterm-256color"} | (env or {})
    with subprocess.Popen(
        [*COMMAND, *map(str, words)], env=os.environ | own,
        stdin=subprocess.DEVNULL, stdout=follower, stderr=follower,
    ) as running:  # fmt: skip
        os.close(follower)
        told = b""
        while True:
            try:
                piece = os.read(leader, 65536)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            told += piece
        running.wait()
    os.close(leader)
    return told.decode()


@pytest.mark.parametrize("name", ["reports", "events", "claims", "commitments", "log", "verify"])
def test_no_control_character_of_a_report_reaches_the_terminal(evil: Path, name: str) -> None:
    told = on_a_terminal(name, "--ledger", evil, env={"NO_COLOR": "1"})
    assert told
    assert not {sign for sign in told if ord(sign) < 32 or 126 < ord(sign) < 160} - {"\n", "\r"}
    assert "\u202e" not in told


def test_reading_such_a_report_keeps_them_from_the_terminal_too(tmp_path: Path) -> None:
    plain = "France thanked Spain for its help on Monday, an official said. " * 20
    story = f"Help \x1b[2J comes\n\nItaly praised \x1b[31mSpain\x9b on Tuesday. {plain}\n"
    (tmp_path / "story.txt").write_text(story)
    ledger = tmp_path / "x.ledger"
    told = on_a_terminal("read", tmp_path / "story.txt", "--ledger", ledger, env={"NO_COLOR": "1"})
    assert "1 report" in told
    assert not {sign for sign in told if ord(sign) < 32 or 126 < ord(sign) < 160} - {"\n", "\r"}


def test_markup_in_a_report_is_text(evil: Path) -> None:
    assert "[red]The Courier" in on_a_terminal("reports", "--ledger", evil, env={"NO_COLOR": "1"})


def test_a_terminal_gets_colour_and_lines_that_fit(ledger: Path) -> None:
    coloured = on_a_terminal("commitments", "--ledger", ledger)
    assert "\x1b[" in coloured
    plain = on_a_terminal("commitments", "--ledger", ledger, env={"NO_COLOR": "1"})
    assert "\x1b" not in plain
    assert max(map(len, plain.splitlines())) <= 80
    assert "…" in plain


@pytest.mark.parametrize("columns", ["20", "60", "200"])
def test_a_terminal_of_any_width_will_do(ledger: Path, columns: str) -> None:
    for words in (["events"], ["commitments"], ["reports"], ["actors"], ["why-not", "a truce"]):
        env = {"NO_COLOR": "1", "COLUMNS": columns}
        told = on_a_terminal(*words, "--ledger", ledger, env=env)
        assert "Traceback" not in told
        assert max(map(len, told.splitlines())) <= int(columns)


def test_a_pipe_gets_no_colour_and_no_shortening(verb: Verb) -> None:
    told = verb("commitments").stdout
    assert "\x1b" not in told
    assert "…" not in told


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:strict"},
    ],
)
def test_any_locale_will_do(run: Run, ledger: Path, env: dict[str, str]) -> None:
    for name in ("events", "claims", "reports"):
        done = run(name, "--ledger", ledger, env=env)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout
    found = rows(run("claims", "--json", "--ledger", ledger, env=env).stdout)
    assert found[0]["voice"] == "the envoy Orla Čech"


@pytest.mark.parametrize("words", [["events"], ["events", "--json"], ["verify"], ["--help"]])
def test_a_reader_that_leaves_early_causes_no_complaint(ledger: Path, words: list[str]) -> None:
    with Ledger.open(ledger) as opened:
        for number in range(20, 30):
            opened.append(numbered(number))
    reading, writing = os.pipe()
    os.close(reading)
    where = [] if words == ["--help"] else ["--ledger", str(ledger)]
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [*COMMAND, *words, *where], stdout=closed, stderr=subprocess.PIPE, check=False
        )
    assert done.stderr == b""
    assert done.returncode == (1 if words == ["--help"] else 141)
