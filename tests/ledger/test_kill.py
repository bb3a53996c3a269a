"""kill -9 in the middle of appending: what was stored stays, and the next append works."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from detente.ledger.ledger import Ledger, Outcome
from detente.ledger.verify import verify
from tests.ledger.readings import numbered

APPEND = """
import itertools, sys
from detente.ledger.ledger import Ledger
from tests.ledger.readings import numbered
with Ledger.open(sys.argv[1]) as ledger:
    for number in itertools.count(int(sys.argv[2])):
        ledger.append(numbered(number))
        print(number, flush=True)
"""


@pytest.mark.parametrize("round_", range(4))
def test_a_killed_writer_loses_nothing_it_had_stored(path: Path, round_: int) -> None:
    env = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", APPEND, str(path), str(1000 * round_)]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        told = [writer.stdout.readline() for _ in range(3)]
        time.sleep(random.Random(round_).uniform(0, 0.03))
        writer.send_signal(signal.SIGKILL)
        told += writer.stdout.readlines()
    stored = [int(line) for line in told if line.endswith("\n")]
    with Ledger.open(path, read_only=round_ % 2 == 0) as ledger:
        found = verify(ledger)
        assert found.broken == ()
        assert found.reports in (len(stored), len(stored) + 1)
        assert all(ledger.has_reading(numbered(n).report.id, "r1") for n in stored)
    with Ledger.open(path) as ledger:
        assert ledger.append(numbered(999_999)).outcome is Outcome.NEW
        assert verify(ledger).holds
