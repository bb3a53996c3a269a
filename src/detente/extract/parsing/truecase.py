"""Upper-case wire copy to ordinary capitals, one character for one."""

import re
from collections.abc import Iterator

from detente.extract.parsing.lexicon import Lexicon
from detente.model.gazetteer import places_named
from detente.model.names import find_names, roles
from detente.model.place_words import is_given_name

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]{2,})?")
_CALENDAR = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
     "february", "april", "june", "july", "august", "september", "october", "november", "december"}
)  # fmt: skip
_WHERE = frozenset({"in", "at", "near", "from", "to", "of", "outside", "for", "and"})
_LARGE = 200_000  # inhabitants of a town whose name may be an English noun too
_SHORTEST = 3


def truecase(words: str, lexicon: Lexicon | None = None) -> str:
    """Lower-case a sentence that is all capitals, and keep the capitals of names.

    Names are those of the tables, days and months, and what is no word of the `lexicon`. A
    sentence with lower-case letters, or of fewer than twelve letters, is returned as it is.
    """
    letters = [c for c in words if c.isalpha()]
    if len(letters) < 12 or sum(c.isupper() for c in letters) < 0.9 * len(letters):
        return words
    plain = list("".join(low if len(low := c.lower()) == 1 else c for c in words))
    starts = {0} | {
        at
        for hit in find_names(words, any_case=True)
        for at in _starts(words, hit.span.start, hit.span.end)
    }
    for at in starts | set(_unknown(words, lexicon)):
        plain[at] = words[at]
    return "".join(plain)


def _unknown(words: str, lexicon: Lexicon | None) -> Iterator[int]:
    """Where the names that no table has begin."""
    if lexicon is None:
        return
    hits = list(_WORD.finditer(words))
    lower = [hit[0].lower() for hit in hits]
    sure = [_is_sure(word, lexicon) for word in lower]
    for at, hit in enumerate(hits):
        beside = any(sure[one] for one in (at - 1, at + 1) if 0 <= one < len(hits))
        before = lower[at - 1] if at else ""
        if sure[at] or (
            lexicon.is_mere_noun(lower[at]) and _may_be_name(lower[at], before, beside=beside)
        ):
            yield hit.start()


def _is_sure(word: str, lexicon: Lexicon) -> bool:
    """True for days and months and for what is no English word."""
    if word in _CALENDAR:
        return True
    return len(word) >= _SHORTEST and word not in roles() and not lexicon.knows(word)


def _may_be_name(word: str, before: str, *, beside: bool) -> bool:
    """True for a noun that stands where a name does: "Luis *Carlos* Galan", "in *Medellin*"."""
    if word in roles() or word in _CALENDAR:
        return False
    if beside and (is_given_name(word) or is_given_name(before)):
        return True
    return before in _WHERE and any(one.place.population >= _LARGE for one in places_named(word))


def _starts(words: str, start: int, end: int) -> list[int]:
    """Where the words of a name begin."""
    return [at for at in range(start, end) if at == start or not words[at - 1].isalnum()]
