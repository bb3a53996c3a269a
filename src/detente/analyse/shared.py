"""Shared: the third parties that two actors both have a line to, in whatever order of time."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from detente.analyse.line_costs import least_hop, middle_cost
from detente.analyse.line_rows import line_shape
from detente.analyse.lines import Line, Wanted, lines
from detente.analyse.nodes import Near, Node, Nodes
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.model.errors import LedgerError


@dataclass(frozen=True, slots=True)
class Shared:
    """Two actors and their third parties, the most closely joined first.

    A third party has `name`, `code`, `cost` (of the two hops over it) and `hops`: from the first
    actor the lines to it, then the lines from it to the second, each side's cheapest first.
    """

    start: Node
    goal: Node
    parties: tuple[Shape, ...]


def shared_parties(ledger: Ledger, one: str, other: str, wanted: Wanted, near: Near) -> Shared:
    """Everybody who has a line to both. Raises NotFound, or LedgerError where both are one."""
    nodes = Nodes(ledger)
    made = lines(ledger, nodes, wanted)
    start, goal = nodes.find(one, near), nodes.find(other, near)
    if start.name == goal.name:
        raise LedgerError(f"{one!r} and {other!r} are one actor here: {start.name}")
    counted = Counter(name for line in made for name in (line.left, line.right))
    ones, others = _around(made, start.name), _around(made, goal.name)
    found = []
    for name in sorted(ones.keys() & others.keys()):
        middle = middle_cost(counted[name], category=nodes[name].category)
        cost = _cost(ones[name][0]) + _cost(others[name][0]) + sum(middle.values())
        hops = [line_shape(ledger, line, start.name, name, {}) for line in ones[name]]
        hops += [line_shape(ledger, line, name, goal.name, {}) for line in others[name]]
        row = {"name": name, "code": nodes[name].code, "cost": round(cost, 4)}
        found.append(row | {"also": nodes.also(name), "hops": hops})
    found.sort(key=lambda row: (row["cost"], row["name"]))
    return Shared(start, goal, tuple(found))


def _around(made: list[Line], name: str) -> dict[str, list[Line]]:
    """Of each neighbour the lines to it, the cheapest first."""
    found: dict[str, list[Line]] = defaultdict(list)
    for line in sorted(made, key=lambda one: (_cost(one), one.first, one.word)):
        if name in (line.left, line.right):
            found[line.right if line.left == name else line.left].append(line)
    return found


def _cost(line: Line) -> float:
    return least_hop() + sum(line.costs.values())
