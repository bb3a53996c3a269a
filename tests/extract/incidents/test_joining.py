"""Which sentences tell of one attack, and which of another."""

from tests.extract.incidents.attacks import incidents, only


def test_what_points_back_belongs_to_the_attack_before() -> None:
    found = only(
        "Gunmen attacked a bus near Quetta on Monday. The attack killed nine people. "
        "No group has claimed responsibility for the shooting."
    )
    assert len(found.mentions) >= 2
    assert found.tolls[0].count.best == 9


def test_another_attack_is_another_incident() -> None:
    found = incidents(
        "Gunmen attacked a bus near Quetta on Monday. Another attack killed two nurses in Gwadar."
    )
    assert len(found) == 2


def test_an_attack_of_long_ago_stays_apart() -> None:
    found = incidents(
        "A bomb killed three people at a station in Lyon on Tuesday. "
        "It was the worst attack in the city since gunmen stormed a theatre in 1994."
    )
    assert [one.time for one in found] == ["past", "historical"]


def test_what_answers_an_attack_is_not_that_attack() -> None:
    found = incidents(
        "Turkish jets struck camps in Sinjar on Friday in retaliation for the bombing of a bus "
        "in Adana in March."
    )
    assert [one.type for one in found] == ["air-strike", "bombing"]


def test_attackers_who_are_shot_are_no_second_attack() -> None:
    found = only(
        "A gunman killed four worshippers at a temple in Pune before police shot him dead."
    )
    assert found.tolls[0].count.best == 4
