"""A citation refuses what the text does not hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model.citation import Citation, cite
from detente.model.errors import CitationError
from detente.model.text import Report, Span

REPORT = Report("Chad and Mali — “at last” — signed 🕊 on Monday.")


def at(words: str) -> Span:
    start = REPORT.text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize("words", ["Chad", "“at last”", "🕊 on Monday"])
def test_a_citation_holds_the_words_of_its_span(words: str) -> None:
    citation = cite(REPORT, at(words), words)
    assert citation.quote == words
    assert citation.report == REPORT.id
    assert citation.holds_in(REPORT.text)


@pytest.mark.parametrize(
    ("span", "quote", "complaint"),
    [
        (Span(0, 4), "Mali", "reads 'Chad' at 0-4, not 'Mali'"),
        (Span(0, 4), "chad", "reads 'Chad'"),
        (Span(4, 5), None, "no words at 4-5"),
        (Span(3, 3), None, "no words at 3-3"),
        (Span(900, 904), None, "no words at 900-904"),
        (Span(0, 900), None, "no words at 0-900"),
    ],
)
def test_what_the_text_lacks_is_refused(span: Span, quote: str | None, complaint: str) -> None:
    with pytest.raises(CitationError, match=complaint):
        cite(REPORT, span, quote)


def test_a_citation_moved_by_one_character_no_longer_holds() -> None:
    citation = cite(REPORT, at("Mali"))
    assert not citation.holds_in(" " + REPORT.text)
    assert not Citation(REPORT.id, Span(2, 2), "").holds_in(REPORT.text)


@given(st.text(min_size=1, max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_span_is_cited_truly_or_not_at_all(text: str, one: int, other: int) -> None:
    span = Span(*sorted((one, other)))
    report = Report(text)
    if span.end <= len(text) and span.of(text).strip():
        assert cite(report, span).holds_in(text)
    else:
        with pytest.raises(CitationError):
            cite(report, span)
