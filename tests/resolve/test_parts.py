"""Early, mid, late, halves and weeks of a period."""

from datetime import date

import pytest

from detente.model.time import Period
from detente.resolve.calendar import day_period, decade_of, of_month, year_of
from detente.resolve.parts import narrowed

FEBRUARY, YEAR, DECADE = of_month(2012, 2), year_of(2013), decade_of(1990, "decade")


@pytest.mark.parametrize(
    ("period", "fuzzy", "days"),
    [
        (FEBRUARY, "start", "2012-02-01/2012-02-10"),
        (FEBRUARY, "mid", "2012-02-11/2012-02-20"),
        (FEBRUARY, "end", "2012-02-21/2012-02-29"),
        (FEBRUARY, "second half", "2012-02-16/2012-02-29"),
        (FEBRUARY, "first week", "2012-02-01/2012-02-07"),
        (FEBRUARY, "last week", "2012-02-23/2012-02-29"),
        (YEAR, "start", "2013-01-01/2013-04-30"),
        (YEAR, "mid", "2013-05-01/2013-08-31"),
        (YEAR, "first part", "2013-01-01/2013-06-30"),
        (DECADE, "start", "1990-01-01/1993-12-31"),
        (DECADE, "mid", "1994-01-01/1996-12-31"),
        (DECADE, "end", "1997-01-01/1999-12-31"),
        (YEAR, "about", "2013"),
    ],
)
def test_parts_go_by_the_calendar(period: Period, fuzzy: str, days: str) -> None:
    assert str(narrowed(period, fuzzy)) == days


def test_earlier_and_later_end_and_begin_with_the_day_of_the_report() -> None:
    told = day_period(date(2012, 2, 14))
    assert str(narrowed(FEBRUARY, "earlier", told)) == "2012-02-01/2012-02-14"
    assert str(narrowed(FEBRUARY, "later", told)) == "2012-02-14/2012-02-29"
    assert str(narrowed(YEAR, "later", told)) == "2013-09-01/2013-12-31"
