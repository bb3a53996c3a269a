"""Statements as JSON-ready rows: keys always there, always in the same order."""

import json
import sqlite3
from typing import Any

from detente.ledger.ledger import Ledger
from detente.ledger.short import short

Shape = dict[str, Any]
"""A row as the command line prints it with --json."""

STATEMENTS = """
SELECT
    statement.*, reading.reader, reading.title, reading.report_id,
    report.outlet, report.published,
    event.type, event.mode, event.contexts, event.cameo, event.quad, event.intensity,
    coalesce(own.date, told.date) AS date, coalesce(own.precision, told.precision) AS precision,
    coalesce(own.how, told.how) AS how,
    coalesce(own.first_day, told.first_day) AS first_day,
    coalesce(own.last_day, told.last_day) AS last_day,
    claim.kind AS claim_kind, claim.direct,
    commitment.kind AS commitment_kind, commitment.condition_polarity,
    nullif(substr(report.published, 1, 10), '') AS said_on
FROM statement
JOIN reading ON reading.id = statement.reading_id
JOIN report ON report.id = reading.report_id
LEFT JOIN event ON event.reading_id = statement.reading_id AND event.id = statement.id
LEFT JOIN piece
    ON piece.reading_id = statement.reading_id AND piece.statement_id = statement.id
    AND piece.role = 'trigger'
LEFT JOIN period AS own ON own.reading_id = statement.reading_id
    AND own.start = piece.start AND own.end = piece.end
LEFT JOIN time_mention AS said ON said.reading_id = statement.reading_id
    AND said.statement_id = statement.id AND said.role = 'when'
LEFT JOIN period AS told ON told.reading_id = statement.reading_id
    AND told.start = said.start AND told.end = said.end
LEFT JOIN claim ON claim.reading_id = statement.reading_id AND claim.id = statement.id
LEFT JOIN commitment
    ON commitment.reading_id = statement.reading_id AND commitment.id = statement.id
"""
"""Every statement of every reading, joined with what its kind has."""

_MENTIONS = """
SELECT * FROM decided_mentions
WHERE reading_id = :reading_id AND statement_id = :id ORDER BY role, place
"""

_VOICES = """
SELECT voice.words, voice.kind, voice.cue, coalesce(who.code, '') AS code
FROM voice
LEFT JOIN mention
    ON mention.reading_id = voice.reading_id AND mention.statement_id = voice.statement_id
    AND mention.role = 'voice' AND mention.place = voice.place
LEFT JOIN actor_decision AS who
    ON who.reading_id = mention.reading_id
    AND who.start = mention.start AND who.end = mention.end
WHERE voice.reading_id = :reading_id AND voice.statement_id = :id ORDER BY voice.place
"""

_PIECES = """
SELECT role, start, end, words FROM piece
WHERE reading_id = :reading_id AND statement_id = :id ORDER BY role, place
"""

_DEADLINE = """
SELECT time_mention.words, coalesce(date, '') AS date, coalesce(precision, '') AS precision
FROM time_mention
LEFT JOIN period USING (reading_id, start, end)
WHERE reading_id = :reading_id AND statement_id = :id AND role = 'deadline'
"""

_INNER = """
SELECT DISTINCT found.statement_id AS id
FROM piece AS inside
JOIN piece AS found
    ON found.reading_id = inside.reading_id AND found.role IN ('trigger', 'act')
    AND (found.start, found.end) = (inside.start, inside.end)
WHERE inside.reading_id = :reading_id AND inside.statement_id = :id AND inside.role = 'inner'
ORDER BY inside.place
"""


def shape(ledger: Ledger, row: sqlite3.Row) -> Shape:
    """The shape of a row of STATEMENTS, by its kind."""
    key = {"reading_id": row["reading_id"], "id": row["id"]}
    who: dict[str, list[Shape]] = {}
    for found in ledger.select(_MENTIONS, key):
        who.setdefault(found["role"], []).append(mention_shape(found))
    words: dict[str, list[str]] = {}
    for found in ledger.select(_PIECES, key):
        words.setdefault(found["role"], []).append(found["words"])
    voices = [dict(found) for found in ledger.select(_VOICES, key)]
    made = {"event": _event, "claim": _claim, "commitment": _commitment}[row["kind"]]
    return _head(ledger, row) | made(ledger, row, who, words) | _stand(row, voices) | _tail(row)


def mention_shape(row: sqlite3.Row) -> Shape:
    """A mention with the actor it was decided to be; code and name are empty where none was."""
    keys = ("words", "name", "code", "country", "sector", "confidence", "reason")
    return {key: row[key] for key in keys}


def _head(ledger: Ledger, row: sqlite3.Row) -> Shape:
    report = short(ledger, "report", row["report_id"])
    return {
        "id": row["id"],
        "short": short(ledger, "statement", row["id"]),
        "report": row["report_id"],
        "citation": f"{report}:{row['start']}-{row['end']}",
        "quote": row["quote"],
    }


def _event(
    ledger: Ledger, row: sqlite3.Row, who: dict[str, list[Shape]], words: dict[str, list[str]]
) -> Shape:
    return {
        "actors": who.get("actor", []),
        "recipients": who.get("recipient", []),
        "type": row["type"],
        "mode": row["mode"],
        "contexts": json.loads(row["contexts"]),
        "cameo": row["cameo"],
        "quad": row["quad"],
        "intensity": row["intensity"],
        "trigger": _first(words, "trigger"),
        "date": row["date"] or "",
        "date_precision": row["precision"] or "",
        "date_how": json.loads(row["how"] or "[]"),
        "where": next(iter(who.get("where", [])), None),
    }


def _claim(
    ledger: Ledger, row: sqlite3.Row, who: dict[str, list[Shape]], words: dict[str, list[str]]
) -> Shape:
    key = {"reading_id": row["reading_id"], "id": row["id"]}
    nearest = next(ledger.select(_VOICES, key), None)
    return {
        "voice": nearest["words"] if nearest else "",
        "voice_code": nearest["code"] if nearest else "",
        "cue": nearest["cue"] if nearest else "",
        "content": words.get("content", []),
        "kind": row["claim_kind"],
        "direct": bool(row["direct"]),
        "inner": [found["id"] for found in ledger.select(_INNER, key)],
    }


def _commitment(
    ledger: Ledger, row: sqlite3.Row, who: dict[str, list[Shape]], words: dict[str, list[str]]
) -> Shape:
    key = {"reading_id": row["reading_id"], "id": row["id"]}
    deadline = next(ledger.select(_DEADLINE, key), None)
    return {
        "kind": row["commitment_kind"],
        "promisor": next(iter(who.get("promisor", [])), None),
        "promisee": next(iter(who.get("promisee", [])), None),
        "condition": _first(words, "condition"),
        "condition_polarity": row["condition_polarity"],
        "act": _first(words, "act"),
        "fallback": _first(words, "fallback"),
        "deadline": dict(deadline) if deadline else None,
    }


def _stand(row: sqlite3.Row, voices: list[Shape]) -> Shape:
    return {
        "stance": row["stance"],
        "likelihood": row["likelihood"],
        "negated": bool(row["negated"]),
        "time": row["time"],
        "voices": voices,
    }


def _tail(row: sqlite3.Row) -> Shape:
    return {
        "confidence": row["confidence"],
        "reason": {
            "rule": row["rule"],
            "saw": row["saw"],
            "refused": json.loads(row["refused"]),
        },
        "title": row["title"],
        "outlet": row["outlet"],
        "published": row["published"],
    }


def _first(words: dict[str, list[str]], role: str) -> str:
    return next(iter(words.get(role, [])), "")
