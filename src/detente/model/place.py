"""Place: a point of the gazetteer. Toponym: a name that may be one. Siting: which one, and why."""

from dataclasses import dataclass
from enum import StrEnum

from detente.model.actor import Mention
from detente.model.text import Span

STREET = "street"  # the kind of a toponym that no gazetteer lists


class PlacePrecision(StrEnum):
    """How exact a place is: the kind of area that its coordinates stand for."""

    SETTLEMENT = "settlement"
    SECOND_LEVEL = "second-level"
    FIRST_LEVEL = "first-level"
    COUNTRY = "country"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer.

    `id` is `geonames:498817`, `iso3166-2:RU-DA`, `iso3166-1:RUS` or `region:north-caucasus`;
    `country` is ISO 3166-1 alpha-3, empty for a region across borders; `region` the name of the
    first-level division; coordinates are WGS 84 degrees of the settlement, or of the centroid of a
    larger area; `population` is 0 where unknown.
    """

    id: str
    name: str
    precision: PlacePrecision
    latitude: float
    longitude: float
    country: str = ""
    region: str = ""
    population: int = 0


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """One place that a name might mean, with the score and the reason."""

    place: Place
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Siting:
    """What was decided of a place name: the place, or none, why, and what else was considered."""

    mention: Span
    place: Place | None
    confidence: float
    reason: str
    alternatives: tuple[PlaceCandidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name that may be a place, as written, and what the words beside it say of it.

    `cue` is why it may be a place ("after 'in'"), empty where only the name says so; `strong` is
    true where the cue alone would do. `kind` is the noun that says what it is ("province").
    `within` are the names beside it that may hold it ("Kizlyar, *Dagestan*", "the *Syrian* city of
    Homs"). `part_of` is the bigger name that it stands in ("Bank of England"), else empty.
    """

    mention: Mention
    cue: str = ""
    strong: bool = False
    kind: str = ""
    within: tuple[Span, ...] = ()
    part_of: str = ""
