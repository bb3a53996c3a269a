"""Where an outlet is at home: by the table of outlets, by a town in its name, by its address."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import urlsplit

from detente.model.gazetteer import place_key, places_named
from detente.model.place import Place
from detente.model.text import Report
from detente.model.vocabulary import table, yaml_file

_TOWN = 4  # letters from which on a town in an outlet's name counts
Listed = tuple[str, str]
"""The id of a home, and its name, which for a country is its code."""
_ALONE = 20  # times the people of the next town of its name


@dataclass(frozen=True, slots=True)
class Home:
    """The town of an outlet, where it is known, and its country (ISO 3166-1 alpha-3)."""

    place: Place | None = None
    country: str = ""


def home_of(report: Report) -> Home:
    """The home of the outlet of a report; an empty one where nothing tells."""
    outlet = report.outlet.value if report.outlet else ""
    return _home(outlet, report.url.value if report.url else "")


@lru_cache(1_000)
def _home(outlet: str, url: str) -> Home:
    host = _host(url) or _host(outlet)
    if listed := _listed(outlet, host):
        return _home_at(listed)
    country = _countries().get(host.rpartition(".")[2], "") if host else ""
    town = _town_in(outlet, country) if outlet and "." not in outlet else None
    return Home(town, town.country if town else country)


def _listed(outlet: str, host: str) -> Listed | None:
    """The row of the table, by the name or by the host without its first labels."""
    found = _outlets().get(_plain(outlet))
    while found is None and host.count("."):
        found = _outlets().get(host)
        host = host.partition(".")[2]
    return found


def _home_at(listed: Listed) -> Home:
    """The home of a row; its name leads to the place faster than its id."""
    identity, name = listed
    if identity.startswith("iso3166-1:"):
        return Home(country=identity.removeprefix("iso3166-1:"))
    place = next((one.place for one in places_named(name) if one.place.id == identity), None)
    return Home(place, place.country if place else "")


def _plain(outlet: str) -> str:
    return place_key(outlet).removeprefix("the ")


def _host(url: str) -> str:
    """The host of an address, with or without its scheme; empty where it is none."""
    host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    return host if re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", host) else ""


def _town_in(outlet: str, country: str) -> Place | None:
    """The town of "Paris News" or "The Lansing Journal", where one such town stands out."""
    words = _plain(outlet).split()
    rest = words[:]
    while rest and rest[-1] in _words():
        rest.pop()
    name = " ".join(rest)
    if len(rest) == len(words) or len(name) < _TOWN:
        return None
    towns = [one.place for one in places_named(name) if not one.second and one.place.population]
    towns = [one for one in towns if not country or one.country == country]
    if len(towns) > 1 and towns[0].population < _ALONE * towns[1].population:
        return None
    return towns[0] if towns else None


@cache
def _words() -> frozenset[str]:
    return frozenset(yaml_file("places/words.yaml")["outlets"])


@cache
def _countries() -> dict[str, str]:
    return dict(yaml_file("places/words.yaml")["internet_countries"])


@cache
def _outlets() -> dict[str, Listed]:
    """The rows of the table by name and by host."""
    return {
        form: (row["id"], row["place"].split(", ")[0])
        for row in table("places/outlets.tsv")
        for form in (_plain(row["name"]), *row["hosts"].split())
    }
