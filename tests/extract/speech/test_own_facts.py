"""What the reporter tells on his own account inside somebody's content."""

import pytest

from detente.extract.scene import Scene, set_scene
from detente.extract.speech.speech import with_speech
from detente.model.text import Report, Span
from detente.read.segment import segment


def scene_of(text: str) -> Scene:
    passages, quotations = segment(text)
    return with_speech(set_scene(Report(text, passages, quotations)))


def voices_at(text: str, words: str) -> list[str]:
    at = text.index(words)
    return [voice.words for voice in scene_of(text).voices(Span(at, at + len(words)))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Paris welcomed the offer of help against the raiders who burned the ferry.", "burned"),
        (
            "Paris was cheered by the offer made days after Oslo and Lima signed a pact.",
            "signed",
        ),
        ("Paris wants the release of the sailors whom Chad had arrested.", "arrested"),
    ],
)
def test_past_clauses_inside_what_is_welcomed_are_the_outlets_own(text: str, words: str) -> None:
    assert voices_at(text, words) == ["unknown outlet"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Paris said that the raiders who burned the ferry had fled.", "burned"),
        ("Oslo expects Lima to accept its view that the men who burned the ferry fled.", "burned"),
        ("Paris wants a pact that binds the raiders.", "binds"),
    ],
)
def test_what_is_told_inside_a_statement_stays_with_its_voice(text: str, words: str) -> None:
    assert voices_at(text, words) != ["unknown outlet"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Paris blames Chad for the raid, which killed nine sailors.", "Chad for the raid"),
        (
            "Lima vowed that it would help Chad, a gesture to which Tripoli responded on Monday.",
            "it would help Chad",
        ),
        (
            "Chad said its men had crossed the lake, after which Libya closed the border.",
            "its men had crossed the lake",
        ),
        (
            "Lima said the port, which was closed in May, would open again.",
            "the port, which was closed in May, would open again",
        ),
    ],
)
def test_asides_of_the_reporter_are_no_content(text: str, content: str) -> None:
    (said,) = scene_of(text).speech
    assert [span.of(text) for span in said.content] == [content]
