"""Weighing: the score of each pair of tellings, found once; where many were found they are kept.

A file of a hundred tellings has thousands of pairs: a report that joins it is weighed against its
neighbours alone, and what was found of the others before is read from the ledger.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache

from detente.ledger import woven
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.resolve.weave.clustering import Pair, pair

_HELD = 200_000  # pairs in memory
_MANY = 128
"""So many pairs weighed at once are kept in the ledger; fewer are soon weighed again."""

Scores = dict[Pair, float | None]
"""None where a score is surely not above 0 and was not asked for exactly."""


class Weighing:
    """Scores of pairs of tellings, by id; `weaver` names the weights they were found with.

    `seq` gives the number of a telling's statement as it is read now.
    """

    def __init__(self, ledger: Ledger, weaver: str, seq: Callable[[str], int]) -> None:
        self._ledger, self._weaver, self._seq = ledger, weaver, seq
        self._held: Scores = {}
        self._fresh: Scores = {}
        self._kept = lru_cache(4096)(self._read)

    def known(self, one: str, other: str) -> tuple[float | None] | None:
        """The score of a pair that was weighed before, alone in a tuple; else None."""
        key = pair(one, other)
        if key not in self._held:
            left, right = self._seq(one), self._seq(other)
            kept = self._kept(max(left, right))
            if (seq := min(left, right)) not in kept:
                return None
            self._hold(key, kept[seq])
        return (self._held[key],)

    def note(self, one: str, other: str, score: float | None) -> float | None:
        """The score, which is held from now on."""
        key = pair(one, other)
        self._hold(key, score)
        self._fresh[key] = score
        return score

    def rows(self) -> Iterator[Row]:
        """What was weighed since the last time, as rows to be kept, where it was much."""
        fresh, self._fresh = self._fresh, {}
        if not self._weaver or len(fresh) < _MANY:
            return
        by_telling: dict[int, dict[int, float | None]] = defaultdict(dict)
        for (one, other), score in fresh.items():
            left, right = sorted((self._seq(one), self._seq(other)))
            by_telling[right][left] = score
        for telling, scores in sorted(by_telling.items()):
            spelt = json.dumps(sorted(scores.items(), key=_number), separators=(",", ":"))
            yield {"telling": telling, "weaver": self._weaver, "pairs": spelt}
        self._kept.cache_clear()

    def _hold(self, key: Pair, score: float | None) -> None:
        if len(self._held) >= _HELD:
            self._held.clear()
        self._held[key] = score

    def _read(self, telling: int) -> dict[int, float | None]:
        return woven.weighed(self._ledger, telling, self._weaver)


def _number(item: tuple[int, float | None]) -> int:
    return item[0]
