"""Actors from codes: states, governments, places, organisations and unnamed groups."""

from detente.model.actor import Actor
from detente.model.names import Role
from detente.resolve.actor_tables import Country, Organisation, countries
from detente.resolve.title_words import title_words


def country(iso3: str) -> Country:
    """The country of a code; one that the table lacks is named by its code."""
    return countries().get(iso3) or Country(iso3, "", iso3)


def state(iso3: str, kind: str = "state", name: str = "") -> Actor:
    """The bare country: as a state, a people, a region or a place."""
    known = country(iso3)
    return Actor(_prefix(iso3), name or known.name, kind, country=iso3, cow=known.cow)


def part(iso3: str, sector: str, agent: str = "", kind: str = "") -> Actor:
    """A sector of a country: its government, its military, its civilians."""
    known = country(iso3)
    words = title_words().sector_words
    what = words.get(sector, sector)
    name = f"{known.name} ({what})" if iso3 else what
    kind = kind or words.get(sector, "group")
    code = _prefix(iso3) + (agent or ("" if sector == "UNK" else sector))
    return Actor(code, name, kind, country=iso3, cow=known.cow if iso3 else "", sector=sector)


def organisation(one: Organisation, role: Role | None = None) -> Actor:
    """An organisation, or with a role a part of it: its legislators, its police."""
    code, name, sector = one.cameo, one.name, one.sector
    within = role is not None and role.sector in title_words().roles_within
    if role is not None and within and role.sector != sector and one.kind in ("igo", "alliance"):
        code, sector = code + role.agent, role.sector
        name = f"{name} ({title_words().sector_words.get(sector, sector)})"
    return Actor(code, name, one.kind, country=one.country, cow=cow_of(one.country), sector=sector)


def cow_of(iso3: str) -> str:
    """The Correlates of War number of a country, empty for a pseudo-country."""
    known = countries().get(iso3)
    return known.cow if known else ""


def _prefix(iso3: str) -> str:
    return iso3.removeprefix("X-")
