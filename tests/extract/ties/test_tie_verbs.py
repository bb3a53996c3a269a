"""Ties that verbs show."""

import pytest

from tests.extract.ties.rows import Row, rows, ties


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Rebels crossed into Chad from Sudan.", ("moves-to", "Rebels", "Chad")),
        ("Peru has recognised Kosovo.", ("recognises", "Peru", "Kosovo")),
        ("The militia is armed by Iran.", ("supports", "Iran", "militia")),
        ("A group linked to Hamas and based in Yemen spoke.", ("based-in", "group", "Yemen")),
        ("The army has been fighting the FARC for decades.", ("fights", "army", "FARC")),
    ],
)  # fmt: skip
def test_a_verb_ties_two(text: str, row: Row) -> None:
    assert row in rows(text)


def test_one_pair_is_one_tie() -> None:
    assert rows("Iran has armed and trained Hezbollah. Iran arms Hezbollah.") == [
        ("supports", "Iran", "Hezbollah")
    ]


def test_what_no_longer_holds_has_ended() -> None:
    (tie,) = ties("Anna Lund no longer heads the FBI.")
    assert (tie.ended, tie.negated, tie.time) == (True, False, "past")


def test_a_single_fight_is_no_standing_one() -> None:
    assert rows("The army fought rebels near the town on Monday.") == []
