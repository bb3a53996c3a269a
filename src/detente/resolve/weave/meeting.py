"""Meeting: which tellings one is compared with, by the blocks that it lies in."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Protocol

from detente.resolve.weave.blocking import NEVER, Block

NEIGHBOURS = 40
"""Of one block so many tellings before and after one are compared with it."""

_OFTEN = 3
"""In so many blocks that lie days apart two meet all the same: three rare names are no chance."""

Laid = tuple[int, str]
"""A telling as it is laid in a block: its day and its id."""


_ID = itemgetter(1)


class Shelves(Protocol):
    """Blocks with their tellings in order of days."""

    def near(self, key: str, place: Laid) -> Sequence[Laid]:
        """The nearest tellings of a block before and after a place, so many of each, in order."""
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
        _meet(block, place, shelves, found, far)
    found.update(other for other, times in far.items() if times >= _OFTEN)
    return sorted(found - {place[1]})


def _meet(block: Block, place: Laid, shelves: Shelves, found: set[str], far: Counter[str]) -> None:
    """Add the tellings of a block to those that are met, or those that lie too far away there."""
    apart = block.apart
    has_wide = apart is not None and shelves.has_wide(block.key)
    if apart == NEVER and not has_wide:
        return
    near = shelves.near(block.key, place)
    if apart is None or block.is_wide:
        found.update(map(_ID, near))
        return
    if has_wide:
        found.update(id_ for day, id_ in near if shelves.is_wide(block.key, (day, id_)))
    if apart != NEVER:
        first = bisect_left(near, (place[0] - apart,))
        last = bisect_left(near, (place[0] + apart + 1,))
        found.update(map(_ID, near[first:last]))
        far.update(id_ for _, id_ in (*near[:first], *near[last:]) if id_ not in found)
