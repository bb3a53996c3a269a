"""Coded parties: who is meant by CAMEO actor codes (GDELT, PETRARCH) or by PLOVER's (POLECAT)."""

from detente.model.acts import Party
from detente.model.imported import Side
from detente.resolve.actor_tables import countries
from detente.resolve.event_files.cells import clean
from detente.resolve.event_files.countries import by_code, by_name
from detente.resolve.event_files.parties import UNSTATED, coded, first_sector, organisation, words

_LETTERS = 3
_PLOVER = "UNK"


def of_cameo(side: Side) -> Party:
    """A party told by a CAMEO actor code, perhaps with a name, country and types of its own."""
    name, country, types, code = (clean(cell) for cell in side)
    if not (code or name):
        return UNSTATED
    parts = [code[at : at + _LETTERS] for at in range(0, len(code), _LETTERS)]
    iso3 = by_code(country) or (by_code(parts[0]) if parts else "")
    agents = types.split() or (parts[1:] if iso3 else parts)
    known = words("cameo")
    sector = first_sector([known[agent] for agent in agents if agent in known])
    if parts and by_code(parts[0]):
        code = by_code(parts[0]).removeprefix("X-") + "".join(parts[1:])
    return Party(name or _named(code, iso3), code, iso3, sector)


def of_plover(side: Side) -> Party:
    """A party told by a name, a country (code or name) and a PLOVER sector."""
    name, country, sector, _ = (clean(cell) for cell in side)
    iso3 = by_code(country) or by_name(country)
    if not (name or country or sector):
        return UNSTATED
    if name and (known := organisation(name, iso3)) is not None:
        return Party(name, known.cameo, known.country, known.sector)
    return coded(name or _named(iso3 + sector, iso3), iso3, "" if sector == _PLOVER else sector)


def _named(code: str, iso3: str) -> str:
    """The name of a country where the code is no more than that, else the code."""
    known = countries().get(iso3)
    return known.name if known is not None and code == iso3 else code
