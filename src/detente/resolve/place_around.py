"""What a name is judged by: what stands beside it, and what else the report names."""

from collections import Counter
from dataclasses import dataclass, field

from detente.model.gazetteer import Named
from detente.model.outlets import Home
from detente.model.place import Place, PlacePrecision, Toponym
from detente.resolve.crowd import Crowd, Square


@dataclass(frozen=True, slots=True)
class Score:
    """Points for or against a reading, and why; no points need no reason."""

    points: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """What else the report names: how often which country, and the places that are sure.

    `shares` say how often each country is named, beside the one named most; `divisions` are the
    first-level divisions named or with a town that is named. Worked out once: every reading of
    every name asks for them. `crowd` says where the names may lie together, `home` where the
    outlet is.
    """

    countries: Counter[str] = field(default_factory=Counter)
    sure: tuple[tuple[str, Place], ...] = ()
    crowd: Crowd = field(default_factory=Crowd)
    home: Home = field(default_factory=Home)
    shares: dict[str, float] = field(init=False)
    divisions: frozenset[tuple[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        most = max(self.countries.values(), default=0)
        shares = {iso3: count / most for iso3, count in self.countries.items()} if most else {}
        divisions = frozenset((place.country, division_of(place)) for _, place in self.sure)
        object.__setattr__(self, "shares", shares)
        object.__setattr__(self, "divisions", divisions)

    def others(self, key: str) -> "Around":
        """What is around a name, less the name itself: it is no witness for itself."""
        sure = tuple(one for one in self.sure if one[0] != key)
        countries = self.countries + Counter(p.country for _, p in sure if p.country)
        return Around(countries, sure, self.crowd, self.home)


@dataclass(frozen=True, slots=True)
class Asked:
    """A name and what stands beside it, here and where the report names it again.

    `within` are the names that may hold it, `inside` the places of the names that it may hold,
    `squares` where its places lie.
    """

    toponym: Toponym
    others: tuple[Named, ...]
    within: tuple[str, ...]
    inside: tuple[tuple[Named, ...], ...]
    kinds: tuple[str, ...]
    squares: frozenset[Square]


def division_of(place: Place) -> str:
    """The first-level division that a place is or lies in; empty where none is known."""
    return place.name if place.precision is PlacePrecision.FIRST_LEVEL else place.region
