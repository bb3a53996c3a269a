"""Time mentions become periods, each with the chain of inference."""

from datetime import date

import pytest

from detente.model.text import Span
from detente.model.time import Period, Precision, TimeMention
from detente.resolve.times import Calendar, parse_iso_or_date

TUESDAY = date(2010, 3, 30)


def mention(words: str, at: int = 0, **fields: object) -> TimeMention:
    return TimeMention(Span(at, at + len(words)), words, **fields)  # type: ignore[arg-type]


def on(published: date | None, said: TimeMention, tense: str = "past") -> str:
    return str(Calendar.of(published, [said]).period(said, tense))


MARCH_29 = mention("Monday, March 29", month=3, day=29, weekday=0)
NOVEMBER = mention("November 28, 2009", at=50, year=2009, month=11, day=28)


def test_full_date_needs_no_reference() -> None:
    assert on(None, NOVEMBER) == "2009-11-28"


def test_weekday_and_other_dates_give_the_year() -> None:
    period = Calendar.of(None, [MARCH_29, NOVEMBER]).period(MARCH_29)
    assert period is not None
    assert str(period) == "2010-03-29"
    assert period.how == (
        "'Monday, March 29' has no year",
        "Mondays on 29 March: 2004, 2010",
        "latest other date in the report is 2009-11-28",
        "so 2010",
    )


def test_inferred_day_of_the_report() -> None:
    calendar = Calendar.of(None, [MARCH_29, NOVEMBER])
    assert str(calendar.reported_on) == "2010-03-29"
    monday = mention("Monday", at=80, weekday=0)
    assert str(calendar.period(monday)) == "2010-03-29"
    week = mention("this week", at=90, shift=0, unit="week", counts_from="report")
    assert str(calendar.period(week)) == "2010-03-29/2010-04-04"


def test_old_full_date_alone_says_nothing_of_the_report() -> None:
    calendar = Calendar.of(None, [NOVEMBER])
    assert calendar.reported_on is None
    yesterday = mention("yesterday", at=80, shift=-1, unit="day", counts_from="report")
    assert calendar.period(yesterday) is None


def test_month_and_day_with_a_year_elsewhere() -> None:
    april = mention("April 3", at=70, month=4, day=3)
    period = Calendar.of(None, [NOVEMBER, april]).period(april)
    assert str(period) == "2010-04-03"


@pytest.mark.parametrize(
    ("weekday", "tense", "day"),
    [(0, "past", "2010-03-29"), (1, "past", "2010-03-30"), (2, "past", "2010-03-24"),
     (2, "future", "2010-03-31"), (0, "future", "2010-04-05")],
)  # fmt: skip
def test_weekday_by_publication_and_tense(weekday: int, tense: str, day: str) -> None:
    assert on(TUESDAY, mention("that day", weekday=weekday), tense) == day


def test_last_and_next_weekday() -> None:
    last = mention("last Tuesday", weekday=1, shift=-1, counts_from="report")
    following = mention("next Tuesday", weekday=1, shift=1, counts_from="report")
    assert on(TUESDAY, last) == "2010-03-23"
    assert on(TUESDAY, following) == "2010-04-06"


def test_month_and_day_wrap_over_new_year() -> None:
    december = mention("December 30", month=12, day=30)
    january = mention("January 4", month=1, day=4)
    assert on(date(2010, 1, 3), december) == "2009-12-30"
    assert on(date(2009, 12, 30), january, "future") == "2010-01-04"


@pytest.mark.parametrize(
    ("shift", "unit", "expected"),
    [
        (-2, "day", "2010-03-28"),
        (-1, "week", "2010-03-22/2010-03-28"),
        (-3, "month", "2009-12"),
        (1, "year", "2011"),
        (-1, "decade", "2000-01-01/2009-12-31"),
    ],
)
def test_shifts_from_publication(shift: int, unit: str, expected: str) -> None:
    said = mention("x ago", shift=shift, unit=unit, counts_from="report")
    assert on(TUESDAY, said) == expected


def test_anchored_shift_counts_from_the_anchor() -> None:
    deal = Period(date(2010, 3, 26), date(2010, 3, 26), Precision.DAY, ("the deal",))
    after = mention("four days", shift=4, unit="day", counts_from="anchor")
    calendar = Calendar.of(TUESDAY, [after])
    assert str(calendar.period(after, anchor=deal)) == "2010-03-30"
    assert calendar.period(after) is None


def test_hours_after_is_the_same_day() -> None:
    blast = Period(date(2010, 3, 29), date(2010, 3, 29), Precision.DAY)
    hours = mention("hours", unit="hour", counts_from="anchor", fuzzy="few after")
    assert str(Calendar.of(None, [hours]).period(hours, anchor=blast)) == "2010-03-29"


def test_past_hours_run_up_to_the_report() -> None:
    said = mention("the past 48 hours", shift=-48, unit="hour", counts_from="report",
                   kind="duration", lasting=True)  # fmt: skip
    assert on(TUESDAY, said) == "2010-03-28/2010-03-30"


def test_late_month_is_its_last_third() -> None:
    assert on(None, mention("late March 2009", year=2009, month=3, fuzzy="end")) == (
        "2009-03-21/2009-03-31"
    )


def test_more_than_a_decade_ago_stays_open() -> None:
    said = mention("more than a decade ago", shift=-10, unit="year", counts_from="report",
                   fuzzy="over")  # fmt: skip
    period = Calendar.of(TUESDAY, [said]).period(said)
    assert period is not None
    assert period.precision is Precision.OPEN
    assert (period.start.year, period.end.year) == (1995, 2000)


