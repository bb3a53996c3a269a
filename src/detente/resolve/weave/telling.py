"""Telling: an incident as one report tells it, in the shape that two of them are compared in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from detente.model.place import Place

DAYS_BEFORE = 14
"""How long before its report an attack told as news, without a day, is taken to lie at most."""


@dataclass(frozen=True, slots=True)
class Figure:
    """How many, as told; `high` is None where no upper bound was told."""

    low: int
    best: int
    high: int | None

    @property
    def is_exact(self) -> bool:
        """True for one number without bounds."""
        return self.low == self.best == self.high


@dataclass(frozen=True)
class Page:
    """What all tellings of one report share.

    `words` are the words of the report with their weights (the sum of squares is 1), `names` the
    rare words among those written with a capital, `places` the ids of the places named. `bands`
    are keys that near-copies share. `day` is the ordinal of the day of the report, where known.
    """

    report: str
    outlet: str = ""
    day: int | None = None
    words: Mapping[str, float] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    bands: tuple[str, ...] = ()


@dataclass(frozen=True)
class Telling:
    """An incident as told. `id` is that of the statement.

    `first` and `last` are ordinals of days, both included, or None; `is_past` is true where the
    report tells of it as of something long known. `perpetrators` are codes and names, `struck` the
    head words and names of victims and targets.
    """

    id: str
    page: Page
    first: int | None = None
    last: int | None = None
    place: Place | None = None
    type: str = "attack"
    stage: str = "accomplished"
    killed: tuple[Figure, ...] = ()
    injured: tuple[Figure, ...] = ()
    perpetrators: frozenset[str] = frozenset()
    struck: frozenset[str] = frozenset()
    weapon: str = ""
    is_past: bool = False

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """First and last day; of news without a day, those just before the report."""
        if self.first is not None and self.last is not None:
            return self.first, self.last
        if self.page.day is None or self.is_past:
            return None
        return self.page.day - DAYS_BEFORE, self.page.day

    @property
    def is_dated(self) -> bool:
        """True where the report tells when, if only the year."""
        return self.first is not None
