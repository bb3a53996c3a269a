"""Commitment keys: by whom it names, or its deadline, a commitment is found without reading all."""

import json
import sqlite3
from collections.abc import Iterable

from detente.ledger.ledger import Ledger
from detente.ledger.original import Row

_COUNTRY, _NAME, _UNTIL = "country:", "name:", "until:"

_NEW = """
SELECT said.id, said.reading_id FROM reading
CROSS JOIN statement AS said ON said.reading_id = reading.id
WHERE reading.seq > :seq AND said.kind = 'commitment'
"""

_UNKEYED = f"""
WITH new AS MATERIALIZED ({_NEW} AND NOT EXISTS (
    SELECT 1 FROM commitment_key AS known
    WHERE known.reading_id = said.reading_id AND known.commitment_id = said.id)),
side AS (
    SELECT new.id, new.reading_id, who.country, who.written_name AS name
    FROM new CROSS JOIN decided_mentions AS who
        ON who.reading_id = new.reading_id AND who.statement_id = new.id
    WHERE who.role IN ('promisor', 'promisee')
    UNION ALL
    SELECT new.id, new.reading_id, who.country, who.written
    FROM new CROSS JOIN piece
        ON piece.reading_id = new.reading_id AND piece.statement_id = new.id
    CROSS JOIN deed ON deed.reading_id = piece.reading_id AND deed.part = piece.role
        AND deed.start = piece.start AND deed.end = piece.end
    CROSS JOIN deed_party AS who ON who.reading_id = deed.reading_id AND who.deed = deed.place)
SELECT '{_COUNTRY}' || country AS key, id, reading_id FROM side WHERE country <> ''
UNION SELECT '{_NAME}' || name, id, reading_id FROM side WHERE name <> ''
UNION SELECT '{_UNTIL}' || period.last_day, new.id, new.reading_id
    FROM new CROSS JOIN time_mention AS told ON told.reading_id = new.reading_id
        AND told.statement_id = new.id AND told.role = 'deadline'
    CROSS JOIN period ON period.reading_id = told.reading_id
        AND period.start = told.start AND period.end = told.end
UNION SELECT '', id, reading_id FROM new
ORDER BY reading_id, id, key
"""  # noqa: S608 (constants of this file)

_NAMING = """
SELECT DISTINCT known.commitment_id AS id FROM json_each(:keys) AS asked
CROSS JOIN commitment_key AS known ON known.key = asked.value
"""

_PASSED = """
SELECT DISTINCT known.commitment_id AS id FROM commitment_key AS known
WHERE known.key >= :first AND known.key < :last
  AND (SELECT status FROM step WHERE step.commitment_id = known.commitment_id
       ORDER BY seq DESC LIMIT 1) IN ('open', 'condition met')
"""


def unkeyed(ledger: Ledger, seq: int) -> list[Row]:
    """The keys of commitments of readings after number `seq` that have none yet, as rows."""
    rows = list(ledger.select(_UNKEYED, {"seq": seq}))
    return [
        {"key": row["key"], "commitment_id": row["id"], "reading_id": row["reading_id"]}
        for row in rows
    ]


def of_readings_after(ledger: Ledger, seq: int) -> set[str]:
    """The commitments that readings after number `seq` have."""
    return _ids(ledger.select(_NEW, {"seq": seq}))


def naming(ledger: Ledger, countries: Iterable[str], names: Iterable[str]) -> set[str]:
    """The commitments that name one of some countries or proper names."""
    keys = [f"{_COUNTRY}{one}" for one in countries] + [f"{_NAME}{one}" for one in names]
    return _ids(ledger.select(_NAMING, {"keys": json.dumps(sorted(keys))}))


def passed(ledger: Ledger, until: str) -> set[str]:
    """The commitments that are open though their deadline is before the day `until`."""
    return _ids(ledger.select(_PASSED, {"first": _UNTIL, "last": f"{_UNTIL}{until}"}))


def _ids(rows: Iterable[sqlite3.Row]) -> set[str]:
    return {row["id"] for row in rows}
