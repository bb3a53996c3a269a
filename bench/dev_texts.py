"""Whole reports of the public benchmarks' dev inputs, as files: ordinary news to time."""

from itertools import islice
from pathlib import Path

from bench.rows import read_rows

TAKEN = {"attribution": 25, "muc4": 15, "casualties": 20}
"""How many of the first texts of each benchmark: mixed case, capitals, short news."""


def write_texts(benchmarks: Path, folder: Path) -> int:
    """Write the texts into `folder`, one file each; returns how many there are."""
    written = 0
    for name, count in TAKEN.items():
        rows = read_rows(benchmarks / name / "dev.input.jsonl")
        for n, row in enumerate(islice(rows, count)):
            (folder / f"{name}-{n}.txt").write_text(str(row["text"]), encoding="utf-8")
            written += 1
    return written
