"""Events get their days from their own words, from each other, or not at all."""

from dataclasses import replace
from datetime import date

from detente.extract.extractors import extract
from detente.model.statement import Event
from detente.model.text import Report, Span, Stated
from detente.model.time import TimeMention
from detente.read.segment import segment
from detente.resolve.chronology import calendar_of, date_statements


def periods(text: str, published: str = "", **countries: str) -> dict[str, str]:
    """The period of each event, or of each deadline, by the words of its span."""
    found = _found(text, published, countries)
    return {span.of(text): days for span, (days, _) in found.items()}


def told(text: str, published: str = "", **countries: str) -> list[tuple[str, str]]:
    """The same in text order, where words come twice."""
    found = sorted(_found(text, published, countries).items())
    return [(span.of(text), days) for span, (days, _) in found]


def reasons(text: str, published: str = "", **countries: str) -> dict[str, tuple[str, ...]]:
    found = _found(text, published, countries)
    return {span.of(text): how for span, (_, how) in found.items()}


def _found(
    text: str, published: str, countries: dict[str, str]
) -> dict[Span, tuple[str, tuple[str, ...]]]:
    passages, quotations = segment(text)
    day = Stated(published, "option") if published else None
    report = Report(text, passages, quotations, published=day)
    extraction = extract(report)
    named = {
        mention.span: countries[mention.name or mention.nationality]
        for one in extraction.statements
        if isinstance(one, Event)
        for mention in (*one.actors, *one.recipients)
        if (mention.name or mention.nationality) in countries
    }
    dated = date_statements(calendar_of(report, extraction), extraction, named)
    return {span: (str(period), period.how) for span, period in dated.items()}


def test_a_day_of_the_week_counts_from_publication() -> None:
    assert periods("Peru expelled the envoy of Chile on Monday.", "2012-05-03") == {
        "expelled": "2012-04-30"
    }


def test_without_a_day_of_publication_a_day_of_the_week_stays_open() -> None:
    assert periods("Peru expelled the envoy of Chile on Monday.") == {}


def test_an_event_without_any_date_is_left_out() -> None:
    assert periods("Peru expelled the envoy of Chile.", "2012-05-03") == {}


TOLD_TWICE = "Rebels attacked Chad on Monday. Mali said that the rebels had attacked Chad."


def test_four_days_after_an_event_is_counted_from_that_event() -> None:
    text = "Bolivia attacked Chile on 3 May 2012. Peru expelled an envoy."
    report = Report(text, *segment(text))
    extraction = extract(report)
    attacked, expelled = (one for one in extraction.statements if isinstance(one, Event))
    days = TimeMention(Span(0, 1), "four days", shift=4, unit="day", counts_from="anchor")
    later = replace(expelled, when=days, counted_from=attacked.trigger)
    extraction = replace(extraction, statements=(later, attacked))
    found = date_statements(calendar_of(report, extraction), extraction, {})
    assert str(found[attacked.trigger]) == "2012-05-03"
    assert str(found[expelled.trigger]) == "2012-05-07"


def test_the_event_counted_from_is_dated_backward() -> None:
    text = "Peru expelled the envoy of Chile on 7 May 2012, two days after Bolivia attacked Chile."
    assert periods(text) == {"expelled": "2012-05-07", "attacked": "2012-05-05"}
    assert reasons(text)["attacked"][1:] == (
        "'two days' counts from the anchor (2012-05-07)",
        "so 2012-05-05",
    )


def test_an_attack_told_again_has_the_date_of_the_first_telling() -> None:
    found = told(TOLD_TWICE, "2012-05-03", Chad="TCD")
    assert found == [("attacked", "2012-04-30"), ("attacked", "2012-04-30")]


def test_an_attack_on_another_country_is_not_told_again() -> None:
    text = TOLD_TWICE.replace("had attacked Chad", "had attacked Togo")
    assert told(text, "2012-05-03", Chad="TCD", Togo="TGO") == [("attacked", "2012-04-30")]


def test_of_two_recent_attacks_neither_is_the_one_told_again() -> None:
    text = TOLD_TWICE.replace(" Mali", " Other rebels attacked Chad on 28 April. Mali")
    found = told(text, "2012-05-03", Chad="TCD")
    assert found == [("attacked", "2012-04-30"), ("attacked", "2012-04-28")]


def test_a_deadline_lies_ahead() -> None:
    text = "If Chile withdraws by Friday, Peru will lift its sanctions."
    assert periods(text, "2012-05-03")["Friday"] == "2012-05-04"


def test_each_period_tells_how() -> None:
    (how,) = reasons("Peru expelled the envoy of Chile on Monday.", "2012-05-03").values()
    assert how
    assert "2012-05-03" in " ".join(how)


def test_the_calendar_of_a_report_is_its_day() -> None:
    report = Report("", published=Stated("2012-05-03", "option"))
    assert calendar_of(report, extract(report)).published == date(2012, 5, 3)
    assert calendar_of(Report(""), extract(Report(""))).reported_on is None
