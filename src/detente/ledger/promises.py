"""Promises: commitments that say the same are tellings of one promise, the first told leads."""

import sqlite3
from collections import defaultdict

from detente.ledger.ledger import Ledger

_TOLD = """
SELECT files.file_id, files.statement_id AS id, files.reading_id, files.score, files.reason,
    said.start, said.end, said.quote, report.id AS report_id, report.outlet, report.published,
    reading.told_on,
    coalesce((SELECT origin_id FROM near_copies WHERE report_id = report.id), '') AS copy_of
FROM files
JOIN statement AS said ON said.reading_id = files.reading_id AND said.id = files.statement_id
JOIN reading ON reading.id = files.reading_id
JOIN report ON report.id = reading.report_id
WHERE files.kind = 'commitment' AND files.file_id = :file
ORDER BY reading.told_on, reading.seq, said.start, said.id
"""

_FILE = """
SELECT file_id FROM filed WHERE statement_id = :id AND kind = 'commitment' ORDER BY seq DESC LIMIT 1
"""

_MANY = """
SELECT files.statement_id AS id, files.file_id FROM files
JOIN reading ON reading.id = files.reading_id
JOIN report ON report.id = reading.report_id
JOIN statement AS said ON said.reading_id = files.reading_id AND said.id = files.statement_id
WHERE files.kind = 'commitment' AND files.file_id IN (
    SELECT file_id FROM files WHERE kind = 'commitment' GROUP BY file_id HAVING count(*) > 1)
ORDER BY reading.told_on, reading.seq, said.start, said.id
"""

_COMMITMENTS = """
SELECT said.id, said.reading_id
FROM statement AS said JOIN current_reading AS reading ON reading.id = said.reading_id
WHERE said.kind = 'commitment' ORDER BY said.id
"""

_ACTS = """
SELECT said.id, act.lemma, act.words, piece.words AS written_act,
    who.country, who.written_name AS written
FROM statement AS said
JOIN current_reading AS reading ON reading.id = said.reading_id
JOIN piece ON piece.reading_id = said.reading_id AND piece.statement_id = said.id
    AND piece.role = 'act'
JOIN deed AS act ON act.reading_id = said.reading_id AND act.part = 'act'
    AND act.start = piece.start AND act.end = piece.end
JOIN decided_mentions AS who ON who.reading_id = said.reading_id AND who.statement_id = said.id
    AND who.role = 'promisor' AND who.place = 0
WHERE said.kind = 'commitment' ORDER BY said.id
"""

_ACT_TYPES = """
SELECT said.id, act.type
FROM statement AS said
JOIN current_reading AS reading ON reading.id = said.reading_id
JOIN piece ON piece.reading_id = said.reading_id AND piece.statement_id = said.id
    AND piece.role = 'act' AND piece.place = 0
JOIN deed AS act ON act.reading_id = said.reading_id AND act.part = 'act'
    AND act.start = piece.start AND act.end = piece.end
WHERE said.kind = 'commitment' AND act.type <> ''
"""

_NAMES = """
SELECT said.id, who.written_name AS written
FROM statement AS said
JOIN current_reading AS reading ON reading.id = said.reading_id
JOIN decided_mentions AS who ON who.reading_id = said.reading_id AND who.statement_id = said.id
    AND who.role = 'promisor' AND who.place = 0
WHERE said.kind = 'commitment' AND who.written_name <> ''
"""


def tellings(ledger: Ledger, commitment: str) -> list[sqlite3.Row]:
    """The tellings of the promise that a commitment tells, the first told first."""
    row = next(ledger.select(_FILE, {"id": commitment}), None)
    if row is None or not row["file_id"]:
        return []
    return list(ledger.select(_TOLD, {"file": row["file_id"]}))


def leads(ledger: Ledger) -> dict[str, str]:
    """Of every commitment whose promise is told more than once the telling that was first."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in ledger.select(_MANY):
        found[row["file_id"]].append(row["id"])
    return {id_: ids[0] for ids in found.values() for id_ in ids}


def commitments(ledger: Ledger) -> list[sqlite3.Row]:
    """Every commitment (id, reading_id) that a current reading has."""
    return list(ledger.select(_COMMITMENTS))


def acts(ledger: Ledger) -> list[sqlite3.Row]:
    """Of every commitment its act (lemma, words, as written), and who binds himself."""
    return list(ledger.select(_ACTS))


def act_types(ledger: Ledger) -> dict[str, str]:
    """The PLOVER type of what each commitment promises, where the verb alone shows one."""
    return {row["id"]: row["type"] for row in ledger.select(_ACT_TYPES)}


def promisor_names(ledger: Ledger) -> dict[str, str]:
    """The proper name of who binds himself in each commitment, as written, where there is one."""
    return {row["id"]: row["written"] for row in ledger.select(_NAMES)}
