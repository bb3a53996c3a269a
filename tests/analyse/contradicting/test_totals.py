"""Of the figures of one report those of parts are no totals."""

from typing import Any

import pytest

from detente.analyse.contradicting.totals import totals_of

Toll = dict[str, Any]
OUTLET = {"words": "Delta Wire", "kind": "outlet", "cue": ""}


def toll(words: str, best: int, *voices: Toll, effect: str = "killed") -> Toll:
    return {"effect": effect, "side": "victim", "low": best, "best": best, "high": best,
            "words": words, "voices": [*voices, OUTLET]}  # fmt: skip


def named(words: str) -> Toll:
    return {"words": words, "kind": "named", "cue": "said"}


def summed(words: str) -> Toll:
    return {"words": words, "kind": "derived", "cue": ""}


def bounds(
    *tolls: Toll, quote: str = "bombs exploded", trigger: str = "exploded"
) -> list[tuple[str, int, int | None]]:
    telling = {"tolls": list(tolls), "quote": quote, "trigger": trigger}
    return [(one.source, one.low, one.high) for one in totals_of(telling, "killed")]


def test_a_sum_takes_the_place_of_its_parts() -> None:
    parts = toll("three", 3, named("the mayor")), toll("nine", 9)
    whole = toll("three", 12, summed("3 (“three”) and 9 (“nine”)"))
    assert bounds(*parts, whole) == [("", 12, 12)]


def test_what_the_parts_come_to_is_the_whole() -> None:
    assert bounds(toll("12", 12), toll("three", 3), toll("nine", 9)) == [("", 12, 12)]


def test_of_several_figures_without_a_sum_the_largest_is_the_least() -> None:
    assert bounds(toll("three", 3), toll("nine", 9)) == [("", 9, None)]


def test_two_voices_say_two_totals() -> None:
    told = bounds(toll("nine", 9, named("The governor")), toll("ten", 10, named("police")))
    assert told == [("governor", 9, 9), ("police", 10, 10)]


def test_a_hospital_counts_those_brought_to_it() -> None:
    assert bounds(toll("nine", 9, named("a surgeon"))) == [("a surgeon", 9, None)]


@pytest.mark.parametrize(
    ("quote", "high"),
    [
        ("The second car bomb exploded at the gate", None),
        ("The first bomb exploded since spring", 9),
        ("A bomb exploded at the gate", 9),
    ],
)
def test_one_blast_of_several_is_a_part(quote: str, high: int | None) -> None:
    assert bounds(toll("nine", 9), quote=quote) == [("", 9, high)]


def test_a_small_figure_beside_a_large_one_is_of_some_of_the_victims() -> None:
    told = bounds(toll("two", 2, named("police")), toll("nine", 9, named("The governor")))
    assert told == [("police", 2, None), ("governor", 9, 9)]


@pytest.mark.parametrize(("words", "high"), [("a woman", None), ("one", 1), ("Only a clerk", 1)])
def test_somebody_who_is_told_is_no_count(words: str, high: int | None) -> None:
    assert bounds(toll(words, 1)) == [("", 1, high)]


def test_a_voice_that_is_a_pronoun_counts_for_the_outlet() -> None:
    assert bounds(toll("nine", 9, named("He"))) == [("", 9, 9)]


def test_attackers_and_other_effects_are_not_counted() -> None:
    hurt, gunmen = toll("40", 40, effect="injured"), toll("two", 2) | {"side": "attacker"}
    assert bounds(hurt, gunmen) == []
