"""From names as written to the places of that name."""

import pytest

from detente.model.gazetteer import is_place_name, place_key, place_of, places_named
from detente.model.place import PlacePrecision


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Saint-Étienne", "saint etienne"),
        ("St. Etienne", "saint etienne"),
        ("Mt Isa", "mount isa"),
        ("Sana’a", "sanaa"),
        ("Łódź", "lodz"),
        ("D.C.", "dc"),
    ],
)
def test_spellings_of_one_name_are_one(written: str, key: str) -> None:
    assert place_key(written) == key


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("Kizlyar", "geonames:547840"),
        ("al-Bab", "geonames:174018"),
        ("Kiev", "geonames:703448"),
        ("Dagestan", "iso3166-2:RU-DA"),
        ("Kandahar", "geonames:1138336"),
        ("North Caucasus", "region:north-caucasus"),
        ("Gaza Strip", "region:gaza-strip"),
        ("United Kingdom", "iso3166-1:GBR"),
    ],
)
def test_the_likeliest_place_comes_first(name: str, identity: str) -> None:
    assert identity in [one.place.id for one in places_named(name)][:2]


def test_every_place_of_a_name_is_given() -> None:
    found = [one.place for one in places_named("Springfield")]
    assert {"Illinois", "Missouri", "Massachusetts"} <= {place.region for place in found}
    assert len({place.id for place in found}) == len(found)


def test_a_word_that_names_no_place_leads_nowhere() -> None:
    assert not is_place_name("Qwertzuiop")
    assert not is_place_name("")
    assert places_named("…") == ()


def test_a_place_is_found_by_its_id() -> None:
    place = place_of("iso3166-2:US-KY")
    assert place is not None and place.name == "Kentucky"
    assert place.precision is PlacePrecision.FIRST_LEVEL
    town = place_of("geonames:547840")
    assert town is not None and (town.country, town.region) == ("RUS", "Dagestan")
    assert place_of("geonames:1") is None
