"""Runs of capitalised words, and the names of the gazetteer inside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.extract.names.name_tokens import Token
from detente.model.gazetteer import is_place_name
from detente.model.place_words import abbreviations
from detente.model.text import Span

_LINKS = frozenset(
    {"of", "de", "du", "des", "la", "le", "les", "el", "al", "am", "an", "im", "in", "der", "den",
     "do", "da", "dos", "das", "del", "della", "di", "the", "and", "upon", "on", "sur", "sous",
     "aux", "au", "en", "e", "y", "ez", "ash", "es", "as", "bei", "-", "'", "’", "–", "'s", "’s"}
)  # fmt: skip
_ARTICLES = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az"})
_LONGEST = 8  # words and signs of a name
_SHORT = 2  # letters; so short a name counts only in capitals or as an abbreviation


@dataclass(frozen=True, slots=True)
class Run:
    """A known name at `tokens[first:last]`, with the capitalised words that touch it."""

    tokens: Sequence[Token]
    first: int
    last: int

    @property
    def span(self) -> Span:
        """The characters of the name."""
        return Span(self.tokens[self.first].start, self.tokens[self.last - 1].end)

    @property
    def is_single(self) -> bool:
        """True for a name of one word."""
        return self.last - self.first == 1

    @property
    def left(self) -> Sequence[Token]:
        """The capitalised words that touch the name from before."""
        at = self.first
        while at > 0 and self._is_part(at - 1) and self._touch(at - 1):
            at -= 1
        return self.tokens[at : self.first]

    @property
    def right(self) -> Sequence[Token]:
        """The capitalised words that touch the name from behind."""
        at = self.last
        while at < len(self.tokens) and self.tokens[at].named and self._touch(at - 1):
            at += 1
        return self.tokens[self.last : at]

    def before(self, count: int = 1) -> Token | None:
        """The word `count` places before the name."""
        at = self.first - count
        return self.tokens[at] if at >= 0 else None

    def after(self, count: int = 1) -> Token | None:
        """The word `count` places behind the name."""
        at = self.last + count - 1
        return self.tokens[at] if at < len(self.tokens) else None

    def _is_part(self, at: int) -> bool:
        """False for "Ill." before a name: there a sentence ended."""
        return self.tokens[at].named and self.tokens[at].text not in abbreviations()

    def _touch(self, at: int) -> bool:
        return self.tokens[at + 1].start - self.tokens[at].end <= 1


def known_names(tokens: Sequence[Token], text: str) -> Iterator[Run]:
    """The names of the gazetteer, left to right, the longest first."""
    at = 0
    while at < len(tokens):
        run = _longest(tokens, at, text) if _may_begin(tokens, at) else None
        if run is not None:
            yield run
        at = run.last if run is not None else at + 1


def _longest(tokens: Sequence[Token], at: int, text: str) -> Run | None:
    for last in range(_reach(tokens, at), at, -1):
        if tokens[last - 1].named and _is_known(text[tokens[at].start : tokens[last - 1].end]):
            return Run(tokens, at, last)
    return None


def _is_known(written: str) -> bool:
    if len(written.replace(".", "")) <= _SHORT and not written.isupper():
        return written in abbreviations()
    return written in abbreviations() or is_place_name(written)


def _reach(tokens: Sequence[Token], at: int) -> int:
    """How far a name that begins here may go on."""
    last = at + 1
    while last < min(len(tokens), at + _LONGEST):
        token = tokens[last]
        if not (token.named or token.lower in _LINKS) or token.start - tokens[last - 1].end > 1:
            break
        last += 1
    return last


def _may_begin(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].named:
        return True
    hyphen = at + 2 < len(tokens) and tokens[at + 1].text == "-" and tokens[at + 2].named
    return hyphen and tokens[at].lower in _ARTICLES
