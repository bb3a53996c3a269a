"""Imported rows: which events a line of an imported file holds, and which lines hold none."""

from collections.abc import Iterator
from typing import Any

from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.ledger.parts import Shape
from detente.model.errors import NotFound

_FILES = """
SELECT file.seq, file.sha256, file.source, file.format, file.bytes
FROM import_file AS file WHERE file.sha256 >= :low AND file.sha256 < :high LIMIT 9
"""
# Of the stretches of a file only the first that reaches the line can hold it.
_ROWS = """
SELECT said.* FROM imported AS said
WHERE said.row IN (
    SELECT row.seq FROM import_row AS row
    JOIN (SELECT * FROM import_part WHERE file = :file AND last_line >= :line
          ORDER BY last_line LIMIT 1) AS part ON row.seq BETWEEN part.first_row AND part.last_row
    WHERE row.line = :line)
ORDER BY said.row
"""
_REASON = "SELECT reason FROM import_reject WHERE file = :file AND line = :line"
_REJECTS = """
SELECT file.source, lost.line, lost.reason, substr(file.sha256, 1, 8) || ':' || lost.line
    AS citation
FROM import_reject AS lost JOIN import_file AS file ON file.seq = lost.file
ORDER BY lost.file, lost.line
"""


def rejected_lines(ledger: Ledger) -> Iterator[Shape]:
    """The lines of imported files that hold no event: source (file, line), reason, citation."""
    for row in ledger.select(_REJECTS):
        named = f"{row['source']}:{row['line']}"
        told = {"source": named, "reason": row["reason"], "read_since": False}
        yield told | {"line": row["line"], "citation": row["citation"]}


def at_line(ledger: Ledger, prefix: str, line: int) -> Shape:
    """What the ledger has of a line: the file, its rows, or the reason why it has none.

    Raises NotFound where no imported file has a hash that begins so, or it has no such line.
    """
    file = _file(ledger, prefix)
    asked: Row = {"file": file["seq"], "line": line}
    rows = [dict(row) for row in ledger.select(_ROWS, asked)]
    lost = next(ledger.select(_REASON, asked), None)
    if not rows and lost is None:
        raise NotFound(f"{file['source']} has no event in line {line}; the first is after a header")
    own = {name: file[name] for name in ("source", "sha256", "format", "bytes")}
    return own | {"line": line, "rows": rows, "reason": lost["reason"] if lost else ""}


def _file(ledger: Ledger, prefix: str) -> dict[str, Any]:
    low = prefix.lower()
    found = [dict(row) for row in ledger.select(_FILES, {"low": low, "high": low + "g"})]
    if len(found) == 1:
        return found[0]
    if found:
        shown = ", ".join(row["sha256"][:12] for row in found)
        raise NotFound(f"{prefix!r} begins the hashes of several files: {shown}")
    raise NotFound(f"no imported file has a hash that begins with {prefix!r}")
