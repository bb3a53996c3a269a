"""The reader model's part of `why`, in words."""

from typing import Any

import pytest

from detente.cli.judged import judged_lines

JUDGED = [
    {"type": "SANCTION", "mode": "expel", "probability": 0.83},
    {"type": "COERCE", "mode": "", "probability": 0.09},
    {"type": "none", "mode": "sport", "probability": 0.02},
]
CHANGED = [
    {"without": "tariffs", "type": "COERCE", "probability": 0.614},
    {"without": "raised", "type": "none", "probability": 0.5},
]


def lines(kind: str = "SANCTION", **other: Any) -> dict[str, str]:
    model = {
        "judged": JUDGED,
        "types": [{"type": "SANCTION", "probability": 0.88}],
        "rule": "SANCTION",
        "agrees": True,
        "changed": CHANGED,
        "now": [],
    }
    return dict(judged_lines(model | other, kind))


def test_classes_are_told_in_words() -> None:
    told = "the reader model: SANCTION expel 0.83, COERCE 0.09, no act (sport) 0.02"
    assert lines()["model"] == told


@pytest.mark.parametrize(
    ("rule", "agrees", "kind", "words"),
    [
        (
            "SANCTION",
            True,
            "SANCTION",
            "rule and model agree on SANCTION (0.88 over all its modes)",
        ),
        ("", None, "SANCTION", "no rule knows these words: the model alone reads SANCTION (0.88"),
        ("AID", False, "AID", "the rule reads AID and was kept: the model, with SANCTION (0.88"),
        ("AID", False, "SANCTION", "the rule reads AID, the model SANCTION (0.88 over all its"),
    ],
)
def test_rule_and_model_are_compared(rule: str, agrees: bool | None, kind: str, words: str) -> None:
    assert lines(kind, rule=rule, agrees=agrees)["compared"].startswith(words)


def test_what_would_have_changed_it() -> None:
    told = "without “tariffs” it would be COERCE (0.61); without “raised” it would be no act (0.50)"
    assert lines()["changes"] == told
    assert lines(changed=[])["changes"].startswith("no single word")


@pytest.mark.parametrize(
    ("now", "words"),
    [(JUDGED[2:], "takes it for no act (sport) 0.02"), ([], "sees no act there")],
)
def test_an_answer_of_another_model_is_not_explained_by_this_one(
    now: list[dict[str, Any]], words: str
) -> None:
    told = lines(changed=None, now=now)
    assert told["now"] == f"the reader installed here {words}: read the report again"
    assert set(told) == {"model", "now"}
