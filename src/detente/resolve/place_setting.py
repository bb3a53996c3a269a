"""How well a place fits the rest of the report: its country, its neighbours, its outlet's home."""

from detente.model.gazetteer import Named
from detente.model.place import Place, PlacePrecision
from detente.resolve.fame import famous
from detente.resolve.gazetteer import kilometres
from detente.resolve.place_around import Around, Asked, Score, division_of

_COUNTRY = 2.5
_DIVISION = 1.5
_NEIGHBOUR = 1.0
_NEAR = 150.0  # km
_TOGETHER = 0.4  # of what the names that may lie near weigh
_MOST_TOGETHER = 3.0
_MOST_BESIDE_FAME = 1.5
_HOME = 9.0
_NEAR_HOME = 2.5
_HOME_DIVISION = 1.5
_HOME_COUNTRY = 1.0
_POINTS = frozenset({PlacePrecision.SETTLEMENT, PlacePrecision.SECOND_LEVEL})


def country(named: Named, asked: Asked, around: Around) -> Score:
    """The report speaks of its country: of a country itself, or of a town in it, once is enough."""
    share = around.shares.get(named.place.country, 0.0)
    if not share:
        return Score(0.0)
    if named.place.precision is PlacePrecision.COUNTRY:
        share = 1.0
    return Score(_COUNTRY * share, "the report speaks of its country")


def division(named: Named, asked: Asked, around: Around) -> Score:
    """The report speaks of its province."""
    name = division_of(named.place)
    if name and (named.place.country, name) in around.divisions:
        return Score(_DIVISION, f"the report speaks of {name}")
    return Score(0.0)


def neighbour(named: Named, asked: Asked, around: Around) -> Score:
    """Another place of the report lies near."""
    if named.place.precision not in _POINTS:
        return Score(0.0)
    near = _nearest(named.place, around)
    return Score(_NEIGHBOUR, f"near {near.name}") if near else Score(0.0)


def together(named: Named, asked: Asked, around: Around) -> Score:
    """Names that are open themselves may all lie near: "Carlos, Nelson and *Alexandria*"."""
    if named.second or named.place.precision not in _POINTS or _is_wide(asked):
        return Score(0.0)
    most = _MOST_BESIDE_FAME if famous(asked.toponym.mention.words) else _MOST_TOGETHER
    points = min(_TOGETHER * around.crowd.beside(named.place, asked.squares), most)
    return Score(points, "other names of the report may lie near" if points else "")


def _is_wide(asked: Asked) -> bool:
    """True for "Egypt" or "Kansas", though there are towns so called."""
    wide = (PlacePrecision.COUNTRY, PlacePrecision.FIRST_LEVEL)
    return any(one.place.precision in wide and not one.second for one in asked.others)


def home(named: Named, asked: Asked, around: Around) -> Score:
    """An outlet tells of where it is at home."""
    place, town = named.place, around.home.place
    if town is not None and place.id == town.id:
        return Score(_HOME, "the outlet's home")
    if not place.country or place.country != around.home.country:
        return Score(0.0)
    if town is None or place.precision is PlacePrecision.COUNTRY:
        return Score(_HOME_COUNTRY, "in the outlet's country")
    if place.precision in _POINTS and kilometres(place, town) < _NEAR:
        return Score(_NEAR_HOME, f"near {town.name}, the outlet's home")
    if town.region and division_of(place) == town.region:
        return Score(_HOME_DIVISION, f"in {town.region}, as the outlet")
    return Score(_HOME_COUNTRY, "in the outlet's country")


def _nearest(place: Place, around: Around) -> Place | None:
    points = [one for _, one in around.sure if one.precision in _POINTS and one.id != place.id]
    near = [one for one in points if kilometres(one, place) < _NEAR]
    return min(near, key=lambda one: kilometres(one, place), default=None)
