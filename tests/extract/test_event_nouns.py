"""Acts that nouns show."""

from tests.extract.event_rows import events, rows


def test_who_is_blamed_did_it_as_reported() -> None:
    found = events("Belgrade blamed Zagreb for the shelling of the village.")
    assert [(one.type, [side.words for side in one.actors], one.stance) for one in found] == [
        ("ACCUSE", ["Belgrade"], "asserted"),
        ("ASSAULT", ["Zagreb"], "reported"),
    ]


def test_the_agent_after_by() -> None:
    (row,) = rows("The arrest of the Tunisian editor by police came on Monday.")
    assert row == ("COERCE", "arrest", ["police"], ["Tunisian editor"])


def test_talks_between_two() -> None:
    (row,) = rows("There were talks between Cuba and Haiti in Lima on Friday.")
    assert row[2:] == (["Cuba", "Haiti"], [])


def test_a_threat_reaches_down_two_prepositions() -> None:
    (row,) = rows("Latvia's threat of force against Russia was repeated on the radio.")
    assert row[2:] == (["Latvia"], ["Russia"])
