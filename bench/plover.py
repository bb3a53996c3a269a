"""The PLOVER class of a marked pair: `python -m bench plover INPUT.jsonl OUTPUT.jsonl`.

The event read between the two comes first, then the one that has most of them, then DEFAULT.
"""

import re
from collections.abc import Sequence

from bench.rows import Row, answer
from detente.model.actor import Mention
from detente.model.statement import Event
from detente.model.text import Report, Span
from detente.read.segment import segment
from detente.run.pipeline import read_report

DEFAULT = "REJECT"
"""What a sentence without any event gets: the commonest class of the training part."""
_MARK = re.compile(r"</?([st])>")


def main(arguments: list[str]) -> int:
    """Read marked sentences, write the class of each pair."""
    return answer("plover", arguments, prediction)


def prediction(row: Row) -> Row:
    """The class of one marked pair."""
    text, source, target = unmarked(row["marked"])
    passages, quotations = segment(text)
    reading = read_report(Report(text, passages, quotations))
    events = [one for one in reading.statements if isinstance(one, Event)]
    best = max(events, key=lambda one: closeness(one, source, target), default=None)
    return {"id": row["id"], "root": best.type if best is not None else DEFAULT}


def unmarked(marked: str) -> tuple[str, list[Span], list[Span]]:
    """The sentence without its marks, and where the source and the target stand in it."""
    text, sides = "", {"s": list[Span](), "t": list[Span]()}
    start: int | None = None
    for number, piece in enumerate(_MARK.split(marked)):
        if number % 2 == 0:
            text += piece
        elif start is None:
            start = len(text)
        else:
            sides[piece].append(Span(start, len(text)))
            start = None
    return text, sides["s"], sides["t"]


def closeness(event: Event, source: list[Span], target: list[Span]) -> tuple[int, int, float]:
    """How well an event fits a pair: both sides in their roles, then one, then the nearest."""
    roles = _meets(event.actors, source) + _meets(event.recipients, target)
    turned = _meets(event.actors, target) + _meets(event.recipients, source)
    apart = min(_gap(event.trigger, span) for span in (*source, *target))
    return roles, turned, -apart


def _meets(mentions: Sequence[Mention], spans: list[Span]) -> int:
    return any(one.span.meets(span) for one in mentions for span in spans)


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)
