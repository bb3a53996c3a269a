"""Every time expression of a report gets its days, its TIMEX3 type and value."""

from detente.extract.extractors import extract
from detente.model.text import Report, Stated
from detente.read.segment import segment
from detente.resolve.chronology import calendar_of, date_statements
from detente.resolve.expressions import date_expressions


def rows(text: str, published: str = "2012-05-03") -> list[tuple[str, str, str, str]]:
    """Words, type, value and days of each expression."""
    day = Stated(published, "option") if published else None
    report = Report(text, *segment(text), published=day)
    extraction = extract(report)
    calendar = calendar_of(report, extraction)
    found = date_statements(calendar, extraction, {})
    return [
        (one.mention.words, one.timex_type, one.timex_value, str(one.period or ""))
        for one in date_expressions(calendar, extraction, found)
    ]


def test_what_dates_no_statement_has_its_days_too() -> None:
    assert rows("The river froze in the winter of 1998 and last month.") == [
        ("the winter of 1998", "DATE", "1998-WI", "1998-12-01/1999-02-28"),
        ("last month", "DATE", "2012-04", "2012-04"),
    ]


def test_a_length_and_a_set_have_no_days() -> None:
    assert rows("The council sat for three days. It meets every year.") == [
        ("three days", "DURATION", "P3D", ""),
        ("every year", "SET", "P1Y", ""),
    ]


def test_each_end_of_a_stretch_is_an_expression() -> None:
    assert rows("The mine was shut from 2001 to 2004. It reopened on 3-5 April.") == [
        ("2001", "DATE", "2001", "2001"),
        ("2004", "DATE", "2004", "2004"),
        ("3", "DATE", "2012-04-03", "2012-04-03"),
        ("5 April", "DATE", "2012-04-05", "2012-04-05"),
    ]


def test_the_next_day_counts_from_the_day_told_of() -> None:
    text = "The bridge fell on 3 April. The next day the town was empty."
    assert rows(text)[1] == ("The next day", "DATE", "2012-04-04", "2012-04-04")


def test_what_counts_from_an_event_has_the_days_found_for_the_event() -> None:
    text = "Bolivia attacked Chile on 3 May 2011. Peru expelled the envoy of Chile a week later."
    assert rows(text)[1][3] == "2011-05-10"


def test_a_dateline_is_a_date_and_the_base_of_the_others() -> None:
    text = "LIMA, May 2 (Andes Wire) — Peru expelled the envoy of Chile today."
    assert [(words, days) for words, _, _, days in rows(text)] == [
        ("May 2", "2012-05-02"),
        ("today", "2012-05-02"),
    ]


def test_a_length_of_time_since_an_act_has_no_days() -> None:
    text = "Peru expelled the envoy of Chile on 2 May, four days after Bolivia attacked Chile."
    assert rows(text)[1] == ("four days", "DURATION", "P4D", "")


def test_later_on_needs_something_told_before() -> None:
    assert rows("Three days later the mine was closed.")[0][3] == ""


def test_more_than_a_decade_ago_is_open() -> None:
    assert rows("The mine was closed more than a decade ago.")[0] == (
        "more than a decade ago", "DATE", "2002", "../2002-05-03",
    )  # fmt: skip


def test_a_stretch_up_to_now_goes_by_the_calendar() -> None:
    assert rows("The mine has been shut for the past three years.")[0] == (
        "the past three years", "DURATION", "P3Y", "2009-05-03/2012-05-03",
    )  # fmt: skip


def test_a_numbered_day_is_that_of_the_month_told() -> None:
    assert rows("On the 15th, the mine was closed.")[0][3] == "2012-04-15"


def days(text: str) -> dict[str, str]:
    return {words: period for words, _, _, period in rows(text)}


def test_next_and_last_lie_wholly_on_their_side() -> None:
    text = "They will sign next March. Next spring the dam will be full. It was built last spring."
    assert list(days(text).values()) == [
        "2013-03", "2013-03-01/2013-05-31", "2011-03-01/2011-05-31",
    ]  # fmt: skip


def test_in_three_weeks_is_a_date_where_it_lies_ahead() -> None:
    assert rows("The envoys will meet in three weeks.")[0][1:3] == ("DATE", "2012-W21")
    assert rows("The army lost nine men in three weeks.")[0][1:3] == ("DURATION", "P3W")


def test_a_decade_later_moves_the_whole_stretch() -> None:
    text = "The dam was begun in the late 1980s and finished a decade later."
    assert days(text)["a decade later"] == "1997-01-01/1999-12-31"


def test_a_stretch_ends_after_it_begins() -> None:
    assert days("The vote was put off from 5 April to 12 May.")["12 May"] == "2012-05-12"


def test_the_week_of_a_day_is_the_whole_week() -> None:
    assert days("Shells fell in the week of April 11.")["the week of April 11"] == (
        "2012-04-09/2012-04-15"
    )


def test_the_last_months_of_a_year_are_not_those_before_the_report() -> None:
    assert days("The last two months of 2011 were calm.")["The last two months"] == ""


def test_by_evening_is_the_evening_of_the_day_told_of() -> None:
    text = "The truce began on Tuesday. By evening each army had accused the other."
    assert rows(text)[1] == ("evening", "TIME", "2012-05-01TEV", "2012-05-01")
