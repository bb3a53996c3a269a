"""Credibility 1 to 6 (Admiralty code), proposed from how many independent sources agree."""

from collections.abc import Sequence
from dataclasses import dataclass

from detente.analyse.contradicting.said import Side

GRADES = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""What the grades of a source mean (Admiralty code)."""

_WORDS = {
    1: "confirmed",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}
_MANY = 3


@dataclass(frozen=True, slots=True)
class Credibility:
    """A grade from 1 to 6, what it means, and why."""

    grade: int
    words: str
    reason: str


def credibility(side: Side, others: Sequence[Side]) -> Credibility:
    """How credible one side is beside the others; grades of outlets have no part in it."""
    own = len(side.sources)
    against = max((len(other.sources) for other in others), default=0)
    reason = f"{own} independent source{'s' if own > 1 else ''} against {against} for another value"
    if not any(one.outlet for one in side.said):
        return _made(6, "no outlet is known")
    if own >= _MANY and own > against:
        return _made(1 if against <= 1 else 2, reason)
    if own > against:
        return _made(2, reason)
    if own == against:
        return _made(3, reason)
    return _made(5 if against >= _MANY and own == 1 else 4, reason)


def _made(grade: int, reason: str) -> Credibility:
    return Credibility(grade, _WORDS[grade], reason)
