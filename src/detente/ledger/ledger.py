"""Ledger: one SQLite file to which readings are added; nothing in it is ever changed."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType

from detente.ledger.chain import digest, digest_of_lines, lines, link
from detente.ledger.faults import explain, explained
from detente.ledger.opening import connect
from detente.ledger.original import Row
from detente.ledger.rows import (
    READING_TABLES,
    WOVEN_TABLES,
    Rows,
    reading_id,
    reading_rows,
    report_row,
)
from detente.ledger.statement_rows import printable
from detente.model.errors import LedgerLocked, ReadError
from detente.model.identity import Json
from detente.model.reading import Reading
from detente.model.text import Report

Tuples = Mapping[str, Sequence[tuple[object, ...]]]
"""Rows by table, each with a value for every column of it, in order."""


class Outcome(StrEnum):
    """What an append found: a new report, a known one read by a newer reader, nothing to do."""

    NEW = "new"
    REREAD = "reread"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Appended:
    """What an append did; `revises` is the id of the report before at the same url, or empty."""

    report: str
    reading: str
    outcome: Outcome
    revises: str = ""


class Ledger:
    """An open ledger; use it in a `with` block, in one thread.

    Appends are whole or not at all: a process killed at any moment leaves what was there before.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        create: bool = True,
        read_only: bool = False,
        timeout: float = 5.0,
    ) -> "Ledger":
        """The ledger at `path`; `timeout` is how many seconds to wait for another writer.

        Raises LedgerError (missing, a folder, not a ledger, no right to it), LedgerTooNew,
        LedgerLocked or LedgerFull.
        """
        path = Path(path)
        with explained(path):
            return cls(path, connect(path, create=create, read_only=read_only, timeout=timeout))

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        self._connection.close()

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def has_reading(self, report_id: str, reader: str) -> bool:
        """True where this version of the reader has read that report; cheap."""
        return self._has("reading", reading_id(report_id, reader))

    def append(self, reading: Reading) -> Appended:
        """Add a reading in one transaction; one that is there already adds nothing.

        Raises CitationError where a quote is not in the text, ReadError where the text holds what
        no database can (NUL, lone surrogates), LedgerLocked, LedgerFull, LedgerError.
        """
        report_id = reading.report.id
        own = reading_id(report_id, reading.reader)
        if self._has("reading", own):
            return Appended(report_id, own, Outcome.KNOWN)
        _refuse_unstorable(reading.report)
        rows = reading_rows(reading)
        with self._transaction():
            if self._has("reading", own):
                return Appended(report_id, own, Outcome.KNOWN)
            known = self._has("report", report_id)
            revises = None if known else self._add_report(reading.report)
            self._add_reading(reading.report, rows)
        return Appended(report_id, own, Outcome.REREAD if known else Outcome.NEW, revises or "")

    def reject(self, source: str, reason: str) -> None:
        """Note that the file `source` could not be read; a second time adds nothing."""
        row: Row = {"source": printable(source), "reason": printable(reason)}
        with self._transaction():
            found = "SELECT 1 FROM rejected WHERE source = :source AND reason = :reason"
            if self._connection.execute(found, row).fetchone() is None:
                self._insert("rejected", [row])
                self._log("reject", str(row["source"]), {"reason": row["reason"]})

    def note(self, action: str, subject: str, detail: dict[str, Json]) -> None:
        """Write an entry into the log that adds no row: what somebody decided."""
        with self._transaction():
            self._log(action, subject, detail)

    def weave(self, rows: Rows, weaver: str) -> None:
        """Add rows, by table, that say which reports tell of one thing; none add nothing."""
        kept = {table: rows[table] for table in WOVEN_TABLES if rows.get(table)}
        if not kept:
            return
        with self._transaction():
            ranges: dict[str, Json] = {}
            for table, added in kept.items():
                first = self._next(table)
                kept[table] = [{"seq": first + n} | row for n, row in enumerate(added)]
                ranges[table] = [first, first + len(added) - 1]
                self._insert(table, kept[table])
            detail: dict[str, Json] = {"ranges": ranges, "rows": digest(kept.items())}
            self._log("weave", weaver, detail)

    def extend(self, tables: Tuples, action: str, subject: str, detail: dict[str, Json]) -> None:
        """Add rows given as tuples, table by table, in one transaction with one entry in the log.

        Raises LedgerLocked where another process took their numbers in the meantime.
        """
        with self._transaction():
            try:
                for table, rows in tables.items():
                    marks = ", ".join("?" * len(rows[0])) if rows else ""
                    insert = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608 (our own names)
                    self._connection.executemany(insert, rows)
            except sqlite3.IntegrityError as error:
                raise LedgerLocked(
                    f"another process added to {self.path} in the meantime ({error}): run it again"
                ) from error
            self._log(action, subject, detail)

    def select(self, query: str, parameters: Row | None = None) -> Iterator[sqlite3.Row]:
        """The rows of a query, one at a time; `parameters` by name."""
        try:
            cursor = self._connection.execute(query, parameters or {})
            for row in cursor:  # noqa: UP028 ("yield from" would close the cursor of a closed ledger)
                yield row
        except (sqlite3.Error, OSError):
            with explained(self.path):  # here, as most queries are asked without trouble
                raise

    def _has(self, table: str, id_: str) -> bool:
        query = f"SELECT 1 FROM {table} WHERE id = :id"  # noqa: S608 (our own table names)
        return next(self.select(query, {"id": id_}), None) is not None

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise explain(error, self.path) from error
        except UnicodeEncodeError as error:
            raise ReadError(
                f"the reading holds half a character (lone surrogate): {error}"
            ) from error
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _add_report(self, report: Report) -> str | None:
        row = report_row(report, self._newest_at(report.url.value if report.url else ""))
        stored = [row | {"seq": self._next("report")}]
        body: list[Row] = [{"sha256": row["sha256"], "text": report.text}]
        if not list(
            self.select("SELECT 1 FROM body WHERE sha256 = :sha256", {"sha256": row["sha256"]})
        ):
            self._insert("body", body)
        self._insert("report", stored)
        detail: dict[str, Json] = {"sha256": row["sha256"], "rows": digest([("report", stored)])}
        self._log("report", str(row["id"]), detail)
        return None if row["revises"] is None else str(row["revises"])

    def _newest_at(self, url: str) -> str | None:
        query = "SELECT id FROM report WHERE url = :url AND url <> '' ORDER BY seq DESC LIMIT 1"
        found = next(self.select(query, {"url": url}), None)
        return found["id"] if found else None

    def _add_reading(self, report: Report, rows: Rows) -> None:
        read = rows["reading"][0]
        spelt = {table: lines(rows[table]) for table in READING_TABLES}
        content = digest_of_lines(spelt.items())
        for table in ("reading", "passage", "statement"):
            first = self._next(table)
            rows[table] = [row | {"seq": first + n} for n, row in enumerate(rows[table])]
            spelt[table] = lines(rows[table])
        for table in READING_TABLES:
            self._insert(table, rows[table])
        self._index(report, rows)
        detail: dict[str, Json] = {
            "report": read["report_id"],
            "reader": read["reader"],
            "digest": content,
            "rows": digest_of_lines(spelt.items()),
        }
        self._log("reading", str(read["id"]), detail)

    def _index(self, report: Report, rows: Rows) -> None:
        spans = (passage.span for passage in report.passages)
        passages = (
            (row["seq"], span.of(report.text))
            for row, span in zip(rows["passage"], spans, strict=True)
        )
        quotes = ((row["seq"], row["quote"]) for row in rows["statement"])
        add = self._connection.executemany
        add("INSERT INTO passage_fts (rowid, words) VALUES (?, ?)", passages)
        add("INSERT INTO statement_fts (rowid, quote) VALUES (?, ?)", quotes)

    def _log(self, action: str, subject: str, detail: dict[str, Json]) -> None:
        last = next(self.select("SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1"), None)
        seq, previous = (last["seq"] + 1, last["hash"]) if last else (1, "")
        self._insert("log", [link(seq, action, subject, detail, previous)])

    def _next(self, table: str) -> int:
        query = f"SELECT coalesce(max(seq), 0) + 1 FROM {table}"  # noqa: S608
        return int(next(self.select(query))[0])

    def _insert(self, table: str, rows: Iterable[Row]) -> None:
        rows = list(rows)
        if rows:
            columns = list(rows[0])
            marks = ", ".join("?" * len(columns))
            insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
            self._connection.executemany(insert, ([row[key] for key in columns] for row in rows))


def _refuse_unstorable(report: Report) -> None:
    at = report.text.find("\0")
    if at >= 0:
        raise ReadError(f"{report.source or 'the text'} has a NUL at character {at}: not a text")
    try:
        report.text.encode()
    except UnicodeEncodeError as error:
        raise ReadError(
            f"{report.source or 'the text'} has half a character (lone surrogate) at "
            f"{error.start}: read the file again with its right encoding"
        ) from error
