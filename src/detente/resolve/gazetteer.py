"""What the gazetteer has for a name of a report, and which place holds which."""

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from detente.model.gazetteer import Named, place_of, places_named
from detente.model.names import find_names
from detente.model.place import STREET, Place, PlacePrecision, Toponym
from detente.model.place_words import abbreviations, kinds

_RADIUS = 6371.0
_NEAR_COUNTY = 120.0  # km from the middle of a second-level division
_NEAR_TOWN = 60.0  # km from a town that a suburb or village is told to be of
_NEAR_REGION = 1_500.0  # km from the middle of an informal region
_ACRONYM = 3  # letters
_MOST = 40  # places of a name that are looked at


def candidates(toponym: Toponym) -> tuple[Named, ...]:
    """The places that a name of the report may mean, the likelier first."""
    if toponym.kind == STREET:
        return ()
    words = toponym.mention.words.removeprefix("the ").removeprefix("The ")
    if short := abbreviations().get(words):
        place = place_of(short.id)
        return (Named(place),) if place else ()
    found = places_named(words)
    if not found and toponym.kind and words.lower().endswith(f" {toponym.kind}"):
        found = places_named(words[: -len(toponym.kind) - 1])
    found = _as_called(found, toponym.kind)
    return _wide_if_acronym(words, found)[:_MOST]


def _as_called(found: tuple[Named, ...], kind: str) -> tuple[Named, ...]:
    """For "the Red River", "the Farallon Islands" no town or county that bears the name."""
    if not kind or PlacePrecision.REGION not in kinds()[kind]:
        return found
    narrow = (PlacePrecision.SETTLEMENT, PlacePrecision.SECOND_LEVEL)
    return tuple(
        one for one in found if one.place.precision not in narrow or fits_kind(one.place, kind)
    )


def _wide_if_acronym(words: str, found: tuple[Named, ...]) -> tuple[Named, ...]:
    """For "U.S." the country: a town called Us is not written in capitals."""
    letters = words.replace(".", "")
    if len(letters) > _ACRONYM or not letters.isupper():
        return found
    wide = tuple(one for one in found if one.place.precision is not PlacePrecision.SETTLEMENT)
    return wide or found


@lru_cache(4_000)
def holders(words: str) -> tuple[Place, ...]:
    """The areas and towns that a name beside a place may mean; a people stands for its country."""
    if short := abbreviations().get(words):
        place = place_of(short.id)
        return (place,) if place else ()
    named = [one.place for one in places_named(words)[:_MOST]]
    if not named:
        owners = {form.owner for hit in find_names(words) for form in hit.forms}
        named = [one for owner in sorted(owners) if (one := place_of(f"iso3166-1:{owner}"))]
    return tuple(named)


def holds(outer: Place, inner: Place) -> bool:
    """True where `inner` lies in (or, for a town, at) `outer`."""
    if outer.id == inner.id or (outer.country and outer.country != inner.country):
        return False
    match outer.precision:
        case PlacePrecision.COUNTRY:
            return inner.precision is not PlacePrecision.COUNTRY
        case PlacePrecision.FIRST_LEVEL:
            return inner.region == outer.name
        case PlacePrecision.SECOND_LEVEL:
            return _is_small(inner) and kilometres(outer, inner) < _NEAR_COUNTY
        case PlacePrecision.REGION:
            return kilometres(outer, inner) < _NEAR_REGION
    return _is_small(inner) and kilometres(outer, inner) < _NEAR_TOWN


def _is_small(place: Place) -> bool:
    return place.precision is PlacePrecision.SETTLEMENT


def kilometres(one: Place, other: Place) -> float:
    """The distance along the surface of the earth."""
    up, across = radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)
    inner = cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(across / 2) ** 2
    return 2 * _RADIUS * asin(min(1.0, sqrt(sin(up / 2) ** 2 + inner)))


def fits_kind(place: Place, kind: str) -> bool:
    """True where a place may be called so: a province is no town."""
    return place.precision in kinds()[kind]
