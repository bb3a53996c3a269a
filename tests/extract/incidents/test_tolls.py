"""Tolls: who was killed, hurt, carried off, how many, on which side, according to whom."""

import pytest

from tests.extract.incidents.attacks import only, told, why_not


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "A bomb went off in Aden, killing at least 12 people and wounding 30.",
            [("killed", "victim", "12+"), ("injured", "victim", "30")],
        ),
        (
            "A blast at a market in Aden left nine dead and some 20 injured.",
            [("killed", "victim", "9"), ("injured", "victim", "18-22")],
        ),
        (
            "Two bombs killed nine people in Aden on Monday.",
            [("killed", "victim", "9")],
        ),
        (
            "A blast in Aden left nine killed and six wounded.",
            [("killed", "victim", "9"), ("injured", "victim", "6")],
        ),
        (
            "Gunmen shot dead a judge and her driver in Cali.",
            [("killed", "victim", "2")],
        ),
        (
            "Rebels attacked a barracks in Juba. Two soldiers and four rebels died.",
            [("killed", "victim", "2"), ("killed", "attacker", "4")],
        ),
        (
            "Rebels seized eight girls from a village in Borno.",
            [("abducted", "victim", "8")],
        ),
        (
            "Rockets hit two bases near Erbil. No Americans were harmed.",
            [("injured", "victim", "0")],
        ),
        (
            "The death toll from Sunday's blasts at churches in Kandy rose to 290.",
            [("killed", "victim", "290")],
        ),
    ],
)
def test_effect_side_and_count(text: str, tolls: list[tuple[str, str, str]]) -> None:
    assert told(only(text).tolls) == tolls


def test_each_figure_has_its_voice() -> None:
    text = (
        "A bomb exploded in a cafe in Tunis. Hospitals counted five dead; "
        "the governor spoke of three dead."
    )
    voices = [toll.voices[0].words for toll in only(text).tolls]
    assert voices == ["Hospitals", "governor"]


def test_a_total_of_two_attacks_is_given_to_neither() -> None:
    text = (
        "Moscow blamed the bombing of a train in Tver and the attack on a bus in Orel, "
        "in both of which 78 people died."
    )
    assert "given to neither" in why_not(text)


def test_who_is_shot_and_in_hospital_is_hurt() -> None:
    hurt = only("A man was shot in Leeds on Monday. He is in hospital in a stable condition.")
    dead = only("Rebels shot three drivers near Goma on Monday. The funeral is on Friday.")
    assert told(hurt.tolls) == [("injured", "victim", "1")]
    assert told(dead.tolls) == [("killed", "victim", "3")]


def test_who_is_shot_is_not_dead_where_no_death_is_told() -> None:
    assert told(only("A miner was shot in the knee in Leeds on Monday.").tolls) == [
        ("injured", "victim", "1")
    ]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "A clerk is dead after a Friday night shooting in Leeds.",
            [("killed", "victim", "1")],
        ),
        (
            "A grenade was thrown into a bar in Cali. It left a waiter dead and his brother in "
            "critical condition.",
            [("killed", "victim", "1"), ("injured", "victim", "1")],
        ),
        (
            "A shell hit a school in Aleppo on Monday. Three pupils were in critical condition.",
            [("injured", "victim", "3")],
        ),
        (
            "Gunmen opened fire on a bus in Karachi. The driver was taken to hospital.",
            [("injured", "victim", "1")],
        ),
        (
            "Gunmen opened fire on a bus in Karachi. The driver was taken to hospital, where he "
            "died.",
            [("killed", "victim", "1")],
        ),
        (
            "A judge was fatally wounded by gunmen in Cali on Monday.",
            [("killed", "victim", "1")],
        ),
        (
            "Troops searched the hills for the killers of Ana Ruiz. The killing of the mayor by "
            "rebels shocked Cali.",
            [("killed", "victim", "1")],
        ),
    ],
)
def test_one_person_without_a_number(text: str, tolls: list[tuple[str, str, str]]) -> None:
    assert told(only(text).tolls) == tolls


def test_he_died_adds_nobody_to_a_death_told_before() -> None:
    text = "A porter was shot dead in Turin on Monday. He died at the scene."
    assert told(only(text).tolls) == [("killed", "victim", "1")]


def test_an_ambulance_carries_nobody_off() -> None:
    text = "A man was stabbed in Oslo on Monday. He was taken to a hospital by friends."
    assert {toll.effect for toll in only(text).tolls} == {"injured"}


def test_nobody_is_dead_who_fears_to_die() -> None:
    text = "A bomb went off in a bank in Lima on Monday. A clerk said she thought she would die."
    assert told(only(text).tolls) == []


def test_a_toll_told_just_before_the_attack_is_its_toll() -> None:
    text = "Two guards are dead in Turin. Gunmen attacked the bank on Monday."
    assert told(only(text).tolls) == [("killed", "victim", "2")]


def test_a_death_with_another_cause_is_no_toll_of_the_next_attack() -> None:
    text = "A man is dead after a fire in Hull. Gunmen attacked a bank in Turin on Monday."
    assert told(only(text).tolls) == []


def test_a_crash_beside_a_shooting_makes_no_accident_of_it() -> None:
    text = "A chase ended in two crashes and a shooting by gunmen that left one man dead in Lima."
    assert told(only(text).tolls) == [("killed", "victim", "1")]


def test_a_shot_by_accident_is_no_attack() -> None:
    assert "accident" in why_not("A hunter accidentally shot a man in Maine on Monday.")


def test_a_wound_by_a_weapon_tells_of_an_attack() -> None:
    one = only("A miner was found with gunshot wounds on his leg in Leeds on Monday.")
    assert (one.type, told(one.tolls)) == ("armed-assault", [("injured", "victim", "1")])


def test_what_was_found_out_is_not_intended() -> None:
    text = "Police determined that a man shot his wife in Hull on Monday. She died."
    assert only(text).stage == "accomplished"


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "A bomb went off at a hotel in Tunis on Monday. The couple were taken to hospital.",
            [("injured", "victim", "2")],
        ),
        (
            "Gunmen attacked a farm near Jos. Neither the owner nor his sons were injured.",
            [],
        ),
        (
            "Gunmen attacked a farm near Jos. Troops found the owner with a fatal wound.",
            [("killed", "victim", "1")],
        ),
        (
            "Gunmen attacked a farm near Jos. Troops found the owner shot in the yard.",
            [("injured", "victim", "1")],
        ),
    ],
)
def test_groups_and_what_people_are_found_with(
    text: str, tolls: list[tuple[str, str, str]]
) -> None:
    assert told(only(text).tolls) == tolls
