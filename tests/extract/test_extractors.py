"""Nothing is silently dropped, and what is no content is never read."""

from detente.extract.extractors import extract
from detente.model.statement import Claim, Event
from tests.extract.reports import report_of

TEXT = (
    "France expels envoy\n\n"
    "France expelled the envoy of Mali on Monday. The sea was blue.\n\n"
    "“Mali attacked our ships,” the French minister said.\n\n"
    "Share this article on Facebook\n\n"
    "Print Friendly, PDF & Email\n"
)


def dropped(text: str) -> dict[str, tuple[str, str]]:
    return {one.span.of(text): (one.step, one.reason) for one in extract(report_of(text)).dropped}


def test_a_sentence_without_a_word_of_the_vocabulary_says_so() -> None:
    step, reason = dropped(TEXT)["The sea was blue."]
    assert step == "extract"
    assert "no word of the vocabulary" in reason


def test_furniture_is_named_and_never_read() -> None:
    step, reason = dropped(TEXT)["Print Friendly, PDF & Email"]
    assert step == "read"
    assert "furniture" in reason
    footer = TEXT.index("Share this")
    rows = extract(report_of(TEXT)).statements
    assert rows
    assert all(one.citation.span.end <= footer for one in rows)


def test_what_was_read_is_not_called_silent() -> None:
    silent = [words for words, (_, why) in dropped(TEXT).items() if "no word" in why]
    assert silent == ["The sea was blue."]


def test_statements_come_in_text_order() -> None:
    spans = [one.citation.span for one in extract(report_of(TEXT * 3)).statements]
    assert len(spans) > 6
    assert spans == sorted(spans)


def test_a_claim_knows_the_events_inside_it() -> None:
    rows = extract(report_of(TEXT)).statements
    (claim,) = [one for one in rows if isinstance(one, Claim)]
    (event,) = [one for one in rows if isinstance(one, Event) and "attack" in one.citation.quote]
    assert claim.inner == (event.trigger,)
    outside = [one.trigger for one in rows if isinstance(one, Event) and one is not event]
    assert outside
    assert not set(outside) & set(claim.inner)


def test_upper_case_copy_is_cited_as_written() -> None:
    text = "“WE WILL NOT LEAVE THE VALLEY,” THE RUSSIAN MINISTER SAID ON FRIDAY."
    rows = extract(report_of(text)).statements
    cues = [voice for one in rows for voice in one.voices if voice.cue_span is not None]
    assert cues
    assert all(voice.cue_span and voice.cue == voice.cue_span.of(text) for voice in cues)


def test_nothing_to_read_gives_nothing() -> None:
    found = extract(report_of(""))
    assert (found.statements, found.times, found.dropped) == ((), (), ())
