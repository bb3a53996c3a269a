"""Contradicted: what was compared so far, what new rows touch, and the contradictions found."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from detente.ledger.dated import DATE, JOINED
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row

About = tuple[str, ...]
"""What is compared: an incident's file, a measure's quantity and whose, an event's type and day.

("incident", file), ("measure", quantity, whose), ("event", type, mode, day).
"""

_MARK = """
SELECT (SELECT coalesce(max(seq), 0) FROM reading) AS reading_seq,
    (SELECT coalesce(max(seq), 0) FROM filed) AS filed_seq,
    (SELECT coalesce(max(seq), 0) FROM copy) AS copy_seq
"""

_LAST = "SELECT * FROM compared ORDER BY seq DESC LIMIT 1"

_FRESH = """
SELECT id FROM current_reading WHERE seq > :reading_seq
    OR report_id IN (SELECT report_id FROM copy WHERE seq > :copy_seq)
"""

_FILES = f"""
WITH fresh AS MATERIALIZED ({_FRESH}),
moved AS MATERIALIZED (
    SELECT statement_id AS id FROM filed WHERE seq > :filed_seq AND kind = 'incident'),
touched AS (SELECT id FROM moved UNION
    SELECT said.id FROM fresh CROSS JOIN statement AS said ON said.reading_id = fresh.id
    WHERE said.kind = 'incident')
SELECT file_id FROM touched CROSS JOIN filed ON filed.statement_id = touched.id
WHERE filed.kind = 'incident' AND filed.file_id <> ''
    AND (filed.statement_id IN moved OR filed.reading_id IN fresh)
GROUP BY file_id ORDER BY min(seq)
"""  # noqa: S608 (constants of this file)

_MEASURED = """
SELECT measure.id, measure.reading_id, measure.quantity AS one,
    coalesce(nullif(who.code, ''), folded(who.words)) AS two, '' AS three
FROM {these}
JOIN current_reading AS reading ON reading.id = measure.reading_id
CROSS JOIN decided_mentions AS who ON who.reading_id = measure.reading_id
    AND who.statement_id = measure.id AND who.role = 'subject' AND who.place = 0
WHERE measure.best IS NOT NULL
"""

_MEASURES = f"""
WITH fresh AS MATERIALIZED ({_FRESH}),
touched AS MATERIALIZED (SELECT one, two FROM (
        {_MEASURED.format(these="fresh CROSS JOIN measure ON measure.reading_id = fresh.id")})
    UNION SELECT json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(:also)),
kinds AS MATERIALIZED (SELECT DISTINCT one AS quantity FROM touched)
SELECT every.* FROM (
    {_MEASURED.format(these="kinds CROSS JOIN measure USING (quantity)")}) AS every
JOIN touched USING (one, two) ORDER BY one, two, id
"""  # noqa: S608

_DENIES = "said.negated <> (said.stance = 'denied')"

_DAY = f"coalesce(nullif({DATE}, ''), reading.told_on)"

_ACTED = f"""
SELECT event.id, event.reading_id, event.type AS one, event.mode AS two, {_DAY} AS three,
    {_DENIES} AS denied
FROM {{these}}
JOIN current_reading AS reading ON reading.id = event.reading_id
{JOINED.format(said="event")}
WHERE said.stance IN ('asserted', 'reported', 'denied') AND said.time IN ('past', 'ongoing')
"""  # noqa: S608

_OF_FRESH = """fresh CROSS JOIN statement AS said ON said.reading_id = fresh.id
CROSS JOIN event ON event.reading_id = said.reading_id AND event.id = said.id"""

_OF_DENIED = f"""statement AS said INDEXED BY statement_denied
CROSS JOIN event ON event.reading_id = said.reading_id AND event.id = said.id AND {_DENIES}"""

_OF_KINDS = """kinds CROSS JOIN event ON event.type = kinds.one AND event.mode = kinds.two
CROSS JOIN statement AS said ON said.reading_id = event.reading_id AND said.id = event.id"""

_EVENTS = f"""
WITH fresh AS MATERIALIZED ({_FRESH}),
touched AS MATERIALIZED (
    SELECT one, two, three FROM ({_ACTED.format(these=_OF_FRESH)})
    INTERSECT SELECT one, two, three FROM ({_ACTED.format(these=_OF_DENIED)})
    UNION SELECT json_extract(value, '$[1]'), json_extract(value, '$[2]'),
        json_extract(value, '$[3]') FROM json_each(:also)),
