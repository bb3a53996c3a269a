"""Promise parts: act, condition and fallback as coded; and since when anything is told."""

import sqlite3
from datetime import date

from detente.ledger.ledger import Ledger

_PARTS = """
SELECT deed.reading_id, deed.place, deed.part, deed.type, deed.negated, deed.opener,
    piece.words AS written
FROM statement AS said
JOIN current_reading AS reading ON reading.id = said.reading_id
JOIN piece ON piece.reading_id = said.reading_id AND piece.statement_id = said.id
JOIN deed ON deed.reading_id = piece.reading_id AND deed.part = piece.role
    AND deed.start = piece.start AND deed.end = piece.end
WHERE said.id = :id ORDER BY piece.place, deed.place
"""

_PARTIES = """
SELECT role, code, name, written, country, words FROM deed_party
WHERE reading_id = :reading_id AND deed = :place ORDER BY role, place
"""

_FIRST_DAYS = """
SELECT (SELECT min(substr(published, 1, 10)) FROM report WHERE published <> '') AS reported,
    (SELECT min(day) FROM import_volume) AS imported
"""

_REPORT_DAYS = """
SELECT DISTINCT substr(published, 1, 10) AS day FROM report WHERE published <> '' ORDER BY day
"""


def coded_parts(ledger: Ledger, commitment: str) -> dict[str, sqlite3.Row]:
    """The first coded clause of each part: act, condition, fallback."""
    found: dict[str, sqlite3.Row] = {}
    for row in ledger.select(_PARTS, {"id": commitment}):
        found.setdefault(row["part"], row)
    return found


def parties_of(ledger: Ledger, part: sqlite3.Row) -> list[sqlite3.Row]:
    """Whom a coded part names: role (doer, other), code, name, country."""
    asked = {"reading_id": part["reading_id"], "place": part["place"]}
    return list(ledger.select(_PARTIES, asked))


def first_day(ledger: Ledger) -> int | None:
    """The day (ordinal) of the oldest report or imported row; None where there is neither."""
    row = next(ledger.select(_FIRST_DAYS))
    days = [row["imported"]] if row["imported"] is not None else []
    if row["reported"]:
        days.append(date.fromisoformat(row["reported"]).toordinal())
    return min(days, default=None)


def report_days(ledger: Ledger) -> list[int]:
    """The days (ordinals) on which anything was published, in order."""
    days = (row["day"] for row in ledger.select(_REPORT_DAYS))
    return [date.fromisoformat(day).toordinal() for day in days]
