"""Conflict: the sides of ACLED and UCDP, and what their kinds of violence are in PLOVER.

Neither tells who acts on whom. Where the kind of event alone tells it (an armed group acts on
civilians, who protests protests, one-sided violence is that of side a) the kind is directed.
"""

import re
from functools import cache
from typing import Any

from detente.model.acts import Party
from detente.model.imported import Deed, Kind, Side
from detente.model.vocabulary import yaml_file
from detente.resolve.actor_tables import countries
from detente.resolve.event_files.cells import clean
from detente.resolve.event_files.countries import by_name
from detente.resolve.event_files.kinds import of_plover
from detente.resolve.event_files.parties import UNSTATED, coded, organisation

_FORCE = re.compile(r"(?P<force>[^()]+?) (?:of (?:the )?(?P<state>[^()]+)|\((?P<where>[^()]+)\))")
_UNIT = re.compile(r"\s*\(\d{4}\s*-\s*(?:\d{4})?\).*")
_NAMES = re.compile(r": | - ")
_OTHER_NAME = re.compile(r"\s*\([^)]*\)")
_STATE_BASED = "1"


def of_acled(side: Side) -> Party:
    """An ACLED actor: forces and crowds of a country by their name, groups by theirs."""
    name, country, inter, _ = (clean(cell) for cell in side)
    if not name:
        return UNSTATED
    sector = _words()["interaction"].get(inter.lower(), "")
    plain = _UNIT.sub("", name)
    found = _FORCE.fullmatch(plain)
    force = _words()["forces"].get(found["force"].lower()) if found is not None else None
    if found is not None and force is not None:
        where = found["state"] or found["where"]
        return coded(name, by_name(where.partition("-")[0].strip()) or by_name(where), force)
    for one in (plain, *_NAMES.split(plain)):  # NATO: North Atlantic Treaty Organization
        if (known := organisation(one, "")) is not None:
            return Party(name, known.cameo, known.country, known.sector)
    if plain.lower() in _words()["forces"]:
        return coded(name, by_name(country), _words()["forces"][plain.lower()])
    home = by_name(found["where"] or "") if found is not None else ""
    return coded(name, home, sector) if home else Party(name, "", "", sector)


def kind_of_acled(deed: Deed) -> Kind:
    """What an ACLED event type and sub-event type are; raises ValueError for one it has not."""
    type_, sub, sides, _ = (cell.strip().lower() for cell in deed)
    known = _words()["acled"].get(type_)
    if known is None:
        raise ValueError(f"{deed[0]!r} is no ACLED event type")
    return _kind(known.get(sub, known["-"]), directed=sides == "directed")


def of_ucdp(side: Side) -> Party:
    """A UCDP side: a government, a group, or the civilians of the country where it was."""
    name, country, violence, gwno = (clean(cell) for cell in side)
    if not name:
        return UNSTATED
    if name.lower() == "civilians":
        return coded(f"{name} ({country})", by_name(_plain(country)) or by_name(country), "CVL")
    head, _, state = name.partition("Government of ")
    if state and not head:
        iso3 = by_name(state) or by_name(_plain(state)) or _by_cow().get(gwno, "")
        return coded(name, iso3, "GOV")
    if (known := organisation(name, "")) is not None:
        return Party(name, known.cameo, known.country, known.sector)
    return Party(name, "", "", "REB" if violence == _STATE_BASED else "UAF")


def kind_of_ucdp(deed: Deed) -> Kind:
    """What a UCDP type of violence is; raises ValueError where it is not 1, 2 or 3."""
    found = _words()["ucdp"].get(deed[0].strip())
    if found is None:
        raise ValueError(f"the type of violence is {deed[0]!r}, not 1, 2 or 3")
    return _kind(found, directed=found["directed"])


def _kind(found: dict[str, Any], *, directed: bool) -> Kind:
    type_, mode = found["type"], found.get("mode", "")
    quad, intensity = of_plover(type_, mode)
    return Kind(type_, mode, "", quad, intensity, directed)


def _plain(name: str) -> str:
    """A name without the other name in brackets: Myanmar (Burma)."""
    return _OTHER_NAME.sub("", name).strip()


@cache
def _by_cow() -> dict[str, str]:
    """Countries by their number, of Correlates of War and of Gleditsch and Ward alike."""
    return {one.cow: iso3 for iso3, one in countries().items() if one.cow}


@cache
def _words() -> dict[str, Any]:
    return dict(yaml_file("imported/conflict.yaml"))
