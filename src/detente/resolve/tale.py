"""A tale of the past: each date without its year goes on from the date that is told before it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from detente.model.text import Span
from detente.model.time import Period, Precision, TimeMention
from detente.resolve.parts import EDGE_DAYS, narrowed
from detente.resolve.shifts import day_of_month, shifted, weekday
from detente.resolve.timex import ends, is_length
from detente.resolve.years import in_year, is_yearless, nearest, with_year

_YEARS_AGO = 730  # days
_HISTORY = 3650  # days
_MANY = 3  # dates of long ago that make a tale
_FULL = 8  # dates with month and year that do, however near
_BACK = timedelta(days=150)  # who goes further back within a year than this means the next
_OF_THE = re.compile(
    r"\b(?:the|this) (?:day|week|weekend|month|quarter|year|decade|century)$", re.IGNORECASE
)
_ASIDE = ("since", "aside")  # words that look back to another time than the one told of


def is_tale(mentions: Sequence[TimeMention], published: date | None) -> bool:
    """True where full dates fill the text, and few words count from its own day.

    The report of a day spells out the years of few dates, those of long ago.
    """
    full = [period for m in mentions if (m.month or m.season) and (period := dated(m)) is not None]
    today = [m for m in map(as_told, mentions) if m.counts_from == "report" and not m.lasting]
    if published is None:
        return _is_undated_tale(mentions, len(today))
    bare = [m for m in mentions if m.weekday is not None and not m.day]
    near = len(today) + len(bare)
    old = [period for period in full if (published - period.end).days > _YEARS_AGO]
    if len(full) >= _FULL and len(full) > 4 * near:
        return True
    told = [period for m in mentions if (period := dated(m)) is not None]
    past = [period for period in told if (published - period.end).days > _HISTORY]
    if len(past) >= _FULL and len(past) > 4 * (len(told) - len(past) + near):
        return True
    if not near and len(told) > 1:
        return all((published - period.end).days > _HISTORY for period in told)
    return len(old) >= _MANY and len(old) > 2 * (len(full) - len(old) + near)


def _is_undated_tale(mentions: Sequence[TimeMention], today: int) -> bool:
    """Its first date has a year, or most do, and hardly a word counts from today."""
    dates = [m for m in mentions if m.year or m.month or m.weekday is not None]
    full = [dated(m) is not None or (m.year or 1) < 0 for m in dates]
    begins = any(full[:1]) or (sum(full) >= _FULL and 2 * sum(full) > len(full))
    return begins and 4 * today <= sum(full)


def told_dates(mentions: Sequence[TimeMention]) -> dict[Span, Period]:
    """What has no year of its own (days, weekdays, "a week later"), by what is told before it."""
    found: dict[Span, Period] = {}
    told: Period | None = None
    for mention in map(as_told, mentions):
        before = told
        for end in ends(mention):
            period = follow(end, told)
            if period is not None and end.fuzzy in EDGE_DAYS:
                period = narrowed(period, end.fuzzy)
            if period is not None and dated(end) is None:
                found[end.span] = period
            if period is not None and not end.lasting and not _looks_back(end, period, told):
                told = period
        if mention.until is not None and (first := follow(mention, before)) is not None:
            found[mention.span] = first
    return found


def _looks_back(mention: TimeMention, period: Period, told: Period | None) -> bool:
    """True of "the worst flood since 1871" and "the 1871 treaty" in a tale of later days."""
    return mention.bound in _ASIDE and told is not None and period.end.year < told.start.year - 1


def as_told(mention: TimeMention) -> TimeMention:
    """Counts "the end of the year" from what is told: a tale has no today of its own."""
    report = (mention.counts_from, mention.shift) == ("report", 0)
    if not report or mention.lasting or not _OF_THE.search(mention.words):
        return mention
    return replace(mention, counts_from="anchor")


def follow(mention: TimeMention, told: Period | None) -> Period | None:
    """The days of a mention where `told` are the days told of just before it."""
    if (full := dated(mention)) is not None:
        return full
    if told is None or mention.lasting or mention.kind in ("set", "reference"):
        return None
    if is_yearless(mention) and mention.shift is None:
        return nearest_to(mention, told)
    if is_yearless(mention):
        return nearest(mention, told, "past") if mention.counts_from == "anchor" else None
    if mention.counts_from == "anchor" and not is_length(mention):
        return weekday(mention, told, "past") or shifted(mention, told, "past")
    if mention.shift is None and (told.end - told.start).days < 32:
        return _day(mention, told)
    return None


def _day(mention: TimeMention, told: Period) -> Period | None:
    """The next Saturday, or the next 15th, from the days told of."""
    ahead = replace(mention, counts_from="anchor") if mention.weekday is not None else mention
    return weekday(ahead, told, "past") or day_of_month(mention, told, "future")


def dated(mention: TimeMention) -> Period | None:
    """What is given with its year; a decade or a century places nothing else."""
    if mention.kind not in ("date", "time", "deadline") or mention.unit in ("decade", "century"):
        return None
    return with_year(mention, None, "past")


def nearest_to(mention: TimeMention, told: Period) -> Period | None:
    """The day or month in the year told of; in the next where it would lie far back."""
    how = f"{mention.words!r} has no year"
    options = [
        period
        for year in range(told.start.year, told.start.year + 2)
        if (period := in_year(mention, year, how)) is not None
    ]
    if mention.weekday is not None and mention.day:
        options = [one for one in options if one.start.weekday() == mention.weekday]
    whole = told.precision is Precision.YEAR
    near = (one for one in options if whole or one.end >= told.start - _BACK)
    found = next(near, None)
    if found is None:
        return None
    return replace(found, how=(*found.how, f"the date told before it is {told}", f"so {found}"))
