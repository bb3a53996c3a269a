"""Calendar arithmetic: periods of a day, month, season or year, and steps between them."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from detente.model.time import Period, Precision

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
_WITHIN_A_DAY = ("second", "minute", "hour")


def valid(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day (29 February 2010)."""
    if not 1 <= year <= 9999 or not 1 <= month <= 12:
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def day_period(day: date, *how: str) -> Period:
    """One day."""
    return Period(day, day, Precision.DAY, how)


def of_month(year: int, month: int, *how: str) -> Period:
    """One month; months over 12 lie in the next year, under 1 in the one before."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = monthrange(year, month)[1]
    return Period(date(year, month, 1), date(year, month, last), Precision.MONTH, how)


def of_season(year: int, season: str, *how: str) -> Period:
    """Three months; winter runs into the next year."""
    first, last = _SEASONS[season]
    return Period(of_month(year, first).start, of_month(year, last).end, Precision.SEASON, how)


def of_quarter(year: int, quarter: int, *how: str) -> Period:
    """A quarter of the calendar year; quarters over 4 lie in the next year."""
    first = of_month(year, 3 * quarter - 2)
    return Period(first.start, of_month(year, 3 * quarter).end, Precision.QUARTER, how)


def year_of(year: int, *how: str) -> Period:
    """One year."""
    return Period(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, how)


def decade_of(year: int, unit: str, *how: str) -> Period:
    """The decade or century that begins with `year`."""
    length = 10 if unit == "decade" else 100
    return Period(date(max(year, 1), 1, 1), date(year + length - 1, 12, 31), Precision.YEARS, how)


def week_of(day: date, *how: str) -> Period:
    """Monday to Sunday around `day`."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6), Precision.WEEK, how)


def of_unit(day: date, shift: int, unit: str) -> Period | None:
    """The whole `unit` that lies `shift` steps from the one that holds `day`."""
    if unit in ("day", "night"):
        return day_period(day + timedelta(days=shift))
    if unit == "week":
        return week_of(day + timedelta(weeks=shift))
    if unit == "weekend":
        week = week_of(day + timedelta(weeks=shift))
        return replace(week, start=week.end - timedelta(days=1), precision=Precision.DAYS)
    if unit == "month":
        return of_month(day.year, day.month + shift)
    if unit == "quarter":
        return of_quarter(day.year, (day.month + 2) // 3 + shift)
    if unit == "year":
        return year_of(day.year + shift)
    length = {"decade": 10, "century": 100}.get(unit)
    if length is None:
        return None
    return decade_of((day.year // length + shift) * length, unit)


def moved(base: Period, shift: int, unit: str, exact: bool) -> Period | None:
    """`base` moved by `shift` units; `exact` steps count days, else whole weeks, months, years."""
    try:
        return _moved(base, shift, unit, exact)
    except (ValueError, OverflowError):
        return None


def _moved(base: Period, shift: int, unit: str, exact: bool) -> Period | None:
    if unit in _WITHIN_A_DAY:
        seconds = shift * {"second": 1, "minute": 60, "hour": 3600}[unit]
        days = int(seconds / 86400)
        return _by_days(base, days, base.precision)
    if unit in ("day", "night"):
        return _by_days(base, shift, base.precision)
    if unit in ("week", "fortnight") and exact:
        days = shift * (7 if unit == "week" else 14)
        return _by_days(
            base, days, base.precision if base.precision != Precision.DAY else Precision.DAYS
        )
    if unit == "fortnight":
        unit, shift = "week", shift * 2
    if exact and unit == "year" and base.start.year != base.end.year:
        first, last = year_of(base.start.year + shift), year_of(base.end.year + shift)
        return Period(first.start, last.end, Precision.YEARS)
    return of_unit(base.start, shift, unit)


def stepped(day: date, shift: int, unit: str) -> date:
    """The day that lies `shift` units from a day, months and years by the calendar."""
    days = {"day": 1, "night": 1, "weekend": 7, "week": 7, "fortnight": 14}.get(unit)
    if days is not None:
        return day + timedelta(days=days * shift)
    hours = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1}.get(unit)
    if hours is not None:
        return day + timedelta(days=int(hours * shift / 24))
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit, 12)
    first = of_month(day.year, day.month + months * shift)
    return first.start.replace(day=min(day.day, first.end.day))


def _by_days(base: Period, days: int, precision: Precision) -> Period:
    step = timedelta(days=days)
    return Period(base.start + step, base.end + step, precision)


def parse_iso_or_date(words: str) -> date | None:
    """The day that "2010-03-30", "30 March 2010" or "March 30, 2010" names, else None."""
    parts = [part for part in re.split(r"[\s,./-]+", words.strip()) if part]
    if len(parts) < 3 or not (number := re.match(r"\d+", parts[2])):
        return None
    if re.fullmatch(r"\d{4}", parts[0]) and parts[1].isdigit():
        return valid(int(parts[0]), int(parts[1]), int(number[0]))
    first, second = parts[:2] if parts[0][0].isdigit() else (parts[1], parts[0])
    month, day = _month_number(second), re.match(r"\d+", first)
    return valid(int(number[0]), month, int(day[0])) if month and day else None


def _month_number(word: str) -> int:
    """1 to 12 for a month's name or its first three letters or more, else 0."""
    lower = word.lower()
    fits = [place for place, name in enumerate(MONTHS, 1) if name.lower().startswith(lower)]
    return fits[0] if len(lower) >= 3 and len(fits) == 1 else 9 if lower == "sept" else 0
