"""Numerals: plain numbers in digits or words, with their bounds where the words are vague."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.model.text import Span
from detente.model.vocabulary import yaml_file


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: least, likeliest, most (None: no bound)."""

    span: Span
    low: int
    best: int
    high: int | None


@cache
def number_words() -> dict[str, Any]:
    """The vocabulary file, as it is written."""
    loaded: dict[str, Any] = yaml_file("counts.yaml")
    return loaded


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers of a text in order: 1,550, "two dozen", "a hundred and five", "hundreds"."""
    end = 0
    for hit in _core().finditer(text):
        if hit.start() < end:
            continue
        found = _read(text, hit)
        if found is not None:
            end = found.span.end
            yield found


def _read(text: str, hit: re.Match[str]) -> Numeral | None:
    words = " ".join(hit[0].lower().split())
    span = Span(*hit.span())
    if words in number_words()["none"]:
        return Numeral(span, 0, 0, 0)
    if words in number_words()["vague"]:
        return _scaled(text, span, number_words()["vague"][words])
    if words[0].isdigit():
        return _in_digits(text, hit)
    end, value = _in_words(text, hit.start())
    if not value or _compound().match(text, end):
        return None
    return Numeral(Span(span.start, end), value, value, value)


def _in_digits(text: str, hit: re.Match[str]) -> Numeral | None:
    """Digits, perhaps with a scale: "1.5 million"; a fraction alone counts nothing."""
    written = float(hit[0].replace(",", ""))
    scale = _scale_word().match(text, hit.end())
    factor = number_words()["scales"][scale[1].lower()] if scale else 1
    value = round(written * factor)
    if abs(value - written * factor) > 1e-6:
        return None
    return Numeral(Span(hit.start(), scale.end(1) if scale else hit.end()), value, value, value)


def _scaled(text: str, span: Span, bounds: list[int | None]) -> Numeral:
    """A vague word with the scale it multiplies: "several hundred", "a couple of thousand"."""
    scale = _scale_word().match(text, span.end)
    factor = number_words()["scales"][scale[1].lower()] if scale else 1
    low, best, high = (None if bound is None else bound * factor for bound in bounds)
    return Numeral(Span(span.start, scale.end(1) if scale else span.end), low or 0, best or 0, high)


def _in_words(text: str, start: int) -> tuple[int, int]:
    """Where a number in words ends, and its value: "two hundred and five" is 205."""
    total, group, last, end = 0, 0, 0, start
    hit = _word().match(text, start)
    while hit is not None:
        value = _values().get(hit["word"].lower())
        if value is None or not _goes_on(value, last, joined=bool(hit["and"])):
            break
        if value in _SCALES:
            group = max(group, 1) * value
            if value >= 1000:
                total, group = total + group, 0
        else:
            group += value
        last, end = value, hit.end()
        hit = _word().match(text, end)
    return end, total + group


_SCALES = frozenset({12, 100, 1000, 1_000_000, 1_000_000_000})


def _goes_on(value: int, last: int, *, joined: bool) -> bool:
    """True where the next word belongs to the number: "twenty two", not "two twenty"."""
    if last == 0:
        return not joined
    if value in (100, 1000, 1_000_000, 1_000_000_000) or (value == 12 and last != 12):
        return not joined and (value != 12 or last < 12 or last == 100)
    if last in (100, 1000, 1_000_000):
        return True
    return not joined and last in range(20, 100, 10) and value < 10


@cache
def _values() -> dict[str, int]:
    words = number_words()
    return {**words["ones"], **words["tens"], **words["scales"], "a": 1, "an": 1}


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"(?:\s{1,4}|-)?(?:(?P<and>and)\s{1,4})?(?P<word>[a-z]+)\b", re.IGNORECASE)


@cache
def _scale_word() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s{{1,4}}of)?[\s-]{{1,4}}({'|'.join(number_words()['scales'])})\b", re.I
    )


@cache
def _compound() -> re.Pattern[str]:
    """What makes a number part of an adjective: the "-year-old" of "two-year-old"."""
    return re.compile(r"-(?!odd\b)[a-z]", re.IGNORECASE)


@cache
def _core() -> re.Pattern[str]:
    """Where a number begins: digits that are no part of a name, clock or sum, or a number word."""
    words = number_words()
    phrases = sorted([*words["vague"], *words["none"]], key=len, reverse=True)
    plain = [*words["ones"], *words["tens"]]
    some = "|".join(phrase.replace(" ", r"\s{1,4}") for phrase in phrases)
    scales = "|".join(words["scales"])
    digits = r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?"
    return re.compile(
        rf"(?<![\w/:.,#])(?<![a-z]-)(?:{digits})(?![\w/:]|[.,]\d|-(?!odd\b)[a-z])"
        rf"|(?<![\w-])(?:{some}|(?:{'|'.join(plain)})(?!\w)|an?\s{{1,4}}(?:{scales}))(?![\w])",
        re.IGNORECASE,
    )
