"""The actor tables load, keep to their code lists, and are right about people we know."""

import re
from functools import cache
from pathlib import Path

import pytest

import detente
from detente.resolve.actor_tables import members_of

TABLES = Path(detente.__file__).parent / "vocabulary" / "actors"
NAMES = (
    "countries",
    "memberships",
    "country_forms",
    "officials",
    "organisations",
    "other_officials",
    "roles",
)
SECTORS = {
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK",
    "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP",
    "PRE", "REL", "SOC",
}  # fmt: skip
PSEUDO_COUNTRIES = {"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"}
FORM_KINDS = {
    "name", "short", "demonym-adjective", "demonym-noun", "capital", "metonym-government",
    "metonym-military", "metonym-legislature", "city", "region", "people",
}  # fmt: skip
ORGANISATION_KINDS = {
    "igo", "alliance", "armed-group", "agency", "military", "party", "media", "ngo", "court",
    "company", "university",
}  # fmt: skip
ROLES = {
    "head-of-state", "head-of-government", "foreign-minister", "defence-minister",
    "interior-minister", "other",
}  # fmt: skip
OTHER_ROLES = {
    "minister", "deputy-minister", "subnational", "judge", "military", "police", "speaker",
    "opposition", "party", "central-bank",
}  # fmt: skip
DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


def lines(name: str) -> list[str]:
    text = (TABLES / f"{name}.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@cache
def rows(name: str) -> list[dict[str, str]]:
    header, *body = lines(name)
    columns = header.split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in body]


def holders(role: str, iso3: str, day: str) -> set[str]:
    return {
        row["person"]
        for row in rows("officials")
        if row["role"] == role
        and row["iso3"] == iso3
        and row["start"] <= day
        and (not row["end"] or day <= row["end"])
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_table_says_what_it_is_and_is_sorted_and_unique(name: str) -> None:
    text = (TABLES / f"{name}.tsv").read_text(encoding="utf-8")
    assert text.startswith("# ")
    body = [line.split("\t") for line in lines(name)[1:]]
    assert body == sorted(body)
    assert len({tuple(cells) for cells in body}) == len(body)
    assert all(cell == cell.strip() for cells in body for cell in cells)


def test_the_tables_stay_small() -> None:
    assert sum((TABLES / f"{name}.tsv").stat().st_size for name in NAMES) < 4_500_000
    assert (TABLES / "officials.tsv").stat().st_size < 1_200_000


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("countries", "from", "to"),
        ("organisations", "from", "to"),
        ("officials", "start", "end"),
        ("other_officials", "start", "end"),
        ("memberships", "start", "end"),
    ],
)
def test_dates_are_days_and_nothing_ends_before_it_starts(name: str, first: str, last: str) -> None:
    for row in rows(name):
        for day in (row[first], row[last]):
            assert not day or DAY.fullmatch(day), row
        assert not row[last] or row[first] <= row[last], row


def test_countries_are_unique_and_the_test_states_are_there() -> None:
    codes = [row["iso3"] for row in rows("countries")]
    assert len(codes) == len(set(codes))
    numbers = {row["iso3"]: row["cow"] for row in rows("countries")}
    assert (numbers["USA"], numbers["RUS"], numbers["XKX"]) == ("2", "365", "347")


def test_forms_name_known_countries_by_known_kinds() -> None:
    known = {row["iso3"] for row in rows("countries")} | {"INT"}
    for row in rows("country_forms"):
        assert row["iso3"] in known, row
        assert row["kind"] in FORM_KINDS, row
    keys = [(row["form"], row["iso3"], row["kind"]) for row in rows("country_forms")]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("form", "iso3", "kind"),
    [
        ("US", "USA", "short"),
        ("Moscow", "RUS", "capital"),
        ("Moscow", "SUN", "capital"),
        ("Kremlin", "RUS", "metonym-government"),
        ("Pentagon", "USA", "metonym-military"),
        ("Knesset", "ISR", "metonym-legislature"),
        ("Russians", "RUS", "demonym-noun"),
        ("Sri Lankan", "LKA", "demonym-adjective"),
        ("Briton", "GBR", "demonym-noun"),
        ("Chechnya", "RUS", "region"),
        ("New York", "USA", "city"),
        ("Kurds", "IRQ", "people"),
    ],
)
def test_forms_that_reports_use(form: str, iso3: str, kind: str) -> None:
    found = {(row["form"], row["iso3"], row["kind"]) for row in rows("country_forms")}
    assert (form, iso3, kind) in found


def test_short_capitals_count_only_as_written() -> None:
    notes = {row["form"]: row["note"] for row in rows("country_forms")}
    for form in ("US", "UK", "Rada", "Diet", "Congress"):
        assert "case-sensitive" in notes[form]
    assert "us" not in notes


def test_forms_that_mean_something_else_say_so() -> None:
    for form in ("Georgia", "Jordan", "Chad", "Turkey", "Niger", "Congo", "Korea", "China"):
        found = [row["note"] for row in rows("country_forms") if row["form"] == form]
        assert found
        assert all("ambiguous" in note for note in found), form


