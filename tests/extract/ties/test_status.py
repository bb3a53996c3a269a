"""Whether a tie still holds, how surely it is told, and by whom."""

import pytest

from tests.extract.ties.rows import ties


@pytest.mark.parametrize(
    ("text", "ended", "time"),
    [
        ("Former FBI director Anna Lund spoke.", True, "past"),
        ("Anna Lund resigned as head of the FBI.", True, "past"),
        ("Chad has stopped arming the rebels of Niger.", True, "past"),
        ("Anna Lund chaired the FBI until last year.", True, "past"),
        ("Chad has joined NATO.", False, "ongoing"),
        ("Chad will join NATO.", False, "future"),
    ],
)
def test_a_tie_ends_goes_on_or_is_to_come(text: str, ended: bool, time: str) -> None:
    (tie,) = ties(text)
    assert (tie.ended, tie.time, tie.negated) == (ended, time, False)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Chad may join NATO.", "possible"),
        ("Chad denied arming the rebels of Niger.", "denied"),
        ("Lars Berg, a suspected member of Hamas, was held.", "probable"),
        ("The envoy said Chad had armed the rebels of Niger.", "reported"),
    ],
)
def test_a_tie_stands_as_the_words_have_it(text: str, stance: str) -> None:
    assert [one.stance for one in ties(text)] == [stance]


def test_a_title_inside_reported_speech_is_told_by_the_outlet() -> None:
    (tie,) = ties("The envoy said that FBI director Anna Lund had left.")
    assert (tie.stance, len(tie.voices)) == ("asserted", 1)


def test_what_is_not_so_is_negated() -> None:
    (tie,) = ties("Chad is not a member of NATO.")
    assert (tie.negated, tie.ended) == (True, False)
