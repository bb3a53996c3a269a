"""Blamed: who is said to have done it, as far as that tells one doer from another."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.ledger.parts import Shape

_STATE = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
_ARMED = frozenset({"REB", "UAF", "SEP", "INS", "RAD", "CRM"})


@dataclass(frozen=True, slots=True, order=True)
class Blamed:
    """A country (ISO 3166-1 alpha-3, or IMG …) and "state" or "armed"; "" where it is not told.

    "Gunmen", "a man" or "civilians" name nobody: such a description fits every doer.
    """

    country: str
    side: str


def blamed_of(parties: Iterable[Shape]) -> tuple[Blamed, ...]:
    """The perpetrators of a telling that are told by country, without repetitions, in order."""
    found = {Blamed(one["country"], _side(one["sector"])) for one in parties if one["country"]}
    return tuple(sorted(found))


def are_rivals(one: Iterable[Blamed], other: Iterable[Blamed]) -> bool:
    """True where nobody of the one may be the same as anybody of the other."""
    others = tuple(other)
    return not any(_may_be(left, right) for left in one for right in others)


def _may_be(one: Blamed, other: Blamed) -> bool:
    sides = {one.side, other.side} - {""}
    return one.country == other.country and len(sides) < 2


def _side(sector: str) -> str:
    if sector in _STATE:
        return "state"
    return "armed" if sector in _ARMED else ""
