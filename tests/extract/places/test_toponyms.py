"""Which names may be places, and what the words beside them say."""

import pytest

from detente.extract.extractors import extract
from detente.model.place import Toponym
from tests.extract.reports import report_of


def toponyms(text: str) -> dict[str, Toponym]:
    return {one.mention.words: one for one in extract(report_of(text)).toponyms}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Shells fell on the town of Andau.", "Andau", "town"),
        ("Shells fell on Helmand province.", "Helmand", "province"),
        ("He lives in Cook County.", "Cook County", "county"),
        ("Texas Gov. Ann Lee spoke.", "Texas", "state"),
        ("The village of Zalambessa was empty.", "Zalambessa", "village"),
    ],
)
def test_a_noun_says_what_the_place_is(text: str, name: str, kind: str) -> None:
    found = toponyms(text).get(name)
    assert found is not None and found.kind == kind


@pytest.mark.parametrize(
    ("text", "name", "cue"),
    [
        ("A bomb went off in Andau.", "Andau", "after 'in'"),
        ("Andau police found the car.", "Andau", "before 'police'"),
        ("BEIRUT: A bomb went off.", "BEIRUT", "the dateline"),
        ("It rained.\n\nBEIRUT: A bomb went off.", "BEIRUT", "where the report was filed"),
        ("BEIRUT, May 4 (Wire) — A bomb went off.", "BEIRUT", "the dateline"),
        ("Ann Lee, 43, of Andau, was hurt.", "Andau", "after 'of'"),
        ("Refugees came to Vienna and Andau.", "Andau", "in a list with 'Vienna'"),
        ("They stopped at Szolnok, Andau and Graz.", "Andau", "in a list with 'Szolnok'"),
    ],
)
def test_a_cue_says_why_it_is_a_place(text: str, name: str, cue: str) -> None:
    assert toponyms(text)[name].cue == cue


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [
        ("A bomb went off in Kizlyar, Dagestan.", "Kizlyar", ["Dagestan"]),
        ("A bomb went off in Gorky, Perm, Russia.", "Gorky", ["Perm", "Russia"]),
        ("Shells hit the Syrian city of Homs.", "Homs", ["Syrian"]),
        ("He lives in Paris, Tex.", "Paris", ["Tex."]),
        ("He lives in Lyon.", "Lyon", []),
    ],
)
def test_what_may_hold_a_place_is_kept(text: str, name: str, within: list[str]) -> None:
    assert [span.of(text) for span in toponyms(text)[name].within] == within


@pytest.mark.parametrize(
    ("text", "bigger"),
    [
        ("The Bank of England met.", "Bank of England"),
        ("The Moscow Metro was shut.", "Moscow Metro"),
        ("The Texas Rangers won.", "Texas Rangers"),
    ],
)
def test_a_name_may_stand_in_a_bigger_one(text: str, bigger: str) -> None:
    assert [one.part_of for one in toponyms(text).values()] == [bigger]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Lincoln left.",
        "Sydney Stevens is nine. Sydney skates.",
        "Reading the report, he frowned.",
        "It was May. The Church said no.",
        "St. Mark's Cathedral was full.",
        "He met the Duke of Hazzard and the Porte de Vincennes.",
        "The French said no.",
    ],
)
def test_persons_saints_and_plain_words_are_no_places(text: str) -> None:
    assert toponyms(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shells fell in Qwertzow on Friday.", "Qwertzow"),
        ("Shells fell near Port Qwertz on Friday.", "Port Qwertz"),
    ],
)
def test_a_name_that_no_list_knows_may_be_a_place(text: str, name: str) -> None:
    assert list(toponyms(text)) == [name]


@pytest.mark.parametrize(
    "text", ["He spoke in Arabic.", "He believes in God.", "It was passed in Congress in March."]
)
def test_not_all_that_stands_after_in_is_a_place(text: str) -> None:
    assert toponyms(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Ohio Department of Health warned Ohio.", "Ohio"),
        ("Missouri State Police closed a bridge in Missouri.", "Missouri"),
        ("London City Airport was shut, and so was the rest of London.", "London"),
        ("He was held in the Cook County Jail.", "Cook County"),
        ("Fighters crossed the Amazon rainforest.", "Amazon"),
        ("The Virginia Department of Education wrote to schools.", "Virginia"),
        ("Talks on the EU-Canada treaty went on in Brussels.", "Canada"),
    ],
)
def test_a_name_ends_before_the_body_that_bears_it(text: str, name: str) -> None:
    assert name in toponyms(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Department of Education wrote to schools.", "Education"),
        ("The state Supreme Court met.", "Supreme"),
        ("He bought shares of Amazon.", "Amazon"),
        ("EU leaders met in Brussels.", "EU"),
        ("He died of Marburg virus in Kampala.", "Marburg"),
        ("West Nile virus was found in Paris.", "Nile"),
        ("Kendall told reporters that she had lost. Later Kendall left.", "Kendall"),
        ("It was won by the Faulkners at the Oscars.", "Oscars"),
        ("Police searched a house in Brunnenhuber's street.", "Brunnenhuber"),
    ],
)
def test_bodies_persons_and_feasts_are_no_places(text: str, name: str) -> None:
    assert name not in toponyms(text)


def test_a_capital_may_speak() -> None:
    assert "Ankara" in toponyms("Ankara said on Friday that its troops had left.")
