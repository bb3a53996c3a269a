"""Weave: the tellings that hang together with one, compared and laid into groups.

Only what shares a block is compared, so that a new report touches its own blocks and no others.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Protocol

from detente.resolve.weave.clustering import Pair, groups, pair

_FEW = 64
"""Among so many tellings that hang together also those count that share a coarse block alone."""


class Tellings(Protocol):
    """What may be asked of everything that was told."""

    def beside(self, id_: str) -> Sequence[str]:
        """The ids of the tellings that share a block with it, the nearest in days of each block."""
        ...

    def keys(self, id_: str) -> frozenset[str]:
        """The keys of the blocks that it lies in, at least of those that another lies in too."""
        ...

    def roughly(self, one: str, others: Iterable[str]) -> Iterable[float | None]:
        """The score of one telling with each of others; None where it is surely not above 0."""
        ...

    def score(self, one: str, other: str) -> float:
        """The score of two tellings: above 0 where they are rather one incident."""
        ...


@dataclass(frozen=True, slots=True)
class Judged:
    """What persons decided of pairs of tellings."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()

    def with_(self, id_: str) -> Iterable[str]:
        """The tellings judged to be one incident with this."""
        return (other for one in self.same if id_ in one for other in one if other != id_)


@dataclass(slots=True)
class Woven:
    """Tellings that hang together: their groups, and the score of each pair compared."""

    groups: list[tuple[str, ...]]
    scores: dict[Pair, float] = field(default_factory=dict)


def weave(told: Tellings, start: str, judged: Judged) -> Woven:
    """Everything that hangs together with `start` by pairs that are rather one, in groups.

    The groups do not depend on which of the tellings one starts from.
    """
    seen, waiting = {start}, [start]
    compared: dict[Pair, float | None] = {}
    while waiting:
        id_ = waiting.pop()
        near = {*told.beside(id_), *judged.with_(id_)} - {id_}
        pairs = {other: pair(id_, other) for other in sorted(near)}
        new = {other: key for other, key in pairs.items() if key not in compared}
        for (other, key), score in zip(new.items(), told.roughly(id_, new), strict=True):
            compared[key] = score
            if ((score or 0) > 0 or key in judged.same) and other not in seen:
                seen.add(other)
                waiting.append(other)
    inside = {
        key: told.score(*key) if score is None else score
        for key in sorted({*_beside_each_other(told, seen), *compared})
        if seen.issuperset(key)
        for score in (compared.get(key),)
    }
    return Woven(groups(seen, inside, judged.same, judged.different), inside)


def _beside_each_other(told: Tellings, seen: Collection[str]) -> Iterator[Pair]:
    """The pairs of a few tellings that share a block, whether they meet in it or not."""
    if len(seen) > _FEW:
        return
    keys = {id_: told.keys(id_) for id_ in sorted(seen)}
    for one, other in combinations(keys, 2):
        if not keys[one].isdisjoint(keys[other]):
            yield one, other
