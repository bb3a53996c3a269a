"""Conditionals of rules and model together, with what the model sees given by hand."""

from dataclasses import replace

from detente.extract.scene import set_scene
from detente.extract.spans.conditions import Pair, conditionals
from detente.extract.spots import IfThen, Spots
from detente.model.text import Span
from tests.extract.reports import report_of


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def pairs(text: str, *seen: IfThen) -> list[Pair]:
    return list(conditionals(replace(set_scene(report_of(text)), spots=Spots(conditions=seen))))


TEXT = "If the border opens next week the traders of both towns would come back."


def test_without_the_model_the_rules_decide() -> None:
    (one,) = pairs(TEXT)
    assert one.opener.of(TEXT) == "If"
    assert one.bare[0].of(TEXT).startswith("the border opens")


def test_the_model_s_bounds_replace_those_of_the_rules() -> None:
    whole, then = at(TEXT, "If the border opens next week"), at(TEXT, "the traders of both towns")
    (one,) = pairs(TEXT, IfThen(whole, False, 0.8), IfThen(then, True, 0.9))
    assert (one.condition, one.then, one.sure) == ((whole,), (then,), 0.8)
    assert one.bare[0].of(TEXT) == "the border opens next week"


def test_a_condition_that_only_the_model_sees_is_added() -> None:
    text = "A firmer hand would have kept the peace in the valley."
    assert not pairs(text)
    (one,) = pairs(
        text,
        IfThen(at(text, "A firmer hand"), False, 0.7),
        IfThen(at(text, "would have kept the peace in the valley"), True, 0.7),
    )
    assert one.bare == one.condition
    assert one.polarity == "if"
