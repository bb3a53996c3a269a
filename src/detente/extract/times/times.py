"""Find time expressions in a text and take them apart; resolve/times.py places them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from detente.extract.times.fields import fields
from detente.extract.times.grammar import Grammar, Rule, grammar, words
from detente.extract.times.guards import allowed, is_rate
from detente.model.text import Span
from detente.model.time import TimeMention

_WORD = re.compile(r"[A-Za-z]+|\d+|['’]\d\d(?:s\b|(?!\w))")
_BEFORE = re.compile(r"([\w$€£#/]+)[ \t\n.\"“‘(]{0,3}\Z")
_RANGE = re.compile(r"\s*(?:[-–—]|to|until|till|through)\s*\Z", re.IGNORECASE)
_ROW = re.compile(r"\s*(?:,|/|,?\s(?:and|or))\s*")
_NEXT = re.compile(r"[ \t\n]+(\w+)")
_NEXT_WORD = re.compile(r"[ \t\n]+([A-Za-z]+)")
_PERFECT = re.compile(r"[^.;!?]{0,40}?\b(?:had|was|were)\b", re.IGNORECASE)
_ADVERBS = (
    "after that",
    "earlier",
    "later",
    "previously",
    "hence",
    "afterward",
    "afterwards",
    "thereafter",
)
_ARTICLES = ("the", "a", "an", "its", "their", "his", "her")
_DEADLINES = ("by", "until", "till", "within")


def find_times(text: str, offset: int = 0) -> tuple[TimeMention, ...]:
    """The time expressions of `text` in order; their spans are moved on by `offset`."""
    found = _shared(tuple(_mentions(text)), text)
    return tuple(_moved(mention, offset) for mention in _ranges(text, found))


def _mentions(text: str) -> Iterator[TimeMention]:
    rules = grammar()
    end = 0
    for start in _starts(text, rules):
        if start < end:
            continue
        mention = _longest(text, start, rules)
        if mention is not None:
            yield mention
            end = mention.span.end


def _starts(text: str, rules: Grammar) -> Iterator[int]:
    """Where an expression could begin: a digit, or one of the words that open a rule."""
    openers, weak = rules.openers, rules.weak
    for hit in _WORD.finditer(text):
        word = hit[0].lower()
        if word in openers or not word.isalpha():
            start = hit.start()
            if word in weak and not _goes_on(text, hit, rules):
                continue
            if start == 0 or not (text[start - 1].isalnum() or text[start - 1] == "_"):
                yield start


def _goes_on(text: str, word: re.Match[str], rules: Grammar) -> bool:
    """False for "the army": such a word opens a time only before another word of time."""
    following = _NEXT_WORD.match(text, word.end())
    if following is None:
        return True
    after = following[1].lower()
    return after in rules.followers and after != word[0].lower()


def _longest(text: str, start: int, rules: Grammar) -> TimeMention | None:
    """The longest reading at `start` that its surroundings allow."""
    if rules.any.match(text, start) is None:
        return None
    hits = [(rule, hit) for rule in rules.rules if (hit := rule.pattern.match(text, start))]
    for rule, hit in sorted(hits, key=lambda pair: -pair[1].end()):
        given = _groups(hit)
        before = _word_before(text, start)
        if allowed(rule.name, given, before, text, hit):
            return _mention(rule, given, text, hit, before)
    return None


def _groups(hit: re.Match[str]) -> dict[str, str]:
    """The groups that matched; `month__2` is the second place where a rule may have a month."""
    return {name.split("__")[0]: value for name, value in hit.groupdict().items() if value}


def _word_before(text: str, start: int) -> str:
    hit = _BEFORE.search(text, max(0, start - 24), start)
    return hit[1].lower() if hit else ""


def _mention(
    rule: Rule, given: dict[str, str], text: str, hit: re.Match[str], before: str
) -> TimeMention | None:
    values = fields(rule.name, given, before)
    if values is None:
        return None
    end = hit.end()
    if values.get("counts_from") == "anchor" and "after" in given and _has_anchor(text, given, end):
        end = _end_of_group(hit, "unit")
    kind = values.pop("kind", rule.kind)
    values.update(_known_by_date(values, before, text, end))
    if rule.name == "toward_span" and text[end : end + 4] == " of ":
        values["counts_from"] = ""  # the last two months of 2011
    lasting = kind == "duration"
    if rule.name == "year" and before in _ARTICLES and _NEXT_WORD.match(text, end):
        values["bound"] = "aside"  # the 1925 protocol
    if rule.name == "duration" and lasting and is_rate(before, text, hit.start()):
        kind = "set" if given["num"].lower() in ("a", "an") else kind
    if kind in ("date", "time", "duration") and _ends_by(text, hit, before, lasting=lasting):
        kind = "deadline"
        values.setdefault("counts_from", "report" if lasting else "")
    span = Span(hit.start(), end)
    last = values.pop("until", None)
    mention = TimeMention(span, span.of(text), kind=kind, lasting=lasting, **values)
    return replace(mention, until=_last(mention, last, text, hit)) if last else mention


def _last(
    mention: TimeMention, values: dict[str, Any], text: str, hit: re.Match[str]
) -> TimeMention:
    """The end of a range within one expression: "29 March" of "28-29 March"."""
    ends = [
        name
        for name in hit.groupdict()
        if name.startswith(("day2", "year2", "early2", "century2")) and hit[name]
    ]
    span = Span(hit.start(ends[0]), hit.end())
    return replace(mention, span=span, words=span.of(text), **values)


def _ends_by(text: str, hit: re.Match[str], before: str, *, lasting: bool) -> bool:
    """True after "by", "until", "within", "no later than".

    Not of "by Friday they had left", nor of "put off by two weeks".
    """
    if before == "by" and lasting:
        return False
    if before in ("by", "until", "till") and _PERFECT.match(text, hit.end()):
        return False
    start = hit.start()
    return before in _DEADLINES or text[max(0, start - 12) : start].lower() == " later than "


def _known_by_date(
    values: dict[str, Any], before: str, text: str, end: int
) -> dict[str, int | str]:
    """The year of "September 11", which stands for one event where the words around it say so."""
    if values.get("year") or values.get("weekday") is not None:
        return {}
    next_word = _NEXT.match(text, end)
    after = next_word[1].lower() if next_word else ""
    for known in words()["named_dates"]:
        same_day = (values.get("month"), values.get("day")) == (known["month"], known["day"])
        if same_day and (before in known["after"] or after in known["before"]):
            return {"year": known["year"], "named": f"{known['month']}/{known['day']}"}
    return {}


def _has_anchor(text: str, given: dict[str, str], end: int) -> bool:
    """True for "four days after the deal": the anchor follows, so "after" is not of the extent."""
    if given["after"].lower() in _ADVERBS:
        return False
    return re.compile(r"[ \t\n]*[\w\"'“‘]").match(text, end) is not None


def _end_of_group(hit: re.Match[str], name: str) -> int:
    ends = (hit.end(group) for group in hit.groupdict() if group.split("__")[0] == name)
    return max(ends, default=hit.end())


def _ranges(text: str, found: tuple[TimeMention, ...]) -> Iterator[TimeMention]:
    """Two dates joined by "to", or by "and" after "between", become one with `until`."""
    place = 0
    while place < len(found):
        first = found[place]
        second = found[place + 1] if place + 1 < len(found) else None
        if second is not None and _joins(text, first, second):
            yield _joined(text, first, second)
            place += 2
        else:
            yield first
            place += 1


def _shared(found: tuple[TimeMention, ...], text: str) -> tuple[TimeMention, ...]:
    """Gives "May" of "in May and June 1954" the year that stands behind the last of the row."""
    row = list(found)
    for place in range(len(row) - 1, 0, -1):
        first, second = row[place - 1], row[place]
        between = text[first.span.end : second.span.start]
        dated = second.year and second.month and second.until is None
        open_month = first.month and not first.year and first.shift is None
        if not (dated and open_month and _ROW.fullmatch(between)):
            continue
        if (first.month, first.day or 0) < (second.month, second.day or 32):
            row[place - 1] = replace(first, year=second.year)
    return tuple(row)


def _joins(text: str, first: TimeMention, second: TimeMention) -> bool:
    if first.kind not in ("date", "deadline") or second.kind not in ("date", "deadline"):
        return False
    between = text[first.span.end : second.span.start]
    before = _word_before(text, first.span.start)
    if _RANGE.match(between):
        return bool(before == "from" or re.match(r"\s*[-–—]", between) or first.year)
    return before == "between" and between.strip().lower() == "and"


def _joined(text: str, first: TimeMention, second: TimeMention) -> TimeMention:
    span = first.span.joined(second.span)
    first, second = _sharing_year(first, second)
    return replace(first, span=span, words=span.of(text), until=second, kind="date")


def _sharing_year(first: TimeMention, second: TimeMention) -> tuple[TimeMention, TimeMention]:
    """Gives either end the month and year that only the other has; a turn of the year counts."""
    if first.day and not first.month:
        first = replace(first, month=second.month)
    if not (first.month and second.month):
        return replace(first, year=first.year or second.year), second
    turned = (first.month, first.day or 0) > (second.month, second.day or 0)
    if second.year and not first.year:
        first = replace(first, year=second.year - turned)
    elif first.year and not second.year:
        second = replace(second, year=first.year + turned)
    elif second.shift is not None and second.unit == "year" and first.shift is None:
        shift = second.shift - turned
        first = replace(first, shift=shift, unit="year", counts_from=second.counts_from)
    return first, second


def _moved(mention: TimeMention, by: int) -> TimeMention:
    if by == 0:
        return mention
    until = _moved(mention.until, by) if mention.until else None
    return replace(mention, span=mention.span.shifted(by), until=until)
