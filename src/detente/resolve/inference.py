"""What a report without a date says of its own day, and of days whose year it leaves out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from detente.model.text import Span
from detente.model.time import Period, Precision, TimeMention
from detente.resolve.calendar import MONTHS, WEEKDAYS, day_period, valid
from detente.resolve.shifts import INFERRED
from detente.resolve.years import in_year, nearest, with_year

_REACH = 10  # years after the latest dated day in which a day without a year is looked for
_SLACK = timedelta(days=60)  # a day may lie this far before the latest other date
_YEARS_AGO = 730  # days
_MANY = 4  # dates that make a tale


def inferred_years(mentions: Sequence[TimeMention]) -> dict[Span, Period]:
    """Years for days and months without one, from weekdays and the other dates of the report."""
    open_dates = [m for m in mentions if _is_open(m)]
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
        if known and mention.span not in found and mention not in pinned:
            period = nearest(mention, known, "")
            if period is not None:
                found[mention.span] = period
    return found if known else {**_from_latest(open_dates, latest), **narrated_years(mentions)}


def narrated_years(mentions: Sequence[TimeMention]) -> dict[Span, Period]:
    """In a tale of the past, a day without its year follows the date that is told before it."""
    found: dict[Span, Period] = {}
    told: Period | None = None
    for mention in mentions:
        period = _past_date(mention)
        if period is None and told is not None and _is_open(mention):
            period = _first_from(mention, told, "the date told before it")
            if period is not None:
                found[mention.span] = period
        told = period or told
    return found


def is_narrative(mentions: Sequence[TimeMention], published: date) -> bool:
    """True where full dates of years ago fill the text, and few words count from its own day."""
    full = [period for m in mentions if m.month and (period := _past_date(m)) is not None]
    near = [
        m for m in mentions if m.counts_from == "report" or (m.weekday is not None and not m.day)
    ]
    old = [period for period in full if (published - period.end).days > _YEARS_AGO]
    return len(old) >= _MANY and len(old) > 2 * (len(full) - len(old) + len(near))


def _from_latest(mentions: Sequence[TimeMention], latest: Period) -> dict[Span, Period]:
    placed = ((m, _first_from(m, latest, "latest other date in the report")) for m in mentions)
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


def inferred_day(mentions: Sequence[TimeMention], years: Mapping[Span, Period]) -> Period | None:
    """The report's day: the latest that is written without a year or with its weekday."""
    near = [period for period in years.values() if period.precision is Precision.DAY]
    latest = max([*near, *_with_weekday(mentions)], key=lambda period: period.end, default=None)
    if latest is None:
        return None
    return replace(latest, how=(*latest.how, f"{latest.start} {INFERRED}"))
