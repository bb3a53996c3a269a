"""Schemes: how each format's parties, deeds and spots are decided."""

from collections.abc import Callable
from dataclasses import dataclass

from detente.model.acts import Party
from detente.model.imported import Deed, Kind, Side, Site, Spot
from detente.resolve.event_files import kinds, parties, sites


@dataclass(frozen=True, slots=True)
class Scheme:
    """What the words of a format mean; each raises ValueError for what it cannot mean."""

    party: Callable[[Side], Party]
    kind: Callable[[Deed], Kind]
    site: Callable[[Spot], Site]


SCHEMES = {
    "icews": Scheme(parties.of_words, kinds.of_cameo, sites.site),
}
"""By the name of the format."""
