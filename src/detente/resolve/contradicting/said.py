"""Said: one value for one thing, with who gives it; Sides: values that cannot all hold."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """What one source says of one thing.

    `value` is the value in words ("38", "not so"); `low` and `high` bound a number (None: open, or
    no number). `source` is who counts for it, so that copies and one spokesman count once. `row`
    is the id of the statement, `day` that of its report.
    """

    value: str
    source: str
    outlet: str
    row: str
    day: str
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """Everybody who gives values that go together."""

    value: str
    said: tuple[Said, ...]

    @property
    def sources(self) -> frozenset[str]:
        """The independent sources of this side."""
        return frozenset(one.source for one in self.said)


def sides_of(said: Iterable[Said]) -> list[Side]:
    """The sides of what was said of one thing; fewer than two where all of it can hold.

    Of each source its latest word counts: a toll that one source raises is no contradiction.
    """
    latest: dict[str, Said] = {}
    for one in sorted(said, key=lambda one: (one.day, one.row)):
        latest[one.source] = one
    groups: dict[Hashable, list[Said]] = {}
    for one in latest.values():
        groups.setdefault(one.value, []).append(one)
    sides = [Side(str(value), tuple(those)) for value, those in groups.items()]
    kept = [side for side in sides if any(_apart(side, other) for other in sides)]
    return sorted(kept, key=lambda side: (_first(side), side.value))


def _apart(one: Side, other: Side) -> bool:
    """True where the two cannot both hold: other words, or numbers whose bounds do not meet."""
    left, right = one.said[0], other.said[0]
    if left.value == right.value:
        return False
    if left.low is None or right.low is None:
        return True
    return _below(left, right) or _below(right, left)


def _below(left: Said, right: Said) -> bool:
    return left.high is not None and right.low is not None and left.high < right.low


def _first(side: Side) -> int:
    return min((one.low for one in side.said if one.low is not None), default=0)
