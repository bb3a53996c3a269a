"""Lines: what joins two actors in the ledger, each with its days, its rows and what it costs.

A tie is one line however many reports tell it; the tellings of one event or incident, as they were
filed together, are one line too. A line runs from `left` to `right`, or is mutual.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from detente.analyse.line_costs import (
    Costs,
    age_cost,
    kind_cost,
    row_costs,
    share_costs,
    sureness,
)
from detente.analyse.nodes import Nodes
from detente.ledger import woven
from detente.ledger.joined import Joined, joined
from detente.ledger.ledger import Ledger
from detente.ledger.sources import grades
from detente.model.vocabulary import yaml_file

EVER = 0
"""The first day of what may have begun at any time."""
ALWAYS = date.max.toordinal() + 1
"""The last day of what may still hold."""

_VICTIMS = ("target", "victim")
_SUFFERS = frozenset({"recipient", *_VICTIMS})
_PLACED = frozenset({"based-in", "moves-to"})
"""Ties to a place."""
Key = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Telling:
    """One report's row of a line: `sure` from 0 to 1, `grade` of its outlet ('' where none).

    `source` is whose words the report is: near-copies have that of the report they go back to.
    Days are ordinals; `told` is the day of publication, ALWAYS where it is not known.
    """

    id: str
    report: str
    outlet: str
    source: str
    copied: bool
    grade: str
    sure: float
    stance: str
    first: int
    last: int
    dated: bool
    told: int
    ongoing: bool
    ended: bool
    quad: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """What joins two nodes: a tie, event or incident with every telling of it, the surest first.

    `first` and `last` are the days between which it was or held (EVER, ALWAYS where open); `dated`
    is False where they follow from the day of publication alone, or are open on both sides.
    """

    left: str
    right: str
    mutual: bool
    kind: str
    word: str
    first: int
    last: int
    dated: bool
    tellings: tuple[Telling, ...]
    costs: Costs

    @property
    def independent(self) -> int:
        """How many sources tell of it; a near-copy is none of its own."""
        return len({one.source for one in self.tellings})


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines count: their kinds, the surety, grade and number of their sources.

    `min_grade` is '' or A to E (F is what nobody can judge); days are ordinals, both included.
    """

    via: frozenset[str] = frozenset({"tie", "event", "incident"})
    min_confidence: float = 0.0
    min_grade: str = ""
    independent: int = 1
    since: int = EVER
    until: int = ALWAYS


def lines(ledger: Ledger, nodes: Nodes, wanted: Wanted) -> list[Line]:
    """Every line of the read reports that counts, in a fixed order."""
    gathered: dict[Key, list[Telling]] = defaultdict(list)
    mutual: dict[Key, bool] = {}
    told = _Tellings(ledger, wanted)
    for one in joined(ledger):
        telling = told.of(one)
        for left, right, word, both in _pairs(one, nodes):
            if telling is None:
                break
            key = _key(one, left, right, word, both)
            if all(other.id != telling.id for other in gathered[key]):
                gathered[key].append(telling)
                mutual[key] = both
    gone = nodes.drop_unknown() | _dead_ends(gathered, nodes)
    made = [
        line
        for key, tellings in sorted(gathered.items())
        if not gone & set(key[:2])
        and (line := _line(key, mutual[key], tellings, wanted)) is not None
    ]
    return _with_shares(made)


def _dead_ends(keys: Iterable[Key], nodes: Nodes) -> frozenset[str]:
    """The unnamed people that do not join two others."""
    met: dict[str, set[str]] = defaultdict(set)
    for left, right, *_ in keys:
        met[left].add(right)
        met[right].add(left)
    return frozenset(one for one, others in met.items() if nodes.is_group(one) and len(others) < 2)


class _Tellings:
    """Makes a telling of a statement where it counts."""

    def __init__(self, ledger: Ledger, wanted: Wanted) -> None:
        self._ledger, self._wanted = ledger, wanted
        self._grades = {outlet: row["verdict"] for outlet, row in grades(ledger).items()}
        self._copies = woven.copies(ledger)
        self._sources: dict[str, str] = {}

    def of(self, one: Joined) -> Telling | None:
        row, wanted = one.row, self._wanted
        grade = self._grades.get(row["outlet"], "")
        sure = sureness(row["confidence"], row["stance"], row["blame"] or "")
        too_low = wanted.min_grade and (grade or "F") > wanted.min_grade
        if not sure or row["kind"] not in wanted.via or row["time"] == "future" or too_low:
            return None
        if row["confidence"] < wanted.min_confidence or row["stage"] == "threatened":
            return None
        copy = self._copies.get(row["report_id"])
        origin = str(copy["origin_id"]) if copy else row["report_id"]
        first, last, dated = _days(row["first_day"], row["last_day"], row["published"])
        return Telling(
            row["id"], row["report_id"], row["outlet"], self._source(origin), copy is not None,
            grade, sure, row["stance"], first, last, dated, _ordinal(row["published"], ALWAYS),
            row["time"] == "ongoing", bool(row["ended"]), row["quad"] or 0,
        )  # fmt: skip

    def _source(self, report: str) -> str:
        if report not in self._sources:
            self._sources[report] = woven.outlet_of(self._ledger, report) or f"report {report[:8]}"
        return self._sources[report]


