"""May two names of different reports be one actor? Each reason is scored; a person decides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from detente.model.names import tokens
from detente.resolve.scale import CONTEXT, FAIR, MODERATE

_SMALL = frozenset({"the", "of", "for", "and"})
_SPELLING = 86
_LARGEST = 60  # names: a key that more of them share tells nothing of who is meant
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
    """Pairs of names that may be one actor, the likeliest first.

    Only names that share a key are compared, so that the work grows with the names and not with
    their pairs. Names that share nothing but words of very many names are not found.
    """
    named = sorted(names, key=lambda one: (one.name, one.code))
    found = [one for i, j in _sharing(named) for one in _compared(named[i], named[j])]
    return sorted(found, key=lambda one: (-one.score, one.left, one.right))


def _sharing(named: Sequence[Named]) -> list[tuple[int, int]]:
    """Places of two names that share a key, the earlier first."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(named):
        for key in _keys(one.name):
            blocks[key].append(place)
    blocks = {key: block for key, block in blocks.items() if len(block) <= _LARGEST}
    return sorted({pair for block in blocks.values() for pair in combinations(block, 2)})


def _keys(name: str) -> set[str]:
    """What two spellings of a name have in common: ends, first letters, a word but for a letter."""
    words = tokens(name)
    content = [word for word in words if word not in _SMALL]
    ends = {"…" + " ".join(words[at:]) for at in range(len(words))}
    letters = {"." + _first_letters(content), "." + "".join(words)}
    joined = {"".join(words), "".join(sorted(words))}
    return ends | letters | {key for word in {*words, *joined} for key in _but_a_letter(word)}


def _but_a_letter(word: str) -> Iterable[str]:
    """The word itself, and the word without each of its letters."""
    return (word, *(word[:at] + word[at + 1 :] for at in range(len(word))))


def _compared(left: Named, right: Named) -> Iterator[Proposal]:
    if left.name == right.name or (left.code and right.code and left.code[:3] != right.code[:3]):
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
        words = [word for word in tokens(long) if word not in _SMALL]
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
