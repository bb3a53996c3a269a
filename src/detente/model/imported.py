"""Imported: an event as a data set writes it, and what its codes mean in those of the ledger."""

from dataclasses import dataclass
from typing import TypeAlias

Side: TypeAlias = tuple[str, str, str, str]
"""A party as written: name, country, sectors, code; '' where the format has no such column."""

Deed: TypeAlias = tuple[str, str, str, str]
"""What was done as written: code or type, mode or sub-type, score, quad class."""

Spot: TypeAlias = tuple[str, str, str, str, str, str]
"""Where, as written: name, first-level division, country, latitude, longitude, precision."""

Toll: TypeAlias = tuple[int | None, int | None, int | None]
"""Deaths: low, best, high; None where the format has no such count."""

Written: TypeAlias = tuple[int, int, Side, Side, Deed, Spot, int | str, Toll]
"""One event: first and last day (ordinals), actor, recipient, deed, spot, its id, deaths."""

NOBODY: Side = ("", "", "", "")
NOWHERE: Spot = ("", "", "", "", "", "")
UNCOUNTED: Toll = (None, None, None)


@dataclass(frozen=True, slots=True)
class Kind:
    """What an imported event is: PLOVER type and mode, CAMEO code, quad, intensity.

    `type` is '' for a statement without an act (CAMEO 01), `cameo` is '' where the format has
    none; `directed` is False where the two sides are listed and neither is told to be the doer.
    """

    type: str
    mode: str
    cameo: str
    quad: int
    intensity: float
    directed: bool = True


@dataclass(frozen=True, slots=True)
class Site:
    """Where an imported event was; coordinates in WGS 84, None where the file has none."""

    name: str
    region: str
    country: str
    latitude: float | None
    longitude: float | None
    precision: str
