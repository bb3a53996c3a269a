"""Acts that a turn of phrase tells: gifts, bare refusals, calls for somebody to do something."""

import pytest

from tests.extract.event_rows import events, rows


@pytest.mark.parametrize(
    ("text", "giver", "taker"),
    [
        ("Nigeria gave Niger ten trucks.", "Nigeria", "Niger"),
        ("Ghana gave Togo forty tractors.", "Ghana", "Togo"),
    ],
)
def test_goods_that_are_given_are_aid(text: str, giver: str, taker: str) -> None:
    assert rows(text) == [("AID", "", [giver], [taker])]


def test_a_bare_refusal_answers_who_asked() -> None:
    told = rows("Kenya asked Uganda to reopen the bridge. Uganda declined.")
    assert ("REJECT", "", ["Uganda"], ["Kenya"]) in told


def test_who_declines_without_having_been_asked_refuses_nothing() -> None:
    assert rows("Kenya grew richer last year. Uganda declined.") == []


@pytest.mark.parametrize(
    ("text", "asker", "asked"),
    [
        ("The Kenyan president sounded a call for Uganda to accept the ruling.", "Kenya", "Uganda"),
        ("Norway issued a call for Sudan to accept a truce.", "Norway", "Sudan"),
        ("Ghana made an appeal for Togo to free the pilots.", "Ghana", "Togo"),
    ],
)
def test_a_call_for_somebody_to_do_something_asks_them(text: str, asker: str, asked: str) -> None:
    ((kind, _, actors, recipients),) = rows(text)
    assert (kind, recipients) == ("REQUEST", [asked])
    assert asker in actors[0]


def test_who_calls_off_a_visit_is_not_whom_it_reaches() -> None:
    told = rows("The visit of the Chadian president to Libya was called off by Libya.")
    assert ("REJECT", "meet", ["Libya"], ["Chadian president"]) in told


@pytest.mark.parametrize(
    "text",
    [
        "The vote clears the way for Norway to send tanks to Ghana.",
        "The ruling cleared the way for Norway to extradite the man to Ghana.",
    ],
)
def test_what_the_way_is_clear_for_is_not_done(text: str) -> None:
    assert [one.stance for one in events(text)] == ["possible"]


def test_the_kin_of_an_official_hold_no_office() -> None:
    assert rows("The mayor of Riga's wife met reporters in Tallinn.") == []
    assert rows("The mayor of Riga met the mayor of Tallinn.") != []
