"""Suppositions: inside a condition nothing has happened, and what stands under one is no event."""

import pytest

from detente.extract.conditions.suppositions import is_supposed, stands_under
from detente.extract.extractors import extract
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, set_scene
from detente.model.statement import Event
from detente.model.text import Report
from detente.read.segment import segment


def seen(text: str, verb: str) -> tuple[Part, str, Word]:
    passages, quotations = segment(text)
    (part,) = set_scene(Report(text, passages, quotations)).parts
    return part, text, next(word for word in part.tree.words if word.text == verb)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("As long as the Greeks refuse to pay, Rome will keep the ships.", "refuse"),
        ("Provided that Athens frees the crew, Rome will pay.", "frees"),
        ("Were Athens to free the crew, Rome would pay.", "free"),
        ("In the event that Athens invades Sparta, Rome will send ships.", "invades"),
        ("In the event of a strike on Sparta, Rome will send ships.", "strike"),
        ("Rome will pay on condition that Athens frees the crew.", "frees"),
    ],
)
def test_a_condition_only_supposes(text: str, verb: str) -> None:
    assert is_supposed(*seen(text, verb))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Faced with a blockade, Rome will send ships.", "blockade"),
        ("Athens provided weapons to rebels who attacked Sparta.", "attacked"),
        ("Athens freed the crew after Rome paid.", "freed"),
        ("As long as the talks were going on, Athens shelled Sparta.", "shelled"),
        ("If Athens pays, Rome will free the crew.", "free"),
    ],
)
def test_what_is_so_or_follows_is_no_supposition(text: str, verb: str) -> None:
    assert not is_supposed(*seen(text, verb))


@pytest.mark.parametrize(
    ("text", "verb", "under"),
    [
        ("Rome will free the crew if Athens pays.", "free", True),
        ("Should Athens pay, Rome would free the crew.", "free", True),
        ("Rome would free the crew, the consul said, as long as Athens paid.", "free", True),
        ("Rome will agree to free the crew in exchange for oil.", "free", True),
        ("Rome will free the crew on Friday.", "free", False),
        ("Rome freed the crew in exchange for oil.", "freed", False),
    ],
)
def test_an_act_under_a_condition(text: str, verb: str, *, under: bool) -> None:
    assert stands_under(*seen(text, verb)) is under


@pytest.mark.parametrize(
    "text",
    [
        "Provided that Libya frees the pilots, Chad will release its prisoners.",
        "As long as Libya refuses to withdraw, Chad will keep fighting.",
        "Were Libya to free the pilots, Chad would release its prisoners.",
    ],
)
def test_a_bargain_is_no_event(text: str) -> None:
    passages, quotations = segment(text)
    found = extract(Report(text, passages, quotations)).statements
    assert not [one for one in found if isinstance(one, Event) and one.stance == "asserted"]
