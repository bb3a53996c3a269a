"""Figures that follow from the written ones, and figures that do not add up."""

import pytest

from detente.model.statement import Incident, VoiceKind
from tests.extract.incidents.attacks import incidents, only


def follows(one: Incident) -> list[tuple[str, str, str]]:
    """Effect, side and count of the figures that no words give."""
    return [(toll.effect, toll.side, str(toll.count)) for toll in one.tolls if toll.is_derived]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Four men were shot in Leeds on Monday and one of them was killed.",
            [("injured", "victim", "3")],
        ),
        (
            "A bomb went off in Aden on Monday. Twelve people were killed, including two gunmen.",
            [("killed", "victim", "10")],
        ),
        (
            "A bomb went off in Aden on Monday, killing eight. The death toll rose by two later.",
            [("killed", "victim", "10")],
        ),
        (
            "A bomb went off in Aden on Monday, killing eight. The death toll rose by two to ten.",
            [],
        ),
        (
            "Gunmen attacked a bank in Cali, killing three people. Another two people died later.",
            [("killed", "victim", "5")],
        ),
        (
            "Gunmen attacked a bank in Cali on Monday. A guard was killed at the gate and a clerk "
            "was killed in the hall.",
            [("killed", "victim", "2")],
        ),
        (
            "A bomb went off in Aden on Monday. Ten people were wounded and four died. One of the "
            "wounded died on Tuesday.",
            [("injured", "victim", "9"), ("killed", "victim", "5")],
        ),
        (
            "Gunmen attacked a bank in Cali on Monday. Two guards were killed. The two guards "
            "were killed at the gate.",
            [],
        ),
    ],
)
def test_what_follows(text: str, figures: list[tuple[str, str, str]]) -> None:
    assert follows(only(text)) == figures


def test_a_derived_figure_says_from_what_it_follows() -> None:
    one = only("Four men were shot in Leeds on Monday and one of them was killed.")
    (toll,) = (toll for toll in one.tolls if toll.is_derived)
    said, outlet = toll.voices
    assert said.words == "4 (“Four”) struck less 1 (“one”) killed"
    assert (said.kind, outlet.kind) == (VoiceKind.DERIVED, VoiceKind.OUTLET)
    assert toll.count.words == "Four"


def test_attackers_among_the_dead_are_counted_apart() -> None:
    text = "A bomb went off in Aden on Monday. Twelve people were killed, including two gunmen."
    told = [(toll.side, str(toll.count)) for toll in only(text).tolls if not toll.is_derived]
    assert told == [("victim", "12"), ("attacker", "2")]


def test_parts_that_are_more_than_the_whole_are_told() -> None:
    text = "Gunmen shot five people in Cali on Monday. Two were killed and four were wounded."
    assert "does not add up: 5" in only(text).reason.saw


def test_parts_that_make_the_whole_are_no_matter() -> None:
    text = "Gunmen shot five people in Cali on Monday. Two were killed and three were wounded."
    assert "add up" not in only(text).reason.saw


def test_a_bound_is_kept_in_what_follows() -> None:
    text = "At least four men were shot in Leeds on Monday and one of them was killed."
    assert follows(only(text)) == [("injured", "victim", "3+")]


def test_of_several_who_were_shot_it_stays_open_who_died() -> None:
    (toll,) = only("Gunmen shot five people in Cali on Monday.").tolls
    assert (toll.effect, str(toll.count)) == ("casualties", "5")


_PAIR = (
    "A bomb went off on a train in Tver on Monday, killing 39 people. "
    "Gunmen attacked a bus in Orel on Tuesday. "
)


def test_what_one_attack_leaves_of_a_total_is_the_others() -> None:
    train, bus = incidents(f"{_PAIR}In both attacks 78 people died.")
    assert (follows(train), follows(bus)) == ([], [("killed", "victim", "39")])


def test_two_attacks_that_do_not_make_their_total_are_told() -> None:
    found = incidents(f"{_PAIR}They killed 30 people. In both attacks 78 people died.")
    assert all("78 (“78”) killed in both" in one.reason.saw for one in found)
