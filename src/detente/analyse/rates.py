"""Rates: how often somebody kept what he said, with n, or that there is too little to say."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from detente.model.status import Status

ENOUGH = 5
"""Below this many ended commitments no rate is given."""

_ENDED = (Status.KEPT, Status.BROKEN, Status.FALLBACK, Status.LAPSED, Status.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Rate:
    """Of one promisor's commitments of one kind: how many ended how; `kept` is a share of `n`.

    `n` counts those kept, broken or lapsed; what was withdrawn, or was answered by its fallback,
    is counted in `ended` alone. `kept` is None below ENOUGH.
    """

    promisor: str
    kind: str
    n: int
    kept: float | None
    ended: dict[str, int]
    running: int

    @property
    def says(self) -> str:
        """The rate in words."""
        if self.kept is None:
            return f"too few to say (n={self.n})"
        return f"kept {self.kept:.0%} (n={self.n})"


def rates(rows: Iterable[tuple[str, str, str]]) -> list[Rate]:
    """The rates of (promisor, kind, status) rows, by promisor and kind."""
    counted: dict[tuple[str, str], Counter[str]] = {}
    for promisor, kind, status in rows:
        counted.setdefault((promisor, kind), Counter())[status] += 1
    return [_rate(who, kind, found) for (who, kind), found in sorted(counted.items())]


def _rate(promisor: str, kind: str, found: Counter[str]) -> Rate:
    n = sum(found[one] for one in (Status.KEPT, Status.BROKEN, Status.LAPSED))
    ended = {one.value: found[one] for one in _ENDED if found[one]}
    running = found.total() - sum(ended.values())
    kept = found[Status.KEPT] / n if n >= ENOUGH else None
    return Rate(promisor, kind, n, kept, ended, running)
