"""Where the names of a report may lie together, though each of them is open by itself.

"Alexandria", "Nelson" and "Carlos" are many places each; near one another they are one corner of
Minnesota. Each name votes for the half-degree squares in which a place of that name lies, and
weighs the more the fewer such squares there are.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import floor, log10

from detente.model.gazetteer import Named
from detente.model.place import Place, PlacePrecision

Square = tuple[int, int]
_SIDE = 0.5  # degrees
_SQUARES = 300  # of which a name may lie in, for its vote to weigh nothing
_POINTS = frozenset({PlacePrecision.SETTLEMENT, PlacePrecision.SECOND_LEVEL})


@dataclass(frozen=True, slots=True)
class Crowd:
    """For each square what the names weigh that may lie in it."""

    weights: dict[Square, float] = field(default_factory=dict)

    def beside(self, place: Place, own: frozenset[Square]) -> float:
        """What the names weigh that may lie at or around a place, less its own name's weight."""
        up, across = square_of(place)
        less = _weight(own)
        weight = 0.0
        for square in product((up - 1, up, up + 1), (across - 1, across, across + 1)):
            if square in self.weights:
                weight += self.weights[square] - (less if square in own else 0.0)
        return weight


def crowd_of(names: Iterable[frozenset[Square]]) -> Crowd:
    """The crowd of a report, from the squares of each of its names."""
    weights: dict[Square, float] = defaultdict(float)
    for squares in names:
        weight = _weight(squares)
        for square in squares:
            weights[square] += weight
    return Crowd(dict(weights))


def squares_of(readings: Sequence[Named]) -> frozenset[Square]:
    """The squares of the towns and counties that are mostly called so."""
    return frozenset(
        square_of(one.place)
        for one in readings
        if not one.second and one.place.precision in _POINTS
    )


def square_of(place: Place) -> Square:
    """The square in which a place lies."""
    return floor(place.latitude / _SIDE), floor(place.longitude / _SIDE)


def _weight(squares: frozenset[Square]) -> float:
    return max(log10(_SQUARES / len(squares)), 0.0) if squares else 0.0
