"""Contradicted: what was compared so far, what new rows touch, and the contradictions found."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

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
SELECT file_id FROM filed WHERE kind = 'incident' AND file_id <> '' AND (
    statement_id IN (SELECT statement_id FROM filed WHERE seq > :filed_seq AND kind = 'incident')
    OR reading_id IN ({_FRESH}))
GROUP BY file_id ORDER BY min(seq)
"""  # noqa: S608 (constants of this file)

_MEASURED = """
SELECT measure.id, measure.reading_id, measure.quantity AS one,
    coalesce(nullif(who.code, ''), folded(who.words)) AS two, '' AS three
FROM measure JOIN decided_mentions AS who ON who.reading_id = measure.reading_id
    AND who.statement_id = measure.id AND who.role = 'subject' AND who.place = 0
WHERE measure.best IS NOT NULL
    AND measure.reading_id IN (SELECT id FROM current_reading)
"""

_ACTED = """
SELECT event.id, event.reading_id, event.type AS one, event.mode AS two,
    coalesce(nullif(dated.date, ''), reading.told_on) AS three,
    said.negated <> (said.stance = 'denied') AS denied
FROM event JOIN statement AS said USING (reading_id, id)
JOIN current_reading AS reading ON reading.id = event.reading_id
JOIN report ON report.id = reading.report_id
LEFT JOIN dated_statements AS dated
    ON dated.reading_id = event.reading_id AND dated.statement_id = event.id
WHERE said.stance IN ('asserted', 'reported', 'denied') AND said.time IN ('past', 'ongoing')
"""

_MEASURES = f"""
WITH every AS MATERIALIZED ({_MEASURED}),
touched AS (SELECT one, two FROM every WHERE reading_id IN ({_FRESH})
    UNION SELECT json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(:also))
SELECT every.* FROM every JOIN touched USING (one, two) ORDER BY one, two, id
"""  # noqa: S608

_EVENTS = f"""
WITH every AS MATERIALIZED ({_ACTED}),
touched AS (SELECT one, two, three FROM every WHERE reading_id IN ({_FRESH})
    INTERSECT SELECT one, two, three FROM every WHERE denied
    UNION SELECT json_extract(value, '$[1]'), json_extract(value, '$[2]'),
        json_extract(value, '$[3]') FROM json_each(:also))
SELECT every.* FROM every JOIN touched USING (one, two, three)
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
