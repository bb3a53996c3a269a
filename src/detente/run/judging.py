"""Judging: that two tellings are of one incident or of two, as a person decided; undone at will."""

from dataclasses import dataclass

from detente.ledger import woven
from detente.ledger.judgements import INCIDENT, judgements
from detente.ledger.ledger import Ledger
from detente.ledger.short import find
from detente.model.errors import NotFound
from detente.model.judgement import SAME
from detente.resolve.weave.clustering import pair
from detente.resolve.weave.verdict import Detail
from detente.resolve.weave.weave import Judged
from detente.run.tellings import LedgerTellings


@dataclass(frozen=True, slots=True)
class PairReason:
    """Why two tellings are in one file or in two; `details` are what the weights added up."""

    left: str
    right: str
    joined: bool
    decided: str
    score: float
    details: tuple[Detail, ...]


def judged_of(ledger: Ledger) -> Judged:
    """What was judged of incidents and not undone."""
    rows = list(judgements(ledger, of=INCIDENT))
    same = frozenset(pair(row["left"], row["right"]) for row in rows if row["verdict"] == SAME)
    pairs = frozenset(pair(row["left"], row["right"]) for row in rows)
    return Judged(same, pairs - same)


def ends_of(ledger: Ledger, one: str, other: str) -> tuple[str, str]:
    """The two tellings on which a judgement of two ids (of files or tellings) stands.

    Of two files these are the tellings that are most like each other. Raises NotFound.
    """
    lefts, rights = tellings_of(ledger, one), tellings_of(ledger, other)
    told = LedgerTellings(ledger)
    pairs = [(left, right) for left in lefts for right in rights if left != right]
    if not pairs:
        raise NotFound(f"{one} and {other} are one telling; name two of `detente incidents`")
    return max(pairs, key=lambda two: (told.verdict(*two).score, two))


def why_pair(ledger: Ledger, one: str, other: str) -> PairReason:
    """What speaks for and against the two, weighed, and what was decided. Raises NotFound."""
    left, right = ends_of(ledger, one, other)
    found = LedgerTellings(ledger).verdict(left, right)
    files = [row["file_id"] for id_ in (left, right) if (row := woven.newest(ledger, id_))]
    joined = len(files) == 2 and files[0] == files[1]
    return PairReason(
        left, right, joined, _decided(ledger, left, right), found.score, found.details
    )


def tellings_of(ledger: Ledger, prefix: str) -> list[str]:
    """The tellings of the file with this id, or the one telling with it. Raises NotFound."""
    try:
        return [find(ledger, "statement", prefix)]
    except NotFound:
        known = find(ledger, "file", prefix)
    members = woven.members(ledger, known, "incident")
    return members or [woven.first_of(ledger, known)]


def _decided(ledger: Ledger, left: str, right: str) -> str:
    for row in judgements(ledger, of=INCIDENT):
        if pair(row["left"], row["right"]) == pair(left, right):
            by = f" by {row['by']}" if row["by"] else ""
            return f"judged{by} to be {row['verdict']}" + (f": {row['why']}" if row["why"] else "")
    return ""
