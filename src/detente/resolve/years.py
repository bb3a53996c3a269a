"""Dates whose year is left out: from the report's day, the weekday, or the report's other dates."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from detente.model.text import Span
from detente.model.time import Period, Precision, TimeMention
from detente.resolve.calendar import (
    MONTHS,
    WEEKDAYS,
    day_period,
    decade_of,
    holiday,
    of_month,
    of_quarter,
    of_season,
    valid,
    year_of,
)
from detente.resolve.shifts import INFERRED

_REACH = 10  # years after the latest dated day in which a day without a year is looked for
_SLACK = timedelta(days=60)  # a day may lie this far before the latest other date
_FAR = 243  # days: who writes of a month or day over eight months off gives its year


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
    return _in_year(mention, year, how)


def is_yearless(mention: TimeMention) -> bool:
    """True for a day of a month, a month, a season, a quarter or a feast without its year."""
    dated = mention.month or mention.season or mention.quarter or holiday(mention.named)
    return bool(dated) and not mention.year


def nearest(mention: TimeMention, base: Period, tense: str) -> Period | None:
    """In the direction of the tense from the report's day, over New Year where need be."""
    how = f"{mention.words!r} has no year"
    today = base.start.year
    if mention.shift is not None and (mention.unit == "year" or mention.shift == 0):
        year = today + mention.shift
        found = _in_year(mention, year, how)
        told = (how, *base.how, f"counted from {today}: {year}")
        return replace(found, how=told) if found else None
    options = _same_weekday(mention, base) or [
        p for step in (-4, -1, 0, 1, 4) if (p := _in_year(mention, today + step, how))
    ]
    back = max((p for p in options if p.start <= base.end), key=_start, default=None)
    ahead = min((p for p in options if p.end >= base.start), key=_start, default=None)
    return _chosen(mention, base, back, ahead, tense)


def _chosen(
    mention: TimeMention, base: Period, back: Period | None, ahead: Period | None, tense: str
) -> Period | None:
    if mention.shift is not None:
        tense = "past" if mention.shift < 0 else "future"
    far_back = back is None or (base.start - back.end).days > _FAR
    far_ahead = ahead is None or (ahead.start - base.end).days > _FAR
    forward = tense == "future" and (not far_ahead or far_back)
    forward = forward or (not tense and far_back and not far_ahead)
    found = ahead if forward else back
    if found is None:
        return None
    side = "the next from" if forward else "the latest up to"
    return replace(found, how=(*found.how, *base.how, f"{side} {base.end} is {found}"))


def _same_weekday(mention: TimeMention, base: Period) -> list[Period]:
    """The years around the base in which the day falls on the weekday that is written with it."""
    if mention.weekday is None or not (mention.month and mention.day):
        return []
    how = f"{mention.words!r} has no year"
    around = range(base.start.year - 6, base.start.year + 7)
    days = (_in_year(mention, year, how) for year in around)
    return [day for day in days if day and day.start.weekday() == mention.weekday]


def _start(period: Period) -> date:
    return period.start


def _in_year(mention: TimeMention, year: int, how: str) -> Period | None:
    """The day, month, season, quarter, year, decade or century that `mention` is in `year`."""
    moving = holiday(mention.named)
    if moving is not None:
        return day_period(moving(year), how, f"{mention.named} {year} is {moving(year)}")
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


def inferred_years(mentions: Sequence[TimeMention]) -> dict[Span, Period]:
    """Years for days and months without one, from weekdays and the other dates of the report."""
    open_dates = [
        m
        for m in mentions
        if m.month and not m.year and m.shift is None and m.kind in ("date", "time")
    ]
    full = [p for m in mentions if (p := _past_date(m)) is not None]
    latest = max(full, key=lambda period: period.end, default=None)
    found: dict[Span, Period] = {}
    if latest is None:
        return found
    pinned = [m for m in open_dates if m.weekday is not None and m.day]
    for mention in pinned:
        period = _by_weekday(mention, latest)
        if period is not None:
            found[mention.span] = period
    near = [*found.values(), *_with_weekday(mentions)]
    known = max(near, key=lambda period: period.end, default=None)
    for mention in open_dates:
        if mention.span not in found and mention not in pinned:
            period = nearest(mention, known, "") if known else _first_from(mention, latest)
            if period is not None:
                found[mention.span] = period
    return found


def _past_date(mention: TimeMention) -> Period | None:
    """A date with a year that bounds the report's date from below."""
    if mention.kind not in ("date", "time") or mention.unit in ("decade", "century"):
        return None
    return with_year(mention, None, "past")


def _with_weekday(mentions: Sequence[TimeMention]) -> list[Period]:
    """Full dates written with their weekday: only of near days is it given."""
    full = (_past_date(m) for m in mentions if m.year and m.weekday is not None and m.day)
    return [period for period in full if period is not None]


def _by_weekday(mention: TimeMention, latest: Period) -> Period | None:
    """The first year from the latest other date on in which the day has that weekday."""
    month, day, weekday = mention.month or 1, mention.day or 1, mention.weekday or 0
    first = latest.start.year
    fits = [
        found
        for year in range(first - 6, first + _REACH + 1)
        if (found := valid(year, month, day)) and found.weekday() == weekday
    ]
    later = [found for found in fits if found >= latest.start - _SLACK]
    if not later:
        return None
    years = ", ".join(str(found.year) for found in fits)
    return day_period(
        later[0],
        f"{mention.words!r} has no year",
        f"{WEEKDAYS[weekday]}s on {day} {MONTHS[month - 1]}: {years}",
        f"latest other date in the report is {latest}",
        f"so {later[0].year}",
    )


def _first_from(mention: TimeMention, latest: Period) -> Period | None:
    """Without a weekday: the first such day or month on or after the latest other date."""
    how = f"{mention.words!r} has no year and no weekday to check it by"
    for year in range(latest.start.year, latest.start.year + 2):
        period = _in_year(mention, year, how)
        if period is not None and period.end >= latest.start - _SLACK:
            told = (how, f"latest other date in the report is {latest}", f"so {period.start.year}")
            return replace(period, how=told)
    return None


def inferred_day(mentions: Sequence[TimeMention], years: Mapping[Span, Period]) -> Period | None:
    """The report's day: the latest that is written without a year or with its weekday."""
    near = [period for period in years.values() if period.precision is Precision.DAY]
    latest = max([*near, *_with_weekday(mentions)], key=lambda period: period.end, default=None)
    if latest is None:
        return None
    return replace(latest, how=(*latest.how, f"{latest.start} {INFERRED}"))
