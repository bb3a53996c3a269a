"""Turning: which words the reader model's reading hangs on, found by leaving them out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from detente.extract.reader.marked import Marked
from detente.extract.reader.reader_model import opinion
from detente.model.text import Span

NEAR = 12
"""Words on either side of the trigger that are tried."""
_WORD = re.compile(r"\w[\w'’-]*")
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """Without `words` the likeliest type would be `type`, with this probability."""

    words: str
    type: str
    probability: float


def turns(marked: Marked) -> tuple[Turn, ...]:
    """The words without which the sentence would be read as another act, the surest first."""
    best = opinion(marked).types[0][0]
    found = []
    for span in _tried(marked):
        kind, sure = opinion(_without(marked, span)).types[0]
        if kind != best:
            found.append(Turn(span.of(marked.text), kind, sure))
    return tuple(sorted(found, key=lambda one: -one.probability))


def _tried(marked: Marked) -> Iterator[Span]:
    """The words near the trigger that no mark covers; the trigger itself is one of them."""
    words = [Span(one.start(), one.end()) for one in _WORD.finditer(marked.text)]
    sides = (*marked.source, *marked.target, *marked.veiled)
    free = [
        one for one in words if len(one) >= _SHORT and not any(one.meets(side) for side in sides)
    ]
    if marked.trigger is None:
        yield from free[: 2 * NEAR]
        return
    start = marked.trigger.start
    yield from sorted(free, key=lambda one: abs(one.start - start))[: 2 * NEAR]


def _without(marked: Marked, gone: Span) -> Marked:
    """The sentence with a word blanked out; offsets stay as they are."""
    text = marked.text[: gone.start] + " " * len(gone) + marked.text[gone.end :]
    return Marked(text, marked.source, marked.target, marked.trigger, marked.veiled)
