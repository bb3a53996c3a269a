"""Lines wanted: what the Python face takes to say which lines of a network count."""

from collections.abc import Iterable
from typing import TypedDict

from detente.analyse.lines import ALWAYS, EVER, Wanted
from detente.ledger.acts import first_day, last_day
from detente.ledger.threshold import THRESHOLD


class Lined(TypedDict, total=False):
    """The options of `detente network`; `since` and `until` are ISO dates or their starts."""

    since: str
    until: str
    via: Iterable[str]
    min_grade: str
    independent: int
    min_confidence: float


class Joined(Lined, total=False):
    """The options of `detente path`."""

    k: int
    max_hops: int


def wanted_of(asked: Lined) -> Wanted:
    """What was asked for, as the analysis takes it."""
    since, until = asked.get("since", ""), asked.get("until", "")
    return Wanted(
        frozenset(asked.get("via", Wanted().via)),
        asked.get("min_confidence", THRESHOLD),
        asked.get("min_grade", ""),
        asked.get("independent", 1),
        first_day(since) if since else EVER,
        last_day(until) if until else ALWAYS,
    )
