"""The day that a report was filed, by its dateline: today, yesterday and the rest count from it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from detente.model.time import Period, Precision, TimeMention
from detente.resolve.calendar import day_period
from detente.resolve.shifts import weekday
from detente.resolve.years import is_yearless, nearest, with_year

_LAG = timedelta(days=3)  # a dateline further from the day of publication is of something else


def filed_on(filed: Sequence[TimeMention], published: date) -> Period | None:
    """The day of the dateline, where that is the day of publication or shortly before it."""
    base = day_period(published, f"the report was published on {published}")
    for mention in filed:
        day = _placed(mention, base)
        if day is None or day.precision is not Precision.DAY:
            continue
        if published - _LAG <= day.start <= published:
            return replace(day, how=(*day.how, f"the dateline is of {day.start}"))
    return None


def _placed(mention: TimeMention, base: Period) -> Period | None:
    found = with_year(mention, base, "past")
    if found is None and is_yearless(mention):
        found = nearest(mention, base, "past")
    return found or weekday(mention, base, "past")
