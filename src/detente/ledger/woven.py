"""Woven: what the ledger knows of the tellings of incidents and of near-copies, and what is due."""

import json
import sqlite3
from collections.abc import Iterable

from detente.ledger.dated import FIRST_DAY, JOINED, LAST_DAY
from detente.ledger.ledger import Ledger
from detente.model.identity import content_id

Found = sqlite3.Row
"""A row as the ledger gives it: columns by name."""

_SINCE = "reading.seq > (SELECT coalesce(max(reading_seq), 0) FROM followed)"
"""Of readings before, all was filed: following comes after that, up to what stood at its begin."""

_DUE = f"""
SELECT said.id, said.reading_id,
    EXISTS (SELECT 1 FROM filed WHERE filed.statement_id = said.id) AS was_filed
FROM current_reading AS reading CROSS JOIN statement AS said ON said.reading_id = reading.id
WHERE {_SINCE} AND said.kind = :kind AND NOT EXISTS (
    SELECT 1 FROM filed WHERE filed.statement_id = said.id AND filed.reading_id = said.reading_id)
ORDER BY said.id
"""  # noqa: S608 (constants of this file)

_GONE = """
SELECT files.* FROM files
WHERE files.kind = :kind AND NOT EXISTS (
    SELECT 1 FROM statement AS said JOIN current_reading AS reading ON reading.id = said.reading_id
    WHERE said.id = files.statement_id)
ORDER BY files.statement_id
"""

_UNBANDED = f"""
SELECT reading.id, reading.report_id FROM current_reading AS reading
WHERE {_SINCE} AND NOT EXISTS (SELECT 1 FROM band WHERE band.reading_id = reading.id)
ORDER BY reading.seq
"""  # noqa: S608

_UNBLOCKED = f"""
SELECT said.id
FROM current_reading AS reading CROSS JOIN statement AS said ON said.reading_id = reading.id
WHERE {_SINCE} AND said.kind = 'incident' AND NOT EXISTS (
    SELECT 1 FROM block WHERE block.statement_id = said.id AND block.reading_id = said.reading_id)
ORDER BY said.seq
"""  # noqa: S608

_TELLINGS = """
SELECT said.id
FROM statement AS said JOIN current_reading AS reading ON reading.id = said.reading_id
WHERE said.kind = 'incident' ORDER BY said.id
"""

_NEWEST = "SELECT * FROM filed WHERE statement_id = :id ORDER BY seq DESC LIMIT 1"

_KIND = """
SELECT kind FROM statement WHERE id = :id
UNION ALL SELECT kind FROM filed WHERE file_id = :id LIMIT 1
"""

_TOLD = """
SELECT said.id, said.reading_id
FROM statement AS said JOIN current_reading AS reading ON reading.id = said.reading_id
WHERE said.id = :id AND said.kind = :kind ORDER BY reading.seq DESC LIMIT 1
"""

_AS_READ = """
SELECT said.seq, said.reading_id
FROM statement AS said JOIN current_reading AS reading ON reading.id = said.reading_id
WHERE said.id = :id AND said.kind = 'incident' ORDER BY reading.seq DESC LIMIT 1
"""

_WEIGHED = """
SELECT pairs FROM weighed WHERE telling = :telling AND weaver = :weaver ORDER BY seq
"""

_MEMBERS = "SELECT statement_id FROM files WHERE file_id = :id AND kind = :kind ORDER BY 1"

_ONCE = "SELECT min(statement_id) AS id FROM filed WHERE file_id = :id"

_ALIKE = """
SELECT DISTINCT reading.report_id FROM band AS one
JOIN band AS other ON other.key = one.key AND other.reading_id <> one.reading_id
JOIN current_reading AS reading ON reading.id = other.reading_id
WHERE one.reading_id = :id AND one.key <> '' ORDER BY 1
"""

_BANDS = "SELECT key FROM band WHERE reading_id = :id ORDER BY seq"

_ORIGIN = "SELECT * FROM copy WHERE report_id = :id ORDER BY seq DESC LIMIT 1"

_WEAVER = "SELECT subject FROM log WHERE action = 'weave' ORDER BY seq DESC LIMIT 1"

_CONTENT = """
SELECT passages.words FROM passages WHERE report_id = :id AND kind IN ('sentence', 'heading')
ORDER BY start
"""


def own_file_id(kind: str, first: str) -> str:
    """The id of the file of a kind (incident, event) whose first telling, by id, is this."""
    return content_id("file", kind, first)


def kind_of(ledger: Ledger, id_: str) -> str:
    """The kind of a statement, or of what a file holds."""
    return str(next(ledger.select(_KIND, {"id": id_}))["kind"])


def told(ledger: Ledger, id_: str, kind: str) -> sqlite3.Row | None:
    """The statement (id, reading_id) of this kind, where a current reading has it."""
    return next(ledger.select(_TOLD, {"id": id_, "kind": kind}), None)


def weaver(ledger: Ledger) -> str:
    """Who wove last, or nothing."""
    row = next(ledger.select(_WEAVER), None)
    return str(row["subject"]) if row else ""


