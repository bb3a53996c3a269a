"""detente open: serves on this machine alone, and says at once what is wrong."""

import re
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path
from threading import Event

import pytest

import detente


def command(*arguments: str | Path) -> list[str]:
    return [
        str(Path(sys.executable).with_name("detente")),
        "open",
        "--no-browser",
        *map(str, arguments),
    ]


def test_it_serves_until_it_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "my.ledger"
    with detente.open(path) as ledger:
        ledger.add(detente.read("Norway lent Iceland two ships.", published="1973-05-21"))
    with subprocess.Popen(
        command("--ledger", path, "--port", "0"), stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stderr is not None
            found = re.search(r"http://127\.0\.0\.1:\d+/", process.stderr.readline())
            assert found is not None
            text = _text(found[0])
        finally:
            process.terminate()
    assert "my.ledger" in text


def _text(address: str) -> str:
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                return str(answer.read().decode())
        except OSError:
            Event().wait(0.2)  # it is not up yet
    raise AssertionError("it did not answer")


@pytest.mark.parametrize("missing", ["none.ledger"])
def test_a_ledger_that_is_not_there_is_told(tmp_path: Path, missing: str) -> None:
    done = subprocess.run(
        command("--ledger", tmp_path / missing, "--port", "0"),
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0
    assert missing in done.stderr
    assert "Traceback" not in done.stderr


def test_a_taken_port_is_told(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            command("--ledger", tmp_path / "x", "--port", str(port)),
            check=False,
            capture_output=True,
            text=True,
        )
    assert f"port {port} is taken" in done.stderr
