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
