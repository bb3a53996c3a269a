"""Which place a name means."""

from dataclasses import replace

import pytest

from detente.extract.extractors import extract
from detente.model.place import Siting
from detente.model.text import Stated
from detente.resolve.places import resolve_places
from tests.extract.reports import report_of


def sited(text: str) -> dict[str, Siting]:
    report = report_of(text)
    found = resolve_places(report, extract(report).toponyms, {})
    return {span.of(text): one for span, one in found.items()}


def id_of(siting: Siting) -> str | None:
    return siting.place.id if siting.place else None


@pytest.mark.parametrize(
    ("text", "name", "identity"),
    [
        ("A bomb went off in Kizlyar, Dagestan, on Friday.", "Kizlyar", "geonames:547840"),
        ("He flew to Paris on Friday.", "Paris", "geonames:2988507"),
        ("He lives in Paris, Texas.", "Paris", "geonames:4717560"),
        ("He lives in Paris, Tex., with a dog.", "Tex.", "iso3166-2:US-TX"),
        ("Shells hit the Syrian town of Idlib.", "Idlib", "geonames:169389"),
        ("Shells hit Idlib province on Friday.", "Idlib", "iso3166-2:SY-ID"),
        ("Rebels left the Gaza Strip.", "Gaza Strip", "region:gaza-strip"),
        ("The army went into the North Caucasus.", "North Caucasus", "region:north-caucasus"),
        ("Floods hit Kansas City, and Georgia sent help from Tbilisi.", "Georgia", "iso3166-1:GEO"),
        (
            "Police in Dayton, Ohio, met those of Oregon. The president of Georgia left Tbilisi.",
            "Georgia",
            "iso3166-1:GEO",
        ),
        ("Voters in Atlanta, Georgia, went to the polls.", "Georgia", "iso3166-2:US-GA"),
    ],
)
def test_size_and_neighbours_decide(text: str, name: str, identity: str) -> None:
    assert id_of(sited(text)[name]) == identity


def test_what_is_told_once_counts_for_all() -> None:
    text = "The fire began in Moscow, Idaho. Moscow has a fire brigade of its own."
    assert id_of(sited(text)["Moscow"]) == "geonames:5601538"


def test_a_name_inside_a_body_is_doubtful_and_says_so() -> None:
    found = sited("The Bank of England raised its rate.")["England"]
    assert found.confidence < 0.5
    assert "Bank of England" in found.reason


def test_alternatives_are_kept() -> None:
    found = sited("He lives in Springfield.")["Springfield"]
    assert len(found.alternatives) == 3
    assert found.confidence < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "John Lincoln spoke to reporters.",
        "Ms. Lancaster said no.",
        "Russian troops left.",
        "Hamas said no.",
        "He may come in March.",
    ],
)
def test_persons_peoples_and_bodies_are_no_places(text: str) -> None:
    assert sited(text) == {}


def sited_by(text: str, outlet: str) -> dict[str, Siting]:
    """The sitings of a report of that outlet; its address says nothing."""
    report = replace(report_of(text), outlet=Stated(outlet, "option"))
    found = resolve_places(report, extract(report).toponyms, {})
    return {span.of(text): one for span, one in found.items()}


def test_a_local_outlet_means_its_own_town() -> None:
    text = "The mayor of London opened a bridge on Monday. Police in Windsor closed a street."
    assert id_of(sited(text)["London"]) == "geonames:2643743"
    found = sited_by(text, "The London Free Press")
    assert id_of(found["London"]) == "geonames:6058560"
    assert "home" in found["London"].reason
    assert id_of(found["Windsor"]) == "geonames:6182962"


def test_what_the_text_says_counts_more_than_where_the_outlet_is() -> None:
    text = "The mayor of London, England, opened a bridge on Monday."
    assert id_of(sited_by(text, "The London Free Press")["London"]) == "geonames:2643743"


def test_a_national_outlet_prefers_its_country() -> None:
    text = "A house burned down in Newcastle on Sunday."
    assert id_of(sited_by(text, "ABC News (Australia)")["Newcastle"]) == "geonames:2155472"


def test_open_names_that_may_lie_together_do() -> None:
    text = "Storms cut off Alexandria, Glenwood, Osakis and Evansville on Sunday."
    found = sited(text)
    assert found["Alexandria"].place and found["Alexandria"].place.region == "Minnesota"
    assert found["Glenwood"].place and found["Glenwood"].place.region == "Minnesota"
    assert found["Evansville"].place and found["Evansville"].place.region == "Minnesota"


def test_a_country_is_no_town_among_towns() -> None:
    text = "Storms cut off Gadsden, Arab and Boaz; Egypt sent a message to Birmingham."
    assert id_of(sited(text)["Egypt"]) == "iso3166-1:EGY"


def test_a_river_is_no_town_of_its_name() -> None:
    found = sited("The Moose River rose on Sunday.")
    assert all(one.place is None for one in found.values())


def test_a_province_is_meant_where_its_towns_are_named() -> None:
    text = "Voters in Quebec go to the polls; turnout was low in Montreal and Gatineau."
    assert id_of(sited(text)["Quebec"]) == "iso3166-2:CA-QC"


def test_a_name_of_two_places_is_told_apart() -> None:
    text = "He went to Washington, D.C., on Monday. A senator from Washington state met him."
    report = report_of(text)
    found = resolve_places(report, extract(report).toponyms, {})
    ids = [id_of(one) for span, one in sorted(found.items()) if span.of(text) == "Washington"]
    ids += [id_of(one) for span, one in found.items() if span.of(text) == "Washington state"]
    assert ids == ["geonames:4140963", "iso3166-2:US-WA"]


def test_a_big_state_is_no_small_town_of_its_name() -> None:
    text = "The gunman came from Kansas City, Mo., and had lived in Nevada."
    assert id_of(sited(text)["Nevada"]) == "iso3166-2:US-NV"


def test_a_valley_may_be_named_after_its_province() -> None:
    found = sited("Wells were closed in the Artibonite valley, north of Port-au-Prince.")
    assert id_of(found["Artibonite"]) == "iso3166-2:HT-AR"
    assert id_of(found["Port-au-Prince"]) == "geonames:3718426"
