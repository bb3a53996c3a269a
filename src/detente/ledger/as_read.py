"""As read: a report given back as the reader saw it, so that it can be read once more."""

from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.ledger.short import find
from detente.model.errors import LedgerError
from detente.model.text import Passage, PassageKind, Report, Span, Stated

_REPORT = """
SELECT report.outlet, report.published, report.url, report.source, body.text,
    reading.id AS reading_id, reading.title, reading.author, reading.language,
    reading.title_how, reading.author_how, reading.outlet_how, reading.published_how,
    reading.url_how
FROM statement
JOIN reading ON reading.id = statement.reading_id
JOIN report ON report.id = reading.report_id
JOIN body USING (sha256)
WHERE statement.id = :id ORDER BY reading.seq DESC LIMIT 1
"""

_PASSAGES = "SELECT * FROM passage WHERE reading_id = :reading_id ORDER BY start"

_QUOTATIONS = "SELECT start, end FROM quotation WHERE reading_id = :reading_id ORDER BY start"

_TRIGGER = """
SELECT start, end FROM piece
WHERE reading_id = :reading_id AND statement_id = :id AND role = 'trigger'
"""


def report_of(ledger: Ledger, prefix: str) -> tuple[Report, Span]:
    """The report of the statement whose id starts with `prefix`, and where its trigger stands.

    Raises NotFound where there is no such statement, LedgerError where it has no trigger.
    """
    id_ = find(ledger, "statement", prefix)
    row = next(ledger.select(_REPORT, {"id": id_}))
    asked: Row = {"reading_id": row["reading_id"], "id": id_}
    report = Report(
        row["text"],
        _passages(ledger, asked),
        tuple(Span(one["start"], one["end"]) for one in ledger.select(_QUOTATIONS, asked)),
        language=row["language"],
        source=row["source"],
        **{fact: _stated(row[fact], row[f"{fact}_how"]) for fact in _FACTS},
    )
    trigger = next(ledger.select(_TRIGGER, asked), None)
    if trigger is None:
        raise LedgerError(f"statement {id_[:8]} has no trigger")
    return report, Span(trigger["start"], trigger["end"])


_FACTS = ("title", "outlet", "published", "author", "url")


def _passages(ledger: Ledger, asked: Row) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            Span(one["start"], one["end"]),
            PassageKind(one["kind"]),
            one["paragraph"],
            one["reason"],
        )
        for one in ledger.select(_PASSAGES, asked)
    )


def _stated(value: str, how: str) -> Stated | None:
    return Stated(value, how) if value else None
