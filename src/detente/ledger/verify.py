"""Verify: read every text again and check each quote, id, digest and link of the log."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from detente.ledger.chain import digest, link_hash
from detente.ledger.ledger import Ledger
from detente.ledger.opening import schema_steps
from detente.ledger.original import Row
from detente.ledger.recheck import Broken, faults_of_ids, faults_of_quotes
from detente.ledger.rows import READING_TABLES, WOVEN_TABLES, Rows, reading_id
from detente.ledger.verify_imports import faults_of_imports
from detente.model.errors import LedgerError
from detente.model.identity import content_id, text_hash

_COUNTS = """
SELECT
    (SELECT count(*) FROM report) AS reports,
    (SELECT count(*) FROM reading) AS readings,
    (SELECT count(*) FROM statement) AS statements,
    (SELECT count(*) FROM import_row) AS imported,
    (SELECT count(*) FROM log) AS entries,
    (SELECT count(*) FROM statement) + (SELECT count(*) FROM piece)
        + (SELECT count(*) FROM mention) + (SELECT count(*) FROM time_mention)
        + (SELECT count(*) FROM actor_decision) + (SELECT count(*) FROM place_decision)
        + (SELECT count(*) FROM toll) + (SELECT count(*) FROM expression)
        + (SELECT count(*) FROM voice WHERE cue_start IS NOT NULL) AS citations,
    coalesce((SELECT hash FROM log ORDER BY seq DESC LIMIT 1), '') AS head
"""


_NUMBERS = ("reports", "readings", "statements", "citations", "imported", "entries")


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked, and what does not hold.

    `citations` counts the quotes compared with the text. `head` is the hash of the last row of the
    log: noted elsewhere, it shows later that nothing was cut off the end.
    """

    reports: int
    readings: int
    statements: int
    citations: int
    imported: int
    entries: int
    head: str
    broken: tuple[Broken, ...]

    @property
    def holds(self) -> bool:
        """True where nothing is broken."""
        return not self.broken


def verify(ledger: Ledger, *, at_most: int = 1000) -> Verification:
    """Check everything in a ledger, one report at a time; stops after `at_most` broken rows."""
    broken = []
    for found in _everything(ledger):
        broken.append(found)
        if len(broken) >= at_most:
            break
    try:
        counts = dict(next(ledger.select(_COUNTS)))
    except LedgerError:
        counts = dict.fromkeys(_NUMBERS, 0)
        counts["head"] = ""
    return Verification(**counts, broken=tuple(broken))


def _everything(ledger: Ledger) -> Iterator[Broken]:
    for step in _STEPS:
        try:
            yield from step(ledger)
        except (LedgerError, ValueError, TypeError, KeyError) as error:
            yield Broken(step.__name__.strip("_"), f"cannot be checked: {error}")


