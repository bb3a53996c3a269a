"""Hyphens at the ends of lines: taken out where they only part a word, kept where they belong."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from detente.model.vocabulary import yaml_file

_AT_END = re.compile(r"(?P<word>\w[\w'’-]*)[\x02\ufffe\u00ad\u2010-]$")
_LONGEST = 60
_FIRST = re.compile(r"\w[\w'’-]*")
_MARKS = str.maketrans(
    {"\x02": "-", "\ufffe": "-", "\u2010": "-", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi",
     "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hyphens:
    """The words of a text, by which its parted words are judged."""

    words: frozenset[str]

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Hyphens":
        """The words that stand whole on a line."""
        found = (word.casefold() for line in lines for word in _FIRST.findall(line))
        return cls(frozenset(found))

    def joined(self, lines: Iterable[str]) -> str:
        """Lines as one, with a space where they met, or nothing where a word was parted."""
        text = ""
        for line in lines:
            parted = _AT_END.search(text[-_LONGEST:])
            following = _FIRST.match(line)
            if parted and following:
                kept = "-" if self._keeps(parted["word"], following[0]) else ""
                text = f"{text[:-1]}{kept}{line}"
            else:
                text = f"{text} {line}" if text else line
        return text.translate(_MARKS)

    def _keeps(self, first: str, second: str) -> bool:
        """True where the hyphen is part of the word: "cease-fire", "al-Qaeda", "2009-2010"."""
        before, after = first.casefold(), second.casefold()
        shouted = first.isupper() and second[:2].isupper()
        named = not second[0].islower() and not shouted
        if named or first[-1].isdigit() or f"{before}-{after}" in self.words:
            return True
        if f"{before}{after}" in self.words:
            return False
        kept = _kept()
        begins = before in kept.first and not after.startswith(kept.not_before)
        inside = "-" in before and before.rpartition("-")[2] in kept.inside
        return begins or inside or f"{before}-{after}" in kept.whole


@dataclass(frozen=True, slots=True)
class _Kept:
    """The lists of vocabulary/segment.yaml."""

    first: frozenset[str]
    inside: frozenset[str]
    whole: frozenset[str]
    not_before: tuple[str, ...]


@cache
def _kept() -> _Kept:
    data = yaml_file("segment.yaml")["kept_hyphens"]
    first, inside, whole = (frozenset(data[name]) for name in ("first", "inside", "whole"))
    return _Kept(first, inside, whole, tuple(data["not_before"]))
