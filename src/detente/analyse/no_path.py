"""No path: since when two actors would be joined, or why no path joins them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.analyse.closest import by_step, closest
from detente.analyse.field import Field
from detente.analyse.graph import FAR
from detente.analyse.imported_days import ImportedDays
from detente.analyse.line_rows import iso
from detente.analyse.lines import ALWAYS
from detente.analyse.trails import fitting, opens_on, search_of

_DAYS = 30
"""Days of event data that are looked at first."""
_BEYOND = 100
"""Paths in the other direction are counted up to this many."""


@dataclass(frozen=True, slots=True)
class NoPath:
    """`opens` is the ISO date on which the first path is complete, without a last day; else why.

    `turned` is how many paths there are in the other direction.
    """

    opens: str = ""
    reason: str = ""
    turned: int = 0


def no_path(field: Field, names: tuple[str, str], hops: int) -> NoPath:
    """Why nothing was found in a field between two nodes, by their names."""
    is_open = field.wanted.until == ALWAYS
    later = field if is_open else Field(field.ledger, replace(field.wanted, until=ALWAYS))
    ends = later.number(names[0]), later.number(names[1])
    if 0 in ends:
        return NoPath(reason=f"no line that counts touches {names[ends.index(0)]}")
    if not is_open and (day := _opens(later, ends, hops)) != FAR:
        return NoPath(opens=iso(day))
    near = later.between(*ends, hops)
    if not len(near.graph.tail):
        chain = "line joins" if hops == 1 else f"chain of {hops} lines or fewer joins"
        return NoPath(reason=f"no {chain} them")
    days = ImportedDays(later)
    turned = closest(later, (ends[1], ends[0]), _BEYOND, hops, days.arrive)
    reason = "lines join them, but their days do not follow one another"
    return NoPath(reason=reason, turned=turned.total)


def _opens(later: Field, ends: tuple[int, int], hops: int) -> int:
    """The first day by whose end a path is complete; FAR where there is none.

    Of event data ever longer stretches of days are looked at, so that few rows are.
    """
    newest = later.newest()
    for until in _stretches(later.oldest(), newest) if later.pairs is not None else (ALWAYS,):
        known = later.until(until)
        near = known.between(*ends, hops)
        kept = fitting(near.graph, near.start, near.goal, hops)
        if not len(kept.tail):
            continue
        arrive = ImportedDays(known).arrive(near)
        search = search_of(kept, near.start, near.goal, hops)
        day = opens_on(search, by_step(arrive, kept) if arrive else None)
        if day != FAR:
            return day
    return FAR


def _stretches(first: int, last: int) -> Iterator[int]:
    """Last days of stretches from a first day on, each three times as long as the one before."""
    length = _DAYS
    while first + length < last:
        yield first + length
        length *= 3
    yield ALWAYS
