"""The official slots of MUC-4, from texts of our own."""

from typing import Any

import pytest

from bench import muc4

_TOP = "LIMA, 3 MAR 89 (TARN) -- "


def _only(text: str) -> dict[str, Any]:
    """The slots of the one template of a text: {slot: [(values, of)]}."""
    (found,) = muc4.prediction({"doc_id": "1", "text": _TOP + text})["keys"]
    return {
        slot: [((fill.get("alts") or fill["value"])[0], *fill.get("ref", [])) for fill in fills]
        for slot, fills in found["slots"].items()
    }


def test_targets_have_number_type_and_effect() -> None:
    slots = _only("GUERRILLAS DESTROYED TWO BRIDGES NEAR HUANCAYO WITH DYNAMITE YESTERDAY.")
    assert slots["INCIDENT: DATE"] == [("02 MAR 89",)]
    assert slots["INCIDENT: LOCATION"] == [("PERU: HUANCAYO (CITY)",)]
    assert slots["INCIDENT: STAGE OF EXECUTION"] == [("ACCOMPLISHED",)]
    assert slots["INCIDENT: INSTRUMENT TYPE"] == [("DYNAMITE", "DYNAMITE")]
    assert slots["PERP: INCIDENT CATEGORY"] == [("TERRORIST ACT",)]
    assert slots["PHYS TGT: TYPE"] == [("TRANSPORTATION ROUTE", "BRIDGES")]
    assert slots["PHYS TGT: NUMBER"] == [("2", "BRIDGES")]
    assert slots["PHYS TGT: EFFECT OF INCIDENT"] == [("DESTROYED", "BRIDGES")]


def test_victims_have_name_description_and_fate() -> None:
    slots = _only("GUNMEN MURDERED JUDGE MARTIN ROCA AND WOUNDED TWO POLICEMEN IN TRUJILLO TODAY.")
    assert slots["HUM TGT: NAME"] == [("MARTIN ROCA",)]
    assert ("JUDGE", "MARTIN ROCA") in slots["HUM TGT: DESCRIPTION"]
    assert ("LEGAL OR JUDICIAL", "MARTIN ROCA") in slots["HUM TGT: TYPE"]
    assert ("DEATH", "MARTIN ROCA") in slots["HUM TGT: EFFECT OF INCIDENT"]


def test_without_a_day_it_was_up_to_the_day_of_the_report() -> None:
    assert _only("REBELS BURNED A BUS NEAR TRUJILLO.")["INCIDENT: DATE"] == [("- 03 MAR 89",)]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("SOLDIERS MURDERED FOUR PEASANTS IN AYACUCHO.", "STATE-SPONSORED VIOLENCE"),
        ("REBELS MURDERED FOUR PEASANTS IN AYACUCHO.", "TERRORIST ACT"),
    ],
)
def test_whose_violence_it_is_follows_from_who_did_it(text: str, category: str) -> None:
    assert _only(text)["PERP: INCIDENT CATEGORY"] == [(category,)]


def test_an_organisation_that_claims_it_has_claimed_it() -> None:
    slots = _only("THE SHINING PATH CLAIMED RESPONSIBILITY FOR THE BOMBING OF A BANK IN LIMA.")
    ((confidence, _),) = slots["PERP: ORGANIZATION CONFIDENCE"]
    assert confidence == "CLAIMED OR ADMITTED"


def test_an_attack_on_nobody_by_nobody_fills_no_slots() -> None:
    told = muc4.prediction({"doc_id": "1", "text": _TOP + "A BOMB EXPLODED IN TRUJILLO TODAY."})
    assert told["templates"]
    assert told["keys"] == []


def test_a_day_told_in_the_sentence_of_the_attack_is_its_day() -> None:
    text = "THE ARMY DENOUNCED THE MURDER OF TWO NUNS, WHO HAD COME HERE ON 16 FEBRUARY."
    assert _only(text)["INCIDENT: DATE"] == [("16 FEB 89",)]


def test_people_told_twice_are_one_victim() -> None:
    slots = _only("GUNMEN KIDNAPPED TWO FRENCH NURSES. THE TWO NURSES WERE KIDNAPPED IN CUZCO.")
    assert slots["HUM TGT: NUMBER"] == [("2", "TWO FRENCH NURSES")]
