"""How long a path takes over much made-up event data, and how much memory: for -m slow."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.made_events import lines
from detente.ledger.ledger import Ledger
from detente.run.importing import import_files

ASK = """
import resource, sys
from detente.cli import main
try:
    main()
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, file=sys.stderr)
"""
WORDS = ("path", "Person 16 of Iraq", "Person 20 of Chad", "--ledger", "made.ledger")


@pytest.mark.slow
def test_half_a_million_rows_are_answered_at_once_in_little_memory(tmp_path: Path) -> None:
    (tmp_path / "made.tab").write_text("".join(lines(500_000)), "utf-8")
    with Ledger.open(tmp_path / "made.ledger") as ledger:
        list(import_files(ledger, "icews", [tmp_path / "made.tab"]))
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", ASK, *WORDS],
        cwd=tmp_path, check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert time.perf_counter() - began < 4
    assert "imported rows" in done.stdout
    assert int(done.stderr.splitlines()[-1]) < 500
