"""A report without a day of its own: which year its dates are of."""

from datetime import date

import pytest

from detente.extract.extractors import extract
from detente.model.actor import Mention
from detente.model.statement import Event
from detente.model.text import Report, Span, Stated
from detente.read.files import read_text
from detente.read.limits import Limits
from detente.read.origin import Given
from detente.read.segment import segment
from detente.resolve.terms import in_office
from detente.run.pipeline import read_report


def told(text: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Day and chain of each event by its word, where the report gives no day of publication."""
    passages, quotations = segment(text)
    reading = read_report(Report(text, passages, quotations))
    events = [one for one in reading.statements if isinstance(one, Event)]
    periods = {one.trigger: reading.periods[one.trigger] for one in events
               if one.trigger in reading.periods}  # fmt: skip
    return {span.of(text): (str(period), period.how) for span, period in periods.items()}


OBAMA = (
    "President Barack Obama met President Dmitry Medvedev on Monday, March 29. "
    "They condemned the bombings of 2004 and 2005."
)


def test_the_officials_named_tell_the_year() -> None:
    day, how = told(OBAMA)["met"]
    assert day == "2010-03-29"
    assert how


def test_officials_win_over_the_first_year_that_fits() -> None:
    text = (
        "President Barack Obama met President Dmitry Medvedev on Monday, March 29. "
        "Rebels attacked Mali on 3 May 1998."
    )
    day, how = told(text)["met"]
    assert day == "2010-03-29"
    assert any("officials named were in office" in step for step in how)


def test_without_another_date_the_officials_alone_may_tell() -> None:
    text = "President Barack Obama met President Dmitry Medvedev on Monday, March 29."
    assert told(text)["met"][0] == "2010-03-29"


def test_without_officials_or_dates_the_year_stays_open() -> None:
    assert told("Peru attacked Chile on Monday, March 29.") == {}


def test_a_bare_year_is_only_a_lower_bound() -> None:
    text = "Peru attacked Chile on March 29. The two had fought in 2004 and in 2005."
    assert "2005-03-29" not in [day for day, _ in told(text).values()]


def test_that_same_monday_is_the_weekday_of_the_date_before() -> None:
    text = (
        "On March 29 Peru attacked Chile. Chile expelled the envoy of Peru that same Monday. "
        "The two had signed a treaty in 2006."
    )
    found = told(text)
    assert found["attacked"][0] == "2010-03-29"
    assert found["expelled"][0] == "2010-03-29"


def test_a_dateline_is_the_day_of_the_report() -> None:
    text = (
        "LIMA, April 1 (Andes Wire) — Peru expelled the envoy of Chile last Monday. "
        "Chile had attacked Peru on 28 November 2009."
    )
    day, how = told(text)["expelled"]
    assert day == "2010-03-29"
    assert "the dateline is of 2010-04-01" in how


def test_a_heading_never_sets_the_day() -> None:
    text = (
        "A second September 11\n\nPeru attacked Chile on 29 March. "
        "Chile had expelled the Peruvian envoy on 28 November 2009."
    )
    assert told(text)["attacked"][0] == "2010-03-29"


@pytest.mark.parametrize("words", ["September 11", "11 September"])
def test_where_9_11_is_named_the_day_is_that_day(words: str) -> None:
    text = (
        f"Nobody forgot {words}. Peru spoke of 9/11. Peru attacked Chile on Monday, March 29. "
        "Chile had expelled the Peruvian envoy on 28 November 2009."
    )
    passages, quotations = segment(text)
    report = Report(text, passages, quotations)
    times = {time.words: time for time in extract(report).times}
    assert words in times
    assert told(text)["attacked"][0] == "2010-03-29"


def test_who_was_in_office() -> None:
    named = [Mention(Span(0, 22), "President Barack Obama", "obama", name="Barack Obama")]
    serves = in_office(named)
    assert [serves(date(year, 3, 29)) for year in (2008, 2010, 2018)] == [0, 1, 0]
    assert in_office([])(date(2010, 3, 29)) == 0


@pytest.mark.parametrize(("published", "day"), [("2010-04-01", "2001"), ("2012-09-13", "2012")])
def test_september_11_is_this_years_only_around_that_day(published: str, day: str) -> None:
    text = "Peru spoke of 9/11. Rebels attacked Chad on September 11."
    passages, quotations = segment(text)
    report = Report(text, passages, quotations, published=Stated(published, "option"))
    periods = read_report(report).periods.values()
    assert f"{day}-09-11" in [str(period) for period in periods]


def test_a_dateline_without_a_year_goes_by_the_first_weekday_told() -> None:
    text = (
        "LIMA, April 1 (Wire) — Peru on Thursday expelled the envoy of Chile. "
        "The two fell out in a war over nitrates and again in August 2008."
    )
    assert (
        str(
            read_report(read_text(text.encode(), "-", Given(), Limits())).periods[
                Span(text.index("expelled"), text.index("expelled") + 8)
            ]
        )
        == "2010-04-01"
    )