def test_organisations_keep_to_the_code_lists() -> None:
    countries = {row["iso3"] for row in rows("countries")} | PSEUDO_COUNTRIES
    for row in rows("organisations"):
        assert row["kind"] in ORGANISATION_KINDS, row
        assert row["country"] in countries, row
        assert row["sector"] in SECTORS | {""}, row
        assert re.fullmatch(r"[A-Z]{3}|[A-Z]{5}[A-Z0-9]{1,10}", row["cameo"]), row


@pytest.mark.parametrize(
    ("form", "canonical", "cameo"),
    [
        ("UN", "United Nations", "IGOUNO"),
        ("Nato", "NATO", "IGOWSTNAT"),
        ("EU", "European Union", "IGOEUREEC"),
        ("Al Qaida", "al Qaeda", "IMGMUSALQ"),
        ("Hizbullah", "Hezbollah", "LBNREBHEZ"),
        ("Caucasian Emirate", "Caucasus Emirate", "RUSREBCEM"),
        ("Tamil Tigers", "LTTE", "LKAREBLTT"),
        ("FSB", "FSB", "RUSSPY"),
        ("State Department", "State Department", "USAGOV"),
        ("Interfax", "Interfax", "RUSMED"),
    ],
)
def test_organisations_that_reports_name(form: str, canonical: str, cameo: str) -> None:
    found = {(row["form"], row["canonical"], row["cameo"]) for row in rows("organisations")}
    assert (form, canonical, cameo) in found


def test_officials_keep_to_the_code_lists() -> None:
    countries = {row["iso3"] for row in rows("countries")} | PSEUDO_COUNTRIES
    for row in rows("officials"):
        assert row["role"] in ROLES, row
        assert row["iso3"] in countries, row
        assert row["person"], row
        assert row["title"], row
        assert row["start"], row
        assert row["source"].split("|")[0] in {"wikidata", "supplement-unverified", "hand"}, row
        assert not row["end"] or row["end"] >= "1946-01-01", row


@pytest.mark.parametrize(
    ("organisation", "day", "member", "other"),
    [
        ("NATO", "2020-06-01", "MKD", "FIN"),
        ("European Union", "2021-01-01", "HRV", "GBR"),
        ("Warsaw Pact", "1970-01-01", "ROU", "ALB"),
        ("CSTO", "2010-01-01", "UZB", "GEO"),
    ],
)
def test_members_of_an_organisation_on_a_day(
    organisation: str, day: str, member: str, other: str
) -> None:
    members = members_of(organisation, day)
    assert member in members and other not in members


def test_memberships_name_known_states_and_organisations() -> None:
    states = {row["iso3"] for row in rows("countries")}
    bodies = {row["canonical"] for row in rows("organisations")}
    for row in rows("memberships"):
        assert row["iso3"] in states and row["organisation"] in bodies, row


def test_other_officials_keep_to_the_code_lists_and_hold_no_main_office() -> None:
    countries = {row["iso3"] for row in rows("countries")}
    for row in rows("other_officials"):
        assert row["role"] in OTHER_ROLES, row
        assert row["iso3"] in countries, row
        assert row["person"] and row["title"] and row["start"], row
        assert row["source"].split("|")[0] == "wikidata", row
        assert not row["end"] or row["end"] >= "1980-01-01", row


