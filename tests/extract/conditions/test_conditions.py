"""Conditions: the if-part of an act, without the word that opens it."""

import pytest

from detente.extract.conditions.conditions import condition_of
from detente.extract.scene import set_scene
from detente.model.text import Report
from detente.read.segment import segment


def condition(text: str, verb: str) -> tuple[str, str]:
    """Polarity and words of the condition of the act that `verb` names."""
    passages, quotations = segment(text)
    (part,) = set_scene(Report(text, passages, quotations)).parts
    act = next(word for word in part.tree.words if word.text == verb)
    one = condition_of(part, text, act)
    return (one.polarity, one.span.of(text)) if one else ("", "")


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Rome will pay if Athens pays.", "pay", ("if", "Athens pays")),
        ("If Athens pays, Rome will pay.", "pay", ("if", "Athens pays")),
        ("Rome will pay only if Athens pays.", "pay", ("if", "Athens pays")),
        ("Rome will pay provided that Athens pays.", "pay", ("if", "Athens pays")),
        ("Rome will pay on condition that Athens signs.", "pay", ("if", "Athens signs")),
        ("Rome will leave unless Athens pays by Friday.", "leave", ("unless", "Athens pays")),
        (
            "Rome will not pay until Athens signs the treaty.",
            "pay",
            ("until", "Athens signs the treaty"),
        ),
        ("Rome will pay in exchange for two ships.", "pay", ("in-return", "two ships")),
        ("Faced with a boycott, Rome will pay.", "pay", ("if", "a boycott")),
        ("Should Athens refuse, Rome will sue.", "sue", ("if", "Athens refuse")),
        ("Rome will pay once the ships are home.", "pay", ("temporal", "the ships are home")),
        ("Rome will pay even if Athens refuses.", "pay", ("", "")),
        ("Rome would sign if only Athens paid.", "sign", ("", "")),
        ("Had Athens paid, Rome would have signed.", "signed", ("if", "Athens paid")),
        ("Rome, which is subject to the treaty, will pay.", "pay", ("", "")),
        ("Rome will pay on Friday.", "pay", ("", "")),
    ],
)
def test_the_condition_of_an_act(text: str, verb: str, expected: tuple[str, str]) -> None:
    assert condition(text, verb) == expected


def test_a_condition_holds_only_within_its_stretch() -> None:
    text = "Rome will pay if Athens signs; otherwise it will sue."
    assert condition(text, "pay") == ("if", "Athens signs")
    assert condition(text, "sue") == ("", "")


def test_the_condition_of_one_act_is_not_that_of_the_next() -> None:
    text = "Rome will not pay until Athens has signed, and will close its port."
    assert condition(text, "pay") == ("until", "Athens has signed")
    assert condition(text, "close") == ("", "")
