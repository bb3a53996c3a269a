"""How long a path takes over much made-up event data, and how much memory: for -m slow."""

import subprocess
import sys
from pathlib import Path

import pytest

from bench.made_events import lines
from detente.ledger.ledger import Ledger
from detente.run.importing import import_files

ASK = """
import re, sys, time
from pathlib import Path
from detente.cli import main
try:
    main()
finally:
    # Not ru_maxrss: a new program takes over that of the process that started it.
    most = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]
    print(time.process_time(), int(most) // 1024, file=sys.stderr)
"""
WORDS = ("path", "Person 16 of Iraq", "Person 20 of Chad", "--ledger", "made.ledger")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc here to ask")
def test_half_a_million_rows_are_answered_at_once_in_little_memory(tmp_path: Path) -> None:
    (tmp_path / "made.tab").write_text("".join(lines(500_000)), "utf-8")
    with Ledger.open(tmp_path / "made.ledger") as ledger:
        list(import_files(ledger, "icews", [tmp_path / "made.tab"]))
    done = subprocess.run(
        [sys.executable, "-c", ASK, *WORDS],
        cwd=tmp_path, check=True, capture_output=True, text=True,
    )  # fmt: skip
    seconds, megabytes = map(float, done.stderr.splitlines()[-1].split())
    assert seconds < 4  # of the processor: other work on the machine does not count
    assert "imported rows" in done.stdout
    assert megabytes < 500
