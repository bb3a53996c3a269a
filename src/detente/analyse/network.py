"""Network: who has a line to whom in the read reports, as pairs; and what lies around an actor."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from detente.analyse.line_costs import least_hop
from detente.analyse.line_rows import line_shape
from detente.analyse.lines import Line, Wanted, lines
from detente.analyse.nodes import Near, Node, Nodes
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape

Pair = tuple[int, int]
"""Two nodes by their places, the lesser first."""

_CONFLICT = frozenset({3, 4})
_APART = frozenset({"fights", "split-from"})


@dataclass(slots=True)
class Network:
    """Nodes by name and the lines between them, in a fixed order."""

    ledger: Ledger
    wanted: Wanted
    nodes: Nodes = field(init=False)
    lines: Sequence[Line] = field(init=False)
    names: tuple[str, ...] = field(init=False)
    _places: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.nodes = Nodes(self.ledger)
        self.lines = lines(self.ledger, self.nodes, self.wanted)
        self.names = tuple(sorted({end for line in self.lines for end in (line.left, line.right)}))
        self._places = {name: place for place, name in enumerate(self.names)}

    @property
    def rows(self) -> list[int]:
        """Of every row of a report the place of the line that it tells."""
        return [place for place, line in enumerate(self.lines) for _ in line.tellings]

    def pairs(self, chosen: Iterable[int]) -> Counter[Pair]:
        """How many of some lines, by their places, join each pair."""
        found: Counter[Pair] = Counter()
        for place in chosen:
            line = self.lines[place]
            one, other = self._places[line.left], self._places[line.right]
            found[min(one, other), max(one, other)] += 1
        return found

    def binding(self) -> list[int]:
        """The lines that hold two actors together: what they do to harm each other is left out."""
        return [place for place, line in enumerate(self.lines) if _binds(line)]

    def around(self, name: str, hops: int, near: Near) -> tuple[Node, Iterator[Shape]]:
        """An actor, and everybody so near, the nearest first, with the lines to the one before."""
        start = self.nodes.find(name, near)
        return start, self._neighbours(start.name, hops)

    def _neighbours(self, start: str, hops: int) -> Iterator[Shape]:
        touching: dict[str, list[Line]] = defaultdict(list)
        for line in sorted(self.lines, key=lambda one: (_cost(one), one.first, one.word)):
            touching[line.left].append(line)
            touching[line.right].append(line)
        seen, edge = {start}, [start]
        for hop in range(1, hops + 1):
            found: dict[str, list[tuple[str, Line]]] = defaultdict(list)
            for here in edge:
                for line in touching[here]:
                    there = line.right if line.left == here else line.left
                    if there not in seen:
                        found[there].append((here, line))
            edge = sorted(found, key=lambda one: (_cost(found[one][0][1]), one))
            seen.update(edge)
            for there in edge:
                yield self._neighbour(there, hop, found[there])

    def _neighbour(self, name: str, hop: int, found: Sequence[tuple[str, Line]]) -> Shape:
        return {
            "name": name,
            "code": self.nodes[name].code,
            "hop": hop,
            "lines": dict(sorted(Counter(line.kind for _, line in found).items())),
            "hops": [line_shape(self.ledger, line, here, name, {}) for here, line in found],
        }


def _binds(line: Line) -> bool:
    if line.kind == "tie":
        return line.word not in _APART
    return line.kind == "event" and line.tellings[0].quad not in _CONFLICT


def _cost(line: Line) -> float:
    return least_hop() + sum(line.costs.values())
