"""Blocking: keys of which two tellings share one where they may be of one incident.

Only tellings with a common key are compared, so that the work grows with the tellings and not with
their pairs.
"""

from collections.abc import Iterator
from datetime import date
from math import floor

from detente.resolve.weave.distance import is_town
from detente.resolve.weave.telling import Telling

_WEEK, _SLACK = 7, 3  # days
_LONGEST = 62  # days: a longer stretch is met by its years alone
_MARGIN = 0.3  # degrees
_YEARS = 3


def keys(telling: Telling) -> tuple[str, ...]:
    """Every key of a telling, each once, in order."""
    found = {*_when_and_where(telling), *_by_year(telling), *_by_name(telling)}
    found |= {f"copy:{band}" for band in telling.page.bands}
    return tuple(sorted(found)) or (f"alone:{telling.id}",)


def day_of(telling: Telling) -> int:
    """The day by which the tellings of a block are laid in order; 0 where there is none."""
    days = telling.days
    return days[1] if days is not None else telling.page.day or 0


def _when_and_where(telling: Telling) -> Iterator[str]:
    days = telling.days
    if days is None or days[1] - days[0] > _LONGEST:
        return
    weeks = range((days[0] - _SLACK) // _WEEK, (days[1] + _SLACK) // _WEEK + 1)
    for week in weeks:
        yield from (f"week:{week}:{where}" for where in _where(telling))


def _by_year(telling: Telling) -> Iterator[str]:
    if telling.first is None or telling.last is None:
        return
    years = range(date.fromordinal(telling.first).year, date.fromordinal(telling.last).year + 1)
    if len(years) <= _YEARS and telling.place is not None:
        for year in years:
            yield from (f"year:{year}:{cell}" for cell in _cells(telling))


def _where(telling: Telling) -> Iterator[str]:
    if telling.place is None:
        yield "anywhere"
        yield from sorted(telling.page.places)
        return
    yield telling.place.id
    yield f"country:{telling.place.country}"
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


def _by_name(telling: Telling) -> Iterator[str]:
    yield from (f"name:{name}" for name in telling.page.names)
