"""Told as: a picture beside an answer, or a table or JSON in its place."""

import csv
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Out:
    """How an answer is told."""

    chart: Path | None = None
    as_csv: bool = False
    as_json: bool = False


def table(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print rows as CSV with a head; nothing where there are none."""
    writer = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(sys.stdout, list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow(row)
