"""Which names of different reports may be one actor, and why."""

import pytest

from detente.resolve import same_actor
from detente.resolve.same_actor import Named, proposals


def named(name: str, code: str = "", report: str = "r") -> Named:
    return Named(name, code, frozenset({report}))


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("LFK", "Lantern Front of Katanga", "are the first letters of"),
        ("Otto Brandauer", "Brandauer", "ends in 'Brandauer'"),
        ("Harbour Watch", "Harbor Watch", "spelt alike"),
        ("Kang Min-ho", "Min-ho Kang", "the same words in another order or case"),
    ],
)
def test_a_pair_is_proposed_with_its_reason(left: str, right: str, reason: str) -> None:
    (one,) = proposals([named(left, report="a"), named(right, report="b")])
    assert reason in one.reason and {one.left, one.right} == {left, right}


def test_actors_of_two_countries_are_no_pair() -> None:
    assert not proposals([named("Harbour Watch", "GHAREB"), named("Harbor Watch", "NGAREB")])


@pytest.mark.parametrize("other", ["Lamp Front", "Front", "Otto Kern"])
def test_names_that_only_share_a_word_or_less_are_no_pair(other: str) -> None:
    found = proposals([named("Lantern Front"), named("Otto Brandauer"), named(other)])
    assert all("ends in" in one.reason for one in found)


def test_the_surest_come_first() -> None:
    found = proposals([named("LF"), named("Lantern Front"), named("Lantren Front")])
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_joined_words_and_a_slip_in_the_only_word_are_found() -> None:
    assert proposals([named("Al Tamaar"), named("Altamaar")])
    assert proposals([named("Brandauer"), named("Brandaurer")])
    assert not proposals([named("Harbour Watch", "GHAREB"), named("Harbour Watch")])


def test_of_thousands_of_names_only_those_that_share_something_are_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    syllables = [a + b for a in "bdfgklmnprst" for b in ("am", "eb", "oc", "ud")]
    plain = [named(f"{a}{b}{a} Front".title()) for a in syllables for b in syllables]
    compared = 0
    ratio = same_actor.fuzz.ratio

    def counted(one: str, two: str) -> float:
        nonlocal compared
        compared += 1
        return float(ratio(one, two))

    monkeypatch.setattr(same_actor.fuzz, "ratio", counted)
    found = proposals([*plain, named("Lantern Brigade"), named("Lantren Brigade")])
    assert ("Lantern Brigade", "Lantren Brigade") in {(one.left, one.right) for one in found}
    assert compared < 60 * len(plain) < len(plain) ** 2 / 10
