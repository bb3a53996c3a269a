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
    dead = only("Rebels shot three drivers near Goma on Monday.")
    assert told(hurt.tolls) == [("injured", "victim", "1")]
    assert told(dead.tolls) == [("killed", "victim", "3")]
