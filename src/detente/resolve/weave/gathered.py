"""Gathered: tellings held in memory, with their blocks in order of days."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from detente.resolve.weave.blocking import blocks, day_of
from detente.resolve.weave.meeting import NEIGHBOURS, Laid, met
from detente.resolve.weave.telling import Telling
from detente.resolve.weave.verdict import roughly, verdict
from detente.resolve.weave.weave import Judged, weave


class Gathered:
    """What may be asked of everything that was told, without a ledger."""

    def __init__(self, tellings: Iterable[Telling], neighbours: int = NEIGHBOURS) -> None:
        self._told = {one.id: one for one in tellings}
        self._neighbours = neighbours
        self._blocks: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._wide: dict[str, set[str]] = defaultdict(set)
        for id_, one in self._told.items():
            for block in blocks(one):
                self._blocks[block.key].append((day_of(one), id_))
                if block.is_wide:
                    self._wide[block.key].add(id_)
        for laid in self._blocks.values():
            laid.sort()

    @property
    def ids(self) -> list[str]:
        """The ids of all tellings, in order."""
        return sorted(self._told)

    def telling(self, id_: str) -> Telling:
        """The telling with this id."""
        return self._told[id_]

    def beside(self, id_: str) -> Sequence[str]:
        """The tellings that this one meets in a block, of the nearest in days of each."""
        one = self._told[id_]
        return met((day_of(one), id_), blocks(one), self)

    def keys(self, id_: str) -> frozenset[str]:
        """The keys of the blocks that a telling lies in."""
        return frozenset(block.key for block in blocks(self._told[id_]))

    def roughly(self, one: str, others: Iterable[str]) -> Iterable[float | None]:
        """The score of one telling with each of others; None where it is surely not above 0."""
        left = self._told[one]
        return (roughly(left, self._told[other]) for other in others)

    def score(self, one: str, other: str) -> float:
        """The score of two tellings: above 0 where they are rather one incident."""
        return verdict(self._told[one], self._told[other]).score

    def near(self, key: str, place: Laid) -> Sequence[Laid]:
        """The nearest tellings of a block before and after a place."""
        laid = self._blocks[key]
        at = bisect_left(laid, place)
        return laid[max(0, at - self._neighbours) : at + self._neighbours + 1]

    def has_wide(self, key: str) -> bool:
        """True where the block holds a telling that is wide in it."""
        return key in self._wide

    def is_wide(self, key: str, place: Laid) -> bool:
        """True where the telling laid there is wide in the block."""
        return place[1] in self._wide[key]

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
