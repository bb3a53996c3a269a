"""Laid: the tellings of a block in order of days, and the blocks that one telling lies in."""

from detente.ledger.ledger import Ledger
from detente.ledger.original import Row

WIDE = "wide:"
"""The row of a telling that is wide in a block has this before the key, beside that of the key."""

Place = tuple[int, str]
"""A telling as it is laid in a block: its day and its id."""

_FIRST = """
SELECT day, statement_id AS id, reading_id AS reading FROM block
WHERE key = :key ORDER BY day, statement_id LIMIT :most
"""

_NEXT = """
SELECT block.day, block.statement_id AS id FROM block
JOIN current_reading AS reading ON reading.id = block.reading_id
WHERE block.key = :key AND (block.day, block.statement_id) {sign} (:day, :id)
ORDER BY block.day {order}, block.statement_id {order} LIMIT :most
"""

_BEFORE, _AFTER = _NEXT.format(sign="<", order="DESC"), _NEXT.format(sign=">", order="")

_IS_CURRENT = "SELECT 1 FROM current_reading WHERE id = :id"

_IS_WIDE = """
SELECT 1 FROM block JOIN current_reading AS reading ON reading.id = block.reading_id
WHERE block.key = :wide AND block.day = :day AND block.statement_id = :id LIMIT 1
"""

_OF = """
SELECT block.key, block.day, EXISTS (
    SELECT 1 FROM block AS other
    WHERE other.key = block.key AND other.statement_id <> block.statement_id) AS shared
FROM block WHERE block.statement_id = :id AND block.reading_id = :reading ORDER BY block.key
"""


def first(ledger: Ledger, key: str, most: int) -> list[tuple[int, str, str]]:
    """The first tellings of a block, with the reading of each, also of one that is not current."""
    rows = ledger.select(_FIRST, {"key": key, "most": most})
    return [(row["day"], row["id"], row["reading"]) for row in rows]


def is_current(ledger: Ledger, reading: str) -> bool:
    """True for a reading that is the newest of a report that is not revised."""
    return next(ledger.select(_IS_CURRENT, {"id": reading}), None) is not None


def before(ledger: Ledger, key: str, place: Place, most: int) -> list[Place]:
    """The tellings of a block that lie next before a place, so many at most, in order."""
    return _places(ledger, _BEFORE, _asked(key, place, most))[::-1]


def after(ledger: Ledger, key: str, place: Place, most: int) -> list[Place]:
    """The tellings of a block that lie next after a place, so many at most."""
    return _places(ledger, _AFTER, _asked(key, place, most))


def is_wide(ledger: Ledger, key: str, place: Place) -> bool:
    """True where a telling of a block is wide in it."""
    asked: Row = {"wide": f"{WIDE}{key}", "day": place[0], "id": place[1]}
    return next(ledger.select(_IS_WIDE, asked), None) is not None


def keys_of(ledger: Ledger, id_: str, reading: str) -> tuple[int, dict[str, bool]]:
    """The day by which a telling is laid, and its keys with whether another telling has them."""
    rows = list(ledger.select(_OF, {"id": id_, "reading": reading}))
    return rows[0]["day"] if rows else 0, {row["key"]: bool(row["shared"]) for row in rows}


def _asked(key: str, place: Place, most: int) -> Row:
    return {"key": key, "day": place[0], "id": place[1], "most": most}


def _places(ledger: Ledger, query: str, asked: Row) -> list[Place]:
    return [(row["day"], row["id"]) for row in ledger.select(query, asked)]
