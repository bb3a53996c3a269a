"""Trails: the best paths between two actors whose lines follow one another in time.

A path respects time where days can be chosen, one in each line's stretch, that never go back: no
line ends before the latest first day of the lines before it. It is a row of different actors; of
several lines between two of them it takes the ones that cost least and fit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from detente.analyse.graph import FAR, Floats, Graph, Ints, earliest, latest, least, within
from detente.analyse.lines import EVER

Chain = tuple[int, ...]
"""Places of steps or of nodes, in the order of the path."""
Label = tuple[float, int, Chain]
"""A way to come to a node: what it cost, on which day it stands there, the steps."""


@dataclass(frozen=True, slots=True)
class Path:
    """Nodes and steps by their places in a graph, and what they cost together."""

    nodes: Chain
    steps: Chain
    cost: float


@dataclass(frozen=True, slots=True, eq=False)
class Search:
    """What is known of a graph before paths are looked for in it."""

    graph: Graph
    start: int
    goal: int
    hops: int
    out: dict[int, dict[int, list[int]]]
    latest: Sequence[Ints]
    least: Sequence[Floats]


def search_of(graph: Graph, start: int, goal: int, hops: int) -> Search:
    """Everything between two nodes that can be part of a path of so many hops."""
    near = graph.only(within(graph, start, goal, hops))
    soonest, last = earliest(near, start, hops), latest(near, goal, hops)
    fits = (soonest[-1][near.tail] <= near.last) & (near.first <= last[-1][near.head])
    kept = near.only(fits)
    out: dict[int, dict[int, list[int]]] = {}
    ends = zip(kept.tail.tolist(), kept.head.tolist(), strict=True)
    for step, (tail, head) in enumerate(ends):
        out.setdefault(tail, {}).setdefault(head, []).append(step)
    return Search(kept, start, goal, hops, out, last, least(kept, goal, hops))


def best_paths(search: Search) -> Iterator[Path]:
    """Every path, the cheapest first; of two that cost the same the one with the lesser names."""
    graph = search.graph
    first, last = graph.first.tolist(), graph.last.tolist()
    cost, middle = graph.cost.tolist(), graph.middle.tolist()
    open_: list[tuple[float, Chain, list[Label]]] = []
    if search.start != search.goal:
        open_.append((0.0, (search.start,), [(0.0, EVER, ())]))
    while open_:
        _, nodes, labels = heappop(open_)
        here = nodes[-1]
        if here == search.goal:
            yield Path(nodes, labels[0][2], labels[0][0])
            continue
        rest = search.hops - len(nodes)
        for there, steps in search.out.get(here, {}).items():
            if there in nodes or rest < 0:
                continue
            toll = 0.0 if there == search.goal else middle[there]
            limit = int(search.latest[rest][there])
            reached = _cheapest(
                (paid + cost[step] + toll, max(day, first[step]), (*chain, step))
                for paid, day, chain in labels
                for step in steps
                if day <= last[step] and max(day, first[step]) <= limit
            )
            if reached:
                bound = reached[0][0] + float(search.least[rest][there])
                heappush(open_, (round(bound, 9), (*nodes, there), reached))


def _cheapest(labels: Iterator[Label]) -> list[Label]:
    """The ways that nobody beats in both cost and day, the cheapest first."""
    kept: list[Label] = []
    for label in sorted(labels):
        if not kept or label[1] < kept[-1][1]:
            kept.append(label)
    return kept


def count_paths(search: Search, most: int) -> int:
    """How many paths there are, counted up to `most`."""
    graph = search.graph
    first, last = graph.first.tolist(), graph.last.tolist()
    found = 0
    stack: list[tuple[Chain, int]] = [((search.start,), EVER)]
    while stack and found < most:
        nodes, day = stack.pop()
        rest = search.hops - len(nodes)
        for there, steps in search.out.get(nodes[-1], {}).items():
            soonest = min(
                (max(day, first[step]) for step in steps if day <= last[step]), default=FAR
            )
            if rest < 0 or there in nodes or soonest > search.latest[rest][there]:
                continue
            if there == search.goal:
                found += 1
            else:
                stack.append(((*nodes, there), soonest))
    return min(found, most)


def opens_on(graph: Graph, start: int, goal: int, hops: int) -> int:
    """The day on which the first path is complete; FAR where there is none."""
    near = graph.only(within(graph, start, goal, hops))
    return int(earliest(near, start, hops)[-1][goal])
