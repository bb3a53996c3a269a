"""Trails: the best paths between two actors whose lines follow one another in time.

A path respects time where days can be chosen, one in each line's stretch, that never go back: no
line ends before the latest first day of the lines before it. It is a row of different actors; of
several lines between two of them it takes the ones that cost least and fit.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from itertools import pairwise

import numpy as np
import numpy.typing as npt

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
    """What is known of a graph before paths are looked for in it; its columns as plain lists."""

    graph: Graph
    start: int
    goal: int
    hops: int
    out: dict[int, dict[int, list[int]]]
    latest: Sequence[Ints]
    least: Sequence[Floats]
    first: Sequence[int]
    last: Sequence[int]
    cost: Sequence[float]
    middle: Sequence[float]


def fitting(graph: Graph, start: int, goal: int, hops: int) -> Graph:
    """What lies on walks of at most so many hops whose days do not go back."""
    near = graph.only(within(graph, start, goal, hops))
    soonest, last = earliest(near, start, hops), latest(near, goal, hops)
    day = np.maximum(soonest[-1][near.tail], near.first)
    return near.only((day <= near.last) & (day <= last[-1][near.head]))


def cheapest_over(graph: Graph, start: int, goal: int, hops: int) -> Floats:
    """Of each step what a walk over it costs at least, whatever the days."""
    turned = replace(graph, tail=graph.head, head=graph.tail)
    ahead = least(turned, start, hops)[-1] + np.where(_is(graph, start), 0.0, graph.middle)
    behind = least(graph, goal, hops)[-1] + np.where(_is(graph, goal), 0.0, graph.middle)
    return np.asarray(ahead[graph.tail] + graph.cost + behind[graph.head], np.float64)


def search_of(kept: Graph, start: int, goal: int, hops: int) -> Search:
    """A search in what `fitting` found, or in a part of it."""
    last = latest(kept, goal, hops)
    out: dict[int, dict[int, list[int]]] = {}
    ends = zip(kept.tail.tolist(), kept.head.tolist(), strict=True)
    for step, (tail, head) in enumerate(ends):
        out.setdefault(tail, {}).setdefault(head, []).append(step)
    columns = (kept.first, kept.last, kept.cost, kept.middle)
    plain = (column.tolist() for column in columns)
    return Search(kept, start, goal, hops, out, last, least(kept, goal, hops), *plain)


def _is(graph: Graph, node: int) -> npt.NDArray[np.bool_]:
    return np.asarray(np.arange(graph.nodes) == node)


Arrive = Callable[[int, int], int]
"""From a step and the day on which one stands before it to the day behind it, FAR where never."""


def best_paths(search: Search, arrive: Arrive | None = None) -> Iterator[Path]:
    """Every path, the cheapest first; of two that cost the same the one with the lesser places.

    Where a line stands for rows of many days, `arrive` looks at the rows: a path that only the
    ends of its lines' stretches allow is left out.
    """
    open_: list[tuple[float, Chain, list[Label]]] = []
    done: list[tuple[float, Chain, Chain]] = []
    if search.start != search.goal:
        open_.append((0.0, (search.start,), [(0.0, EVER, ())]))
    while open_ or done:
        if done and (not open_ or done[0][0] <= open_[0][0]):
            cost, nodes, steps = heappop(done)
            yield Path(nodes, steps, cost)
            continue
        _, nodes, labels = heappop(open_)
        if nodes[-1] != search.goal:
            for further in _further(search, nodes, labels):
                heappush(open_, further)
            continue
        walked = labels if arrive is None else _walked(search, nodes, arrive)
        if walked:
            heappush(done, (round(walked[0][0], 9), nodes, walked[0][2]))


def _further(
    search: Search, nodes: Chain, labels: list[Label]
) -> Iterator[tuple[float, Chain, list[Label]]]:
    """A row of nodes with every node that may come next, and what the whole costs at least."""
    rest = search.hops - len(nodes)
    for there, steps in search.out.get(nodes[-1], {}).items():
        if there in nodes or rest < 0:
            continue
        limit = int(search.latest[rest][there])
        toll = 0.0 if there == search.goal else search.middle[there]
        reached = _cheapest(
            (paid + search.cost[step] + toll, max(day, search.first[step]), (*chain, step))
            for paid, day, chain in labels
            for step in steps
            if day <= search.last[step] and max(day, search.first[step]) <= limit
        )
        if reached:
            ahead = reached[0][0] + float(search.least[rest][there])
            yield round(ahead, 9), (*nodes, there), reached


def _walked(search: Search, nodes: Chain, arrive: Arrive) -> list[Label]:
    """The ways to walk a row of nodes when every line is looked at closely."""
    labels: list[Label] = [(0.0, EVER, ())]
    for here, there in pairwise(nodes):
        toll = 0.0 if there == search.goal else search.middle[there]
        labels = _cheapest(
            (paid + search.cost[step] + toll, after, (*chain, step))
            for paid, day, chain in labels
            for step in search.out[here][there]
            if (after := arrive(step, day)) != FAR
        )
    return labels


def _cheapest(labels: Iterator[Label]) -> list[Label]:
    """The ways that nobody beats in both cost and day, the cheapest first."""
    kept: list[Label] = []
    for label in sorted(labels):
        if not kept or label[1] < kept[-1][1]:
            kept.append(label)
    return kept


def count_paths(search: Search, most: int) -> int:
    """How many paths there are, counted up to `most`."""
    first, last, found = search.first, search.last, 0
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


def opens_on(search: Search, arrive: Arrive | None = None) -> int:
    """The day on which the first path is complete; FAR where there is none.

    With `arrive` the rows of a line are looked at only when its stretch makes it the next to go.
    """
    fewest: dict[int, int] = {}
    open_: list[tuple[int, int, int, int, int]] = [(EVER, 0, search.start, -1, EVER)]
    while open_:
        day, hops, node, step, before = heappop(open_)
        if fewest.get(node, search.hops + 1) <= hops:
            continue
        if arrive is not None and step >= 0:
            exact = arrive(step, before)
            if exact != day:
                if exact != FAR:
                    heappush(open_, (exact, hops, node, -1, before))
                continue
        fewest[node] = hops
        if node == search.goal:
            return day
        for there, steps in search.out.get(node, {}).items() if hops < search.hops else ():
            for further in steps:
                if day <= search.last[further]:
                    after = max(day, search.first[further])
                    heappush(open_, (after, hops + 1, there, further, day))
    return FAR
