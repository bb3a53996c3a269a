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


def lines(kind: str = "SANCTION", stance: str = "asserted", **other: Any) -> dict[str, str]:
    model = {
        "judged": JUDGED,
        "types": [{"type": "SANCTION", "probability": 0.88}],
        "rule": "SANCTION",
        "agrees": True,
        "changed": CHANGED,
        "status": [{"status": "fact", "probability": 0.97}],
        "words": {"stance": "asserted", "negated": False, "agrees": True},
        "now": [],
    }
    row = {"type": kind, "stance": stance, "negated": False}
    return dict(judged_lines(model | other, row))


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


@pytest.mark.parametrize(
    ("stance", "words", "told"),
    [
        ("asserted", {}, "asserted by its words, and the model agrees: fact (0.97)"),
        (
            "asserted",
            {"stance": "hypothetical", "agrees": False},
            "hypothetical by its words, fact (0.97) to the model; the row has asserted",
        ),
        (
            "possible",
            {"stance": "possible", "agrees": False},
            "possible by its words, which were kept: fact (0.97) to the model",
        ),
    ],
)
def test_whether_the_model_confirmed_how_it_stands(
    stance: str, words: dict[str, Any], told: str
) -> None:
    by_words = {"stance": "asserted", "negated": False, "agrees": True} | words
    assert lines(stance=stance, words=by_words)["stands"] == told


def test_older_rows_do_not_say_how_it_stood_to_the_model() -> None:
    assert "stands" not in lines(status=[], words=None)


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
