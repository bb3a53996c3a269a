"""Dates with their year, and without it: the nearest to the report's day."""

from dataclasses import replace
from datetime import date

from detente.model.time import Period, TimeMention
from detente.resolve.calendar import (
    day_period,
    decade_of,
    of_month,
    of_quarter,
    of_season,
    valid,
    year_of,
)
from detente.resolve.feasts import feast, moves
from detente.resolve.parts import WEEK_OF, narrowed

_FAR = 243  # days: who writes of a month or day over eight months off gives its year
_FAR_AHEAD = 300  # days: the same where the verb looks ahead


def with_year(mention: TimeMention, base: Period | None, tense: str) -> Period | None:
    """What the words give in full."""
    year = mention.year
    if year is None:
        return None
    how = f"{mention.words!r} is given with its year"
    if mention.fuzzy == "day or month first":
        how = f"{mention.words!r} read month first; it could be day first"
    if mention.named and mention.month and mention.day:
        how = f"{mention.words!r} is the name of {date(year, mention.month, mention.day)}"
    return in_year(mention, year, how)


def is_yearless(mention: TimeMention) -> bool:
    """True for a day of a month, a month, a season, a quarter or a feast without its year."""
    dated = mention.month or mention.season or mention.quarter or moves(mention.named)
    return bool(dated) and not mention.year


def nearest(mention: TimeMention, base: Period, tense: str) -> Period | None:
    """In the direction of the tense from the report's day, over New Year where need be."""
    how = f"{mention.words!r} has no year"
    today = base.start.year
    if mention.shift is not None and (mention.unit == "year" or mention.shift == 0):
        year = today + mention.shift
        found = in_year(mention, year, how)
        told = (how, *base.how, f"counted from {today}: {year}")
        return replace(found, how=told) if found else None
    options = _same_weekday(mention, base) or [
        narrowed(p, mention.fuzzy) if mention.fuzzy in WEEK_OF else p
        for step in (-4, -1, 0, 1, 4)
        if (p := in_year(mention, today + step, how))
    ]
    if mention.shift is not None:
        return _stepped(mention, base, options)
    back = max((p for p in options if p.start <= base.end), key=_start, default=None)
    ahead = min((p for p in options if p.end >= base.start), key=_start, default=None)
    return _chosen(mention, base, back, ahead, tense)


def _chosen(
    mention: TimeMention, base: Period, back: Period | None, ahead: Period | None, tense: str
) -> Period | None:
    far_back = back is None or (base.start - back.end).days > _FAR
    reach = _FAR_AHEAD if tense == "future" and mention.month else _FAR
    far_ahead = ahead is None or (ahead.start - base.end).days > reach
    forward = tense in ("future", "present") and (not far_ahead or far_back)
    forward = forward or (not tense and far_back and not far_ahead)
    forward = forward or _nearer_ahead(mention, base, back, ahead)
    return _told(base, ahead if forward else back, forward=forward)


def _told(base: Period, found: Period | None, *, forward: bool) -> Period | None:
    if found is None:
        return None
    side = "the next from" if forward else "the latest up to"
    return replace(found, how=(*found.how, *base.how, f"{side} {base.end} is {found}"))


def _stepped(mention: TimeMention, base: Period, options: list[Period]) -> Period | None:
    """Next March and last summer lie wholly on the side they say, however far."""
    if (mention.shift or 0) > 0:
        after = (one for one in options if one.start > base.end)
        return _told(base, min(after, key=_start, default=None), forward=True)
    before = (one for one in options if one.end < base.start)
    return _told(base, max(before, key=_start, default=None), forward=False)


def _nearer_ahead(
    mention: TimeMention, base: Period, back: Period | None, ahead: Period | None
) -> bool:
    """True where a day that is written with its weekday is nearer ahead: it fits in few years."""
    if mention.weekday is None or ahead is None:
        return False
    return back is None or (ahead.start - base.end) < (base.start - back.end)


def _same_weekday(mention: TimeMention, base: Period) -> list[Period]:
    """The years around the base in which the day falls on the weekday that is written with it."""
    if mention.weekday is None or not (mention.month and mention.day):
        return []
    how = f"{mention.words!r} has no year"
    around = range(base.start.year - 6, base.start.year + 7)
    days = (in_year(mention, year, how) for year in around)
    return [day for day in days if day and day.start.weekday() == mention.weekday]


def _start(period: Period) -> date:
    return period.start


def in_year(mention: TimeMention, year: int, how: str) -> Period | None:
    """The day, month, season, quarter, year, decade or century that `mention` is in `year`."""
    if not 1 <= year < 9900:
        return None
    if moves(mention.named):
        return feast(mention.named, year, how)
    if mention.month and mention.day:
        day = valid(year, mention.month, mention.day)
        return day_period(day, how) if day else None
    if mention.month:
        return of_month(year, mention.month, how)
    if mention.season:
        return of_season(year, mention.season, how)
    if mention.quarter:
        return of_quarter(year, mention.quarter, how)
    if mention.unit in ("decade", "century"):
        return decade_of(year, mention.unit, how)
    return year_of(year, how)
