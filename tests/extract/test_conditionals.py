"""If-parts with their then-parts."""

import pytest

from detente.extract.conditionals import conditionals
from detente.extract.scene import set_scene
from tests.extract.reports import report_of


def pairs(text: str) -> list[tuple[str, list[str]]]:
    """The condition with its opener, and the pieces of what follows from it."""
    scene = set_scene(report_of(text))
    found = [one for part in scene.parts for one in conditionals(part, text)]
    return [(one.condition.whole.of(text), [span.of(text) for span in one.then]) for one in found]


@pytest.mark.parametrize(
    ("text", "condition", "then"),
    [
        (
            "If the dam had burst, the valley would have been flooded.",
            "If the dam had burst",
            ["the valley would have been flooded"],
        ),
        (
            "The mayor said that the valley would have been flooded if the dam had burst.",
            "if the dam had burst",
            ["the valley would have been flooded"],
        ),
        (
            "The town will be evacuated unless the rain stops.",
            "unless the rain stops",
            ["The town will be evacuated"],
        ),
        (
            "The town, if it rains, will be evacuated.",
            "if it rains",
            ["The town", "will be evacuated"],
        ),
    ],
)
def test_both_parts(text: str, condition: str, then: list[str]) -> None:
    assert pairs(text) == [(condition, then)]


def test_a_sentence_without_a_condition_has_none() -> None:
    assert pairs("The valley was flooded when the dam burst.") == []
