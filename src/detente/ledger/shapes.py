"""Statements as JSON-ready rows: keys always there, always in the same order."""

import json
import sqlite3

from detente.ledger.dated import DATE, FIRST_DAY, HOW, JOINED, LAST_DAY, PRECISION
from detente.ledger.judged import as_judged
from detente.ledger.kind_shapes import SHAPES
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape, parts_of
from detente.ledger.short import short

STATEMENTS = f"""
SELECT
    statement.*, reading.reader, reading.title, reading.report_id,
    report.outlet, report.published, reading.told_on,
    event.type, event.mode, event.contexts, event.cameo, event.quad, event.intensity,
    incident.type AS incident_type, incident.stage, incident.blame, incident.weapon_type,
    claim.kind AS claim_kind, claim.direct,
    commitment.kind AS commitment_kind, commitment.condition_polarity,
    tie.kind AS tie_kind, tie.ended,
    measure.quantity, measure.direction, measure.low, measure.best, measure.high, measure.unit,
    {DATE} AS date, {PRECISION} AS precision, {HOW} AS how,
    {FIRST_DAY} AS first_day, {LAST_DAY} AS last_day,
    nullif(reading.told_on, '') AS said_on
FROM statement
JOIN reading ON reading.id = statement.reading_id
JOIN report ON report.id = reading.report_id
{JOINED.format(said="statement")}
LEFT JOIN event ON event.reading_id = statement.reading_id AND event.id = statement.id
LEFT JOIN incident ON incident.reading_id = statement.reading_id AND incident.id = statement.id
LEFT JOIN claim ON claim.reading_id = statement.reading_id AND claim.id = statement.id
LEFT JOIN commitment
    ON commitment.reading_id = statement.reading_id AND commitment.id = statement.id
LEFT JOIN tie ON tie.reading_id = statement.reading_id AND tie.id = statement.id
LEFT JOIN measure ON measure.reading_id = statement.reading_id AND measure.id = statement.id
"""  # noqa: S608 (constants of this folder)
"""Every statement of every reading, joined with what its kind has."""


def shape(ledger: Ledger, row: sqlite3.Row) -> Shape:
    """The shape of a row of STATEMENTS, by its kind."""
    parts = parts_of(ledger, row)
    own = SHAPES[row["kind"]](ledger, row, parts)
    return _head(ledger, row) | own | _stand(row, parts.voices) | _tail(row)


def _head(ledger: Ledger, row: sqlite3.Row) -> Shape:
    report = short(ledger, "report", row["report_id"])
    return {
        "id": row["id"],
        "short": short(ledger, "statement", row["id"]),
        "report": row["report_id"],
        "citation": f"{report}:{row['start']}-{row['end']}",
        "quote": row["quote"],
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
            **as_judged(json.loads(row["judged"])),
        },
        "title": row["title"],
        "outlet": row["outlet"],
        "published": row["published"],
        "told_on": row["told_on"],
    }
