"""The rows of one reading against the text: does every quote stand there, is every id its own?"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from detente.ledger.original import Row
from detente.ledger.rows import Rows
from detente.ledger.statement_rows import TYPES, Part, identity
from detente.model.text import Span

_QUOTED = (
    ("statement", "start", "end", "quote"),
    ("piece", "start", "end", "words"),
    ("mention", "start", "end", "words"),
    ("time_mention", "start", "end", "words"),
    ("toll", "start", "end", "words"),
    ("expression", "start", "end", "words"),
    ("actor_decision", "start", "end", "words"),
    ("place_decision", "start", "end", "words"),
    ("deed_party", "start", "end", "words"),
    ("voice", "cue_start", "cue_end", "cue"),
)
"""Tables with words that must stand in the text: table, start, end and words columns."""

_PLACED = ("passage", "quotation", "period", "deed", "dropped")
"""Tables with places that must lie inside the text."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Something that does not hold: where (a table and an id), and why."""

    where: str
    reason: str


def faults_of_quotes(rows: Rows, text: str) -> Iterator[Broken]:
    """The rows whose words do not stand in `text` at their place, or lie outside it."""
    for table, start, end, words in _QUOTED:
        for row in rows[table]:
            if row[start] is None and table == "voice":
                continue
            span = _span(row[start], row[end])
            if span is None or span.of(text) != row[words]:
                yield Broken(
                    _named(table, row), f"the text reads not {row[words]!r} at {row[start]}"
                )
    for table in _PLACED:
        for row in rows[table]:
            span = _span(row["start"], row["end"])
            if span is None or span.end > len(text):
                yield Broken(_named(table, row), f"the text has no {row['start']}-{row['end']}")


def faults_of_ids(rows: Rows, report: str) -> Iterator[Broken]:
    """The statements whose id does not follow from their place and content."""
    details = {row["id"]: row for kind in TYPES for row in rows[kind]}
    parts: dict[str, list[Part]] = defaultdict(list)
    for row in (*rows["piece"], *rows["mention"]):
        role, place = str(row["role"]), _whole(row["place"])
        parts[str(row["statement_id"])].append(
            (role, place, _whole(row["start"]), _whole(row["end"]))
        )
    for row in rows["statement"]:
        kind, id_ = str(row["kind"]), str(row["id"])
        types = [str(details.get(id_, {}).get(column)) for column in TYPES[kind]]
        span = _span(row["start"], row["end"]) or Span(0, 0)
        if identity(kind, report, span, types, parts[id_]) != id_:
            yield Broken(_named(kind, row), "the id does not follow from place and content")


def _span(start: object, end: object) -> Span | None:
    first, last = _whole(start), _whole(end)
    return Span(first, last) if 0 <= first <= last else None


def _whole(value: object) -> int:
    return value if isinstance(value, int) else -1


def _named(table: str, row: Row) -> str:
    id_ = row.get("statement_id") or row.get("id") or row["reading_id"]
    return f"{table} {str(id_)[:8]}"