def _file(ledger: Ledger) -> Iterator[Broken]:
    for row in ledger.select("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield Broken("file", str(row[0]))
    for row in ledger.select("PRAGMA foreign_key_check"):
        yield Broken(str(row["table"]), f"a row has no row in {row['parent']}")


def _schema(ledger: Ledger) -> Iterator[Broken]:
    named = "SELECT type || ' ' || name AS what, sql FROM sqlite_master"
    found = {row["what"]: row["sql"] for row in ledger.select(named)}
    fresh = sqlite3.connect(":memory:")
    for step in schema_steps():
        fresh.execute(step)
    for what, sql in fresh.execute(named):
        if found.get(what, "missing") != sql:
            yield Broken("schema", f"{what} is {'changed' if what in found else 'missing'}")
    fresh.close()


def _chain(ledger: Ledger) -> Iterator[Broken]:
    previous, seq = "", 0
    for row in ledger.select("SELECT * FROM log ORDER BY seq"):
        seq += 1
        if row["seq"] != seq:
            yield Broken(f"log {row['seq']}", f"row {seq} should stand here")
            seq = row["seq"]
        if row["previous"] != previous:
            yield Broken(f"log {seq}", "does not follow the row before it")
        if link_hash(dict(row)) != row["hash"]:
            yield Broken(f"log {seq}", "was changed: its hash is another")
        previous = row["hash"]
    yield from _unlogged(ledger)


def _unlogged(ledger: Ledger) -> Iterator[Broken]:
    lost = """
        SELECT action, subject FROM log
        WHERE (action = 'report' AND subject NOT IN (SELECT id FROM report))
           OR (action = 'reading' AND subject NOT IN (SELECT id FROM reading))
           OR (action = 'reject' AND NOT EXISTS (
                SELECT 1 FROM rejected
                WHERE source = subject AND reason = json_extract(detail, '$.reason')))
    """
    for row in ledger.select(lost):
        yield Broken(f"{row['action']} {row['subject']}", "is in the log and nowhere else")


def _bodies(ledger: Ledger) -> Iterator[Broken]:
    for row in ledger.select("SELECT * FROM body"):
        if text_hash(row["text"]) != row["sha256"]:
            yield Broken(f"body {row['sha256'][:8]}", "the text was changed: its hash is another")
    unused = "SELECT sha256 FROM body WHERE sha256 NOT IN (SELECT sha256 FROM report)"
    for row in ledger.select(unused):
        yield Broken(f"body {row['sha256'][:8]}", "no report has this text")


def _reports(ledger: Ledger) -> Iterator[Broken]:
    for row in ledger.select("SELECT * FROM report ORDER BY seq"):
        where = f"report {row['id'][:8]}"
        facts = (row["outlet"], row["published"], row["url"])
        if content_id("report", row["sha256"], *facts) != row["id"]:
            yield Broken(where, "the id does not follow from text, outlet, published and url")
        logged = _logged(ledger, "report", row["id"])
        if logged.get("rows") != digest([("report", [dict(row)])]):
            yield Broken(where, _other_than_logged(logged))
        elif logged.get("sha256") != row["sha256"]:
            yield Broken(where, "the log has the hash of another text")


def _readings(ledger: Ledger) -> Iterator[Broken]:
    query = "SELECT id, report_id, reader FROM reading ORDER BY report_id, seq"
    for reading in ledger.select(query):
        where = f"reading {reading['id'][:8]}"
        rows = _rows(ledger, reading["id"])
        if reading_id(reading["report_id"], reading["reader"]) != reading["id"]:
            yield Broken(where, "the id does not follow from report and reader")
        logged = _logged(ledger, "reading", reading["id"])
        if logged.get("rows") != digest((table, rows[table]) for table in READING_TABLES):
            yield Broken(where, _other_than_logged(logged))
        text = next(ledger.select(_TEXT, {"id": reading["report_id"]}), None)
        if text is not None:
            yield from faults_of_quotes(rows, text[0])
        yield from faults_of_ids(rows, reading["report_id"])


def _woven(ledger: Ledger) -> Iterator[Broken]:
    ends = dict.fromkeys(WOVEN_TABLES, 0)
    query = "SELECT seq, detail FROM log WHERE action = 'weave' ORDER BY seq"
    for row in ledger.select(query):
        told = json.loads(row["detail"])
        found = [(table, _between(ledger, table, *told["ranges"][table])) for table in WOVEN_TABLES
                 if table in told["ranges"]]  # fmt: skip
        if digest(found) != told["rows"]:
            yield Broken(f"log {row['seq']}", "what was woven differs from what was logged")
        ends |= {table: last for table, (_, last) in told["ranges"].items()}
    for table, last in ends.items():
        more = f"SELECT count(*) FROM {table} WHERE seq > :last"  # noqa: S608 (our own table names)
        if next(ledger.select(more, {"last": last}))[0]:
            yield Broken(table, "holds rows that the log knows nothing of")


def _between(ledger: Ledger, table: str, first: int, last: int) -> Iterator[Row]:
    query = f"SELECT * FROM {table} WHERE seq BETWEEN :first AND :last"  # noqa: S608
    return map(dict, ledger.select(query, {"first": first, "last": last}))


_TEXT = "SELECT text FROM report JOIN body USING (sha256) WHERE id = :id"


def _rows(ledger: Ledger, id_: str) -> Rows:
    rows = {}
    for table in READING_TABLES:
        key = "id" if table == "reading" else "reading_id"
        query = f"SELECT * FROM {table} WHERE {key} = :id"  # noqa: S608 (our own table names)
        rows[table] = [dict(row) for row in ledger.select(query, {"id": id_})]
    return rows


def _rejected(ledger: Ledger) -> Iterator[Broken]:
    unlogged = """
        SELECT source FROM rejected WHERE NOT EXISTS (
            SELECT 1 FROM log
            WHERE action = 'reject' AND subject = source
              AND json_extract(detail, '$.reason') = reason)
    """
    for row in ledger.select(unlogged):
        yield Broken(f"rejected {row['source']}", "the log knows nothing of it")


def _search(ledger: Ledger) -> Iterator[Broken]:
    for table in ("passage", "statement"):
        query = f"""
            SELECT count(*) FROM {table} LEFT JOIN {table}_fts_docsize AS words ON words.id = seq
            WHERE words.id IS NULL
        """  # noqa: S608 (our own table names)
        missing = next(ledger.select(query))[0]
        if missing:
            yield Broken(f"{table}_fts", f"{missing} rows cannot be found by their words")


_STEPS = (
    _file, _schema, _chain, _bodies, _reports, _readings, _woven, _rejected, _search,
    faults_of_imports,
)  # fmt: skip


def _logged(ledger: Ledger, action: str, subject: str) -> dict[str, Any]:
    query = "SELECT detail FROM log WHERE action = :action AND subject = :subject"
    found = list(ledger.select(query, {"action": action, "subject": subject}))
    return dict(json.loads(found[0]["detail"])) if len(found) == 1 else {}


def _other_than_logged(logged: dict[str, Any]) -> str:
    return "differs from what was logged" if logged else "the log knows nothing of it"