def _pairs(one: Joined, nodes: Nodes) -> Iterator[tuple[str, str, str, bool]]:
    """Who is joined: left, right, the word for it, whether it is mutual."""
    row = one.row
    sides: Mapping[str, list[str]] = defaultdict(list)
    for party in one.parties:
        suffers = party.role in _SUFFERS or (party.role == "object" and row["tie"] in _PLACED)
        sides[party.role].append(nodes.node_of(party, suffers=suffers))
    if row["kind"] == "tie":
        both = bool(yaml_file("ties.yaml")["kinds"].get(row["tie"], {}).get("both"))
        found = _across(sides["subject"], sides["object"])
        yield from ((left, right, row["tie"], both) for left, right in found)
        return
    is_event = row["kind"] == "event"
    doers = sides["actor"] if is_event else sides["perpetrator"]
    others = sides["recipient"] if is_event else [p for role in _VICTIMS for p in sides[role]]
    stage = "" if is_event or row["stage"] == "accomplished" else f"{row['stage']} "
    word = row["type"] if is_event else f"{stage}{row['attack']}"
    yield from ((left, right, word, False) for left, right in _across(doers, others))
    yield from ((left, right, f"{word} together", True) for left, right in _across(doers, doers))


def _across(lefts: Iterable[str], rights: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every two different nodes of two sides; who makes no node is ''."""
    for left, right in product(lefts, rights):
        if left and right and left != right:
            yield left, right


def _key(one: Joined, left: str, right: str, word: str, both: bool) -> Key:
    row = one.row
    occasion = "" if row["kind"] == "tie" else row["file_id"] or row["id"]
    low, high = sorted((left, right)) if both else (left, right)
    return (low, high, row["kind"], word, occasion)


def _days(first: str | None, last: str | None, published: str) -> tuple[int, int, bool]:
    """First and last day of a row; of what is undated the day on which it was told is the last."""
    if first and last:
        return _ordinal(first, EVER), _ordinal(last, ALWAYS), True
    return EVER, _ordinal(published, ALWAYS), False


def _ordinal(day: str, unknown: int) -> int:
    return date.fromisoformat(day[:10]).toordinal() if len(day) >= len("2010-03-29") else unknown


def _line(key: Key, mutual: bool, tellings: list[Telling], wanted: Wanted) -> Line | None:
    """The line of some tellings, narrowed to the days asked for; None where it does not count."""
    left, right, kind, word, _ = key
    first, last, dated = lasting(tellings) if kind == "tie" else once(tellings)
    if (
        max(first, wanted.since) > min(last, wanted.until)
        or len({one.source for one in tellings}) < wanted.independent
    ):
        return None
    first, last = max(first, wanted.since), min(last, wanted.until)
    ranked = sorted(tellings, key=lambda one: (_row_cost(one), one.told, one.id))
    costs = row_costs(ranked[0].sure, ranked[0].grade)
    costs |= {"kind": kind_cost(kind, word, ranked[0].quad)}
    return Line(left, right, mutual, kind, word, first, last, dated, tuple(ranked), costs)


def _row_cost(one: Telling) -> float:
    return sum(row_costs(one.sure, one.grade).values())


def once(tellings: list[Telling]) -> tuple[int, int, bool]:
    """The days of an event: of the telling that dates it most closely."""
    best = min(tellings, key=lambda one: (not one.dated, one.last - one.first, one.last))
    return best.first, best.last, best.dated


def lasting(tellings: list[Telling]) -> tuple[int, int, bool]:
    """The days of a tie: from the first on which it is told to hold to the one that ends it.

    A tie that no telling dates may have held at any time. One that is told as past held on its
    days; one that is told as going on is not over until a later telling says so.
    """
    holds = [one for one in tellings if not one.ended]
    ends = [one.last for one in tellings if one.ended]
    dated = [one for one in holds if one.dated]
    first = min((one.first if one.dated else one.told for one in holds), default=EVER)
    if not dated:
        first = EVER
    lasting = any(one.ongoing or not one.dated for one in holds)
    last = ALWAYS if lasting else max((one.last for one in holds), default=ALWAYS)
    if ends and max(ends) >= first and (not holds or max(ends) >= max(o.first for o in holds)):
        last = min(last, max(ends))
    return first, last, bool(dated)


def _with_shares(made: list[Line]) -> list[Line]:
    """The lines with what few reports, few occasions and age cost them."""
    occasions: dict[frozenset[str], int] = defaultdict(int)
    for line in made:
        occasions[frozenset((line.left, line.right))] += 1
    newest = max((line.last for line in made if line.last != ALWAYS), default=EVER)
    return [
        replace(
            line,
            costs=line.costs
            | share_costs(line.independent, occasions[frozenset((line.left, line.right))])
            | {"old": age_cost(newest - min(line.last, newest) if line.dated else None)},
        )
        for line in made
    ]
