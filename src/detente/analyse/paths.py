"""Paths: how two actors of a ledger are joined, hop by hop with every row; or since when they are.

What comes out is JSON-ready. That there is no path is an answer, with the day on which the first
one opens or the reason why there is none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise

from detente.analyse.graph import FAR, Graph, graph_of, within
from detente.analyse.line_costs import least_hop
from detente.analyse.line_rows import iso, line_shape
from detente.analyse.lines import ALWAYS, EVER, Line, Wanted, lines
from detente.analyse.nodes import Near, Node, Nodes
from detente.analyse.trails import Path, best_paths, count_paths, opens_on, search_of
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.model.errors import LedgerError

COUNTED = 1_000
"""Paths are counted up to this many."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What paths are wanted: so many, of so many hops at most, over lines that count."""

    most: int = 5
    hops: int = 4
    wanted: Wanted = field(default_factory=Wanted)


@dataclass(frozen=True, slots=True)
class Answer:
    """The paths, best first, and how many there are (`more` than that where it was not counted on).

    Without any, `opens` is the ISO date on which the first one is complete if no last day is set,
    else `reason` says why there is none; `turned` is how many there are in the other direction.
    """

    start: Node
    goal: Node
    paths: tuple[Shape, ...]
    total: int
    more: bool
    opens: str = ""
    reason: str = ""
    turned: int = 0


def paths_between(ledger: Ledger, one: str, other: str, asked: Asked, near: Near) -> Answer:
    """The best paths from one actor to another. Raises NotFound for a name nobody has.

    Both names meaning one actor is a LedgerError.
    """
    nodes = Nodes(ledger)
    made = lines(ledger, nodes, asked.wanted)
    start, goal = nodes.find(one, near), nodes.find(other, near)
    if start.name == goal.name:
        raise LedgerError(f"{one!r} and {other!r} are one actor here: {start.name}")
    graph = graph_of(made, nodes, least_hop())
    ends = graph.place(start.name), graph.place(goal.name)
    found = () if -1 in ends else _found(ledger, graph, made, ends, asked)
    if found:
        total = count_paths(search_of(graph, *ends, asked.hops), COUNTED)
        return Answer(start, goal, found, total, total >= COUNTED)
    return _none(ledger, start, goal, graph, asked)


def _found(
    ledger: Ledger, graph: Graph, made: Sequence[Line], ends: tuple[int, int], asked: Asked
) -> tuple[Shape, ...]:
    search = search_of(graph, *ends, asked.hops)
    taken = islice(best_paths(search), asked.most)
    return tuple(
        _shape(ledger, search.graph, made, path, rank) for rank, path in enumerate(taken, 1)
    )


def _shape(ledger: Ledger, graph: Graph, made: Sequence[Line], path: Path, rank: int) -> Shape:
    hops = [made[graph.line[step]] for step in path.steps]
    names = [graph.names[place] for place in path.nodes]
    middles = [float(graph.middle[place]) for place in path.nodes[1:-1]]
    costs: dict[str, float] = {"hop": least_hop() * len(hops)}
    for line in hops:
        for part, cost in line.costs.items():
            costs[part] = costs.get(part, 0.0) + cost
    costs["middle"] = sum(middles)
    shown, day = [], EVER
    for line, (here, there) in zip(hops, pairwise(names), strict=True):
        day = max(day, line.first)
        others = _others(made, line)
        shown.append(line_shape(ledger, line, here, there, others))
    return {
        "rank": rank,
        "from": names[0],
        "to": names[-1],
        "nodes": names,
        "complete": iso(day),
        "dated": all(line.dated for line in hops),
        "independent": min(line.independent for line in hops),
        "cost": round(path.cost, 4),
        "costs": {part: round(cost, 4) for part, cost in costs.items()},
        "hops": shown,
    }


def _others(made: Sequence[Line], line: Line) -> Mapping[str, int]:
    """How many more lines of each kind join the two."""
    ends = {line.left, line.right}
    found: dict[str, int] = {}
    for other in made:
        if other is not line and {other.left, other.right} == ends:
            found[other.kind] = found.get(other.kind, 0) + 1
    return found


def _none(ledger: Ledger, start: Node, goal: Node, graph: Graph, asked: Asked) -> Answer:
    """The answer where no path was found: when the first one opens, else why there is none."""
    is_open = asked.wanted.until == ALWAYS
    later = graph if is_open else _open_ended(ledger, asked.wanted)
    ends = later.place(start.name), later.place(goal.name)
    answer = Answer(start, goal, (), 0, False)
    if -1 in ends:
        untouched = start if ends[0] == -1 else goal
        return replace(answer, reason=f"no line that counts touches {untouched.name}")
    if not is_open and (day := opens_on(later, *ends, asked.hops)) != FAR:
        return replace(answer, opens=iso(day))
    if not within(later, *ends, asked.hops).any():
        hops = "line joins" if asked.hops == 1 else f"chain of {asked.hops} lines or fewer joins"
        return replace(answer, reason=f"no {hops} them")
    turned = count_paths(search_of(later, ends[1], ends[0], asked.hops), COUNTED)
    reason = "lines join them, but their days do not follow one another"
    return replace(answer, reason=reason, turned=turned)


def _open_ended(ledger: Ledger, wanted: Wanted) -> Graph:
    nodes = Nodes(ledger)
    return graph_of(lines(ledger, nodes, replace(wanted, until=ALWAYS)), nodes, least_hop())


def path_rows(answer: Answer) -> Iterator[Shape]:
    """A row for each row of each hop, for a table: path, hop, who, what, when, and the citation."""
    for path in answer.paths:
        for number, hop in enumerate(path["hops"], 1):
            for row in hop["rows"]:
                kept = {key: hop[key] for key in ("from", "to", "kind", "word", "direction")}
                kept |= {key: hop[key] for key in ("first_day", "last_day", "dated", "independent")}
                yield {"path": path["rank"], "hop": number} | kept | row
