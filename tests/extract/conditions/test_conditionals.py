"""If-parts with their then-parts."""

import pytest

from detente.extract.conditions.conditionals import conditionals
from detente.extract.conditions.then_parts import unreal_clauses
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
        (
            "Had the dam been higher, the valley would have stayed dry.",
            "Had the dam been higher",
            ["the valley would have stayed dry"],
        ),
        (
            "The valley would have stayed dry had the dam been higher.",
            "had the dam been higher",
            ["The valley would have stayed dry"],
        ),
        (
            "But for the dam, the valley would have been flooded.",
            "But for the dam",
            ["the valley would have been flooded"],
        ),
        (
            "The valley would be dry if not for the storm.",
            "if not for the storm",
            ["The valley would be dry"],
        ),
        (
            "Even if the dam had held, the town would have been flooded.",
            "Even if the dam had held",
            ["the town would have been flooded"],
        ),
        (
            "If they had asked the farmers they would have stayed, because the rain had come.",
            "If they had asked the farmers",
            ["they would have stayed"],
        ),
        (
            "The mayor was sure: the town would be dry if the dam were higher.",
            "if the dam were higher",
            ["the town would be dry"],
        ),
    ],
)
def test_both_parts(text: str, condition: str, then: list[str]) -> None:
    assert pairs(text) == [(condition, then)]


@pytest.mark.parametrize(
    "text",
    [
        "The valley was flooded when the dam burst.",
        "The farmers had the dam repaired, though it would have held.",
        "The town is subject to floods and would be poorer.",
    ],
)
def test_a_sentence_without_a_condition_has_none(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I wish the dam had held.", ["I wish the dam had held"]),
        ("The mayor said that it could have been worse.", ["it could have been worse"]),
        ("The dam held.", []),
    ],
)
def test_clauses_contrary_to_fact(text: str, expected: list[str]) -> None:
    parts = set_scene(report_of(text)).parts
    assert [span.of(text) for part in parts for span in unreal_clauses(part, text)] == expected