@pytest.mark.parametrize(
    ("role", "iso3", "day", "person"),
    [
        ("head-of-state", "USA", "2010-03-29", "Barack Obama"),
        ("head-of-state", "RUS", "2008-05-08", "Dmitry Medvedev"),
        ("head-of-state", "RUS", "2012-05-06", "Dmitry Medvedev"),
        ("head-of-state", "RUS", "2014-03-18", "Vladimir Putin"),
        ("head-of-government", "RUS", "2010-03-29", "Vladimir Putin"),
        ("foreign-minister", "RUS", "2010-03-29", "Sergey Lavrov"),
        ("foreign-minister", "USA", "2010-03-29", "Hillary Clinton"),
        ("defence-minister", "USA", "2010-03-29", "Robert Gates"),
        ("head-of-government", "DEU", "2010-03-29", "Angela Merkel"),
        ("head-of-state", "FRA", "2010-03-29", "Nicolas Sarkozy"),
        ("foreign-minister", "FRA", "2015-11-14", "Laurent Fabius"),
        ("head-of-government", "GBR", "2010-03-29", "Gordon Brown"),
        ("head-of-government", "GBR", "2010-05-12", "David Cameron"),
        ("head-of-state", "AFG", "2010-03-29", "Hamid Karzai"),
        ("head-of-state", "IRN", "2010-03-29", "Mahmoud Ahmadinejad"),
        ("head-of-government", "ISR", "2010-03-29", "Benjamin Netanyahu"),
        ("head-of-state", "PSE", "2010-03-29", "Mahmoud Abbas"),
        ("head-of-government", "TUR", "2010-03-29", "Recep Tayyip Erdoğan"),
        ("head-of-state", "PRK", "2010-03-29", "Kim Jong-il"),
        ("head-of-state", "PRK", "2013-02-12", "Kim Jong-un"),
        ("head-of-state", "CHN", "2010-03-29", "Hu Jintao"),
        ("head-of-state", "CHN", "2014-05-20", "Xi Jinping"),
        ("head-of-state", "UKR", "2022-02-24", "Volodymyr Zelenskyy"),
        ("head-of-state", "USA", "2018-06-12", "Donald Trump"),
        ("head-of-state", "USA", "2022-02-24", "Joe Biden"),
        ("foreign-minister", "USA", "2022-02-24", "Antony Blinken"),
        ("foreign-minister", "USA", "2025-03-11", "Marco Rubio"),
        ("head-of-government", "IND", "2010-03-29", "Manmohan Singh"),
        ("head-of-government", "IND", "2016-09-29", "Narendra Modi"),
        ("head-of-state", "PAK", "2007-11-03", "Pervez Musharraf"),
        ("head-of-state", "PAK", "2010-03-29", "Asif Ali Zardari"),
        ("head-of-state", "SYR", "2013-08-21", "Bashar al-Assad"),
        ("head-of-state", "EGY", "2010-03-29", "Hosni Mubarak"),
        ("head-of-state", "VEN", "2010-03-29", "Hugo Chávez"),
        ("head-of-state", "CUB", "2010-03-29", "Raúl Castro"),
        ("head-of-state", "YUG", "1999-03-24", "Slobodan Milosevic"),
        ("head-of-state", "PSE", "2002-03-29", "Yasser Arafat"),
        ("head-of-government", "ISR", "2002-03-29", "Ariel Sharon"),
        ("head-of-state", "SUN", "1986-10-11", "Mikhail Gorbachev"),
    ],
)
def test_who_held_an_office_on_a_day(role: str, iso3: str, day: str, person: str) -> None:
    assert person in holders(role, iso3, day)


@pytest.mark.parametrize(
    ("title", "day", "person"),
    [
        ("UN Secretary-General", "2010-03-29", "Ban Ki-moon"),
        ("UN Secretary-General", "2022-02-24", "António Guterres"),
        ("NATO Secretary General", "2010-03-29", "Anders Fogh Rasmussen"),
        ("NATO Secretary General", "2022-02-24", "Jens Stoltenberg"),
        ("EU High Representative", "2010-03-29", "Catherine Ashton"),
        ("Leader", "2011-02-17", "Muammar Gaddafi"),
    ],
)
def test_who_led_an_organisation_on_a_day(title: str, day: str, person: str) -> None:
    found = [row for row in rows("officials") if row["title"] == title]
    current = [row for row in found if row["start"] <= day <= (row["end"] or "9999")]
    assert [row["person"] for row in current] == [person]


@pytest.mark.parametrize(
    ("role", "iso3", "day", "person"),
    [
        ("head-of-state", "RUS", "2012-05-08", "Dmitry Medvedev"),
        ("head-of-government", "GBR", "2005-07-07", "Gordon Brown"),
        ("foreign-minister", "USA", "2013-02-02", "Hillary Clinton"),
        ("foreign-minister", "FRA", "2016-06-01", "Laurent Fabius"),
    ],
)
def test_who_no_longer_or_never_held_it(role: str, iso3: str, day: str, person: str) -> None:
    assert person not in holders(role, iso3, day)


def test_other_spellings_are_kept() -> None:
    forms = {row["person"]: row["other_forms"].split("|") for row in rows("officials")}
    assert "Dmitry Medvedyev" in forms["Dmitry Medvedev"]
    assert "Sergei Lavrov" in forms["Sergey Lavrov"]
    assert "Volodymyr Zelensky" in forms["Volodymyr Zelenskyy"]
    assert {"Gaddafi", "Qaddafi", "Kadafi"} <= set(forms["Muammar Gaddafi"])
    assert "Recep Tayyip Erdogan" in forms["Recep Tayyip Erdoğan"]


def test_roles_keep_to_the_code_lists() -> None:
    nouns = [row["noun"] for row in rows("roles")]
    assert len(nouns) == len(set(nouns)) > 400
    for row in rows("roles"):
        assert row["sector"] in SECTORS, row
        assert row["kind"] in {"person", "group", "office"}, row
        assert row["cameo"] in SECTORS | {""}, row


@pytest.mark.parametrize(
    ("noun", "sector"),
    [("suicide bomber", "REB"), ("gunmen", "UAF"), ("commuter", "CVL"), ("lawmaker", "LEG")],
)
def test_nouns_point_to_sectors(noun: str, sector: str) -> None:
    assert {row["noun"]: row["sector"] for row in rows("roles")}[noun] == sector
