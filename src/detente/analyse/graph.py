"""Graph: lines in columns, each once a direction, with what can be reached, when, and at what cost.

Time runs along a path: a walk that stands at a node on day t goes on over a line whose last day is
not before t, and stands behind it on the later of t and the line's first day.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.analyse.lines import ALWAYS

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

FAR = np.iinfo(np.int32).max
"""A day that is never reached."""
NEVER = -1
"""A day from which nothing can be reached any more."""


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """So many nodes and m steps: step i goes from tail[i] to head[i] over the line[i].

    `first` and `last` are days (ordinals), `cost` what the step
    costs, `middle` what a node costs in the middle of a path.
    """

    nodes: int
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
            self.nodes, self.tail[kept], self.head[kept], self.first[kept], self.last[kept],
            self.cost[kept], self.line[kept], self.middle,
        )  # fmt: skip


def within(graph: Graph, start: int, goal: int, hops: int) -> Mask:
    """The steps that lie on a walk of at most so many hops, whatever the days."""
    ahead = _distances(graph.tail, graph.head, start, graph.nodes, hops)
    behind = _distances(graph.head, graph.tail, goal, graph.nodes, hops)
    kept: Mask = ahead[graph.tail] + 1 + behind[graph.head] <= hops
    kept &= (graph.head != start) & (graph.tail != goal)
    return kept


def earliest(graph: Graph, start: int, hops: int) -> list[Ints]:
    """Of each node the day on which a walk of at most 0, 1 … hops can stand there, or FAR."""
    reached = np.full(graph.nodes, FAR, np.int32)
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
    left = np.full(graph.nodes, NEVER, np.int32)
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
    left = np.full(graph.nodes, np.inf)
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
