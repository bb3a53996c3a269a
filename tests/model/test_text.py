"""Spans are half-open; a report is known by its text and where it comes from."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model.text import Passage, PassageKind, Report, Span, Stated

SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(*sorted(ends)))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3), (-2, -1)])
def test_a_span_never_runs_backward_or_before_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"not {start}-{end}"):
        Span(start, end)


def test_a_span_counts_code_points() -> None:
    assert Span(3, 8).of("🕊️ Peace") == "Peace"
    assert len(Span(3, 8)) == 5


@given(SPANS, SPANS)
def test_spans_meet_where_they_share_a_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    if len(one) and len(other):
        assert one.meets(other) == other.meets(one) == bool(shared)
    assert one.joined(other).holds(one)
    assert one.joined(other).holds(other)


@given(SPANS, SPANS)
def test_holding_is_being_a_part(one: Span, other: Span) -> None:
    inside = one.start <= other.start and other.end <= one.end
    assert one.holds(other) == inside
    assert one.shifted(5).holds(other.shifted(5)) == inside


def test_neighbours_do_not_meet() -> None:
    assert not Span(0, 4).meets(Span(4, 9))
    assert Span(0, 5).meets(Span(4, 9))


def test_one_text_from_two_outlets_is_two_reports_with_one_text() -> None:
    wire = Report("Talks began.", outlet=Stated("The Courier", "option"))
    copy = Report("Talks began.", outlet=Stated("The Herald", "option"))
    assert wire.sha256 == copy.sha256
    assert wire.id != copy.id


@pytest.mark.parametrize("field", ["outlet", "published", "url"])
def test_where_a_report_comes_from_is_part_of_its_identity(field: str) -> None:
    plain = Report("Talks began.")
    known = Report("Talks began.", **{field: Stated("2012-05-01", "option")})  # type: ignore[arg-type]
    assert known.id != plain.id


def test_the_file_the_title_and_how_a_fact_is_known_are_no_part_of_it() -> None:
    one = Report("Talks began.", outlet=Stated("The Courier", "option"), source="a.txt")
    other = Report(
        "Talks began.",
        title=Stated("Talks", "html title"),
        outlet=Stated("The Courier", "html meta"),
        source="b.txt",
    )
    assert one.id == other.id


def test_one_fact_does_not_pass_for_another() -> None:
    outlet = Report("Talks began.", outlet=Stated("2012-05-01", "option"))
    day = Report("Talks began.", published=Stated("2012-05-01", "option"))
    assert outlet.id != day.id


def test_the_day_of_publication_is_cut_from_its_time() -> None:
    report = Report("Talks began.", published=Stated("2012-05-01T23:30:00+02:00", "html meta"))
    assert report.published_on == date(2012, 5, 1)
    assert Report("Talks began.").published_on is None


@pytest.mark.parametrize(
    ("kind", "read"),
    [("heading", True), ("sentence", True), ("dateline", False), ("furniture", False)],
)
def test_only_headings_and_sentences_are_content(kind: str, read: bool) -> None:
    assert Passage(Span(0, 1), PassageKind(kind)).is_content is read
