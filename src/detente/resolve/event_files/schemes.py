"""Schemes: how each format's parties, deeds and spots are decided."""

from collections.abc import Callable
from dataclasses import dataclass

from detente.model.acts import Party
from detente.model.imported import Deed, Kind, Side, Site, Spot
from detente.resolve.event_files import coded_parties, conflict, kinds, parties, sites


@dataclass(frozen=True, slots=True)
class Scheme:
    """What the words of a format mean; each raises ValueError for what it cannot mean."""

    party: Callable[[Side], Party]
    kind: Callable[[Deed], Kind]
    site: Callable[[Spot], Site]


_GDELT = Scheme(coded_parties.of_cameo, kinds.of_cameo, sites.of_gdelt)
_PETRARCH = Scheme(coded_parties.of_cameo, kinds.of_cameo, sites.named)

SCHEMES = {
    "icews": Scheme(parties.of_words, kinds.of_cameo, sites.named),
    "polecat": Scheme(coded_parties.of_plover, kinds.of_polecat, sites.named),
    "gdelt1": _GDELT,
    "gdelt2": _GDELT,
    "petrarch": _PETRARCH,
    "phoenix": _PETRARCH,
    "acled": Scheme(conflict.of_acled, conflict.kind_of_acled, sites.named),
    "ucdp": Scheme(conflict.of_ucdp, conflict.kind_of_ucdp, sites.named),
}
"""By the name of the format."""
