"""Importing: rows of event data into the ledger, a chunk in one transaction with one log entry."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from detente.ledger.import_columns import derived
from detente.ledger.import_words import Words
from detente.ledger.ledger import Ledger, Tuples
from detente.model.identity import Json

BY_CHUNK = ("import_part", "import_reject", "import_done")
"""The tables whose rows name the chunk that they came with."""
NUMBERED = ("import_file", "import_party", "import_kind", "import_place", "import_row")
"""The tables whose rows came with a chunk where their number lies in the range it logged."""


Stored = tuple[Any, ...]
"""A row of import_row, all columns in order."""
Reject = tuple[int, int, str]
"""File, line, reason."""


@dataclass(frozen=True, slots=True)
class Known:
    """A file that the ledger has: whether it was read to its end, and up to which line."""

    seq: int
    form: str
    whole: bool
    line: int
    rows: int
    rejects: int
    days: list[int]


@dataclass(slots=True)
class Part:
    """The rows and lines of one file in a chunk; `end` has the values of import_done at its end."""

    file: int
    first_row: int
    last_row: int
    last_line: int
    end: tuple[int, int, int, int | None, int | None] | None = None


@dataclass(slots=True)
class Chunk:
    """What is added in one transaction; rows are those of import_row, all columns in order."""

    first_row: int
    files: list[tuple[object, ...]] = field(default_factory=list)
    rows: list[Stored] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How many lines were read for it."""
        return len(self.rows) + len(self.rejects)


_KNOWN = """
SELECT file.seq, file.format, done.file IS NOT NULL AS whole,
    coalesce((SELECT max(part.last_line) FROM import_part AS part
              WHERE part.file = file.seq), 0) AS line,
    coalesce((SELECT sum(part.last_row - part.first_row + 1) FROM import_part AS part
              WHERE part.file = file.seq), 0) AS rows,
    (SELECT count(*) FROM import_reject AS lost WHERE lost.file = file.seq) AS rejects
FROM import_file AS file LEFT JOIN import_done AS done ON done.file = file.seq
WHERE file.sha256 = :sha256
"""

_DAYS = """
SELECT min(said.first_day), max(said.last_day) FROM import_part AS part
JOIN import_row AS said ON said.seq BETWEEN part.first_row AND part.last_row
WHERE part.file = :file
"""


def known_file(ledger: Ledger, sha256: str) -> Known | None:
    """What the ledger has of the file with this content, None where it never saw it."""
    row = next(ledger.select(_KNOWN, {"sha256": sha256}), None)
    if row is None:
        return None
    days = [] if row["whole"] else list(next(ledger.select(_DAYS, {"file": row["seq"]})))
    ends = [day for day in days if day is not None]
    counted = (row["line"], row["rows"], row["rejects"])
    return Known(row["seq"], row["format"], bool(row["whole"]), *counted, ends)


def next_number(ledger: Ledger, table: str) -> int:
    """The number of the next row of an import table."""
    query = f"SELECT coalesce(max(seq), 0) + 1 FROM {table}"  # noqa: S608 (our own table names)
    return int(next(ledger.select(query))[0])


def add_chunk(ledger: Ledger, form: str, chunk: Chunk, words: Mapping[str, Words]) -> None:
    """Store a chunk with what follows from its rows; raises LedgerLocked, LedgerFull."""
    number, column = next_number(ledger, "import_chunk"), next_number(ledger, "import_columns")
    made = derived(chunk.rows, words["import_party"].countries.__getitem__)
    last = chunk.first_row + len(chunk.rows) - 1
    tables: Tuples = {
        "import_file": chunk.files,
        **{table: known.new for table, known in words.items()},
        "import_row": chunk.rows,
        "import_chunk": [(number, chunk.first_row, last, made.pairs)],
        "import_part": [
            (number, part.file, part.first_row, part.last_row, part.last_line)
            for part in chunk.parts
        ],
        "import_columns": [(column + n, number, *one) for n, one in enumerate(made.columns)],
        "import_volume": [(number, *one) for one in made.volume],
        "import_reject": [(file, line, number, why) for file, line, why in chunk.rejects],
        "import_done": [
            (part.file, number, *part.end) for part in chunk.parts if part.end is not None
        ],
    }
    tables = {name: sorted(rows) if name in BY_CHUNK else rows for name, rows in tables.items()}
    ranges: dict[str, Json] = {
        table: [rows[0][0], rows[-1][0]]  # type: ignore[list-item]
        for table, rows in tables.items()
        if rows and table in NUMBERED
    }
    counted: dict[str, Json] = {
        "files": len(chunk.parts), "rows": len(chunk.rows), "rejects": len(chunk.rejects),
    }  # fmt: skip
    detail: dict[str, Json] = {"chunk": number, "ranges": ranges, "rows": digest_of(tables)}
    detail["counted"] = counted
    ledger.extend({table: rows for table, rows in tables.items() if rows}, "import", form, detail)
    for known in words.values():
        known.stored()


def digest_of(tables: Tuples) -> str:
    """SHA-256 over the rows of an import, in hex; what follows from them is left out."""
    summed = hashlib.sha256()
    for table in (*NUMBERED, *BY_CHUNK):
        summed.update(table.encode())
        for row in tables.get(table, ()):
            summed.update(repr(row).encode())
    return summed.hexdigest()
