"""Marked: a sentence as the reader model sees it, with the parties and the trigger marked.

Names of countries, peoples and faiths are veiled, so that the same act gets the same code whoever
does it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.extract.reader.wordpiece import WordPiece
from detente.model.text import Span

LONGEST = 128
"""Pieces that are read at most; of a longer sentence those around the marks."""
VEIL = "[unused7]"
_OPEN = {"source": "[unused1]", "target": "[unused3]", "trigger": "[unused5]"}
_CLOSE = {"source": "[unused2]", "target": "[unused4]", "trigger": "[unused6]"}


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence; spans count from its first character and do not overlap within one role."""

    text: str
    source: tuple[Span, ...] = ()
    target: tuple[Span, ...] = ()
    trigger: Span | None = None
    veiled: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Pieces:
    """What the network reads: piece numbers, and where source, target, trigger begin (0: none)."""

    ids: tuple[int, ...]
    marks: tuple[int, int, int]


def pieces(marked: Marked, vocabulary: WordPiece) -> Pieces:
    """The sentence in pieces, with [CLS] before and [SEP] after it."""
    ids: list[int] = []
    first = dict.fromkeys(_OPEN, -1)
    for word, role in _written(marked):
        if role and first[role] < 0:
            first[role] = len(ids)
        ids += [vocabulary.numbers[word]] if word.startswith("[unused") else vocabulary.ids(word)
    start = _start(len(ids), [at for at in first.values() if at >= 0])
    kept = ids[start : start + LONGEST - 2]
    marks = tuple(at - start + 1 if 0 <= at - start < len(kept) else 0 for at in first.values())
    numbers = vocabulary.numbers
    return Pieces((numbers["[CLS]"], *kept, numbers["[SEP]"]), (marks[0], marks[1], marks[2]))


def _start(length: int, marks: list[int]) -> int:
    """Where reading begins: at the front, or so that the marks stand in the middle."""
    room = LONGEST - 2
    if length <= room or not marks:
        return 0
    middle = (min(marks) + max(marks)) // 2
    return max(0, min(middle - room // 2, *marks, length - room))


def _written(marked: Marked) -> Iterator[tuple[str, str]]:
    """Stretches of text and marks in order; a mark that opens a role comes with its name."""
    at = 0
    for place, _, mark, role, end in sorted(_marks(marked)):
        if place >= at:
            yield marked.text[at:place], ""
        yield mark, role
        at = max(at, end)
    yield marked.text[at:], ""


def _marks(marked: Marked) -> Iterator[tuple[int, int, str, str, int]]:
    """Each mark: where, what comes first there, what is written, its role, where text goes on."""
    trigger = (marked.trigger,) if marked.trigger is not None else ()
    spans = {"source": marked.source, "target": marked.target, "trigger": trigger}
    for role, some in spans.items():
        for span in some:
            yield span.start, 1, _OPEN[role], role, span.start
            yield span.end, 0, _CLOSE[role], "", span.end
    for span in marked.veiled:
        yield span.start, 2, VEIL, "", span.end
