"""Graph: lines in columns, each once a direction, with what can be reached, when, and at what cost.

Time runs along a path: a walk that stands at a node on day t goes on over a line whose last day is
not before t, and stands behind it on the later of t and the line's first day.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.analyse.line_costs import middle_cost
from detente.analyse.lines import ALWAYS, Line
from detente.analyse.nodes import Nodes

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

FAR = np.iinfo(np.int32).max
"""A day that is never reached."""
NEVER = -1
"""A day from which nothing can be reached any more."""


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """n nodes and m steps: step i goes from tail[i] to head[i] over the line[i].

    `names` has the nodes by place; `first` and `last` are days (ordinals), `cost` what the step
    costs, `middle` what a node costs in the middle of a path.
    """

    names: tuple[str, ...]
    tail: Ints
    head: Ints
    first: Ints
    last: Ints
    cost: Floats
    line: Ints
    middle: Floats

    def only(self, kept: Mask) -> "Graph":
        """The graph of some of the steps; nodes and what they cost stay."""
        return Graph(
            self.names, self.tail[kept], self.head[kept], self.first[kept], self.last[kept],
            self.cost[kept], self.line[kept], self.middle,
        )  # fmt: skip

    def place(self, name: str) -> int:
        """The place of a node, or -1 where no line touches it."""
        return self.names.index(name) if name in self.names else -1


def graph_of(lines: Sequence[Line], nodes: Nodes, hop: float) -> Graph:
    """The graph of some lines; `hop` is what every step costs at least."""
    names = tuple(sorted({name for line in lines for name in (line.left, line.right)}))
    at = {name: place for place, name in enumerate(names)}
    left = np.array([at[line.left] for line in lines], np.int32)
    right = np.array([at[line.right] for line in lines], np.int32)
    first = np.array([line.first for line in lines], np.int32)
    last = np.array([line.last for line in lines], np.int32)
    cost = np.array([hop + sum(line.costs.values()) for line in lines], np.float64)
    place = np.arange(len(lines), dtype=np.int32)
    tail, head = np.concatenate((left, right)), np.concatenate((right, left))
    middle = [
        sum(middle_cost(count, category=nodes[name].category).values())
        for name, count in zip(names, neighbours(tail, head, len(names)), strict=True)
    ]
    return Graph(
        names, tail, head, np.tile(first, 2), np.tile(last, 2), np.tile(cost, 2),
        np.tile(place, 2), np.array(middle, np.float64),
    )  # fmt: skip


def neighbours(tail: Ints, head: Ints, nodes: int) -> Ints:
    """How many others each node has a line to."""
    pairs = np.unique(tail.astype(np.int64) * max(nodes, 1) + head)
    return np.bincount(pairs // max(nodes, 1), minlength=nodes).astype(np.int32)


def within(graph: Graph, start: int, goal: int, hops: int) -> Mask:
    """The steps that lie on a walk of at most so many hops, whatever the days."""
    ahead = _distances(graph.tail, graph.head, start, len(graph.names), hops)
    behind = _distances(graph.head, graph.tail, goal, len(graph.names), hops)
    kept: Mask = ahead[graph.tail] + 1 + behind[graph.head] <= hops
    kept &= (graph.head != start) & (graph.tail != goal)
    return kept


def earliest(graph: Graph, start: int, hops: int) -> list[Ints]:
    """Of each node the day on which a walk of at most 0, 1 … hops can stand there, or FAR."""
    reached = np.full(len(graph.names), FAR, np.int32)
    reached[start] = 0
    found = [reached]
    for _ in range(hops):
        here = found[-1][graph.tail]
        day = np.where(here <= graph.last, np.maximum(here, graph.first), FAR).astype(np.int32)
        after = found[-1].copy()
        np.minimum.at(after, graph.head, day)
        found.append(after)
    return found


def latest(graph: Graph, goal: int, hops: int) -> list[Ints]:
    """Of each node the last day on which 0, 1 … hops still lead to the goal, or NEVER."""
    left = np.full(len(graph.names), NEVER, np.int32)
    left[goal] = ALWAYS
    found = [left]
    for _ in range(hops):
        there = found[-1][graph.head]
        day = np.where(graph.first <= there, np.minimum(there, graph.last), NEVER).astype(np.int32)
        before = found[-1].copy()
        np.maximum.at(before, graph.tail, day)
        found.append(before)
    return found


def least(graph: Graph, goal: int, hops: int) -> list[Floats]:
    """Of each node the least cost of 0, 1 … hops to the goal, whatever the days; inf where none."""
    left = np.full(len(graph.names), np.inf)
    left[goal] = 0.0
    middle = graph.middle.copy()
    middle[goal] = 0.0
    found = [left]
    for _ in range(hops):
        there = graph.cost + (found[-1] + middle)[graph.head]
        before = found[-1].copy()
        np.minimum.at(before, graph.tail, there)
        found.append(before)
    return found


def _distances(tail: Ints, head: Ints, start: int, nodes: int, hops: int) -> Ints:
    """Of each node how many hops it is from the start; more than `hops` where it is further."""
    distance = np.full(nodes, hops + 1, np.int32)
    distance[start] = 0
    for hop in range(hops):
        reached = head[distance[tail] == hop]
        distance[reached] = np.minimum(distance[reached], hop + 1)
    return distance
