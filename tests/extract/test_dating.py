"""Full texts to the days of their events, through the whole flow."""

import pytest

from detente.extract.extractors import extract
from detente.model.statement import Event
from detente.model.text import Report, Stated
from detente.run.pipeline import read_report
from tests.extract.reports import report_of


def days(text: str, published: str = "2012-05-03") -> dict[str, str]:
    """The day of each event by the word that shows it; events without one are left out."""
    found = report_of(text)
    day = Stated(published, "option") if published else None
    reading = read_report(Report(text, found.passages, found.quotations, published=day))
    return {
        one.trigger.of(text): str(reading.periods[one.trigger])
        for one in reading.statements
        if isinstance(one, Event) and one.trigger in reading.periods
    }


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("Only hours before, on 1 May, rebels had killed nine soldiers in Mali.", "killed",
         "2012-05-01"),
        ("Chile has expelled two diplomats, its foreign ministry said on Tuesday.", "expelled",
         "2012-05-01"),
        ("Peru declared a ceasefire on Tuesday.", "declared", "2012-05-01"),
        ("Kenya was placed under an embargo by the United Nations on Monday.", "embargo",
         "2012-04-30"),
        ("Gunmen killed five policemen in Chad at six o'clock on Tuesday morning.", "killed",
         "2012-05-01"),
        ("Rebels have shelled six towns in Mali since January.", "shelled",
         "2012-01-01/2012-05-03"),
        ("Chilean troops may withdraw from Peru in October.", "withdraw", "2012-10"),
        ("In January rebels killed forty soldiers in Mali.", "killed", "2012-01"),
        ("In January rebels killed at least 80 soldiers in Mali.", "killed", "2012-01"),
    ],
)  # fmt: skip
def test_the_day_of_an_act(text: str, word: str, day: str) -> None:
    assert days(text)[word] == day


def test_a_deadline_is_not_when_it_was_set() -> None:
    assert days("Chile threatened Peru until Friday.") == {}


def test_nine_days_after_a_dozen_governments_warned() -> None:
    text = (
        "Troops attacked rebels in Mali on Friday, nine days after a dozen governments warned them."
    )
    assert days(text) == {"attacked": "2012-04-27", "warned": "2012-04-18"}


def test_a_plain_past_of_hearsay_has_not_the_day_of_the_telling() -> None:
    assert "expelled" not in days("Chile expelled two diplomats, Peru said on Tuesday.")


def test_what_is_blamed_now_is_past() -> None:
    found = days("Peru blames rebels for the attack on a train on 28 November 2011.")
    assert "blames" not in found
    assert found["attack"] == "2011-11-28"


def test_what_follows_in_turn_goes_on_that_day() -> None:
    text = "Peru expelled two Chilean diplomats on Monday. Chile recalled its ambassador from Peru."
    assert days(text) == {"expelled": "2012-04-30", "recalled": "2012-04-30"}


@pytest.mark.parametrize(
    "text",
    [
        "Peru expelled two Chilean diplomats on Monday.\n\nChile recalled its envoy from Peru.",
        "Peru expelled two Chilean diplomats on Monday. Mali signed a treaty with Chad.",
        "Peru expelled two Chilean diplomats on Monday. Chile had recalled its envoy from Peru.",
        "Peru expelled two Chilean diplomats on Monday. Since March Chile recalled three envoys.",
    ],
)
def test_no_day_is_passed_on(text: str) -> None:
    found = days(text)
    assert "2012-04-30" in found.values()
    assert list(found.values()).count("2012-04-30") == 1


def test_a_floating_time_counts_from_the_act_told_before() -> None:
    text = "Chile attacked Peru on Tuesday. Four days earlier Peru had expelled the Chilean envoy."
    assert days(text) == {"attacked": "2012-05-01", "expelled": "2012-04-27"}


def test_hours_earlier_is_the_same_day() -> None:
    text = "Chile expelled the envoy of Peru on Tuesday. Hours earlier Peru had attacked Chile."
    assert days(text)["attacked"] == "2012-05-01"


def test_within_hours_of_a_dated_attack() -> None:
    text = "Within hours of the attack of April 29, Peru condemned Chile."
    assert days(text)["condemned"] == "2012-04-29"


def test_an_offer_counted_from_is_the_one_told_before() -> None:
    text = (
        "On Tuesday Peru offered help to Chile. The help, Lima said, was welcome. "
        "Peru offered help to Chile four days after Chile had expelled the Peruvian envoy."
    )
    assert days(text)["expelled"] == "2012-04-27"


def test_a_sentence_that_only_names_a_date_dates_nothing() -> None:
    text = "Rebels killed nine soldiers in Mali. It was like the war that followed 9/11."
    assert "killed" not in days(text)


def test_each_inherited_day_says_how() -> None:
    text = "Peru expelled two Chilean diplomats on Monday. Chile recalled its envoy from Peru."
    found = report_of(text)
    day = Stated("2012-05-03", "option")
    reading = read_report(Report(text, found.passages, found.quotations, published=day))
    triggers = [one.trigger for one in reading.statements if isinstance(one, Event)]
    hows = sorted(reading.periods[trigger].how[-1] for trigger in triggers)
    assert len(hows) == 2
    assert "told right after" in hows[0]


def test_a_dateline_without_a_year_is_kept() -> None:
    found = extract(report_of("LIMA, April 2 (Andes Wire) — Peru expelled the envoy of Chile."))
    assert [time.words for time in found.filed] == ["April 2"]
