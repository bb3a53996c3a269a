"""Amounts: the numbers of a sentence with their units, and the word that leads to each."""

import re
from dataclasses import dataclass, replace

from detente.extract.counts import find_counts
from detente.extract.measures.patterns import listed
from detente.model.count import Count
from detente.model.text import Span

_PERCENT = re.compile(r"\s{0,2}(?:-\s?)?(?:per\s?cent\b|percent\b|%|pct\b)", re.IGNORECASE)
_BARRELS = re.compile(r"\s{0,2}(?:barrels|bbl)\s(?:a|per)\sday|\s{0,2}(?:bpd|b/d)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"\s{0,2}(?:U\.?S\.?\s|American\s)?(dollars?|euros?|pounds?|francs?|roubles?|rubles?|yen|marks?)\b",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?:US|U\.S\.)?([$€£])\s?\Z")
_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds"}
_OTHER = re.compile(
    r"[\s-]{1,2}(?:square\s)?(?:miles?|kilomet\w+|km|met(?:re|er)s?|feet|foot|yards?|years?|months?"
    r"|weeks?|days?|hours?|minutes?|acres?|hectares?|tons?|tonnes?|pounds of|a\.m|p\.m|degrees?)\b",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"(?<![\w.,])\d{1,4}\.\d+(?=\s{0,2}(?:per\s?cent|percent|%))", re.IGNORECASE)
_LEAD = re.compile(
    r"\b(to|by|from|at|of|above|below|reach|reached|number|numbers|total|totals|totalled)"
    r"(?:\s(?:its|the|a|an|some|almost|nearly|about|around|roughly|between|US))?\s*[\"“]?\Z",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s{1,3}(more|additional|further|extra|fewer|new)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(another|an additional|a further|an extra)\s{1,3}\Z", re.IGNORECASE)
_FRACTION = re.compile(
    r"\bby\s(?:about\s|around\s|almost\s|nearly\s|roughly\s|more\sthan\s|over\s|at\sleast\s|some\s)?"
    r"(?:(?:a|one|two|three|four)[\s-](?:third|quarter|fifth|half|tenth)s?|half)\b(?!\sa\s\w+illion)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit; `lead` is the word before it ("to", "by"), `more` an addition to it.

    `span` holds number, unit and what says that it comes on top.
    """

    count: Count
    unit: str
    span: Span
    lead: str
    more: bool


def amounts_in(text: str, offset: int) -> tuple[Amount, ...]:
    """The numbers of a sentence in text order."""
    counts = {count.span: count for count in find_counts(text)}
    for hit in _DECIMAL.finditer(text):
        span = Span(*hit.span())
        counts = {one: count for one, count in counts.items() if not one.meets(span)}
        value = round(float(hit.group()))
        counts[span] = Count(value, value, value, span, hit.group())
    fitting = (span for span in sorted(counts) if not _OTHER.match(text, span.end))
    return tuple(_amount(text, counts[span], offset) for span in fitting)


def fractions_in(text: str, offset: int) -> tuple[Span, ...]:
    """As in "by a third", "by about half"."""
    return tuple(Span(*hit.span()).shifted(offset) for hit in _FRACTION.finditer(text))


def _amount(text: str, count: Count, offset: int) -> Amount:
    start, end = count.span.start, count.span.end
    unit, end = _unit(text, start, end)
    sign = _SIGN.search(text, max(start - 5, 0), start)
    start = sign.start() if sign else start
    more = _MORE.match(text, end)
    end = more.end() if more else end
    another = _ANOTHER.search(text, max(start - 16, 0), start)
    start = another.start() if another else start
    lead = _LEAD.search(text, max(start - 24, 0), start)
    count = replace(count, span=count.span.shifted(offset))
    extra = bool(another) or (more is not None and more.group(1).lower() in listed("more"))
    return Amount(
        count,
        unit,
        Span(start + offset, end + offset),
        lead.group(1).lower() if lead else "",
        extra,
    )


def _unit(text: str, start: int, end: int) -> tuple[str, int]:
    """The unit of a number, and where it ends with it."""
    if sign := _SIGN.search(text, max(start - 5, 0), start):
        return _SIGNS[sign.group(1)], end
    if hit := _PERCENT.match(text, end):
        return "%", hit.end()
    if hit := _BARRELS.match(text, end):
        return "barrels a day", hit.end()
    if hit := _MONEY.match(text, end):
        word = hit.group(1).lower().rstrip("s")
        return ("yen" if word == "yen" else f"{word}s"), hit.end()
    return "", end
