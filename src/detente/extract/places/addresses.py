"""Street addresses: "the 500 block of Oak Street", "12 Mill Lane", "Oak Street and Mill Lane"."""

import re
from dataclasses import dataclass
from functools import cache

from detente.model.text import Span
from detente.model.vocabulary import yaml_file


@dataclass(frozen=True, slots=True)
class Address:
    """An address as written; `plain` has short forms written out. The higher `rank`, the nearer.

    3 is a house or a block, 2 a crossing, 1 a street alone.
    """

    span: Span
    words: str
    plain: str
    rank: int


def find_addresses(text: str, offset: int = 0) -> tuple[Address, ...]:
    """The addresses of a text in order."""
    found = []
    for hit in _pattern().finditer(text):
        words = " ".join(hit[0].split())
        rank = 3 if hit["block"] or hit["number"] else 2 if hit["other"] else 1
        span = Span(hit.start() + offset, hit.end() + offset)
        found.append(Address(span, words, _written_out(words), rank))
    return tuple(found)


def _written_out(words: str) -> str:
    """Short forms of street kinds written out, "block" joined by "of"."""
    full = _short().sub(lambda hit: _kinds()[hit[1].lower()], words)
    return re.sub(r"\b[Bb]lock (?!of)", "block of ", full)


@cache
def _kinds() -> dict[str, str]:
    listed: dict[str, list[str]] = yaml_file("addresses.yaml")["kinds"]
    return {short.lower(): kind for kind, some in listed.items() for short in some}


@cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(_kinds())})\b\.?(?=$|\s|,)", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    listed = yaml_file("addresses.yaml")
    kinds = "|".join(
        [*listed["kinds"], *(rf"{s}\b\.?" for some in listed["kinds"].values() for s in some)]
    )
    sides = "|".join(re.escape(side) for side in sorted(listed["sides"], key=len, reverse=True))
    numbered = "|".join(
        re.escape(road) for road in sorted(listed["numbered"], key=len, reverse=True)
    )
    side = rf"(?:(?:{sides})(?![\w.])\s+)"
    word = r"(?:[A-Z][\w'’-]*\.?|\d{1,3}(?:st|nd|rd|th))"
    named = rf"{side}?{word}(?:\s+{word}){{0,3}}?\s+(?:{kinds})(?![\w])(?:\s+(?:{sides})(?![\w.]))?"
    plain = rf"(?:(?:{numbered})\s+\d+|I-\d+|{named})"
    return re.compile(
        rf"(?:(?P<block>\b\d{{1,5}}\s+block\s+(?:of\s+)?)|(?P<number>\b\d{{1,5}}\s+(?!block)))?"
        rf"(?P<street>(?<![\w-]){plain})"
        rf"(?P<other>\s+(?:and|near|at)\s+{plain})?"
    )
