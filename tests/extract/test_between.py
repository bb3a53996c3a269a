"""The act between two marked parties, actors or not."""

import pytest

from detente.extract.between import act_between
from detente.extract.scene import set_scene
from detente.extract.speech import with_speech
from detente.model.text import Span
from tests.extract.reports import report_of


def between(text: str, source: str, target: str) -> tuple[str, str]:
    """The type and the trigger of the act that source does to target."""
    scene = with_speech(set_scene(report_of(text)))
    spans = ([Span(at, at + len(one))] for one in (source, target) for at in [text.index(one)])
    shown = act_between(scene, *spans)
    return (shown.act.type, shown.trigger.text) if shown is not None else ("", "")


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        (
            "The panel condemned the pipeline plan after guerrillas bombed a bridge.",
            "The panel",
            "pipeline plan",
            ("ACCUSE", "condemned"),
        ),
        (
            "The panel condemned the pipeline plan after guerrillas bombed a bridge.",
            "guerrillas",
            "a bridge",
            ("ASSAULT", "bombed"),
        ),
        ("The plan was rejected by the panel.", "the panel", "The plan", ("REJECT", "rejected")),
        ("Its rejection of the plan surprised us.", "Its", "the plan", ("REJECT", "rejection")),
        ("The sea off the harbour was calm.", "The sea", "the harbour", ("", "")),
    ],
)
def test_the_best_placed_word_decides(
    text: str, source: str, target: str, expected: tuple[str, str]
) -> None:
    assert between(text, source, target) == expected


def test_what_is_only_announced_is_coded_as_such() -> None:
    text = "The museum will donate tents to the village, its director said."
    assert between(text, "The museum", "the village") == ("AGREE", "donate")
