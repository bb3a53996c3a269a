"""Signs: each word with its grammar and the role that rules gave it."""

from detente.extract.incidents.incidents import find_incidents
from detente.extract.scene import set_scene
from detente.extract.spans.signs import sentences
from detente.extract.speech.speech import with_speech
from tests.extract.reports import report_of


def signs(text: str) -> dict[str, tuple[str, ...]]:
    scene = with_speech(set_scene(report_of(text)))
    found = sentences(scene, find_incidents(scene))
    return {word.text: word.signs for sentence in found for word in sentence}


def test_speech_is_marked_by_source_cue_and_content() -> None:
    found = signs("France said the talks had failed.")
    assert [found[word][2] for word in ("France", "said", "talks")] == ["source", "cue", "content"]


def test_attacks_are_marked_by_their_parts() -> None:
    found = signs("Rebels killed two farmers with rifles in Lima.")
    assert found["Rebels"][3] == "perp"
    assert found["farmers"][3] == "victim"
    assert found["killed"][3] == "trigger"


def test_conditions_are_marked_by_their_parts() -> None:
    found = signs("If the border opens, traders would return.")
    assert found["If"][4] == found["opens"][4] == "if"
    assert found["return"][4] == "then"


def test_grammar_comes_with_every_word() -> None:
    found = signs("France said the talks had failed.")
    assert found["said"][:2] == ("VBD", "ROOT")
    assert found["France"][:2] == ("NNP", "nsubj")
