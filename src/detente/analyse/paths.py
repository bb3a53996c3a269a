"""Paths: how two actors of a ledger are joined, hop by hop with every row; or since when they are.

What comes out is JSON-ready. That there is no path is an answer, with the day on which the first
one opens or the reason why there is none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import pairwise

from detente.analyse.closest import closest
from detente.analyse.field import Between, Field
from detente.analyse.hops import Hops
from detente.analyse.imported_days import ImportedDays
from detente.analyse.line_costs import least_hop
from detente.analyse.line_rows import iso
from detente.analyse.lines import EVER, Wanted
from detente.analyse.no_path import no_path
from detente.analyse.nodes import Near, Node
from detente.analyse.trails import Path
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.model.errors import LedgerError


@dataclass(frozen=True, slots=True)
class Asked:
    """What paths are wanted: so many, of so many hops at most, over lines that count."""

    most: int = 5
    hops: int = 4
    wanted: Wanted = field(default_factory=Wanted)


@dataclass(frozen=True, slots=True)
class Answer:
    """The paths, best first, and how many there are (`more` than that where it was not counted on).

    Where `cut` is not 0, paths of more hops than that were too many to be looked for.

    Without any, `opens` is the ISO date on which the first one is complete if no last day is set,
    else `reason` says why there is none; `turned` is how many there are in the other direction.
    """

    start: Node
    goal: Node
    paths: tuple[Shape, ...]
    total: int
    more: bool
    cut: int = 0
    opens: str = ""
    reason: str = ""
    turned: int = 0


def paths_between(ledger: Ledger, one: str, other: str, asked: Asked, near: Near) -> Answer:
    """The best paths from one actor to another. Raises NotFound for a name nobody has.

    Both names meaning one actor is a LedgerError.
    """
    known = Field(ledger, asked.wanted)
    start, goal = known.nodes.find(one, near), known.nodes.find(other, near)
    if start.name == goal.name:
        raise LedgerError(f"{one!r} and {other!r} are one actor here: {start.name}")
    ends = known.number(start.name), known.number(goal.name)
    days = ImportedDays(known)
    if 0 not in ends:
        found = closest(known, ends, asked.most, asked.hops, days.arrive)
        if found.near is not None and found.paths:
            shown = tuple(_shapes(known, days, found.near, found.paths))
            return Answer(start, goal, shown, found.total, found.more, found.cut)
        if found.cut:
            beyond = f"none of up to {found.cut} hops, and beyond are too many lines to look at"
            return Answer(start, goal, (), 0, more=True, cut=found.cut, reason=beyond)
    none = asdict(no_path(known, (start.name, goal.name), asked.hops))
    return Answer(start, goal, (), 0, more=False, **none)


def _shapes(
    known: Field, days: ImportedDays, near: Between, paths: Sequence[Path]
) -> Iterator[Shape]:
    places = sorted({place for path in paths for place in path.nodes})
    numbers = near.numbers[places].tolist()
    named = known.names(numbers)
    names = {place: named[number] for place, number in zip(places, numbers, strict=True)}
    for rank, path in enumerate(paths, 1):
        yield _shape(Hops(known, days, near), path, names, rank)


def _shape(hops: Hops, path: Path, names: Mapping[int, str], rank: int) -> Shape:
    day = EVER
    shown: list[Shape] = []
    for line, (here, there) in zip(path.steps, pairwise(path.nodes), strict=True):
        hop, day = hops.shape(line, names[here], names[there], day)
        shown.append(hop)
    costs: dict[str, float] = {"hop": least_hop() * len(shown)}
    for hop in shown:
        for part, cost in hop["costs"].items():
            costs[part] = costs.get(part, 0.0) + cost
    costs["middle"] = path.cost - sum(costs.values())
    return {
        "rank": rank,
        "from": names[path.nodes[0]],
        "to": names[path.nodes[-1]],
        "nodes": [names[place] for place in path.nodes],
        "complete": iso(day),
        "dated": all(hop["dated"] for hop in shown),
        "independent": min(hop["independent"] for hop in shown),
        "cost": round(path.cost, 4),
        "costs": {part: round(cost, 4) for part, cost in costs.items()},
        "hops": shown,
    }


def path_rows(answer: Answer) -> Iterator[Shape]:
    """A row for each row of each hop, for a table: path, hop, who, what, when, and the citation."""
    for path in answer.paths:
        for number, hop in enumerate(path["hops"], 1):
            for row in hop["rows"]:
                kept = {key: hop[key] for key in ("from", "to", "kind", "word", "direction")}
                kept |= {key: hop[key] for key in ("first_day", "last_day", "dated", "independent")}
                yield {"path": path["rank"], "hop": number} | kept | row
