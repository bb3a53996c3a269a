"""Marked: a report's text cut into stretches, each with the statements that it belongs to."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from detente.ledger.parts import Shape
from detente.serve.harmless import harmless

LETTERS = {"event": "E", "incident": "I", "claim": "C", "commitment": "M", "tie": "T",
           "measure": "Q"}  # fmt: skip
"""The letter of each kind, as the command line writes them."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words with the ids and the kinds of the statements over them; both empty where there is none.

    `opens` are the letters and short ids of the statements that begin here.
    """

    words: str
    ids: tuple[str, ...]
    kinds: tuple[str, ...]
    opens: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or dateline, or furniture, which is shown dimmed."""

    kind: str
    stretches: tuple[Stretch, ...]


def blocks(page: Shape, shown: Sequence[Shape]) -> Iterator[Block]:
    """The passages of a page joined into paragraphs, the statements that are `shown` marked."""
    for kind, start, end in _paragraphs(page["passages"]):
        yield Block(kind, tuple(_stretches(page["text"], start, end, shown)))


def _paragraphs(passages: Sequence[Shape]) -> Iterator[tuple[str, int, int]]:
    """Kind, start and end of each paragraph: sentences of one paragraph go together."""
    held: tuple[str, int, int, int] | None = None
    for one in passages:
        kind = "text" if one["kind"] in ("sentence", "dateline") else str(one["kind"])
        if held is not None and held[0] == kind and held[3] == one["paragraph"]:
            held = (kind, held[1], one["end"], held[3])
            continue
        if held is not None:
            yield held[:3]
        held = (kind, one["start"], one["end"], one["paragraph"])
    if held is not None:
        yield held[:3]


def _stretches(text: str, start: int, end: int, shown: Sequence[Shape]) -> Iterator[Stretch]:
    near = [one for one in shown if one["start"] < end and one["end"] > start]
    cuts = sorted({start, end, *(one[key] for one in near for key in ("start", "end"))})
    cuts = cuts[bisect_left(cuts, start) : bisect_right(cuts, end)]
    for first, last in pairwise(cuts):
        over = [one for one in near if one["start"] <= first and last <= one["end"]]
        yield Stretch(
            harmless(text[first:last]),
            tuple(one["id"] for one in over),
            tuple(sorted({one["statement"] for one in over})),
            tuple(
                (LETTERS[one["statement"]], one["short"]) for one in over if one["start"] == first
            ),
        )
