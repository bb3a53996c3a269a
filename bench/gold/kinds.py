"""What is graded: where the rows of each kind are in a reading, and what compares them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from bench.gold.days import same_date
from bench.gold.events import compare_event, is_inner
from bench.gold.incidents import compare_incident
from bench.gold.near import Fields, Gold
from bench.gold.speech import compare_claim, compare_commitment
from bench.gold.standing import compare_measure, compare_tie
from bench.gold.where_when import compare_place, compare_time
from detente.model.reading import Reading
from detente.model.statement import (
    Claim,
    Commitment,
    Event,
    Incident,
    Measure,
    Statement,
    Tie,
)

Compared = tuple[Fields, Fields]
"""The fields that decide whether a row is right, and those that are only shown."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row to grade: a statement, the siting of a place name or a dated time expression."""

    read: Any
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of row.

    `once` is true where a label is answered by one row alone: a second one tells an attack twice.
    `many` is true where one row may answer several labels: a stretch from one date to another.
    `apart` are the fields that a rule's precision leaves out: tolls have words and voices of their
    own, and the confidence of an attack is not theirs.
    """

    rows: Callable[[Reading], Iterator[Row]]
    compare: Callable[[Any, Gold, Reading], Compared | None]
    free: Callable[[Any, list[Gold], str], bool] = lambda *_: False
    once: bool = False
    many: bool = False
    apart: frozenset[str] = frozenset()


def _statements(wanted: type[Statement]) -> Callable[[Reading], Iterator[Row]]:
    def rows(reading: Reading) -> Iterator[Row]:
        for one in reading.statements:
            if isinstance(one, wanted):
                yield Row(one, one.reason.rule, one.confidence)

    return rows


def _places(reading: Reading) -> Iterator[Row]:
    for siting in reading.places.values():
        if siting.place is not None:
            yield Row(siting, f"place.{siting.place.precision}", siting.confidence)


def _times(reading: Reading) -> Iterator[Row]:
    for dated in reading.times:
        yield Row(dated, f"time.{dated.timex_type.lower()}", 1.0)


def _on_text(
    compare: Callable[[Any, Gold, str], Fields | None],
) -> Callable[[Any, Gold, Reading], Compared | None]:
    def compared(row: Any, gold: Gold, reading: Reading) -> Compared | None:
        fields = compare(row, gold, reading.report.text)
        return None if fields is None else (fields, {})

    return compared


def _event(row: Event, gold: Gold, reading: Reading) -> Compared | None:
    """The date of an event is shown; it decides nothing."""
    fields = compare_event(row, gold, reading.report.text)
    date = same_date(reading.periods.get(row.trigger), gold.get("date"))
    return None if fields is None else (fields, {"date": date})


def _headline(row: Claim, _golds: list[Gold], text: str) -> bool:
    return bool(row.confidence) and text.strip().startswith(row.citation.quote[:20])


KINDS: dict[str, Kind] = {
    "events": Kind(_statements(Event), _event, free=is_inner),
    "claims": Kind(_statements(Claim), _on_text(compare_claim), free=_headline),
    "commitments": Kind(_statements(Commitment), _on_text(compare_commitment)),
    "incidents": Kind(
        _statements(Incident), compare_incident, once=True, apart=frozenset({"tolls"})
    ),
    "ties": Kind(_statements(Tie), compare_tie),
    "measures": Kind(_statements(Measure), compare_measure),
    "places": Kind(_places, compare_place),
    "times": Kind(_times, compare_time, many=True),
}
