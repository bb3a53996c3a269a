"""The years in which a day without one can lie, by its weekday and by who was in office."""

from collections.abc import Sequence
from datetime import date, timedelta

from detente.model.time import Period, TimeMention
from detente.resolve.calendar import MONTHS, WEEKDAYS, day_period, valid
from detente.resolve.terms import InOffice

_REACH = 10  # years after the latest dated day in which a day without a year is looked for
_FAR = 40  # the same where officials are named who were in office then
_SLACK = timedelta(days=60)  # a day may lie this far before the latest other date
_ALL = range(1945, 2100)  # years looked through where only the officials can tell


def by_weekday(
    mention: TimeMention, latest: Period | None, in_office: InOffice | None
) -> Period | None:
    """The first year from the latest other date on in which the day has that weekday.

    Years in which more of the officials named were in office come first; without another date
    they alone must decide.
    """
    weekday = mention.weekday or 0
    around = range(latest.start.year - 6, latest.start.year + _FAR + 1) if latest else _ALL
    fits = [day for day in _days(mention, around) if day.weekday() == weekday]
    later = [day for day in fits if latest is None or day >= latest.start - _SLACK]
    chosen, served = _most_served(later, in_office)
    if latest is not None:
        reach = max(latest.start.year + _REACH, chosen[0].year if chosen and served else 0)
        fits = [day for day in fits if day.year <= reach]
        chosen = [day for day in chosen if day in fits]
    if not chosen or (latest is None and len(chosen) > 1):
        return None
    named = f"{WEEKDAYS[weekday]}s on {mention.day} {MONTHS[(mention.month or 1) - 1]}"
    listed = ", ".join(str(day.year) for day in (fits if latest else chosen))
    return day_period(
        chosen[0],
        f"{mention.words!r} has no year",
        f"{named}: {listed}" + ("" if latest else f" (looked for in {_ALL[0]} and after)"),
        *((f"latest other date in the report is {latest}",) if latest else ()),
        *_told(chosen, later, served),
        f"so {chosen[0].year}",
    )


def by_lead(
    filed: TimeMention, lead: TimeMention, latest: Period | None, in_office: InOffice | None
) -> Period | None:
    """The year of a dateline from the first weekday told: that of the day itself or the day before.

    A year that the report spells out for another date is not its own: one leaves out the year that
    is running. Without another date, and without officials who tell, the year stays open.
    """
    weekday = lead.weekday or 0
    years = range(latest.end.year + 1, latest.end.year + _REACH + 1) if latest else _ALL
    days = _days(filed, years)
    same = [day for day in days if day.weekday() == weekday]
    chosen, served = _most_served(
        same + [day for day in days if day.weekday() == (weekday + 1) % 7], in_office
    )
    if not chosen or (latest is None and (not served or len(chosen) > 1)):
        return None
    day = next((one for one in chosen if one in same), chosen[0])
    return day_period(
        day,
        f"{filed.words!r} has no year",
        f"the report tells of {lead.words!r}; {day} is a {WEEKDAYS[day.weekday()]}",
        *((f"latest other date in the report is {latest}",) if latest else ()),
        *_told(chosen, days, served),
        f"so {day.year}",
    )


def by_officials(mention: TimeMention, latest: Period, in_office: InOffice | None) -> Period | None:
    """The one year after a bare year in which the officials named were in office, if only one."""
    around = range(latest.start.year, latest.start.year + _REACH + 1)
    later = _days(mention, around) if mention.day else []
    chosen, served = _most_served(later, in_office)
    if len(chosen) != 1 or not served:
        return None
    how = (f"{mention.words!r} has no year", f"the report speaks of {latest}, so not before")
    return day_period(chosen[0], *how, *_told(chosen, later, served), f"so {chosen[0].year}")


def _days(mention: TimeMention, years: range) -> list[date]:
    month, number = mention.month or 1, mention.day or 1
    return [day for year in years if (day := valid(year, month, number)) is not None]


def _most_served(days: Sequence[date], in_office: InOffice | None) -> tuple[list[date], int]:
    """The days on which most of the officials named were in office, and how many those are."""
    served = {day: in_office(day) if in_office else 0 for day in days}
    most = max(served.values(), default=0)
    return [day for day in days if served[day] == most], most


def _told(chosen: Sequence[date], others: Sequence[date], served: int) -> tuple[str, ...]:
    if not served or len(chosen) == len(others):
        return ()
    years = ", ".join(str(day.year) for day in chosen)
    return (f"{served} of the officials named were in office in {years}",)
