"""Blocking: blocks of which two tellings share one where they may be of one incident.

Only tellings that meet in a block are compared, so that the work grows with the tellings and not
with their pairs. In a coarse block (a country, a year, a name) most tellings are of other
incidents: there two that are exact enough to meet in a finer block do not meet, and one that is
not, a wide one, meets all.
"""

from collections.abc import Iterator
from datetime import date
from math import floor
from typing import NamedTuple

from detente.resolve.weave.distance import is_town
from detente.resolve.weave.telling import Telling

NEVER = -1
"""So many days apart nothing is: two tellings meet only where one of them is wide."""

_WEEK, _SLACK = 7, 3  # days
_LONGEST = 62  # days: a longer stretch is met by its years alone
_MARGIN = 0.3  # degrees
_YEARS = 3
_TOLD_AGAIN = 183  # days: so long are names of one incident in the news


class Block(NamedTuple):
    """A block that a telling lies in.

    Two tellings meet in it where one of them is wide or their days lie `apart` days from each other
    at most; None stands for any number.
    """

    key: str
    is_wide: bool = False

    @property
    def apart(self) -> int | None:
        """What the key says of it: towns of a country and days of a year are other incidents."""
        kind, _, rest = self.key.partition(":")
        if kind == "name":
            return _TOLD_AGAIN
        return NEVER if kind == "year" or (kind == "week" and ":country:" in rest) else None


def blocks(telling: Telling) -> tuple[Block, ...]:
    """Every block of a telling, each once, in order of their keys."""
    found = {*_when_and_where(telling), *_by_year(telling), *_by_name(telling)}
    found |= {Block(f"copy:{band}") for band in telling.page.bands}
    return tuple(sorted(found, key=_key)) or (Block(f"alone:{telling.id}"),)


def day_of(telling: Telling) -> int:
    """The day by which the tellings of a block are laid in order; 0 where there is none."""
    days = telling.days
    return days[1] if days is not None else telling.page.day or 0


def _key(block: Block) -> str:
    return block.key


def _is_long(telling: Telling) -> bool:
    """True where the days are not known, or too many to say when it was."""
    days = telling.days
    return days is None or days[1] - days[0] > _LONGEST


def _when_and_where(telling: Telling) -> Iterator[Block]:
    days = telling.days
    if days is None or _is_long(telling):
        return
    weeks = range((days[0] - _SLACK) // _WEEK, (days[1] + _SLACK) // _WEEK + 1)
    for week in weeks:
        yield from (Block(f"week:{week}:{where}") for where in _where(telling))
        if telling.place is not None:
            key = f"week:{week}:country:{telling.place.country}"
            yield Block(key, is_wide=not is_town(telling.place))


def _by_year(telling: Telling) -> Iterator[Block]:
    if telling.first is None or telling.last is None:
        return
    years = range(date.fromordinal(telling.first).year, date.fromordinal(telling.last).year + 1)
    if len(years) <= _YEARS and telling.place is not None:
        for year in years:
            for cell in _cells(telling):
                yield Block(f"year:{year}:{cell}", is_wide=_is_long(telling))


def _where(telling: Telling) -> Iterator[str]:
    if telling.place is None:
        yield "anywhere"
        yield from sorted(telling.page.places)
        return
    yield telling.place.id
    yield from _cells(telling)


def _cells(telling: Telling) -> Iterator[str]:
    """The squares of one degree that a town lies in or near; a larger place is its own square."""
    place = telling.place
    if place is None:
        return
    if not is_town(place):
        yield place.id
        return
    north = {floor(place.latitude + by) for by in (-_MARGIN, _MARGIN)}
    east = {floor(place.longitude + by) for by in (-_MARGIN, _MARGIN)}
    yield from (f"cell:{row},{column}" for row in sorted(north) for column in sorted(east))


def _by_name(telling: Telling) -> Iterator[Block]:
    is_wide = _is_long(telling)
    yield from (Block(f"name:{name}", is_wide) for name in telling.page.names)
