"""Swap: a text in which the names of two sides trade places, with the way back to its offsets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from detente.extract.parsing.parse import parse
from detente.extract.parsing.tree import Word
from detente.model.text import Report, Span
from detente.read.segment import segment

TABLE = Path(__file__).with_name("swaps.yaml")
_BEFORE_NOUNS = frozenset({"amod", "compound", "nmod", "npadvmod"})
_OBJECTIVE = frozenset({"PRP"})
_VOWELS = tuple("AEIOaeio")
_ARTICLE = re.compile(r"\b([Aa])n? $")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides and how each is named: alone, or before a noun or a hyphen."""

    name: str
    codes: tuple[tuple[str, ...], ...]
    alone: dict[str, str]
    before: dict[str, str]


@dataclass(frozen=True, slots=True)
class Swapped:
    """A text after the swap; `pieces` are the old and the new spans of what was swapped."""

    text: str
    pieces: tuple[tuple[Span, Span], ...]

    def new(self, offset: int) -> int:
        """Where a character of the old text stands in the new one."""
        shift = 0
        for old, now in self.pieces:
            if old.start >= offset:
                break
            shift = now.end - old.end if old.end <= offset else now.start - old.start
        return offset + shift


@cache
def pairs() -> tuple[Pair, ...]:
    """The pairs of bench/swaps.yaml."""
    listed = yaml.safe_load(TABLE.read_text("utf-8"))
    return tuple(_pair(name, entry) for name, entry in listed.items())


def _pair(name: str, entry: dict[str, Any]) -> Pair:
    people = entry.get("people", [])
    codes = tuple(tuple(side) for side in entry.get("codes", ()))
    return Pair(name, codes, _both([*entry["names"], *people]), _both(entry.get("before", [])))


def _both(lines: Sequence[Sequence[str]]) -> dict[str, str]:
    """Each form with what takes its place; the first line counts."""
    found: dict[str, str] = {}
    for left, right in lines:
        found.setdefault(left, right)
        found.setdefault(right, left)
    return found


def names_a_side(pair: Pair, text: str) -> bool:
    """True where a form of the pair stands in the text."""
    found = (one[0] for one in _forms(pair).finditer(text))
    return any(pair.alone.get(form) != form for form in found)


def swapped(pair: Pair, text: str) -> Swapped:
    """The text with both sides of a pair exchanged."""
    written, pieces, at = "", [], 0
    for span, other in _places(pair, text):
        between = _with_article(text[at : span.start], other)
        written += between
        pieces.append((span, Span(len(written), len(written) + len(other))))
        written, at = written + other, span.end
    return Swapped(written + text[at:], tuple(pieces))


def _with_article(before: str, name: str) -> str:
    """What stands before a name, its article mended: "a Russian", "an American"."""
    article = "n " if name.startswith(_VOWELS) else " "
    return _ARTICLE.sub(lambda found: found[1] + article, before)


def _places(pair: Pair, text: str) -> Iterator[tuple[Span, str]]:
    """Each form in the text with what takes its place, in text order."""
    ends = {word.end: word for word in _words(text)}
    at = 0
    while (found := _forms(pair).search(text, at)) is not None:
        form = found[0]
        at = found.end()
        last = ends.get(found.end())
        if last is not None and _stands_before(last, text) and (other := _bare(pair, form)):
            skipped = len(form) - len(form.removeprefix("the ").removeprefix("The "))
            yield Span(found.start() + skipped, found.end()), other
        else:
            other = _alone(pair, form, last)
            yield Span(found.start(), found.end()), _begun(other, text[: found.start()], form)


def _bare(pair: Pair, form: str) -> str | None:
    return pair.before.get(form.removeprefix("the ").removeprefix("The "))


def _alone(pair: Pair, form: str, last: Word | None) -> str:
    """What takes the place of a name that stands alone; "her" may be "his" or "him"."""
    small = form[0].lower() + form[1:]
    other = pair.alone.get(form) or pair.alone.get(small) or pair.before.get(form, form)
    if small == "her" and last is not None and last.tag in _OBJECTIVE:
        other = "him"
    return other


def _begun(other: str, before: str, form: str) -> str:
    """A name that opens a sentence with a capital; "the" keeps its small letter elsewhere."""
    opens = not before.strip() or before.rstrip(" \"“'").endswith((".", "!", "?", "—", "--", "\n"))
    capital = opens and form[0].isupper()
    return other[0].upper() + other[1:] if capital else other


def _stands_before(word: Word, text: str) -> bool:
    """True before a noun or a hyphen, as in "U.S. envoys" and "U.S.-led"."""
    return text[word.end : word.end + 1] == "-" or (
        word.dep in _BEFORE_NOUNS and word.head.i > word.i
    )


def _words(text: str) -> list[Word]:
    return [word for tree in parse(Report(text, *segment(text))) for word in tree.words]


@cache
def _named(name: str) -> re.Pattern[str]:
    pair = next(one for one in pairs() if one.name == name)
    forms = sorted({*pair.alone, *pair.before}, key=len, reverse=True)
    begun = [re.escape(form) if form[0].isupper() else _either(form) for form in forms]
    return re.compile(rf"(?<![\w@.])(?:{'|'.join(begun)})(?!\w)")


def _either(form: str) -> str:
    return f"[{form[0]}{form[0].upper()}]{re.escape(form[1:])}"


def _forms(pair: Pair) -> re.Pattern[str]:
    return _named(pair.name)
