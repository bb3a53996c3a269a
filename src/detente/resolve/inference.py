"""What a report without a date says of its own day, and of days whose year it leaves out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from detente.model.text import Span
from detente.model.time import Period, Precision, TimeMention
from detente.resolve.candidates import by_lead, by_officials, by_weekday
from detente.resolve.shifts import INFERRED
from detente.resolve.tale import told_dates
from detente.resolve.terms import InOffice
from detente.resolve.years import in_year, nearest, with_year

_SLACK = timedelta(days=60)  # a day may lie this far before the latest other date
_MONTH = 31  # days
_SEASON = 60  # days


def inferred_years(
    mentions: Sequence[TimeMention], in_office: InOffice | None = None
) -> dict[Span, Period]:
    """Years for days and months without one, from weekdays and the other dates of the report.

    `in_office` says how many of the officials named were in office on a day; of several years
    that fit, the one in which most of them were is taken.
    """
    named = named_days(mentions)
    open_dates = [_with_that_weekday(m, mentions) for m in mentions if _is_open(m)]
    open_dates = [m for m in open_dates if m.span not in named]
    full = [p for m in mentions if (p := _past_date(m)) is not None]
    latest = max(full, key=lambda period: period.end, default=None)
    found: dict[Span, Period] = {}
    pinned = [m for m in open_dates if m.weekday is not None and m.day]
    for mention in pinned:
        period = by_weekday(mention, latest, in_office)
        if period is not None:
            found[mention.span] = period
    near = [*found.values(), *_with_weekday(mentions)]
    known = max(near, key=lambda period: period.end, default=None)
    for mention in open_dates:
        if known and mention.span not in found and mention not in pinned:
            period = nearest(mention, known, "")
            if period is not None:
                found[mention.span] = period
    if known is None and latest is not None:
        found = {**_from_latest(open_dates, latest, in_office), **told_dates(mentions)}
    return {**found, **named}


def dateline_year(
    filed: Sequence[TimeMention], mentions: Sequence[TimeMention], in_office: InOffice | None
) -> dict[Span, Period]:
    """The year of a dateline without one, from the first weekday that the report tells."""
    lead = next(
        (m for m in mentions if m.weekday is not None and not m.month and not m.shift), None
    )
    full = [period for m in mentions if (period := _past_date(m)) is not None]
    latest = max(full, key=lambda period: period.end, default=None)
    found: dict[Span, Period] = {}
    for mention in filed:
        if lead is None or not _is_open(mention) or not mention.day or mention.weekday is not None:
            continue
        period = by_lead(mention, lead, latest, in_office)
        if period is not None:
            found[mention.span] = period
    return found


def named_days(mentions: Sequence[TimeMention]) -> dict[Span, Period]:
    """In a report that speaks of "9/11", a September 11 without a year is that day."""
    known_by_name = [m for m in mentions if m.named and m.year and m.month and m.day]
    found: dict[Span, Period] = {}
    for mention in mentions:
        same = (m for m in known_by_name if (m.month, m.day) == (mention.month, mention.day))
        known = next(same, None)
        if known is None or not known.year or not _is_open(mention) or mention.weekday is not None:
            continue
        how = f"{mention.words!r} has no year; the report speaks of {known.words!r}"
        period = in_year(mention, known.year, how)
        if period is not None:
            found[mention.span] = period
    return found


def named_long_ago(mentions: Sequence[TimeMention], published: date) -> dict[Span, Period]:
    """The same for a report of another season; around that day it may mean this year's."""
    found = named_days(mentions)
    apart = {span: (published - day.start).days % 365 for span, day in found.items()}
    return {span: found[span] for span in found if _SEASON < apart[span] < 365 - _SEASON}


def _with_that_weekday(mention: TimeMention, mentions: Sequence[TimeMention]) -> TimeMention:
    """A day whose weekday is told before the next date: "that same Monday"."""
    if mention.weekday is not None or not mention.day:
        return mention
    for later in mentions:
        if later.span.start <= mention.span.start:
            continue
        if later.month or later.year:
            break
        if later.weekday is not None and (later.counts_from, later.shift) == ("anchor", 0):
            return replace(mention, weekday=later.weekday)
    return mention


def _from_latest(
    mentions: Sequence[TimeMention], latest: Period, in_office: InOffice | None
) -> dict[Span, Period]:
    """From the latest dated day or month on; a bare year only says not before."""
    if (latest.end - latest.start).days > _MONTH:
        placed = [(m, by_officials(m, latest, in_office)) for m in mentions]
    else:
        called = "latest other date in the report"
        placed = [(m, _first_from(m, latest, called)) for m in mentions]
    return {m.span: period for m, period in placed if period is not None}


def _is_open(mention: TimeMention) -> bool:
    """True for a day or month without a year that the report as a whole may date."""
    dated = mention.month and not mention.year and mention.shift is None
    return bool(dated) and mention.kind in ("date", "time")


def _past_date(mention: TimeMention) -> Period | None:
    """A date with a year that bounds the report's date from below."""
    if mention.kind not in ("date", "time") or mention.unit in ("decade", "century"):
        return None
    return with_year(mention, None, "past")


def _with_weekday(mentions: Sequence[TimeMention]) -> list[Period]:
    """Full dates written with their weekday: only of near days is it given."""
    full = (_past_date(m) for m in mentions if m.year and m.weekday is not None and m.day)
    return [period for period in full if period is not None]


def _first_from(mention: TimeMention, other: Period, called: str) -> Period | None:
    """The first such day or month on or after another date, or shortly before it."""
    how = f"{mention.words!r} has no year"
    for year in range(other.start.year, other.start.year + 2):
        period = in_year(mention, year, how)
        if period is not None and period.end >= other.start - _SLACK:
            if mention.weekday is not None and period.start.weekday() != mention.weekday:
                return None
            told = (how, f"{called} is {other}", f"so {period.start.year}")
            return replace(period, how=told)
    return None


def inferred_day(
    mentions: Sequence[TimeMention],
    years: Mapping[Span, Period],
    filed: Sequence[TimeMention] = (),
) -> Period | None:
    """The report's day: that of its dateline, else the latest without a year or with its weekday.

    A day that is known by name (9/11) is not the report's.
    """
    for mention in filed:
        period = years.get(mention.span) or _past_date(mention)
        if period is not None and period.precision is Precision.DAY:
            return replace(period, how=(*period.how, f"the dateline is of {period.start}"))
    names = named_days(mentions)
    near = [p for span, p in years.items() if p.precision is Precision.DAY and span not in names]
    latest = max([*near, *_with_weekday(mentions)], key=lambda period: period.end, default=None)
    if latest is None:
        return None
    return replace(latest, how=(*latest.how, f"{latest.start} {INFERRED}"))
