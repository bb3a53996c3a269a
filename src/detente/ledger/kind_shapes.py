"""What a row of each kind shows of its own; keys always there, always in the same order."""

import json
import sqlite3
from collections.abc import Callable

from detente.ledger.ledger import Ledger
from detente.ledger.parts import Parts, Shape

Made = Callable[[Ledger, sqlite3.Row, Parts], Shape]

_DEADLINE = """
SELECT time_mention.words, coalesce(date, '') AS date, coalesce(precision, '') AS precision
FROM time_mention
LEFT JOIN period USING (reading_id, start, end)
WHERE reading_id = :reading_id AND statement_id = :id AND role = 'deadline'
"""

_POINTED_AT = """
SELECT DISTINCT found.statement_id AS id
FROM piece AS inside
JOIN piece AS found
    ON found.reading_id = inside.reading_id AND found.role IN ('trigger', 'act')
    AND (found.start, found.end) = (inside.start, inside.end)
WHERE inside.reading_id = :reading_id AND inside.statement_id = :id AND inside.role = :role
ORDER BY inside.place, found.statement_id
"""

_TOLLS = """
SELECT effect, side, low, best, high, words, voices FROM toll
WHERE reading_id = :reading_id AND statement_id = :id ORDER BY place
"""


def _event(ledger: Ledger, row: sqlite3.Row, parts: Parts) -> Shape:
    return {
        "actors": parts.parties("actor"),
        "recipients": parts.parties("recipient"),
        "type": row["type"],
        "mode": row["mode"],
        "contexts": json.loads(row["contexts"]),
        "cameo": row["cameo"],
        "quad": row["quad"],
        "intensity": row["intensity"],
    } | _setting(row, parts)


def _incident(ledger: Ledger, row: sqlite3.Row, parts: Parts) -> Shape:
    tolls = [dict(toll) for toll in ledger.select(_TOLLS, parts.key)]
    return {
        "type": row["incident_type"],
        "stage": row["stage"],
        "perpetrators": parts.parties("perpetrator"),
        "blame": row["blame"],
        "targets": parts.parties("target"),
        "victims": parts.parties("victim"),
        "weapon": parts.first("weapon"),
        "weapon_type": row["weapon_type"],
        "tolls": [toll | {"voices": json.loads(toll["voices"])} for toll in tolls],
        "named": parts.words.get("named", []),
    } | _setting(row, parts)


def _claim(ledger: Ledger, row: sqlite3.Row, parts: Parts) -> Shape:
    nearest = next(iter(parts.voices), None)
    return {
        "voice": nearest["words"] if nearest else "",
        "voice_code": nearest["code"] if nearest else "",
        "cue": nearest["cue"] if nearest else "",
        "content": parts.words.get("content", []),
        "kind": row["claim_kind"],
        "direct": bool(row["direct"]),
        "inner": _pointed_at(ledger, parts, "inner"),
    }


def _commitment(ledger: Ledger, row: sqlite3.Row, parts: Parts) -> Shape:
    deadline = next(ledger.select(_DEADLINE, parts.key), None)
    return {
        "kind": row["commitment_kind"],
        "promisor": parts.party("promisor"),
        "promisee": parts.party("promisee"),
        "condition": parts.first("condition"),
        "condition_polarity": row["condition_polarity"],
        "act": parts.first("act"),
        "fallback": parts.first("fallback"),
        "deadline": dict(deadline) if deadline else None,
    }


def _tie(ledger: Ledger, row: sqlite3.Row, parts: Parts) -> Shape:
    return {
        "kind": row["tie_kind"],
        "subject": parts.party("subject"),
        "object": parts.party("object"),
        "object_place": parts.place("object"),
        "ended": bool(row["ended"]),
    } | _dated(row, parts)


def _measure(ledger: Ledger, row: sqlite3.Row, parts: Parts) -> Shape:
    told = row["best"] is not None
    return {
        "quantity": row["quantity"],
        "subject": parts.party("subject"),
        "direction": row["direction"],
        "amount": {name: row[name] for name in ("low", "best", "high")} if told else None,
        "words": parts.first("amount"),
        "unit": row["unit"],
        "level": parts.first("level"),
        "change": parts.first("change"),
        "cause": parts.first("cause"),
        "caused_by": _pointed_at(ledger, parts, "cause"),
    } | _setting(row, parts)


SHAPES: dict[str, Made] = {
    "event": _event,
    "incident": _incident,
    "claim": _claim,
    "commitment": _commitment,
    "tie": _tie,
    "measure": _measure,
}
"""The function that shapes each kind of statement."""


def _dated(row: sqlite3.Row, parts: Parts) -> Shape:
    return {
        "trigger": parts.first("trigger"),
        "date": row["date"] or "",
        "date_precision": row["precision"] or "",
        "date_how": json.loads(row["how"] or "[]"),
    }


def _setting(row: sqlite3.Row, parts: Parts) -> Shape:
    return _dated(row, parts) | {"where": parts.place("where")}


def _pointed_at(ledger: Ledger, parts: Parts, role: str) -> list[str]:
    """The statements whose trigger or act stands where this one's piece of that role does."""
    return [found["id"] for found in ledger.select(_POINTED_AT, parts.key | {"role": role})]
