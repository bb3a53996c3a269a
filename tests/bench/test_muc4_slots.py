"""The official slots of MUC-4, from texts of our own."""

from dataclasses import replace
from typing import Any

import pytest

from bench import muc4
from bench.muc4_slots import location
from bench.muc4_targets import named
from detente.model.actor import Mention
from detente.model.place import Place, PlacePrecision, Siting
from detente.model.reading import Reading
from detente.model.statement import Incident
from detente.model.text import Report, Span

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


@pytest.mark.parametrize(("words", "told"), [("WE", []), ("MASKED MEN", ["MASKED MEN"])])
def test_a_pronoun_names_no_perpetrator(words: str, told: list[str]) -> None:
    reading = muc4.read(_TOP + "REBELS BURNED A BUS NEAR TRUJILLO.")
    who = Mention(Span(0, len(words)), words, words.lower())
    found = replace(reading.of(Incident)[0], perpetrators=(who,))
    assert muc4.template(found, reading)["PerpInd"] == told


def _sited(country: str) -> Place:
    return Place("geonames:1", "San Tadeo", PlacePrecision.SETTLEMENT, 1.0, 2.0, country)


@pytest.mark.parametrize(
    ("others", "told"),
    [
        (("PER", "PER"), "PERU: SAN TADEO (CITY)"),
        (("PER", "PER", "PHL"), "PHILIPPINES: SAN TADEO (CITY)"),
        ((), "PHILIPPINES: SAN TADEO (CITY)"),
    ],
)
def test_a_namesake_in_a_country_not_spoken_of_is_taken_for_one_at_home(
    others: tuple[str, ...], told: str
) -> None:
    where = Mention(Span(0, 9), "SAN TADEO", "tadeo", "SAN TADEO")
    places = {where.span: Siting(where.span, _sited("PHL"), 0.5, "by name")}
    for at, land in enumerate(others, start=20):
        place = Place(f"geonames:{at}", "Elsewhere", PlacePrecision.COUNTRY, 1.0, 2.0, land)
        places[Span(at, at + 1)] = Siting(Span(at, at + 1), place, 0.5, "by name")
    reading = Reading(Report("SAN TADEO"), "test", (), {}, {}, places=places)
    found = muc4.read(_TOP + "REBELS BURNED A BUS NEAR TRUJILLO.").of(Incident)[0]
    assert location(replace(found, where=where), reading) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [("MANUEL TEJADA", ("MANUEL TEJADA", "")), ("THE FARM WORKER", ("", "FARM WORKER"))],
)
def test_words_that_begin_with_a_given_name_are_a_name(words: str, told: tuple[str, str]) -> None:
    assert named(Mention(Span(0, len(words)), words, words.split()[-1].lower())) == told
