"""A report as a page: its text, its stretches, and every statement that stands in it."""

from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.shapes import STATEMENTS, shape
from detente.ledger.short import find, short

_REPORT = """
SELECT report.id, report.outlet, report.published, report.url, report.source, body.text,
    reading.id AS reading_id, reading.title, reading.author, reading.told_on
FROM report JOIN body USING (sha256)
JOIN reading ON reading.report_id = report.id
WHERE report.id = :id ORDER BY reading.seq DESC LIMIT 1
"""

_PASSAGES = """
SELECT start, end, kind, paragraph, reason FROM passage
WHERE reading_id = :reading_id ORDER BY start
"""

_THERE = f"""
{STATEMENTS}
WHERE statement.reading_id = :reading_id ORDER BY statement.start, statement.end, statement.id
"""


def page(ledger: Ledger, report: str) -> Shape:
    """The report whose id starts with `report`, as its newest reading has it.

    `passages` are stretches of the text in order (start, end, kind, paragraph, reason);
    `statements` the rows of every kind in text order, each with `kind`, `start` and `end`. Raises
    NotFound.
    """
    id_ = find(ledger, "report", report)
    row = next(ledger.select(_REPORT, {"id": id_}))
    asked = {"reading_id": row["reading_id"]}
    kept = ("outlet", "published", "url", "source", "text", "title", "author", "told_on")
    return {
        "id": id_,
        "short": short(ledger, "report", id_),
        **{key: row[key] for key in kept},
        "passages": [dict(one) for one in ledger.select(_PASSAGES, asked)],
        "statements": [
            shape(ledger, one)
            | {"statement": one["kind"], "start": one["start"], "end": one["end"]}
            for one in ledger.select(_THERE, asked)
        ],
    }