def test_range_runs_from_first_to_last() -> None:
    last = mention("2006", at=20, year=2006)
    assert on(None, mention("2004 and 2006", year=2004, until=last)) == "2004-01-01/2006-12-31"


def test_nothing_known_is_left_open() -> None:
    assert Calendar.of(None, [MARCH_29]).period(MARCH_29) is None
    weekday = mention("Monday", weekday=0)
    assert Calendar.of(None, [weekday]).period(weekday) is None


def test_every_placed_mention_tells_why() -> None:
    calendar = Calendar.of(TUESDAY, [MARCH_29, NOVEMBER])
    assert all((p := calendar.period(m)) is not None and p.how for m in (MARCH_29, NOVEMBER))


@pytest.mark.parametrize("words", ["2010-03-30", "30 March 2010", "March 30, 2010", "30 Mar 2010",
                                   "2010-03-30T08:15:00Z"])  # fmt: skip
def test_dates_of_options(words: str) -> None:
    assert parse_iso_or_date(words) == TUESDAY


@pytest.mark.parametrize("words", ["", "soon", "2010-02-30", "March 2010", "30 Brumaire 1800"])
def test_no_dates(words: str) -> None:
    assert parse_iso_or_date(words) is None


def test_without_a_tense_the_nearer_side_is_taken() -> None:
    said = mention("April 8", month=4, day=8)
    assert on(TUESDAY, said, "") == "2010-04-08"
    assert on(TUESDAY, said, "past") == "2009-04-08"


def test_written_weekday_picks_the_year_though_publication_is_known() -> None:
    assert on(date(2012, 5, 2), MARCH_29) == "2010-03-29"


def test_moving_feasts() -> None:
    assert on(date(2019, 5, 2), mention("Easter Sunday", named="easter sunday")) == "2019-04-21"
    assert on(date(1999, 12, 1), mention("Thanksgiving", named="thanksgiving")) == "1999-11-25"


def test_the_weekend_is_the_last_one() -> None:
    said = mention("the weekend", shift=0, unit="weekend", counts_from="report")
    assert on(TUESDAY, said) == "2010-03-27/2010-03-28"


def test_days_cannot_be_counted_from_a_year() -> None:
    year = Period(date(2009, 1, 1), date(2009, 12, 31), Precision.YEAR)
    later = mention("two days later", shift=2, unit="day", counts_from="anchor")
    assert Calendar.of(TUESDAY, [later]).period(later, anchor=year) is None


def test_deadline_lies_ahead() -> None:
    assert on(TUESDAY, mention("Friday", weekday=4, kind="deadline")) == "2010-04-02"


def test_other_days_follow_the_day_that_a_weekday_pins() -> None:
    april = mention("April 2", at=70, month=4, day=2)
    calendar = Calendar.of(None, [NOVEMBER, MARCH_29, april])
    assert str(calendar.period(april)) == "2010-04-02"
    assert str(calendar.reported_on) == "2010-04-02"


def test_days_that_lie_ahead_do_not_date_the_report() -> None:
    april = mention("April 8", at=70, month=4, day=8)
    said = [NOVEMBER, MARCH_29, april]
    calendar = Calendar.of(None, said, tenses={april.span: "future"})
    assert str(calendar.reported_on) == "2010-03-29"
    assert str(calendar.period(april, "future")) == "2010-04-08"


def test_coming_weekday_follows_the_inferred_day() -> None:
    monday = mention("Monday", at=80, weekday=0)
    tuesday = mention("Tuesday, March 30", month=3, day=30, weekday=1)
    calendar = Calendar.of(None, [NOVEMBER, tuesday])
    assert str(calendar.period(monday, "future")) == "2010-04-05"


def test_full_date_with_weekday_dates_the_report() -> None:
    wednesday = mention("Wednesday 31 March 2010", at=60, year=2010, month=3, day=31, weekday=2)
    tuesday = mention("Tuesday 30 March", month=3, day=30, weekday=1)
    calendar = Calendar.of(None, [tuesday, wednesday])
    assert str(calendar.period(tuesday)) == "2010-03-30"
    assert str(calendar.reported_on) == "2010-03-31"


def test_weekday_that_fits_no_year_is_left_open() -> None:
    sunday = mention("Sunday, April 31", month=4, day=31, weekday=6)
    assert Calendar.of(None, [NOVEMBER, sunday]).period(sunday) is None


def test_deadline_does_not_date_the_report() -> None:
    april = mention("15 April", at=70, month=4, day=15, kind="deadline")
    calendar = Calendar.of(None, [NOVEMBER, MARCH_29, april])
    assert str(calendar.reported_on) == "2010-03-29"
    assert str(calendar.period(april)) == "2010-04-15"


def test_in_a_tale_of_the_past_days_follow_the_date_before() -> None:
    dates = [(1914, 6, 28), (1915, 4, 22), (1916, 2, 21), (1918, 3, 3)]
    told = [
        mention(f"date {place}", at=20 * place, year=year, month=month, day=day)
        for place, (year, month, day) in enumerate(dates)
    ]
    july = mention("July 1", at=50, month=7, day=1)
    said = [*told[:3], july, told[3]]
    assert str(Calendar.of(TUESDAY, said).period(july)) == "1916-07-01"
    assert str(Calendar.of(TUESDAY, [july]).period(july)) == "2009-07-01"


def test_off_the_calendar_is_left_open() -> None:
    said = mention("9,000 years ago", shift=-9000, unit="year", counts_from="report")
    assert on(TUESDAY, said) == "None"
