"""Dyads wanted: two sides and what narrows their acts, as the Python face takes it."""

from typing import TypedDict

from detente.analyse.bins import By
from detente.analyse.dyad_acts import DyadActs, of_ledger
from detente.analyse.dyads import DyadSeries, dyad_series
from detente.analyse.reciprocity.asked import Reciprocity, reciprocity
from detente.analyse.sides import Dyad
from detente.ledger.acts import Choice, first_day, last_day
from detente.ledger.ledger import Ledger
from detente.ledger.threshold import THRESHOLD


class Sided(TypedDict, total=False):
    """The options of `detente dyad`; `since` and `until` are ISO dates or their starts."""

    since: str
    until: str
    one_a_day: bool
    min_confidence: float


def series_of(ledger: Ledger, sides: str, by: str, asked: Sided) -> DyadSeries:
    """Both directions of a dyad over time."""
    since, until = asked.get("since", ""), asked.get("until", "")
    first, last = first_day(since) if since else None, last_day(until) if until else None
    return dyad_series(_acts(ledger, sides, asked), By(by), first, last)


def answers_of(ledger: Ledger, sides: str, third: str, asked: Sided) -> Reciprocity:
    """Who answers whom, perhaps also towards a third side."""
    code = Dyad.of(sides).third(third) if third else ""
    return reciprocity(_acts(ledger, sides, asked, third=code, with_aside=True))


def _acts(
    ledger: Ledger, sides: str, asked: Sided, *, third: str = "", with_aside: bool = False
) -> DyadActs:
    choice = Choice(
        asked.get("since", ""),
        asked.get("until", ""),
        one_a_day=asked.get("one_a_day", False),
        undirected=False,
    )
    sure = asked.get("min_confidence", THRESHOLD)
    return of_ledger(
        ledger, Dyad.of(sides), choice, min_confidence=sure, third=third, with_aside=with_aside
    )
