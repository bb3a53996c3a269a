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


def test_what_somebody_extended_is_his_act() -> None:
    (row,) = rows("The condolences that Ghana extended to Togo were read on the radio.")
    assert row == ("SUPPORT", "", ["Ghana"], ["Togo"])


def test_a_reply_from_somebody() -> None:
    assert ("AGREE", "", ["Chad"], ["Norway"]) in rows(
        "Norway's offer to Chad was met with a warm reply from Chad."
    )


def test_who_after_a_person_is_that_person() -> None:
    assert ("CONSULT", "phone", ["President Ann Berg"], ["Kenya"]) in rows(
        "It came in a message from President Ann Berg, who had telephoned Kenya."
    )
