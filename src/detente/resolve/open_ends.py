"""Since, before and after a date: the days of an act of which the words give one end."""

from dataclasses import replace
from datetime import timedelta

from detente.model.time import Period, Precision, TimeMention

_LONG = 400  # days; longer stretches are told in years
_DAY = timedelta(days=1)


def opened(when: TimeMention, period: Period, told: Period | None) -> Period:
    """The days of an act before, after or since the days that `when` names.

    "Since" reaches up to the report's own day (`told`). The end that stays open is bounded by that
    day or by a stretch as long as the one named.
    """
    length = period.end - period.start
    if when.bound == "before":
        how = (*period.how, f"before {period.start}")
        first = period.start - _DAY - length
        return Period(first, period.start - _DAY, Precision.OPEN, how, open="start")
    if when.bound == "after":
        how = (*period.how, f"after {period.end}")
        start = period.end + _DAY
        last = told.end if told and told.end >= start else start + length
        return Period(start, last, Precision.OPEN, how, open="end")
    if when.bound == "since" and told is not None and told.end > period.end:
        how = (*period.how, f"since then, up to {told.end}")
        long = (told.end - period.start).days > _LONG
        precision = Precision.YEARS if long else Precision.DAYS
        return replace(period, end=told.end, precision=precision, how=how)
    return period
