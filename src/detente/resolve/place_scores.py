"""How well a place fits a name of a report: small scores, each with its reason."""

from collections.abc import Callable
from math import log10

from detente.model.gazetteer import Named
from detente.model.place import Place, PlacePrecision
from detente.resolve.fame import famous
from detente.resolve.gazetteer import fits_kind, holders, holds
from detente.resolve.place_around import Around, Asked, Score
from detente.resolve.place_setting import country, division, home, neighbour, together

# What a wide place weighs beside a town, of which the logarithm of its people counts.
_WIDE = {PlacePrecision.COUNTRY: 8.0, PlacePrecision.REGION: 6.5, PlacePrecision.FIRST_LEVEL: 5.6}
_CALLED = {
    PlacePrecision.COUNTRY: "country",
    PlacePrecision.REGION: "region",
    PlacePrecision.FIRST_LEVEL: "first-level division",
}
_COUNTY = -2.0
_SEAT = 0.2  # a town before the division that bears its name
_SEAT_SHARE = 0.15  # of the division's people, below which the division is meant
_SECOND_NAME = -2.5
_SHORT_NAME = -0.5
_KIND = 3.0
_HELD = 6.0
_HOLDING = 4.0


Feature = Callable[[Named, Asked, Around], Score]


def weigh(named: Named, asked: Asked, around: Around) -> Score:
    """The sum of all features, with the reasons of those that tell."""
    scores = [feature(named, asked, around) for feature in FEATURES]
    reasons = [one.reason for one in scores if one.reason]
    return Score(sum(one.points for one in scores), "; ".join(reasons))


def size(named: Named, asked: Asked, around: Around) -> Score:
    """Bigger places are named more often."""
    place = named.place
    if place.precision in _WIDE:
        return Score(_weight(place), f"a {_CALLED[place.precision]} of that name")
    if place.precision is PlacePrecision.SECOND_LEVEL:
        return Score(log10(place.population + 1) + _COUNTY)
    people = f"{place.population:,} people" if place.population else ""
    return Score(log10(place.population + 1), people)


def _weight(place: Place) -> float:
    """A big province weighs as much as a town of its people would."""
    if place.precision is PlacePrecision.FIRST_LEVEL:
        return max(_WIDE[place.precision], log10(place.population + 1))
    return _WIDE[place.precision]


def seat(named: Named, asked: Asked, around: Around) -> Score:
    """A town and its province bear one name: the town is meant, unless it is a small part of it."""
    place = named.place
    if place.precision is not PlacePrecision.SETTLEMENT:
        return Score(0.0)
    for other in asked.others:
        wide = other.place
        if wide.precision is PlacePrecision.FIRST_LEVEL and holds(wide, place):
            if place.population >= _SEAT_SHARE * wide.population:
                return Score(max(_weight(wide) - log10(place.population + 1), 0) + _SEAT)
            return Score(min(_weight(wide) - log10(place.population + 1), 0) - _SEAT)
    return Score(0.0)


def second_name(named: Named, asked: Asked, around: Around) -> Score:
    """The name is not the one mostly used for the place."""
    if not named.second or all(other.second for other in asked.others):
        return Score(0.0)
    if named.place.name.lower().startswith(asked.toponym.mention.words.lower()):
        return Score(_SHORT_NAME, "by the first part of its name")
    return Score(_SECOND_NAME, "by a second name")


def kind(named: Named, asked: Asked, around: Around) -> Score:
    """The report says what it is: a city, a province."""
    for noun in asked.kinds:
        if fits_kind(named.place, noun):
            return Score(_KIND, f"called a {noun}")
    return Score(-_KIND if asked.kinds else 0.0)


def held(named: Named, asked: Asked, around: Around) -> Score:
    """A name beside it says where it lies."""
    for words in asked.within:
        if any(holds(outer, named.place) for outer in holders(words)):
            return Score(_HELD, f"in {words}")
    return Score(0.0)


def holding(named: Named, asked: Asked, around: Around) -> Score:
    """It holds the place whose name stands before it: "Atlanta, *Georgia*"."""
    for inner in asked.inside:
        place = next((one.place for one in inner if holds(named.place, one.place)), None)
        if place is not None:
            return Score(_HOLDING, f"holds {place.name}")
    return Score(0.0)


def fame(named: Named, asked: Asked, around: Around) -> Score:
    """It is the city that the tables of actors know by this name."""
    place = named.place
    if place.precision is not PlacePrecision.SETTLEMENT or _is_small_seat(place, asked):
        return Score(0.0)
    points = famous(asked.toponym.mention.words).get(place.country, 0.0)
    return Score(points, "the city that reports mostly mean" if points else "")


def _is_small_seat(place: Place, asked: Asked) -> bool:
    """True for Quebec the city: few of the people of Quebec live there."""
    wide = (one.place for one in asked.others if one.place.precision is PlacePrecision.FIRST_LEVEL)
    return any(
        holds(one, place) and place.population < _SEAT_SHARE * one.population for one in wide
    )


FEATURES: tuple[Feature, ...] = (
    size,
    seat,
    second_name,
    fame,
    kind,
    held,
    holding,
    country,
    division,
    neighbour,
    together,
    home,
)
