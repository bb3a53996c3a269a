"""Since, before and after: one end is told, the other is bounded and shown as open."""

from datetime import date

from detente.model.text import Span
from detente.model.time import Precision, TimeMention
from detente.resolve.calendar import day_period, year_of
from detente.resolve.open_ends import opened

TOLD = day_period(date(2012, 5, 3))


def mention(bound: str) -> TimeMention:
    return TimeMention(Span(0, 4), "2008", year=2008, bound=bound)


def test_since_reaches_up_to_the_report() -> None:
    assert str(opened(mention("since"), year_of(2008), TOLD)) == "2008-01-01/2012-05-03"


def test_after_begins_with_the_next_day_and_stays_open() -> None:
    found = opened(mention("after"), year_of(2008), TOLD)
    assert (str(found), found.precision) == ("2009-01-01/..", Precision.OPEN)
    assert found.end == TOLD.end


def test_before_ends_with_the_day_before_and_stays_open() -> None:
    found = opened(mention("before"), year_of(2008), TOLD)
    assert str(found) == "../2007-12-31"
    assert found.start == date(2006, 12, 31)


def test_a_date_alone_is_closed() -> None:
    assert str(opened(mention(""), year_of(2008), TOLD)) == "2008"
