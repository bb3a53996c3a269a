"""Find time expressions in a text and take them apart; resolve/times.py places them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from detente.extract.time_fields import fields
from detente.extract.time_grammar import Grammar, Rule, grammar, words
from detente.model.text import Span
from detente.model.time import TimeMention

_WORD = re.compile(r"[A-Za-z]+|\d+|['’]\d0s")
_BEFORE = re.compile(r"([\w$€£#/]+)[^\w$€£#/]{0,3}\Z")
_RANGE = re.compile(r"\s*(?:[-–—]|to|until|till|through)\s*\Z", re.IGNORECASE)
_NEXT = re.compile(r"[ \t\n]+(\w+)")
_DEADLINES = ("by", "until", "till", "within")


def find_times(text: str, offset: int = 0) -> tuple[TimeMention, ...]:
    """The time expressions of `text` in order; their spans are moved on by `offset`."""
    found = tuple(_mentions(text))
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
    openers = rules.openers
    for hit in _WORD.finditer(text):
        word = hit[0]
        if word.lower() in openers or not word.isalpha():
            start = hit.start()
            if start == 0 or not (text[start - 1].isalnum() or text[start - 1] == "_"):
                yield start


def _longest(text: str, start: int, rules: Grammar) -> TimeMention | None:
    """The longest reading at `start` that its surroundings allow."""
    if rules.any.match(text, start) is None:
        return None
    hits = [(rule, hit) for rule in rules.rules if (hit := rule.pattern.match(text, start))]
    for rule, hit in sorted(hits, key=lambda pair: -pair[1].end()):
        given = _groups(hit)
        before = _word_before(text, start)
        if _allowed(rule.name, given, before, text, hit):
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
    if values.get("counts_from") == "anchor" and "after" in given and _goes_on(text, given, end):
        end = _end_of_group(hit, "unit")
    kind = values.pop("kind", rule.kind)
    values.update(_known_by_date(values, before, text, end))
    lasting = kind == "duration"
    if kind in ("date", "time", "duration") and before in _DEADLINES:
        kind = "deadline"
        values.setdefault("counts_from", "report" if lasting else "")
    span = Span(hit.start(), end)
    last_day = values.pop("last_day", None)
    mention = TimeMention(span, span.of(text), kind=kind, lasting=lasting, **values)
    return (
        replace(mention, until=replace(mention, weekday=None, day=last_day))
        if last_day
        else mention
    )


def _known_by_date(
    values: dict[str, Any], before: str, text: str, end: int
) -> dict[str, int | str]:
    """The year of "September 11", which stands for one event where the words around it say so."""
    if values.get("year") or values.get("weekday") is not None:
        return {}
    next_word = _NEXT.match(text, end)
    after = next_word[1].lower() if next_word else ""
    for known in words()["named_dates"]:
        if values.get("month") == known["month"] and values.get("day") == known["day"]:
            if before in known["after"] or after in known["before"]:
                return {"year": known["year"], "named": f"{known['month']}/{known['day']}"}
    return {}


def _goes_on(text: str, given: dict[str, str], end: int) -> bool:
    """True for "four days after the deal": the anchor follows, so "after" is not of the extent."""
    if given["after"].lower() in ("earlier", "later", "previously", "hence"):
        return False
    return re.compile(r"[ \t\n]*[\w\"'“‘]").match(text, end) is not None


def _end_of_group(hit: re.Match[str], name: str) -> int:
    return max(hit.end(group) for group in hit.groupdict() if group.split("__")[0] == name)


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
    year = first.year or second.year
    month = first.month or (second.month if first.day else None)
    return replace(
        first, span=span, words=span.of(text), year=year, month=month, until=second, kind="date"
    )


def _moved(mention: TimeMention, by: int) -> TimeMention:
    if by == 0:
        return mention
    until = _moved(mention.until, by) if mention.until else None
    return replace(mention, span=mention.span.shifted(by), until=until)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(str(word) for word in words()[name])


def _allowed(name: str, given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """False where the neighbours show an ordinary word or number instead of a time."""
    guard = _GUARDS.get(name)
    return guard is None or guard(given, before, text, hit)


def _month_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    if given["month"].lower() not in ("may", "march") or "early" in given or "toward" in given:
        return True
    return before in _listed("month_before")


def _season_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    if "year" in given or "toward" in given or "early" in given:
        return True
    going_on = re.compile(r"\s+of\b|-\w|s\b").match(text, hit.end())
    return before in ("in", "by", "during", "since", "until", "through") and not going_on


def _year_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    if before in _listed("not_years") or before[-1:] in tuple("$€£#/"):
        return False
    following = re.compile(r"[ \t\n]+(\w+)").match(text, hit.end())
    if following and following[1].lower() in _listed("counted"):
        return False
    if before[-1:].isdigit() and not 1900 <= int(before[-4:] or 0) <= 2100:
        return False
    year = int(given["year"])
    return before in ("in", "since", "from", "until", "by", "year", "early") or 1900 <= year < 2050


def _weekday_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    return before not in _listed("not_weekdays")


def _bare_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    return before in _listed("lasting_before")


def _vague_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Takes "the day after" and "hours after", not "5 hours after" with a number left outside."""
    single = not given["unit"].lower().endswith("s")
    return (hit[0].lower().startswith("the") if single else True) and not before[-1:].isdigit()


def _duration_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    number, unit = given["num"].lower(), given["unit"].lower()
    if unit in ("second", "quarter", "quarters"):
        return number.isdigit() or (unit == "quarters" and number not in ("a", "the"))
    if number in ("a", "an") and "about" not in given:
        return before in _listed("lasting_before") or before in _listed("rate_before")
    return number != "recent"


def _hyphened_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Takes "a three-day visit", not "three-quarters" and not "a-day"."""
    return not (given["unit"].lower().startswith("quarter") or given["num"].lower() in ("a", "an"))


def _quarter_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """The article is outside in "the third-quarter loss": the reading that starts later is it."""
    return "-" not in hit[0] or not hit[0].lower().startswith("the")


def _day_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Not a price, a count or a decimal before the month, and no count after it."""
    return not (before[-1:].isdigit() and text[hit.start() - 1] in ".,")


def _clock_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    return "hour" not in given or 1 <= int(given["hour"]) <= 12


def _word_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Not a part of a name ("Lakeside Weekly"), and "the past" only with nothing behind it."""
    if text[max(0, hit.start() - 1) : hit.start()] == "-" or text[hit.end() : hit.end() + 1] == "-":
        return False
    if hit[0].lower() in ("the past", "the present", "the future"):
        return re.compile(r"\s+\w").match(text, hit.end()) is None
    return True


_GUARDS: dict[str, Any] = {
    "month": _month_stands,
    "season": _season_stands,
    "year": _year_stands,
    "weekday": _weekday_stands,
    "bare": _bare_stands,
    "vague_ago": _vague_stands,
    "duration": _duration_stands,
    "hyphened": _hyphened_stands,
    "quarter": _quarter_stands,
    "day_month": _day_stands,
    "clock": _clock_stands,
    "set_word": _word_stands,
    "reference": _word_stands,
}