kinds AS MATERIALIZED (SELECT DISTINCT one, two FROM touched)
SELECT every.* FROM ({_ACTED.format(these=_OF_KINDS)}) AS every
JOIN touched USING (one, two, three)
WHERE three <> '' ORDER BY one, two, three, id
"""  # noqa: S608

_UNSURE = """
SELECT DISTINCT one.about FROM contradiction AS one
JOIN contradiction_side AS said USING (version)
WHERE one.seq = (SELECT max(seq) FROM contradiction AS later WHERE later.id = one.id)
    AND (:every OR said.reading_id NOT IN (SELECT id FROM current_reading)) ORDER BY 1
"""

_NEWEST = """
SELECT * FROM contradiction AS one
WHERE seq = (SELECT max(seq) FROM contradiction AS later WHERE later.id = one.id)
    AND {which} ORDER BY kind, since, id
"""

_SAID = """
SELECT said.*, statement.quote, statement.start, statement.end, reading.report_id
FROM contradiction_side AS said
JOIN statement ON statement.reading_id = said.reading_id AND statement.id = said.statement_id
JOIN reading ON reading.id = said.reading_id
WHERE said.version = :version ORDER BY said.seq
"""


@dataclass(frozen=True, slots=True)
class Mark:
    """Up to which rows statements were compared, and by which weaver."""

    reading_seq: int = 0
    filed_seq: int = 0
    copy_seq: int = 0
    weaver: str = ""

    def row(self) -> Row:
        """The row of `compared`."""
        seen = {"reading_seq": self.reading_seq, "filed_seq": self.filed_seq}
        return {**seen, "copy_seq": self.copy_seq, "weaver": self.weaver}


def now(ledger: Ledger, weaver: str) -> Mark:
    """What there is to compare at this moment."""
    row = next(ledger.select(_MARK))
    return Mark(row["reading_seq"], row["filed_seq"], row["copy_seq"], weaver)


def last(ledger: Ledger) -> Mark:
    """What was compared the last time."""
    row = next(ledger.select(_LAST), None)
    kept = ("reading_seq", "filed_seq", "copy_seq", "weaver")
    return Mark(*(row[key] for key in kept)) if row else Mark()


def files(ledger: Ledger, since: Mark) -> list[str]:
    """The files of incidents, as they are and as they were, that rows after a mark touch."""
    return [row["file_id"] for row in ledger.select(_FILES, since.row())]


def measures(ledger: Ledger, since: Mark, also: Iterable[About]) -> list[sqlite3.Row]:
    """Every measure of a subject and quantity that rows after a mark touch, and of some others."""
    return list(ledger.select(_MEASURES, since.row() | _spelt(also, "measure")))


def events(ledger: Ledger, since: Mark, also: Iterable[About]) -> list[sqlite3.Row]:
    """Every event of a type and day that rows after a mark touch, where one is denied."""
    return list(ledger.select(_EVENTS, since.row() | _spelt(also, "event")))


def unsure(ledger: Ledger, *, every: bool) -> list[About]:
    """What contradictions are about of which a row is no longer current, or (`every`) of all."""
    rows = ledger.select(_UNSURE, {"every": int(every)})
    return [tuple(json.loads(row["about"])) for row in rows]


def about(ledger: Ledger, what: str) -> dict[str, sqlite3.Row]:
    """The newest row of each contradiction about something (canonical JSON), by id."""
    query = _NEWEST.format(which="about = :about")
    return {row["id"]: row for row in ledger.select(query, {"about": what})}


def newest(ledger: Ledger) -> list[sqlite3.Row]:
    """The newest row of every contradiction, those too that stand no more."""
    return list(ledger.select(_NEWEST.format(which="1")))


def one(ledger: Ledger, id_: str) -> sqlite3.Row:
    """The newest row of one contradiction."""
    return next(ledger.select(_NEWEST.format(which="id = :id"), {"id": id_}))


def said(ledger: Ledger, version: str) -> list[sqlite3.Row]:
    """All that was said in one version of a contradiction, with the quotes."""
    return list(ledger.select(_SAID, {"version": version}))


def _spelt(also: Iterable[About], kind: str) -> Row:
    return {"also": json.dumps([one for one in also if one[0] == kind])}
