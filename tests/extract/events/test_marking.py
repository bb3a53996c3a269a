"""Marking: a sighting as the sentence that the reader model reads."""

from detente.extract.events.marking import marked
from detente.extract.events.sightings import sighted
from detente.extract.reader.marked import Marked
from detente.extract.scene import set_scene
from detente.extract.speech.speech import with_speech
from tests.extract.reports import report_of


def marked_at(text: str, trigger: str) -> Marked:
    scene = with_speech(set_scene(report_of(text)))
    found = [
        marked(scene, part, one)
        for part in scene.parts
        for one in sighted(scene, part)
        if one.trigger.text == trigger
    ]
    assert len(found) == 1
    return found[0]


def told(one: Marked) -> tuple[list[str], list[str], str]:
    trigger = one.trigger.of(one.text) if one.trigger else ""
    source, target = ([span.of(one.text) for span in side] for side in (one.source, one.target))
    return source, target, trigger


def test_offsets_count_from_the_start_of_the_sentence() -> None:
    found = marked_at("Rain fell.\n\nFrance expelled two diplomats from Iran.", "expelled")
    assert found.text == "France expelled two diplomats from Iran."
    assert told(found) == (["France"], ["two diplomats"], "expelled")
    assert [span.of(found.text) for span in found.veiled] == ["France", "Iran"]


def test_a_side_that_stands_in_another_sentence_is_not_marked() -> None:
    found = marked_at("The rebels fled to Chad. Kenya bombed them on Friday.", "bombed")
    assert found.text == "Kenya bombed them on Friday."
    assert told(found)[0] == ["Kenya"]
    assert all(span.end <= len(found.text) for span in (*found.source, *found.target))


def test_a_word_that_no_pattern_knows_is_marked_too() -> None:
    found = marked_at("Turkey hoodwinked Greece over the gas field.", "hoodwinked")
    assert told(found) == (["Turkey"], ["Greece"], "hoodwinked")
