"""May two names of different reports be one actor? Each reason is scored; a person decides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from detente.model.names import tokens
from detente.resolve.scale import CONTEXT, FAIR, MODERATE

_SPELLING = 86
_SHORTEST = 4  # letters: shorter names are spelt alike by chance


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a ledger, with the codes decided for it and the reports that use it."""

    name: str
    code: str
    reports: frozenset[str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two names that may be one actor, how surely, and why."""

    left: str
    right: str
    score: float
    reason: str


def proposals(names: Sequence[Named]) -> list[Proposal]:
    """Pairs of names that may be one actor, the likeliest first."""
    pairs = combinations(sorted(names, key=lambda one: one.name), 2)
    found = [one for left, right in pairs for one in _compared(left, right)]
    return sorted(found, key=lambda one: (-one.score, one.left, one.right))


def _compared(left: Named, right: Named) -> Iterator[Proposal]:
    if left.code and right.code and left.code[:3] != right.code[:3]:
        return
    scored = _short_for(left, right) or _part_of(left, right) or _spelt(left, right)
    if scored is not None:
        score, reason = scored
        together = left.reports & right.reports
        beside = "; one report has both" if together else ""
        yield Proposal(left.name, right.name, score, reason + beside)


def _short_for(left: Named, right: Named) -> tuple[float, str] | None:
    """The first letters of one name are the other: LF, Lantern Front."""
    for short, long in ((left.name, right.name), (right.name, left.name)):
        words = [word for word in tokens(long) if word not in ("the", "of", "for", "and")]
        letters = short.replace(".", "")
        if len(words) > 1 and letters.isupper() and tokens(letters) == (_first_letters(words),):
            return FAIR, f"{short!r} are the first letters of {long!r}"
    return None


def _first_letters(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)


def _part_of(left: Named, right: Named) -> tuple[float, str] | None:
    """One name ends in all words of the other: Brandauer, Otto Brandauer."""
    short, long = sorted((left.name, right.name), key=lambda name: len(tokens(name)))
    few, many = tokens(short), tokens(long)
    if few and len(few) < len(many) and many[-len(few) :] == few:
        return MODERATE, f"{long!r} ends in {short!r}"
    return None


def _spelt(left: Named, right: Named) -> tuple[float, str] | None:
    one, two = (" ".join(sorted(tokens(name))) for name in (left.name, right.name))
    alike = fuzz.ratio(one, two)
    if min(len(one), len(two)) < _SHORTEST or alike < _SPELLING:
        return None
    if one == two:
        return FAIR, "the same words in another order or case"
    return CONTEXT, f"spelt alike ({alike:.0f} of 100)"
