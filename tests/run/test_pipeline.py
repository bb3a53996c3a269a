"""The whole flow: any text gives rows that hold, and the same rows each time."""

import os
import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from detente.ledger.rows import reading_rows
from detente.model.actor import Mention
from detente.model.citation import cite
from detente.model.reading import Extraction, Reading
from detente.model.statement import Claim, Commitment, Event, Reason
from detente.model.text import Report, Span, Stated
from detente.model.vocabulary import stances, times
from detente.read.segment import segment
from detente.run.pipeline import _mentions, mentions_of, read_report
from detente.run.version import reader_version

TEXT = (
    "Ghana answers Togo\n\n"
    "ACCRA, May 3 (Wire) — Ghana expelled two Togolese diplomats on Tuesday, four days after "
    "gunmen attacked its embassy. “We will reopen the border if Togo arrests them,” the Ghanaian "
    "foreign minister, Ama Boateng, told reporters.\n\n"
    "Togo denied that it had sent the men. If Ghana does not apologise by Friday, Togo will recall "
    "its envoy, officials said; otherwise the talks go on.\n\n"
    "THE ARMY OF TOGO SAID “WE SHALL LEAVE THE CAMP” ON MONDAY.\n\n"
    "Share this article on Facebook\n"
)
PIECES = [
    "Ghana ", "Togo's army ", "the U.N. ", "he ", "who ", "we ", "said ", "will attack ", "if ",
    "unless ", "otherwise, ", "killed 12 ", "was attacked by ", "refused to ", "on Monday ",
    "four days after ", "according to ", "“", "” ", "’s ", "(", ") ", "[", "] ", ". ", ".\n\n",
    ", ",
    "; ", ": ", "— ", "TROOPS LEFT THE VALLEY ", "🕊️ ", "İ ", "ﬁ ", "\u200b", "\xa0", "…", "- ",
    "Share this\n", "5 ", "9/11 ", "demanded that ", "and ", "or ", "not ", "to ",
]  # fmt: skip
ANY_TEXT = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.text(max_size=80)
)


def read(text: str, outlet: str = "", published: str = "") -> Reading:
    passages, quotations = segment(text)
    return read_report(
        Report(
            text, passages, quotations,
            outlet=Stated(outlet, "option") if outlet else None,
            published=Stated(published, "option") if published else None,
        )
    )  # fmt: skip


def spans_of(reading: Reading) -> list[Span]:
    found = [*reading.actors, *reading.periods, *(one.span for one in reading.dropped)]
    for one in reading.statements:
        found += [mention.span for mention in mentions_of(one)]
        found += [voice.cue_span for voice in one.voices if voice.cue_span is not None]
        match one:
            case Event():
                found.append(one.trigger)
            case Claim():
                found += [*one.content, *one.inner]
            case Commitment():
                found += [span for span in (one.act, one.condition, one.fallback) if span]
    return found


def hold(reading: Reading) -> None:
    """Every quote and every word that a reading keeps stands in its report."""
    report = reading.report
    for one in reading.statements:
        assert cite(report, one.citation.span, one.citation.quote) == one.citation
        assert one.stance in stances()
        assert one.time in times()
        assert 0 < one.confidence < 1
        assert one.voices
        assert all(mention.words == mention.span.of(report.text) for mention in mentions_of(one))
        assert all(
            voice.cue == voice.cue_span.of(report.text) for voice in one.voices if voice.cue_span
        )
    assert all(span.end <= len(report.text) for span in spans_of(reading))
    assert reading_rows(reading)["reading"]


def test_an_ordinary_report_gives_all_kinds_and_they_hold() -> None:
    reading = read(TEXT, published="2012-05-03")
    kinds = Counter(type(one) for one in reading.statements)
    assert min(kinds[Event], kinds[Claim], kinds[Commitment]) >= 1
    hold(reading)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(ANY_TEXT)
@example("“WE WILL ATTACK TOGO,” THE GHANAIAN ARMY SAID.")
@example("If Ghana attacks, [Togo] will attack; otherwise, not, he said (\n\n said")
@example("Ghana’s army said “we will attack if he’s killed.")
def test_any_text_is_read_and_every_quote_holds(text: str) -> None:
    hold(read(text))


def test_no_row_is_there_twice() -> None:
    ids = [row["id"] for row in reading_rows(read(TEXT))["statement"]]
    assert len(ids) > 4
    assert len(set(ids)) == len(ids)


def test_two_readings_of_one_pronoun_are_kept_in_order_of_the_statements() -> None:
    text = "Chad and Mali met."
    here, there = Span(0, 4), Span(9, 13)
    one, other = (Mention(Span(5, 8), "and", "and", antecedent=span) for span in (there, here))
    report = Report(text)
    rows = [
        Event(
            cite(report, Span(0, 4)), (), "asserted", "", False, "past", 0.5, Reason("r", "s"),
            (mention,), (), "CONSULT", "", (), "04", 1, 1.0, Span(0, 4),
        )
        for mention in (one, other)
    ]  # fmt: skip
    assert _mentions(Extraction(tuple(rows), ())) == [one, other]
    assert _mentions(Extraction(tuple(reversed(rows)), ())) == [other, one]


def test_reading_twice_gives_equal_rows() -> None:
    assert read(TEXT, published="2012-05-03") == read(TEXT, published="2012-05-03")


def test_other_reports_read_before_change_nothing() -> None:
    alone = reading_rows(read(TEXT))
    for other in ("Peru attacked Chile. “Never,” he said.", TEXT.upper(), "", TEXT * 2):
        read(other)
    assert reading_rows(read(TEXT)) == alone


def test_the_acts_of_a_text_read_the_same_behind_other_paragraphs() -> None:
    fresh = "Peru and Chile signed a treaty in Lima.\n\n"
    alone = read(fresh).of(Event)
    later = read("Rain fell on the hills.\n\n" * 70 + fresh).of(Event)
    assert [one.citation.quote for one in later] == [one.citation.quote for one in alone] != []
    assert [one.confidence for one in later] == [one.confidence for one in alone]


def test_the_outlet_ends_every_chain_of_voices() -> None:
    assert {one.voices[-1].words for one in read(TEXT, "The Courier").statements} == {"The Courier"}
    assert {one.voices[-1].words for one in read(TEXT).statements} == {"unknown outlet"}


def test_every_actor_named_is_decided_on() -> None:
    reading = read(TEXT)
    named = {mention.span for one in reading.statements for mention in mentions_of(one)}
    assert named
    assert named <= set(reading.actors)


def test_the_reader_names_its_release() -> None:
    assert reader_version().startswith("rules ")
    assert read(TEXT).reader == reader_version()


@pytest.mark.slow
def test_the_seed_of_hashing_does_not_matter() -> None:
    program = (
        "from tests.run.test_pipeline import TEXT, read\n"
        "from detente.ledger.rows import reading_rows\n"
        "from detente.model.identity import canonical\n"
        "print(canonical(reading_rows(read(TEXT, published='2012-05-03'))))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            check=True, capture_output=True, env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "4711")
    }  # fmt: skip
    assert len(told) == 1
    assert len(told.pop()) > 1000


@pytest.mark.slow
def test_a_long_text_takes_no_more_time_per_sentence() -> None:
    few, many = (_seconds(TEXT * times) / times for times in (40, 320))
    assert many < 2 * few


def _seconds(text: str) -> float:
    start = os.times().user
    read(text)
    return os.times().user - start
