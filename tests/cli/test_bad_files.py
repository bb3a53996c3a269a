"""A folder of everything that goes wrong, read as an unprivileged user: the good files are read."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, rows

GOOD = "France thanked Spain for its help on Monday, an official said.\n"
# Root may read everything: load what lies in root's folders, then be nobody.
AS_NOBODY = """
import encodings.cp1252, encodings.utf_16, encodings.utf_16_le, encodings.utf_16_be, os
from detente.cli import main
from detente.cli import readings, telling
from detente.model.text import Report
from detente.read.files import read_text
from detente.read.limits import Limits
from detente.read.origin import Given
from detente.run.pipeline import read_report
read_report(read_text(b"France thanked Spain.", "-", Given(published="2010-03-29"), Limits()))
read_text(b"<p>France thanked Spain.</p>", "-", Given(), Limits())
if os.geteuid() == 0:
    os.setgid(65534); os.setuid(65534)
main()
"""


def fill(folder: Path) -> None:
    (folder / "good-1.txt").write_text("Talks go on\n\n" + GOOD)
    (folder / "good-2.html").write_text(f"<html><body><p>{GOOD * 3}</p></body></html>")
    (folder / "good-latin.txt").write_bytes(
        "Le café was shut. France thanked Spain.".encode("cp1252")
    )
    (folder / "bad-empty.txt").touch()
    (folder / "bad-binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "bad-encoding.txt").write_bytes(GOOD.encode("utf-16-le") * 20 + b"\xff")
    (folder / "bad-bomb.html").write_text("<div>" * 100_000 + GOOD + "</div>" * 100_000)
    (folder / "bad-huge.txt").write_text(GOOD * 800_000)
    (folder / "bad-photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "bad-secret.txt").write_text(GOOD)
    (folder / "bad-secret.txt").chmod(0)
    os.mkfifo(folder / "bad-pipe.txt")
    (folder / "bad-link.txt").symlink_to("nowhere.txt")


@pytest.fixture(scope="module")
def read() -> Iterator[tuple[subprocess.CompletedProcess[str], Path]]:
    with tempfile.TemporaryDirectory() as made:  # pytest's own folders are closed to nobody
        folder = Path(made) / "reports"
        folder.mkdir()
        fill(folder)
        for open_to_all in (Path(made), folder):
            open_to_all.chmod(0o777)
        env = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, "read", str(folder), "--json"],
            cwd=made, env=env, check=False, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        yield done, Path(made)


def refusals(read: tuple[Any, Path]) -> dict[str, str]:
    found = [row for row in rows(read[0].stdout) if row["row"] == "refused"]
    return {Path(row["source"]).name: row["reason"] for row in found}


def test_the_good_files_are_read_and_the_exit_code_tells_of_the_others(
    read: tuple[Any, Path],
) -> None:
    done, _ = read
    found = [Path(row["source"]).name for row in rows(done.stdout) if row["row"] == "report"]
    assert found == ["good-1.txt", "good-2.html", "good-latin.txt"]
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("bad-empty.txt", "empty"),
        ("bad-binary.txt", "binary"),
        ("bad-encoding.txt", "UTF-16"),
        ("bad-bomb.html", "deep"),
        ("bad-huge.txt", "--max-size"),
        ("bad-photo.png", "it reads"),
        ("bad-secret.txt", "chmod u+r"),
        ("bad-pipe.txt", "a pipe"),
        ("bad-link.txt", "a link to nothing"),
    ],
)
def test_a_bad_file_is_refused_with_a_reason(read: tuple[Any, Path], name: str, words: str) -> None:
    assert words in refusals(read)[name]


def test_every_refusal_stands_on_stderr_and_in_the_ledger_which_verifies(
    read: tuple[Any, Path], run: Run
) -> None:
    done, folder = read
    assert done.stderr.count("refused: ") == len(refusals(read)) == 9
    log = rows(run("log", "--json", cwd=folder).stdout)
    assert sum(row["action"] == "reject" for row in log) == 9
    verified = run("verify", cwd=folder)
    assert (verified.returncode, verified.stderr) == (0, "")


def test_fifty_megabytes_on_standard_input_are_refused(run: Run) -> None:
    done = run("read", "-", input=GOOD * 800_000)
    assert done.returncode == 1
    assert "raise it with --max-size" in done.stderr


def test_one_bad_file_alone_leaves_a_ledger_that_verifies(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = run("read", "empty.txt")
    assert (done.returncode, done.stdout) == (1, "1 file refused\n")
    assert done.stderr.startswith("refused: ")
    assert run("verify").returncode == 0
