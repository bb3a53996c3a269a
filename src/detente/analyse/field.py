"""Field: everything that joins actors in a ledger, and the part of it that lies between two.

A node has a number: that of a party of event data (import_party.seq) where one has its name, else
one behind those.
"""

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace

import numpy as np

from detente.analyse.graph import Floats, Graph, Ints
from detente.analyse.imported_pairs import Flags, Pairs, pairs
from detente.analyse.line_costs import age_costs, imported_costs, least_hop, middle_cost
from detente.analyse.lines import EVER, Line, Wanted, lines
from detente.analyse.nodes import Nodes
from detente.ledger import imported_names
from detente.ledger.ledger import Ledger


@dataclass(frozen=True, slots=True, eq=False)
class Bundles:
    """Lines of event data: whoever `left` is acts on `right` in so many rows between two days."""

    left: Ints
    right: Ints
    first: Ints
    last: Ints
    rows: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Between:
    """What may be part of a path of so many hops: a graph, the numbers of its nodes, both ends.

    A line of the graph below `told` is a line of the field, one from there on a bundle; `newest`
    is the last day of all event data.
    """

    graph: Graph
    numbers: Ints
    start: int
    goal: int
    told: int
    bundles: Bundles
    newest: int


@dataclass(slots=True, eq=False)
class Field:
    """The lines that count, with the pairs of event data where there are such."""

    ledger: Ledger
    wanted: Wanted
    nodes: Nodes = field(init=False)
    lines: Sequence[Line] = field(init=False)
    pairs: Pairs | None = field(init=False)
    _number: dict[str, int] = field(init=False)
    _alias: dict[str, int] = field(init=False)
    _ends: tuple[Ints, Ints] = field(init=False)
    _size: int = field(init=False)

    def __post_init__(self) -> None:
        self.nodes = Nodes(self.ledger)
        self.lines = lines(self.ledger, self.nodes, self.wanted)
        self._alias, judged = _judged(self.ledger, self.nodes)
        self.pairs = pairs(self.ledger, self.wanted, judged)
        first = self.pairs.size if self.pairs is not None else 1
        names = sorted({name for line in self.lines for name in (line.left, line.right)})
        shared = (
            imported_names.numbers(self.ledger, names) | self._alias
            if self.pairs is not None
            else {}
        )
        self._number = {name: shared.get(name, first + place) for place, name in enumerate(names)}
        self._size = first + len(names)
        left = np.array([self._number[line.left] for line in self.lines], np.int32)
        right = np.array([self._number[line.right] for line in self.lines], np.int32)
        self._ends = left, right

    def until(self, day: int) -> "Field":
        """The same field as it stood at the end of a day; nodes and their numbers stay."""
        kept = [place for place, line in enumerate(self.lines) if line.first <= day]
        made = copy(self)
        made.wanted = replace(self.wanted, until=day)
        made.lines = [self.lines[place] for place in kept]
        made.pairs = self.pairs.within(EVER, day) if self.pairs is not None else None
        left, right = self._ends
        made._ends = left[kept], right[kept]  # noqa: SLF001 (its own kind)
        return made

    def oldest(self) -> int:
        """The first day of event data, EVER where there is none."""
        parts = self.pairs.parts if self.pairs is not None else ()
        return min((int(first.min()) for first, _, _ in parts if len(first)), default=EVER)

    def newest(self) -> int:
        """The last day of event data, no later than what is asked for; EVER where there is none."""
        parts = self.pairs.parts if self.pairs is not None else ()
        day = max((int(last.max()) for _, last, _ in parts if len(last)), default=EVER)
        return min(day, self.wanted.until)

    def number(self, name: str) -> int:
        """The number of a node, 0 where no line touches it."""
        if name in self._number or self.pairs is None:
            return self._number.get(name, 0)
        known = imported_names.numbers(self.ledger, [name]) | self._alias
        found = known.get(name, 0)
        return found if found < self.pairs.size else 0

    def members(self, number: int) -> Mapping[int, str]:
        """The parties of event data that a number stands for, each with its country."""
        name = imported_names.names(self.ledger, [number])[number]
        node = self.nodes.called(name)
        also = [one for one, other in self.nodes.judged().items() if other == node]
        return imported_names.members(self.ledger, [name, *also])

    def names(self, numbers: Sequence[int]) -> Mapping[int, str]:
        """The names of some nodes."""
        told = {number: name for name, number in self._number.items()}
        asked = [number for number in numbers if number not in told]
        found = imported_names.names(self.ledger, asked) if asked else {}
        return {**told, **{number: self.nodes.called(name) for number, name in found.items()}}

    def between(self, one: int, other: int, hops: int) -> Between:
        """The part of the field that lies on walks of at most so many hops."""
        ahead, behind = self._reached(one, hops), self._reached(other, hops)
        told = np.flatnonzero(_on_the_way(*self._ends, ahead, behind)).astype(np.int32)
        bundles = self._bundles(ahead, behind)
        return self._made(one, other, told, bundles)

    def _reached(self, start: int, hops: int) -> list[Flags]:
        """Who is reached within 0, 1 … hops less one."""
        flags = np.zeros(self._size, np.bool_)
        flags[start] = True
        found = [flags]
        left, right = self._ends
        for _ in range(hops - 1):
            known = found[-1]
            after = known.copy()
            if self.pairs is not None:
                after[: self.pairs.size] |= self.pairs.reached(known[: self.pairs.size])
            after[right[known[left]]] = True
            after[left[known[right]]] = True
            found.append(after)
        return found

    def _bundles(self, ahead: list[Flags], behind: list[Flags]) -> Bundles:
        none = np.zeros(0, np.int32)
        if self.pairs is None:
            return Bundles(none, none, none, none, none)
        actor, recipient = self.pairs.actor, self.pairs.recipient
        kept = np.flatnonzero(
            _on_the_way(actor, recipient, ahead, behind)
            & (actor != recipient) & (actor != 0) & (recipient != 0)
        )  # fmt: skip
        first, last, rows = self.pairs.taken(kept)
        key = actor[kept].astype(np.int64) * self.pairs.size + recipient[kept]
        order = np.argsort(key, kind="stable")
        keys, starts = np.unique(key[order], return_index=True)
        if not len(keys):
            return Bundles(none, none, none, none, none)
        return Bundles(
            (keys // self.pairs.size).astype(np.int32),
            (keys % self.pairs.size).astype(np.int32),
            np.minimum.reduceat(first[order], starts),
            np.maximum.reduceat(last[order], starts),
            np.add.reduceat(rows[order], starts).astype(np.int32),
        )

    def _made(self, one: int, other: int, told: Ints, bundles: Bundles) -> Between:
        left = np.concatenate((self._ends[0][told], bundles.left))
        right = np.concatenate((self._ends[1][told], bundles.right))
        numbers, places = np.unique(
            np.concatenate(([one, other], left, right)), return_inverse=True
        )
        start, goal = int(places[0]), int(places[1])
        tail, head = np.split(places[2:].astype(np.int32), 2)
        chosen = [self.lines[place] for place in told]
        first = np.concatenate(([line.first for line in chosen], bundles.first)).astype(np.int32)
        last = np.concatenate(([line.last for line in chosen], bundles.last)).astype(np.int32)
        first = np.maximum(first, self.wanted.since)
        last = np.minimum(last, self.wanted.until).astype(np.int32)
        newest = self.newest()
        cost = np.concatenate(
            (
                [least_hop() + sum(line.costs.values()) for line in chosen],
                imported_costs(bundles.rows)
                + age_costs(newest - np.minimum(bundles.last, self.wanted.until)),
            )
        )
        line = np.concatenate((told, len(self.lines) + np.arange(len(bundles.left))))
        graph = Graph(
            len(numbers),
            np.concatenate((tail, head)),
            np.concatenate((head, tail)),
            np.tile(first.astype(np.int32), 2),
            np.tile(last, 2),
            np.tile(cost, 2),
            np.tile(line.astype(np.int32), 2),
            self._middle(numbers.astype(np.int32)),
        )
        return Between(
            graph, numbers.astype(np.int32), start, goal, len(self.lines), bundles, newest
        )

    def _middle(self, numbers: Ints) -> Floats:
        """What each node costs in the middle."""
        counted = np.zeros(self._size)
        for ends in self._ends:
            counted += np.bincount(ends, minlength=self._size)[: self._size]
        if self.pairs is not None:
            wanted = np.zeros(self.pairs.size, np.bool_)
            wanted[numbers[numbers < self.pairs.size]] = True
            counted[: self.pairs.size] += self.pairs.rows_of(wanted)
        categories = {self._number[name] for name in self._number if self.nodes[name].category}
        return np.array(
            [
                sum(middle_cost(int(counted[one]), category=one in categories).values())
                for one in numbers.tolist()
            ]
        )


def _judged(ledger: Ledger, nodes: Nodes) -> tuple[dict[str, int], dict[int, int]]:
    """Of each node of several names the number that stands for it, and of each number that one."""
    known = imported_names.numbers(ledger, nodes.judged())
    alias: dict[str, int] = {}
    for name, number in sorted(known.items(), key=lambda one: one[1]):
        alias.setdefault(nodes.called(name), number)
    return alias, {number: alias[nodes.called(name)] for name, number in known.items()}


def _on_the_way(left: Ints, right: Ints, ahead: Sequence[Flags], behind: Sequence[Flags]) -> Flags:
    """The lines that a walk may take: one end reached from the start, the other from the goal."""
    kept = np.zeros(len(left), np.bool_)
    for here, there in zip(ahead, reversed(behind), strict=True):
        kept |= here[left] & there[right]
        kept |= here[right] & there[left]
    return kept
