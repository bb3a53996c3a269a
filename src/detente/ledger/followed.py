"""Followed: commitments with their coded parts, the deeds told later, and the steps so far."""

import json
import sqlite3
from collections.abc import Iterable

from detente.ledger import commitment_keys
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row

_COMMITMENTS = """
SELECT said.id, said.reading_id, said.confidence, reading.report_id, reading.seq AS reading_seq,
    commitment.kind, commitment.condition_polarity AS polarity,
    reading.told_on AS said_on, limits.last_day AS deadline
FROM {these}
JOIN current_reading AS reading ON reading.id = said.reading_id
JOIN report ON report.id = reading.report_id
LEFT JOIN time_mention AS told ON told.reading_id = said.reading_id
    AND told.statement_id = said.id AND told.role = 'deadline'
LEFT JOIN period AS limits ON limits.reading_id = said.reading_id
    AND limits.start = told.start AND limits.end = told.end
WHERE said.stance <> 'denied' AND reading.told_on <> ''
ORDER BY reading.told_on, reading.seq, said.start, said.id
"""

_ALL = """
commitment CROSS JOIN statement AS said
    ON said.reading_id = commitment.reading_id AND said.id = commitment.id
"""

_THOSE = """
json_each(:ids) AS asked CROSS JOIN statement AS said ON said.id = asked.value
CROSS JOIN commitment ON commitment.reading_id = said.reading_id AND commitment.id = said.id
"""

_WITHOUT_STEPS = """
SELECT DISTINCT id FROM commitment
WHERE NOT EXISTS (SELECT 1 FROM step WHERE step.commitment_id = commitment.id)
"""

_WHO = """
SELECT role, code, name, country, words, written_name FROM decided_mentions
WHERE reading_id = :reading_id AND statement_id = :id AND role IN ('promisor', 'promisee')
ORDER BY role, place
"""

_PARTS = """
SELECT deed.* FROM piece JOIN deed
    ON deed.reading_id = piece.reading_id AND deed.part = piece.role
    AND deed.start = piece.start AND deed.end = piece.end
WHERE piece.reading_id = :reading_id AND piece.statement_id = :id ORDER BY deed.place
"""

_PARTIES = """
SELECT role, words, code, name, written, country FROM deed_party
WHERE reading_id = :reading_id AND deed = :place ORDER BY role, place
"""

_DEEDS = """
SELECT deed.*, reading.report_id, reading.told_on AS said_on,
    dated.first_day, dated.last_day
FROM ({those}) AS who
CROSS JOIN deed ON deed.reading_id = who.reading_id AND deed.place = who.deed
JOIN current_reading AS reading ON reading.id = deed.reading_id
JOIN report ON report.id = reading.report_id
LEFT JOIN period AS dated ON dated.reading_id = deed.reading_id
    AND dated.start = deed.verb_start AND dated.end = deed.verb_end
WHERE deed.part = 'told' AND reading.told_on <> '' AND reading.told_on >= :since
ORDER BY reading.told_on, report.seq, deed.place
"""

_NAMING = """
SELECT reading_id, deed FROM deed_party
WHERE country <> '' AND country IN (SELECT value FROM json_each(:countries))
UNION
SELECT reading_id, deed FROM deed_party
WHERE written <> '' AND written IN (SELECT value FROM json_each(:names))
"""

_OF_NEW = """
SELECT deed.reading_id, deed.place AS deed FROM reading JOIN deed ON deed.reading_id = reading.id
WHERE reading.seq > :seq
"""

_NEWEST_DAY = """
SELECT max(told_on) AS day FROM current_reading
"""

_NEWEST_READING = "SELECT coalesce(max(seq), 0) AS seq FROM reading"

_LAST = "SELECT reading_seq, weaver FROM followed ORDER BY seq DESC LIMIT 1"

_STEPS = "SELECT * FROM steps WHERE commitment_id = :id ORDER BY place"

_UNSURE = """
SELECT DISTINCT steps.commitment_id AS id FROM step
JOIN steps USING (seq)
WHERE step.reading_id <> '' AND step.reading_id NOT IN (SELECT id FROM current_reading)
"""


def commitments(ledger: Ledger) -> list[sqlite3.Row]:
    """The commitments of the current readings whose report has a day, in order of days."""
    return list(ledger.select(_COMMITMENTS.format(these=_ALL)))


