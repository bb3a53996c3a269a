"""Asked: what a list may be narrowed by, as the Python face takes it."""

from dataclasses import replace
from datetime import date
from typing import TypedDict

from detente.ledger.filters import Filter
from detente.ledger.threshold import THRESHOLD
from detente.model.errors import DetenteError


class Asked(TypedDict, total=False):
    """What a list may be narrowed by: the options of the command line, see ledger.filters.Filter.

    `min_confidence` (0 to 1) is 0.5 unless given, as on the command line.
    """

    actor: str
    dyad: str
    both: bool
    since: str
    until: str
    place: str
    type: str
    stance: str
    min_confidence: float


def filter_of(asked: Asked) -> Filter:
    """What was asked for, as the ledger takes it."""
    least = asked.get("min_confidence", THRESHOLD)
    return replace(Filter(**asked), min_confidence=least)


def day_of(written: str) -> str:
    """An ISO day, perhaps none; raises DetenteError, since days are compared as text later on."""
    try:
        return date.fromisoformat(written).isoformat() if written else ""
    except ValueError:
        raise DetenteError(f"as_of {written!r} is no day; write 2010-05-01") from None