def due(ledger: Ledger, kind: str) -> list[sqlite3.Row]:
    """The statements of a kind that no file holds as they are read now.

    Columns: id, reading_id, and whether a file ever held it (was_filed).
    """
    return list(ledger.select(_DUE, {"kind": kind}))


def gone(ledger: Ledger, kind: str) -> list[sqlite3.Row]:
    """The rows of files for statements that no current reading has."""
    return list(ledger.select(_GONE, {"kind": kind}))


def without_bands(ledger: Ledger) -> list[sqlite3.Row]:
    """The readings (id, report_id) whose text was not yet looked at for copies."""
    return list(ledger.select(_UNBANDED))


def without_blocks(ledger: Ledger) -> list[str]:
    """The incidents that lie in no block as they are read now."""
    return [row["id"] for row in ledger.select(_UNBLOCKED)]


def tellings(ledger: Ledger) -> list[str]:
    """Every incident that a current reading has."""
    return [row["id"] for row in ledger.select(_TELLINGS)]


def as_read(ledger: Ledger, id_: str) -> sqlite3.Row | None:
    """The statement (seq, reading_id) of an incident, where a current reading has it."""
    return next(ledger.select(_AS_READ, {"id": id_}), None)


def weighed(ledger: Ledger, telling: int, weaver: str) -> dict[int, float | None]:
    """The score of a telling with others, as far as it was kept, by `statement.seq` of these."""
    found: dict[int, float | None] = {}
    for row in ledger.select(_WEIGHED, {"telling": telling, "weaver": weaver}):
        found.update(json.loads(row["pairs"]))
    return found


def newest(ledger: Ledger, id_: str) -> sqlite3.Row | None:
    """The row that holds of where a statement is filed."""
    return next(ledger.select(_NEWEST, {"id": id_}), None)


def first_of(ledger: Ledger, file_id: str) -> str:
    """A statement that a file, as it once was, held: the first by id."""
    return str(next(ledger.select(_ONCE, {"id": file_id}))["id"])


def members(ledger: Ledger, file_id: str, kind: str) -> list[str]:
    """The statements of a file."""
    return [row["statement_id"] for row in ledger.select(_MEMBERS, {"id": file_id, "kind": kind})]


_COPIES = """
SELECT report_id, origin_id, share, near_copies.reason FROM near_copies
JOIN current_reading USING (report_id) ORDER BY report_id
"""

_FILES = "SELECT file_id, statement_id, role, score, reason FROM files WHERE kind = :kind"


_DAYS = f"""
SELECT {FIRST_DAY} AS first_day, {LAST_DAY} AS last_day
FROM statement AS said
JOIN current_reading AS reading ON reading.id = said.reading_id
{JOINED.format(said="said")}
WHERE said.id = :id AND {FIRST_DAY} IS NOT NULL LIMIT 1
"""  # noqa: S608 (constants of this folder)

_OUTLET = "SELECT outlet FROM report WHERE id = :id"


def days_of(ledger: Ledger, id_: str) -> list[str]:
    """First and last day of an incident, or nothing."""
    row = next(ledger.select(_DAYS, {"id": id_}), None)
    return [row["first_day"], row["last_day"]] if row else []


def outlet_of(ledger: Ledger, report: str) -> str:
    """Who published a report, or nothing."""
    return str(next(ledger.select(_OUTLET, {"id": report}))["outlet"])


def copies(ledger: Ledger) -> dict[str, sqlite3.Row]:
    """Of every near-copy (its report id) the row that says what it goes back to."""
    return {row["report_id"]: row for row in ledger.select(_COPIES)}


def copies_among(ledger: Ledger, reports: Iterable[str]) -> dict[str, sqlite3.Row]:
    """Of every near-copy among some reports the row that says what it goes back to."""
    rows = {report: origin(ledger, report) for report in reports}
    return {report: row for report, row in rows.items() if row is not None and row["origin_id"]}


def filed(ledger: Ledger, kind: str) -> dict[str, sqlite3.Row]:
    """Of every statement of a kind the row that says in which file it is."""
    return {row["statement_id"]: row for row in ledger.select(_FILES, {"kind": kind})}


def alike(ledger: Ledger, reading_id: str) -> list[str]:
    """The reports whose reading shares a band with one."""
    return [row["report_id"] for row in ledger.select(_ALIKE, {"id": reading_id})]


def bands(ledger: Ledger, reading_id: str) -> tuple[str, ...]:
    """The bands of a reading's text, where they were found; none of a text too short to copy."""
    return tuple(row["key"] for row in ledger.select(_BANDS, {"id": reading_id}) if row["key"])


def origin(ledger: Ledger, report_id: str) -> sqlite3.Row | None:
    """The row that holds of which report this one copies."""
    return next(ledger.select(_ORIGIN, {"id": report_id}), None)


def content(ledger: Ledger, report_id: str) -> str:
    """What a report says, without its furniture."""
    return "\n".join(row["words"] for row in ledger.select(_CONTENT, {"id": report_id}))
