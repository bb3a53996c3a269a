"""Gathered: tellings held in memory, with their blocks in order of days."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from detente.resolve.weave.blocking import day_of, keys
from detente.resolve.weave.telling import Telling
from detente.resolve.weave.weave import Judged, weave

NEIGHBOURS = 40
"""Of one block so many tellings before and after one are compared with it."""


class Gathered:
    """What may be asked of everything that was told, without a ledger."""

    def __init__(self, tellings: Iterable[Telling], neighbours: int = NEIGHBOURS) -> None:
        self._told = {one.id: one for one in tellings}
        self._neighbours = neighbours
        self._blocks: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for id_, one in self._told.items():
            for key in keys(one):
                self._blocks[key].append((day_of(one), id_))
        for block in self._blocks.values():
            block.sort()

    def telling(self, id_: str) -> Telling:
        """The telling with this id."""
        return self._told[id_]

    def beside(self, id_: str) -> Sequence[str]:
        """The tellings that share a block with this one, the nearest in days of each."""
        one = self._told[id_]
        found: set[str] = set()
        place = (day_of(one), id_)
        for key in keys(one):
            block = self._blocks[key]
            at = bisect_left(block, place)
            near = block[max(0, at - self._neighbours) : at + self._neighbours + 1]
            found.update(other for _, other in near)
        return sorted(found - {id_})

    def groups(self, judged: Judged | None = None) -> list[tuple[str, ...]]:
        """All tellings in groups of one incident each."""
        settled: set[str] = set()
        found = []
        for id_ in self._told:
            if id_ not in settled:
                woven = weave(self, id_, judged or Judged())
                found += woven.groups
                settled.update(one for group in woven.groups for one in group)
        return sorted(found)
