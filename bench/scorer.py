"""The benchmark's own `score.py`, called as it is: metrics from what it prints."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.rows import Row, write_rows

_METRIC = re.compile(r"(\w+) (-?\d+(?:\.\d+)?)")
_TRIPLE = re.compile(r"(\w+)(?: token)? +P ([\d.]+) +R ([\d.]+) +F1 ([\d.]+)\b.*")


@dataclass(frozen=True, slots=True)
class Scorer:
    """A scorer's file."""

    program: Path

    def of_files(self, gold: Path, predicted: Path) -> dict[str, float]:
        """The metrics for two files; what the scorer complains of is passed on."""
        command = [sys.executable, str(self.program), str(gold), str(predicted)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"{self.program.parent.name}/score.py failed: {done.stderr.strip()}")
        return metrics_of(done.stdout)

    def of_rows(self, gold: Sequence[Row], predicted: Sequence[Row]) -> dict[str, float]:
        """The metrics for rows, by way of two files that are thrown away."""
        with tempfile.TemporaryDirectory() as folder:
            paths = Path(folder, "gold.jsonl"), Path(folder, "predicted.jsonl")
            for path, rows in zip(paths, (gold, predicted), strict=True):
                write_rows(path, rows)
            return self.of_files(*paths)


def metrics_of(printed: str) -> dict[str, float]:
    """The metrics of `metric value` lines, and of lines such as `detection P 90 R 80 F1 84.7`."""
    found: dict[str, float] = {}
    for line in printed.splitlines():
        if one := _METRIC.fullmatch(line.strip()):
            found[one[1]] = float(one[2])
        elif three := _TRIPLE.fullmatch(line.strip()):
            name, *values = three.groups()
            for ending, value in zip(("_p", "_r", ""), values, strict=True):
                found[f"{name}{ending}"] = float(value)
    return found
