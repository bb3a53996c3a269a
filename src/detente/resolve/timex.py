"""A time mention as a TIMEX3 type and value: 2010-03-29, 2010-W13, P3D, PRESENT_REF, XXXX-03."""

import re
from collections.abc import Iterator
from dataclasses import replace

from detente.model.text import Span
from detente.model.time import Period, TimeMention
from detente.resolve.parts import EDGE_DAYS

_JOINT = re.compile(r"\s*(?:[-–—/]|\b(?:to|and|until|till|through))\s*$", re.IGNORECASE)
_YEAR_END = re.compile(r"\byear[- ]end$", re.IGNORECASE)
_DURATIONS = {"second": ("T", "S", 1), "minute": ("T", "M", 1), "hour": ("T", "H", 1),
              "day": ("", "D", 1), "night": ("", "D", 1), "weekend": ("", "D", 2),
              "week": ("", "W", 1), "fortnight": ("", "W", 2), "month": ("", "M", 1),
              "quarter": ("", "M", 3), "year": ("", "Y", 1), "decade": ("", "Y", 10),
              "century": ("", "Y", 100), "millennium": ("", "Y", 1000)}  # fmt: skip
_SINGLE = {*_DURATIONS, "centurie", "century"}
_VAGUE_LONG = {"decade": "PXE", "century": "PXC"}
_HALF_OF_YEAR = {"first half": "-H1", "second half": "-H2"}
_UNKNOWN = {"week": "-WXX", "month": "-XX", "day": "-XX-XX", "hour": "-XX-XX", "weekend": "-WXX-WE"}
_DAYS = ("to the day", *EDGE_DAYS)
_GRAINS = {"night": "day", "second": "hour", "minute": "hour", "fortnight": "week"}
_POINTERS = {"the", "that", "previous", "preceding", "prior", "following", "same", "next",
             "subsequent", "ensuing"}  # fmt: skip


def timex_type(mention: TimeMention) -> str:
    """DATE, TIME, DURATION or SET."""
    if mention.kind == "set":
        return "SET"
    if is_length(mention):
        return "DURATION"
    return "TIME" if mention.clock or mention.part else "DATE"


def timex_value(mention: TimeMention, period: Period | None) -> str:
    """The value attribute; what is not known stays X."""
    if mention.kind == "reference":
        return mention.named
    if mention.kind == "set":
        return _set_value(mention)
    if is_length(mention):
        return _halves(mention) or _duration(mention.shift, mention.unit)
    if period is None:
        return _open_value(mention) + _time_of_day(mention)
    return _placed_value(mention, period) + _time_of_day(mention)


def ends(mention: TimeMention) -> Iterator[TimeMention]:
    """The two ends of a stretch as expressions of their own, else the one expression."""
    last = mention.until
    if last is None:
        yield mention
        return
    length = last.span.start - mention.span.start
    words = _JOINT.sub("", mention.words[:length])
    span = Span(mention.span.start, mention.span.start + len(words))
    yield replace(mention, span=span, words=words, until=None)
    yield last


def is_length(mention: TimeMention) -> bool:
    """True for a length of time, also the "four days" of "four days after the deal"."""
    if mention.lasting:
        return True
    counted = mention.unit and mention.counts_from == "anchor" and "few" not in mention.fuzzy[:3]
    said = mention.words.lower().split()
    return bool(counted and said[-1].rstrip("s") in _SINGLE and _POINTERS.isdisjoint(said))


def grain(mention: TimeMention) -> str:
    """How fine the words are: day, week, weekend, month, quarter, season, year, decade, century."""
    if mention.fuzzy in ("week of", "weekend of"):
        return mention.fuzzy.split()[0]
    if mention.day or mention.weekday is not None or mention.fuzzy in _DAYS:
        return "day"
    if mention.named and not mention.month and mention.fuzzy != "to the day" and mention.year:
        return "day"
    for name in ("month", "quarter", "season"):
        if getattr(mention, name):
            return name
    if mention.part and not mention.unit:
        return "day"
    if mention.unit:
        return _GRAINS.get(mention.unit, mention.unit)
    return "year" if mention.year else "day"


