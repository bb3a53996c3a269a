"""Time mentions with their periods become TIMEX3 types and values."""

from datetime import date

import pytest

from detente.model.text import Span
from detente.model.time import Period, Precision, TimeMention
from detente.resolve.timex import timex_type, timex_value

DAY = Period(date(2010, 3, 29), date(2010, 3, 29), Precision.DAY)
WEEK = Period(date(2010, 3, 29), date(2010, 4, 4), Precision.WEEK)
DECADE = Period(date(1990, 1, 1), date(1999, 12, 31), Precision.YEARS)
YEAR = Period(date(2009, 1, 1), date(2009, 12, 31), Precision.YEAR)


def mention(words: str, **fields: object) -> TimeMention:
    return TimeMention(Span(0, len(words)), words, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "period", "kind", "value"),
    [
        (mention("Monday", weekday=0), DAY, "DATE", "2010-03-29"),
        (mention("Monday night", weekday=0, part="NI"), DAY, "TIME", "2010-03-29TNI"),
        (mention("this week", shift=0, unit="week"), WEEK, "DATE", "2010-W13"),
        (mention("last year", shift=-1, unit="year"), YEAR, "DATE", "2009"),
        (mention("the 1990s", year=1990, unit="decade"), DECADE, "DATE", "199"),
        (mention("March 29", month=3, day=29), None, "DATE", "XXXX-03-29"),
        (mention("Friday", weekday=4), None, "DATE", "XXXX-WXX-5"),
        (mention("summer", season="SU"), None, "DATE", "XXXX-SU"),
        (mention("now", kind="reference", named="PRESENT_REF"), None, "DATE", "PRESENT_REF"),
        (mention("three days", kind="duration", lasting=True, shift=3, unit="day"), None,
         "DURATION", "P3D"),
        (mention("72 hours", kind="deadline", lasting=True, shift=72, unit="hour"), None,
         "DURATION", "PT72H"),
        (mention("two and a half years", kind="duration", lasting=True, shift=30, unit="month"),
         None, "DURATION", "P2Y6M"),
        (mention("years", kind="duration", lasting=True, unit="year"), None, "DURATION", "PXY"),
        (mention("four days", shift=4, unit="day", counts_from="anchor"), DAY, "DURATION", "P4D"),
        (mention("two days later", shift=2, unit="day", counts_from="anchor"), DAY, "DATE",
         "2010-03-29"),
        (mention("every year", kind="set", shift=1, unit="year"), None, "SET", "P1Y"),
        (mention("Mondays", kind="set", weekday=0), None, "SET", "XXXX-WXX-1"),
        (mention("a few years ago", fuzzy="few before", unit="year", counts_from="report"), None,
         "DATE", "PAST_REF"),
    ],
)  # fmt: skip
def test_type_and_value(said: TimeMention, period: Period | None, kind: str, value: str) -> None:
    assert (timex_type(said), timex_value(said, period)) == (kind, value)