def concerned(
    ledger: Ledger, seq: int, until: str, countries: Iterable[str], names: Iterable[str]
) -> list[sqlite3.Row]:
    """Of the commitments those that readings after number `seq` may concern.

    These readings have them, or name one of their countries or names; or their deadline is before
    the day `until`. Those of `unsure` are among them. No others are looked at.
    """
    found = unsure(ledger) | commitment_keys.passed(ledger, until)
    found |= commitment_keys.of_readings_after(ledger, seq)
    found |= commitment_keys.naming(ledger, countries, names)
    return those(ledger, found)


def those(ledger: Ledger, ids: Iterable[str]) -> list[sqlite3.Row]:
    """Of the commitments those with these ids, in order of days."""
    asked: Row = {"ids": json.dumps(sorted(ids))}
    return list(ledger.select(_COMMITMENTS.format(these=_THOSE), asked))


def without_steps(ledger: Ledger) -> set[str]:
    """The ids of the commitments that were never followed."""
    return {row["id"] for row in ledger.select(_WITHOUT_STEPS)}


def who(ledger: Ledger, row: sqlite3.Row) -> list[sqlite3.Row]:
    """Promisee and promisor of a commitment, as decided."""
    return list(ledger.select(_WHO, _key(row)))


def parts(ledger: Ledger, row: sqlite3.Row) -> list[sqlite3.Row]:
    """The coded act, condition and fallback of a commitment."""
    return list(ledger.select(_PARTS, _key(row)))


def parties(ledger: Ledger, deed: sqlite3.Row) -> list[sqlite3.Row]:
    """Whom a deed names."""
    asked: Row = {"reading_id": deed["reading_id"], "place": deed["place"]}
    return list(ledger.select(_PARTIES, asked))


def deeds(
    ledger: Ledger, since: str, countries: Iterable[str], names: Iterable[str]
) -> list[sqlite3.Row]:
    """The deeds told from a day on that name one of some countries or names, in order of days."""
    asked: Row = {
        "since": since,
        "countries": json.dumps(sorted(countries)),
        "names": json.dumps(sorted(names)),
    }
    return list(ledger.select(_DEEDS.format(those=_NAMING), asked))


def new_deeds(ledger: Ledger, seq: int) -> list[sqlite3.Row]:
    """The deeds that readings after number `seq` tell, in order of days."""
    return list(ledger.select(_DEEDS.format(those=_OF_NEW), {"since": "", "seq": seq}))


def newest_day(ledger: Ledger) -> str:
    """The day of the newest report, or nothing."""
    return str(next(ledger.select(_NEWEST_DAY))["day"] or "")


def newest_reading(ledger: Ledger) -> int:
    """The number of the newest reading."""
    return int(next(ledger.select(_NEWEST_READING))["seq"])


def last(ledger: Ledger) -> tuple[int, str]:
    """Up to which reading deeds were matched, and by which weaver."""
    row = next(ledger.select(_LAST), None)
    return (row["reading_seq"], row["weaver"]) if row else (0, "")


def steps(ledger: Ledger, commitment: str) -> list[sqlite3.Row]:
    """The steps of a commitment that hold, first to last."""
    return list(ledger.select(_STEPS, {"id": commitment}))


def unsure(ledger: Ledger) -> set[str]:
    """The commitments with a step whose reading is not current."""
    return {row["id"] for row in ledger.select(_UNSURE)}


def _key(row: sqlite3.Row) -> Row:
    return {"reading_id": row["reading_id"], "id": row["id"]}


_TOLD = """
SELECT deed.*, reading.report_id, report.outlet,
    substr(body.text, deed.start + 1, deed.end - deed.start) AS quote
FROM deed JOIN reading ON reading.id = deed.reading_id
JOIN report ON report.id = reading.report_id JOIN body USING (sha256)
WHERE deed.reading_id = :reading_id AND deed.place = :place
"""

_ON_VERB = """
SELECT statement_id AS id FROM piece
WHERE reading_id = :reading_id AND role = 'trigger' AND start = :start AND end = :end ORDER BY 1
"""


def told(ledger: Ledger, reading: str, place: int) -> sqlite3.Row:
    """A deed with its report, outlet and words."""
    return next(ledger.select(_TOLD, {"reading_id": reading, "place": place}))


def on_verb(ledger: Ledger, deed: sqlite3.Row) -> list[str]:
    """The statements whose trigger is the verb of a deed."""
    asked: Row = {"reading_id": deed["reading_id"]}
    asked |= {"start": deed["verb_start"], "end": deed["verb_end"]}
    return [row["id"] for row in ledger.select(_ON_VERB, asked)]
