"""Verify imports: every chunk against the log, and what follows from its rows again."""

import json
from collections.abc import Iterator
from typing import Any

from detente.ledger.import_columns import Derived, derived
from detente.ledger.importing import BY_CHUNK, NUMBERED, digest_of
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.ledger.recheck import Broken

_LOGGED = "SELECT seq, detail FROM log WHERE action = 'import' ORDER BY seq"


def faults_of_imports(ledger: Ledger) -> Iterator[Broken]:
    """Every chunk that differs from what was logged, and rows that the log knows nothing of."""
    countries = {
        row["seq"]: row["country"] for row in ledger.select("SELECT seq, country FROM import_party")
    }
    ends, chunks = dict.fromkeys(NUMBERED, 0), 0
    for entry in ledger.select(_LOGGED):
        told = json.loads(entry["detail"])
        chunks = told["chunk"]
        tables = {table: _between(ledger, table, *span) for table, span in told["ranges"].items()}
        tables |= {table: _of_chunk(ledger, table, chunks) for table in BY_CHUNK}
        if digest_of(tables) != told["rows"]:
            yield Broken(f"log {entry['seq']}", "what was imported differs from what was logged")
        ends |= {table: last for table, (_, last) in told["ranges"].items()}
        rows = tables.get("import_row", [])
        if derived(rows, lambda number: countries.get(number, "")) != _stored(ledger, chunks):
            yield Broken(f"import_chunk {chunks}", "columns, pairs or days differ from the rows")
    yield from _unlogged(ledger, ends, chunks)


def _unlogged(ledger: Ledger, ends: dict[str, int], chunks: int) -> Iterator[Broken]:
    for table, last in (*ends.items(), ("import_chunk", chunks)):
        more = f"SELECT count(*) FROM {table} WHERE seq > :last"  # noqa: S608 (our own names)
        if next(ledger.select(more, {"last": last}))[0]:
            yield Broken(table, "holds rows that the log knows nothing of")
    for table in (*BY_CHUNK, "import_columns", "import_volume"):
        more = f"SELECT count(*) FROM {table} WHERE chunk > :last"  # noqa: S608 (our own names)
        if next(ledger.select(more, {"last": chunks}))[0]:
            yield Broken(table, "holds rows that the log knows nothing of")


def _stored(ledger: Ledger, chunk: int) -> Derived:
    columns = "SELECT actor_country, recipient_country, rows, data FROM import_columns"
    volume = "SELECT day, rows FROM import_volume WHERE chunk = :chunk ORDER BY day"
    asked: Row = {"chunk": chunk}
    found = ledger.select(f"{columns} WHERE chunk = :chunk ORDER BY seq", asked)
    pairs = next(ledger.select("SELECT pairs FROM import_chunk WHERE seq = :chunk", asked), None)
    return Derived(
        [(row[0], row[1], row[2], row[3]) for row in found],
        pairs[0] if pairs else b"",
        [(row[0], row[1]) for row in ledger.select(volume, asked)],
    )


def _between(ledger: Ledger, table: str, first: int, last: int) -> list[tuple[Any, ...]]:
    query = f"SELECT * FROM {table} WHERE seq BETWEEN :first AND :last ORDER BY seq"  # noqa: S608
    return [tuple(row) for row in ledger.select(query, {"first": first, "last": last})]


_PLACES = {"import_part": "chunk, file", "import_reject": "file, line", "import_done": "file"}


def _of_chunk(ledger: Ledger, table: str, chunk: int) -> list[tuple[Any, ...]]:
    query = f"SELECT * FROM {table} WHERE chunk = :chunk ORDER BY {_PLACES[table]}"  # noqa: S608
    return [tuple(row) for row in ledger.select(query, {"chunk": chunk})]
