"""Rows of JSON lines, and the one thing every adapter does: an answer for each row of a file."""

import gzip
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def read_rows(path: Path) -> list[Row]:
    """The rows of a file of JSON lines, plain or gzipped."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """Write rows as JSON lines."""
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text("".join(lines), "utf-8")


def answer(name: str, arguments: list[str], prediction: Callable[[Row], Row]) -> int:
    """Write a prediction for each row of INPUT; status 0, or 2 without two file names."""
    if len(arguments) != 2:
        print(f"usage: python -m bench {name} INPUT.jsonl OUTPUT.jsonl", file=sys.stderr)
        return 2
    source, target = arguments
    write_rows(Path(target), map(prediction, read_rows(Path(source))))
    return 0


def key_of(row: Row) -> str:
    """What names a row: its `id`, else its `doc_id`."""
    return str(row["id"] if "id" in row else row["doc_id"])
