"""Lines wanted: what the Python face takes to say which lines of a network count."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict

from detente.analyse.lines import ALWAYS, EVER, Wanted
from detente.ledger.threshold import THRESHOLD


class Joined(TypedDict, total=False):
    """The options of `detente path`; `since` and `until` are ISO days, both included."""

    k: int
    max_hops: int
    since: str
    until: str
    via: Iterable[str]
    min_grade: str
    independent: int
    min_confidence: float


def wanted_of(asked: Joined) -> Wanted:
    """What was asked for, as the analysis takes it."""
    since, until = asked.get("since", ""), asked.get("until", "")
    return Wanted(
        frozenset(asked.get("via", Wanted().via)),
        asked.get("min_confidence", THRESHOLD),
        asked.get("min_grade", ""),
        asked.get("independent", 1),
        date.fromisoformat(since).toordinal() if since else EVER,
        date.fromisoformat(until).toordinal() if until else ALWAYS,
    )
