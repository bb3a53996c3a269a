"""How far two places lie apart, and whether one holds the other."""

from math import asin, cos, radians, sin, sqrt

from detente.model.place import Place, PlacePrecision

_RADIUS = 6371.0
_RANK = {
    PlacePrecision.SETTLEMENT: 0,
    PlacePrecision.SECOND_LEVEL: 1,
    PlacePrecision.FIRST_LEVEL: 2,
    PlacePrecision.COUNTRY: 3,
    PlacePrecision.REGION: 4,
}


def kilometres(one: Place, other: Place) -> float:
    """Along a great circle."""
    up, down = radians(one.latitude), radians(other.latitude)
    across = radians(other.longitude - one.longitude)
    half = sin((down - up) / 2) ** 2 + cos(up) * cos(down) * sin(across / 2) ** 2
    return 2 * _RADIUS * asin(min(1.0, sqrt(half)))


def holds(large: Place, small: Place) -> bool:
    """True where `small` lies in `large`, as far as country and first-level division tell."""
    if _RANK[large.precision] <= _RANK[small.precision] or large.country != small.country:
        return False
    if large.precision is PlacePrecision.COUNTRY:
        return True
    return large.precision is PlacePrecision.FIRST_LEVEL and small.region in (
        large.region, large.name,
    )  # fmt: skip


def is_town(place: Place) -> bool:
    """True for a place that is a point for our purpose."""
    return place.precision in (PlacePrecision.SETTLEMENT, PlacePrecision.SECOND_LEVEL)
