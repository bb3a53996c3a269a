"""Weave: the tellings that hang together with one, compared and laid into groups.

Only what shares a block is compared, so that a new report touches its own blocks and no others.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from detente.resolve.weave.clustering import Pair, groups, pair
from detente.resolve.weave.telling import Telling
from detente.resolve.weave.verdict import verdict


class Tellings(Protocol):
    """What may be asked of everything that was told."""

    def telling(self, id_: str) -> Telling:
        """The telling with this id."""
        ...

    def beside(self, id_: str) -> Sequence[str]:
        """The ids of the tellings that share a block with it, the nearest in days of each block."""
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
    scores: dict[Pair, float] = {}
    while waiting:
        id_ = waiting.pop()
        near = {*told.beside(id_), *judged.with_(id_)} - {id_}
        for other in sorted(near):
            key = pair(id_, other)
            if key not in scores:
                scores[key] = verdict(told.telling(id_), told.telling(other)).score
            if (scores[key] > 0 or key in judged.same) and other not in seen:
                seen.add(other)
                waiting.append(other)
    inside = {key: score for key, score in scores.items() if seen.issuperset(key)}
    return Woven(groups(seen, inside, judged.same, judged.different), inside)