def _duration(number: int | None, unit: str) -> str:
    time, letter, length = _DURATIONS[unit]
    if number is None:
        return _VAGUE_LONG.get(unit, f"P{time}X{letter}")
    return f"P{time}{abs(number) * length}{letter}"


def _halves(mention: TimeMention) -> str:
    """Two and a half years (kept as 30 months) as P2Y6M; five and a half hours as PT5H30M."""
    half = mention.words.lower().find("half") > 0 or "1/2" in mention.words
    whole = {"month": ("", 12, "Y", "M"), "minute": ("T", 60, "H", "M")}.get(mention.unit)
    if not (half and whole and mention.shift) or abs(mention.shift) < whole[1]:
        return ""
    time, size, large, small = whole
    return f"P{time}{abs(mention.shift) // size}{large}{abs(mention.shift) % size}{small}"


def _set_value(mention: TimeMention) -> str:
    if mention.weekday is not None:
        return f"XXXX-WXX-{mention.weekday + 1}{_time_of_day(mention)}"
    if mention.month:
        return f"XXXX-{mention.month:02}"
    if mention.season:
        return f"XXXX-{mention.season}"
    if mention.part:
        return f"XXXX-XX-XX{_time_of_day(mention)}"
    return _duration(mention.shift, mention.unit)


def _time_of_day(mention: TimeMention) -> str:
    if mention.clock:
        return f"T{mention.clock}"
    return f"T{mention.part}" if mention.part else ""


def _open_value(mention: TimeMention) -> str:
    """What the words give when the calendar does not say the rest."""
    anchored = mention.counts_from == "anchor" and mention.unit
    if mention.fuzzy.startswith("few") and anchored:
        return "XXXX" + _UNKNOWN.get(grain(mention), "")
    if mention.fuzzy.startswith("few") or (mention.shift is None and mention.counts_from):
        back = "before" in mention.fuzzy or mention.words.lower().endswith("ago")
        return "PAST_REF" if back else "FUTURE_REF"
    if (mention.counts_from, mention.unit, mention.shift) == ("report", "day", 0):
        return "PRESENT_REF"
    year = _year(mention.year) if mention.year else "XXXX"
    if mention.year and mention.unit in ("decade", "century"):
        return year[:-1] if mention.unit == "decade" else year[:-2]
    if mention.month:
        return f"{year}-{mention.month:02}" + (f"-{mention.day:02}" if mention.day else "")
    if mention.weekday is not None:
        return f"XXXX-WXX-{mention.weekday + 1}"
    endings = {"quarter": f"-Q{mention.quarter or 'X'}", "season": f"-{mention.season}"}
    return year + (endings | _UNKNOWN).get(grain(mention), "")


def _year(year: int) -> str:
    """Four digits; before our era as BC0490."""
    return f"{year:04}" if year > 0 else f"BC{-year:04}"


def _placed_value(mention: TimeMention, period: Period) -> str:
    start = period.end if period.open == "start" else period.start
    year = f"{start.year:04}"
    week = start.isocalendar()
    values = {
        "week": f"{week.year:04}-W{week.week:02}",
        "weekend": f"{week.year:04}-W{week.week:02}-WE",
        "month": f"{year}-{start.month:02}",
        "quarter": f"{year}-Q{(start.month + 2) // 3}",
        "season": f"{year}-{mention.season}",
        "year": year,
        "decade": year[:3],
        "century": year[:2],
    }
    lasts = mention.named and not mention.month and period.end > start
    if lasts and grain(mention) != "week":
        return f"{year}-{start.month:02}"
    if grain(mention) == "year" and _YEAR_END.search(mention.words):
        return f"{year}-12-31"
    half = _HALF_OF_YEAR.get(mention.fuzzy, "") if grain(mention) == "year" else ""
    return values.get(grain(mention), start.isoformat()) + half
