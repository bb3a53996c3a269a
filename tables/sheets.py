"""Read and write tab-separated tables that carry comment lines above their header."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

Row = dict[str, str]


def read_rows(path: Path) -> list[Row]:
    """Give the rows of a table as dictionaries, comment lines and padding left out."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = [line for line in file if line.strip() and not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
    return [{name: (value or "").strip() for name, value in row.items() if name} for row in rows]


def write_rows(
    path: Path, comment: str, columns: Sequence[str], rows: Iterable[Sequence[str]]
) -> int:
    """Write sorted, unique rows under their comment and header; give their number."""
    unique = sorted(set(map(tuple, rows)))
    lines = [f"# {line}" for line in comment.strip().splitlines()]
    lines += ["\t".join(columns), *("\t".join(row) for row in unique)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(unique)


def split_forms(cell: str) -> list[str]:
    """Split a cell of spellings separated by a bar."""
    return [form.strip() for form in cell.split("|") if form.strip()]
