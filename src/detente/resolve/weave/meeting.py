"""Meeting: which tellings one is compared with, by the blocks that it lies in."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Protocol

from detente.resolve.weave.blocking import NEVER, Block

NEIGHBOURS = 40
"""Of one block so many tellings before and after one are compared with it."""

_OFTEN = 3
"""In so many blocks that lie days apart two meet all the same: three rare names are no chance."""

Laid = tuple[int, str]
"""A telling as it is laid in a block: its day and its id."""


class Shelves(Protocol):
    """Blocks with their tellings in order of days."""

    def near(self, key: str, place: Laid) -> Iterable[Laid]:
        """The nearest tellings of a block before and after a place, so many of each."""
        ...

    def has_wide(self, key: str) -> bool:
        """True where the block holds a telling that is wide in it."""
        ...

    def is_wide(self, key: str, place: Laid) -> bool:
        """True where the telling laid there is wide in the block."""
        ...


def met(place: Laid, blocks: Iterable[Block], shelves: Shelves) -> list[str]:
    """The ids of the tellings that meet one, laid there, in its blocks, in order.

    Whom it meets, meets it.
    """
    found: set[str] = set()
    far: Counter[str] = Counter()
    for block in blocks:
        for other, is_far in _in(block, place, shelves):
            if is_far:
                far[other] += 1
            else:
                found.add(other)
    found.update(other for other, times in far.items() if times >= _OFTEN)
    return sorted(found - {place[1]})


def _in(block: Block, place: Laid, shelves: Shelves) -> Iterator[tuple[str, bool]]:
    """The tellings of a block, each with whether it lies too far away to meet in one such block."""
    apart = block.apart
    has_wide = apart is not None and shelves.has_wide(block.key)
    if apart == NEVER and not has_wide:
        return
    for laid in shelves.near(block.key, place):
        if (
            block.is_wide
            or apart is None
            or abs(laid[0] - place[0]) <= apart
            or (has_wide and shelves.is_wide(block.key, laid))
        ):
            yield laid[1], False
        elif apart != NEVER:
            yield laid[1], True
