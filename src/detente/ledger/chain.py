"""The log: every addition is a row whose hash covers the row before it."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime

from detente.ledger.original import Row
from detente.model.identity import Json, canonical

_SPELLER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def link(seq: int, action: str, subject: str, detail: dict[str, Json], previous: str) -> Row:
    """The log row number `seq`, stamped with the present time (UTC, to the second)."""
    row: Row = {
        "seq": seq,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "action": action,
        "subject": subject,
        "detail": canonical(detail),
        "previous": previous,
    }
    return row | {"hash": link_hash(row)}


def link_hash(row: Row) -> str:
    """SHA-256 over the canonical JSON of all columns of a log row but its own hash, in hex."""
    return hashlib.sha256(_spelt({k: v for k, v in row.items() if k != "hash"})).hexdigest()


def digest(tables: Iterable[tuple[str, Iterable[Row]]]) -> str:
    """SHA-256 over rows by table, in hex; the order of the rows of one table does not matter."""
    return digest_of_lines((table, lines(rows)) for table, rows in tables)


def digest_of_lines(tables: Iterable[tuple[str, Iterable[bytes]]]) -> str:
    """The same SHA-256 where the rows are already spelt: each is asked for in two digests."""
    summed = hashlib.sha256()
    for table, written in tables:
        summed.update(table.encode() + b"\n")
        for line in written:
            summed.update(line + b"\n")
    return summed.hexdigest()


def lines(rows: Iterable[Row]) -> list[bytes]:
    """One spelling of each row, in order of the bytes."""
    return sorted(_spelt(row) for row in rows)


def _spelt(row: Row) -> bytes:
    """One spelling of a row: sorted keys, floats in full."""
    return _SPELLER.encode(row).encode()
