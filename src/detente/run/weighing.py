"""Weighing: the score of each pair of tellings, found once; where many were found they are kept.

A file of a hundred tellings has thousands of pairs: a report that joins it is weighed against its
neighbours alone, and what was found of the others before is read from the ledger.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from detente.ledger import woven
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.resolve.weave.clustering import Pair, pair

UNKNOWN = float("nan")
"""Stands, by identity, for a score that was not found yet."""

_HELD = 4096  # tellings in memory, each with its scores
_MANY = 128
"""So many pairs weighed at once are kept in the ledger; fewer are soon weighed again."""

Scores = dict[int, float | None]
"""By `statement.seq`; None where a score is surely not above 0 and was not asked for exactly."""


class Weighing:
    """Scores of pairs of tellings, by id; `weaver` names the weights they were found with.

    `seq` gives the number of a telling's statement as it is read now.
    """

    def __init__(self, ledger: Ledger, weaver: str, seq: Callable[[str], int]) -> None:
        self._ledger, self._weaver, self._seq = ledger, weaver, seq
        self._held: dict[int, Scores] = {}
        self._numbers: dict[str, int] = {}
        self._fresh: dict[Pair, float | None] = {}

    def known(self, one: str, others: Iterable[str]) -> Iterator[tuple[str, float | None]]:
        """Each of the others with its score beside one, or UNKNOWN where it was not weighed."""
        left = self._number(one)
        own = self._of(left)
        for other in others:
            right = self._number(other)
            scores, with_ = (own, right) if right < left else (self._of(right), left)
            yield other, scores.get(with_, UNKNOWN)

    def note(self, one: str, other: str, score: float | None) -> None:
        """The score of a pair is this; it is held from now on."""
        left, right = sorted((self._number(one), self._number(other)))
        self._of(right)[left] = score
        self._fresh[pair(one, other)] = score

    def rows(self) -> Iterator[Row]:
        """What was weighed since the last time, as rows to be kept, where it was much."""
        fresh, self._fresh = self._fresh, {}
        if not self._weaver or len(fresh) < _MANY:
            return
        by_telling: dict[int, Scores] = defaultdict(dict)
        for (one, other), score in fresh.items():
            left, right = sorted((self._number(one), self._number(other)))
            by_telling[right][left] = score
        for telling, scores in sorted(by_telling.items(), key=_first):
            spelt = json.dumps(sorted(scores.items(), key=_first), separators=(",", ":"))
            yield {"telling": telling, "weaver": self._weaver, "pairs": spelt}

    def _number(self, id_: str) -> int:
        found = self._numbers.get(id_)
        if found is None:
            found = self._numbers[id_] = self._seq(id_)
        return found

    def _of(self, telling: int) -> Scores:
        """The scores of a telling with those that came before it."""
        if telling not in self._held:
            if len(self._held) >= _HELD:
                self._held.clear()
            self._held[telling] = woven.weighed(self._ledger, telling, self._weaver)
        return self._held[telling]


def _first(item: tuple[int, object]) -> int:
    return item[0]
