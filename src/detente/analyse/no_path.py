"""No path: since when two actors would be joined, or why no path joins them."""

from dataclasses import dataclass, replace

from detente.analyse.closest import closest
from detente.analyse.field import Field
from detente.analyse.graph import FAR
from detente.analyse.imported_days import ImportedDays
from detente.analyse.line_rows import iso
from detente.analyse.lines import ALWAYS
from detente.analyse.trails import opens_on
from detente.ledger.ledger import Ledger

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
    if not is_open and (day := _opens(field, later, names, hops)) != FAR:
        return NoPath(opens=iso(day))
    near = later.between(*ends, hops)
    if not len(near.graph.tail):
        chain = "line joins" if hops == 1 else f"chain of {hops} lines or fewer joins"
        return NoPath(reason=f"no {chain} them")
    days = ImportedDays(later)
    turned = closest(later, (ends[1], ends[0]), _BEYOND, hops, days.arrive)
    reason = "lines join them, but their days do not follow one another"
    return NoPath(reason=reason, turned=turned.total)


def _opens(field: Field, later: Field, names: tuple[str, str], hops: int) -> int:
    """The first day by whose end a path is complete; FAR where there is none.

    The stretches of lines give a day before which there is none; of event data the rows are looked
    at, by halving the days in between.
    """
    ends = later.number(names[0]), later.number(names[1])
    near = later.between(*ends, hops)
    low = opens_on(near.graph, near.start, near.goal, hops)
    if low == FAR or later.pairs is None:
        return low
    high = near.newest
    if not _is_joined(field.ledger, later, names, hops, high):
        return FAR
    while low < high:
        middle = (low + high) // 2
        if _is_joined(field.ledger, later, names, hops, middle):
            high = middle
        else:
            low = middle + 1
    return low


def _is_joined(ledger: Ledger, later: Field, names: tuple[str, str], hops: int, until: int) -> bool:
    field = Field(ledger, replace(later.wanted, until=until))
    ends = field.number(names[0]), field.number(names[1])
    found = 0 not in ends and closest(field, ends, 1, hops, ImportedDays(field).arrive).paths
    return bool(found)
