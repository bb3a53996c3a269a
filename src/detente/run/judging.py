"""Judging: that two tellings are of one incident or event or of two; undone at will."""

from dataclasses import dataclass

from detente.ledger import woven
from detente.ledger.judgements import FILED, INCIDENT, judgements
from detente.ledger.ledger import Ledger
from detente.ledger.short import find
from detente.model.errors import NotFound
from detente.model.judgement import SAME
from detente.resolve.weave.clustering import pair
from detente.resolve.weave.verdict import Detail
from detente.resolve.weave.weave import Judged
from detente.run.same_event import compared
from detente.run.tellings import LedgerTellings


@dataclass(frozen=True, slots=True)
class PairReason:
    """Why two tellings are in one file or in two; `details` are what was compared.

    Of incidents `score` is what the weights add up to; of events 1 where all is the same, else -1.
    """

    kind: str
    left: str
    right: str
    joined: bool
    decided: str
    score: float
    details: tuple[Detail, ...]


def judged_of(ledger: Ledger, of: str) -> Judged:
    """What was judged of incidents or events and not undone."""
    rows = list(judgements(ledger, of=of))
    same = frozenset(pair(row["left"], row["right"]) for row in rows if row["verdict"] == SAME)
    pairs = frozenset(pair(row["left"], row["right"]) for row in rows)
    return Judged(same, pairs - same)


def kind_of(ledger: Ledger, one: str, other: str) -> str:
    """The kind of two ids (of files or tellings): incident or event. Raises NotFound."""
    kinds = [woven.kind_of(ledger, tellings_of(ledger, prefix)[0]) for prefix in (one, other)]
    for prefix, kind in zip((one, other), kinds, strict=True):
        if kind not in FILED:
            raise NotFound(f"{prefix} is a {kind}; name two incidents or two events")
    if kinds[0] != kinds[1]:
        raise NotFound(f"{one} is an {kinds[0]}, {other} an {kinds[1]}; name two of one kind")
    return kinds[0]


def ends_of(ledger: Ledger, one: str, other: str) -> tuple[str, str]:
    """The two tellings on which a judgement of two ids (of files or tellings) stands.

    Of two files these are the tellings that are most like each other. Raises NotFound.
    """
    kind = kind_of(ledger, one, other)
    lefts, rights = tellings_of(ledger, one), tellings_of(ledger, other)
    pairs = [(left, right) for left in lefts for right in rights if left != right]
    if not pairs:
        raise NotFound(f"{one} and {other} are one telling; name two of `detente {kind}s`")
    return max(pairs, key=lambda two: (_verdict(ledger, kind, *two)[0], two))


def why_pair(ledger: Ledger, one: str, other: str) -> PairReason:
    """What speaks for and against the two, and what was decided. Raises NotFound.

    Of incidents it is weighed; two events are one where all that is compared is the same.
    """
    left, right = ends_of(ledger, one, other)
    kind = woven.kind_of(ledger, left)
    files = [row["file_id"] for id_ in (left, right) if (row := woven.newest(ledger, id_))]
    joined = len(files) == 2 and files[0] == files[1]
    decided = _decided(ledger, kind, left, right)
    return PairReason(kind, left, right, joined, decided, *_verdict(ledger, kind, left, right))


def tellings_of(ledger: Ledger, prefix: str) -> list[str]:
    """The tellings of the file with this id, or the one telling with it. Raises NotFound."""
    try:
        return [find(ledger, "statement", prefix)]
    except NotFound:
        known = find(ledger, "file", prefix)
    members = woven.members(ledger, known, woven.kind_of(ledger, known))
    return members or [woven.first_of(ledger, known)]


def _verdict(ledger: Ledger, kind: str, left: str, right: str) -> tuple[float, tuple[Detail, ...]]:
    """The score of two tellings, and what it comes from."""
    if kind == INCIDENT:
        found = LedgerTellings(ledger).verdict(left, right)
        return found.score, found.details
    signs = [
        (name, 1.0 if both else -1.0, told) for name, both, told in compared(ledger, left, right)
    ]
    details = tuple(Detail(name, value, value, told) for name, value, told in signs)
    return min(value for _, value, _ in signs), details


def _decided(ledger: Ledger, kind: str, left: str, right: str) -> str:
    for row in judgements(ledger, of=kind):
        if pair(row["left"], row["right"]) == pair(left, right):
            by = f" by {row['by']}" if row["by"] else ""
            return f"judged{by} to be {row['verdict']}" + (f": {row['why']}" if row["why"] else "")
    return ""
