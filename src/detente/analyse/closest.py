"""Closest: the best paths of a field, looked for with ever more hops and ever dearer lines.

Longer paths are looked for until none of them can be cheaper than those that were found. Where very
many lines come in question, the cheapest are tried first, so that what is found is still the best.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from detente.analyse.field import Between, Field
from detente.analyse.graph import Graph
from detente.analyse.line_costs import least_hop, least_imported
from detente.analyse.trails import (
    Arrive,
    Path,
    best_paths,
    cheapest_over,
    count_paths,
    fitting,
    search_of,
)

COUNTED = 1_000
"""Paths are counted up to this many."""
_AT_ONCE = 20_000
_MOST = 600_000
"""Steps that are looked at in plain Python before the search gives up on longer paths."""

Days = Callable[[Between], Arrive | None]


@dataclass(frozen=True, slots=True)
class Found:
    """The best paths, where they lie, how many there are, and whether there may be more.

    `cut` is the number of hops up to which was looked where longer paths were too many, else 0.
    """

    near: Between | None
    paths: tuple[Path, ...]
    total: int
    more: bool
    cut: int = 0


def closest(field: Field, ends: tuple[int, int], most: int, hops: int, days: Days) -> Found:
    """The `most` best paths between two nodes, by their numbers."""
    found = Found(None, (), 0, more=False)
    plain = field.pairs is None
    cheapest = _least(field)
    for size in (hops,) if plain else range(1, hops + 1):
        worst = found.paths[-1].cost if len(found.paths) == most else np.inf
        if worst <= size * cheapest:
            return replace(found, more=True)
        near = field.between(*ends, size)
        kept = fitting(near.graph, near.start, near.goal, size)
        if not len(kept.tail):
            continue
        paths = _best(kept, near, size, (most, worst), days(near))
        if paths is None:
            return replace(found, more=True, cut=size - 1)
        if len(paths) == most or len(paths) > len(found.paths):
            found = _counted(kept, near, paths, size, most)
    return found


def _best(
    kept: Graph, near: Between, hops: int, wanted: tuple[int, float], arrive: Arrive | None
) -> tuple[Path, ...] | None:
    """The best paths in a graph; None where too many lines would have to be looked at."""
    most, worst = wanted
    over = cheapest_over(kept, near.start, near.goal, hops)
    over = np.where(over <= worst + 1e-9, over, np.inf)
    size = _AT_ONCE
    while True:
        possible = int(np.isfinite(over).sum())
        bound = float(np.partition(over, size)[size]) if size < possible else np.inf
        chosen = kept.only(np.isfinite(over) & (over <= bound))
        if len(chosen.tail) > _MOST:
            return None
        search = search_of(chosen, near.start, near.goal, hops)
        cheap = (
            Path(path.nodes, tuple(_line(chosen, step) for step in path.steps), path.cost)
            for path in best_paths(search, arrive and by_step(arrive, chosen))
        )
        found = tuple(path for path in islice(cheap, most) if path.cost <= bound + 1e-9)
        if len(found) == most or bound == np.inf:
            return found
        size *= 4


def by_step(arrive: Arrive, graph: Graph) -> Arrive:
    """The days by line, asked for by step."""
    lines = graph.line.tolist()
    return lambda step, day: arrive(lines[step], day)


def _line(graph: Graph, step: int) -> int:
    return int(graph.line[step])


def _counted(kept: Graph, near: Between, paths: tuple[Path, ...], hops: int, most: int) -> Found:
    if len(kept.tail) > _AT_ONCE or len(near.bundles.left):
        return Found(near, paths, len(paths), len(paths) == most)
    total = count_paths(search_of(kept, near.start, near.goal, hops), COUNTED)
    return Found(near, paths, total, total >= COUNTED)


def _least(field: Field) -> float:
    """What no line of a field costs less than."""
    costs: Sequence[float] = [sum(line.costs.values()) for line in field.lines]
    told = least_hop() + min(costs, default=np.inf)
    return min(told, least_imported())
