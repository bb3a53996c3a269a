"""Names of divisions as reports write them: by hand, or of the seat (Belgorodskaya: Belgorod)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from place_points import Entry, name_key

_ADJECTIVE = re.compile(r"(?:s['’]?k|ts)(?:aya|iy|oy|a|yi)\Z")
_SHARED = 4  # letters at the start that the adjective has from the seat
Division = tuple[str, str]


def renamed(places: Sequence[Entry], given: Mapping[str, str]) -> list[Entry]:
    """The places with such divisions renamed, also where they stand as the region of a town.

    `given` are names by id, written by hand.
    """
    seats = _seats(places)
    named = {}
    for one in places:
        if one.precision == "first-level":
            by_seat = seats[one.country, one.name] if _is_made_of(one, seats) else ""
            if new := given.get(one.id) or by_seat:
                named[one.country, one.name] = new
    return [_renamed(one, named) for one in places]


def _seats(places: Sequence[Entry]) -> dict[Division, str]:
    """The biggest town of each division."""
    biggest: dict[Division, Entry] = {}
    for one in places:
        if one.precision == "settlement" and one.region:
            known = biggest.setdefault((one.country, one.region), one)
            biggest[one.country, one.region] = max(known, one, key=lambda town: town.population)
    return {home: town.name for home, town in biggest.items()}


def _is_made_of(division: Entry, seats: dict[Division, str]) -> bool:
    seat = seats.get((division.country, division.name), "")
    alike = name_key(seat)[:_SHARED] == name_key(division.name)[:_SHARED]
    return bool(_ADJECTIVE.search(division.name)) and alike


def _renamed(place: Entry, named: dict[Division, str]) -> Entry:
    region = named.get((place.country, place.region), place.region)
    name = named.get((place.country, place.name)) if place.precision == "first-level" else None
    if name is None:
        return replace(place, region=region)
    names = (*place.others, place.name, name)
    keys = place.main_keys | {name_key(name), name_key(place.name)}
    return replace(place, name=name, others=names, main_keys=keys)
