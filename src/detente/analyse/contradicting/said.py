"""Said: one value for one thing, with who gives it; Sides: values that cannot all hold."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from detente.analyse.contradicting.blamed import Blamed, are_rivals


@dataclass(frozen=True, slots=True)
class Said:
    """What one source says of one thing.

    `value` is the value in words ("38", "not so"); `low` and `high` bound a number (None: open, or
    no number); `blamed` are those named as having done it. `source` is who counts for it, so that
    copies and one spokesman count once. `row` and `reading` are the ids of the statement and its
    reading, `published` is of its report (ISO), `voices` a JSON array, nearest first. `confidence`
    is the probability that it was read right and is said of this thing.
    """

    value: str
    source: str
    outlet: str
    row: str
    published: str
    low: int | None = None
    high: int | None = None
    blamed: tuple[Blamed, ...] = ()
    reading: str = ""
    voices: str = "[]"
    confidence: float = 1.0

    @property
    def day(self) -> str:
        """The day of its report, or nothing."""
        return self.published[:10]


@dataclass(frozen=True, slots=True)
class Side:
    """Everybody who gives values that go together."""

    value: str
    said: tuple[Said, ...]

    @property
    def sources(self) -> frozenset[str]:
        """The independent sources of this side."""
        return frozenset(one.source for one in self.said)

    @property
    def confidence(self) -> float:
        """How sure it is that somebody says so: the surest of its rows."""
        return max(one.confidence for one in self.said)


def sides_of(said: Iterable[Said]) -> list[Side]:
    """The sides of what was said of one thing; fewer than two where all of it can hold.

    Of each source its latest word counts: a toll that one source raises is no contradiction.
    """
    latest: dict[str, Said] = {}
    for one in sorted(said, key=lambda one: (one.day, one.low or 0, one.row)):
        latest[one.source] = one
    groups: dict[Hashable, list[Said]] = {}
    for one in latest.values():
        groups.setdefault(one.blamed or one.value, []).append(one)
    sides = [Side(those[0].value, tuple(those)) for those in groups.values()]
    kept = [side for side in sides if any(_apart(side, other) for other in sides)]
    return sorted(kept, key=lambda side: (_first(side), side.value))


def known_by(said: Iterable[Said], day: str) -> list[Said]:
    """What was reported by the end of a day; reports without a day count always."""
    return [one for one in said if one.day <= day]


def contradicted_since(said: Sequence[Said]) -> str | None:
    """The day of the report by which it first could not all hold; None where it always could."""
    days = sorted({one.day for one in said})
    return next((day for day in days if len(sides_of(known_by(said, day))) > 1), None)


def confidence_of(sides: Sequence[Side]) -> float:
    """The probability that two sides are told so: of the two surest, taken as independent."""
    first, second = sorted((side.confidence for side in sides), reverse=True)[:2]
    return round(first * second, 3)


def _apart(one: Side, other: Side) -> bool:
    """True where the two cannot both hold: rivals, other words, or bounds that do not meet."""
    left, right = one.said[0], other.said[0]
    if left.blamed and right.blamed:
        return are_rivals(left.blamed, right.blamed)
    if left.value == right.value:
        return False
    if left.low is None or right.low is None:
        return True
    return _below(left, right) or _below(right, left)


def _below(left: Said, right: Said) -> bool:
    return left.high is not None and right.low is not None and left.high < right.low


def _first(side: Side) -> int:
    return min((one.low for one in side.said if one.low is not None), default=0)
