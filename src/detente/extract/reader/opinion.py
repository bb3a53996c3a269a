"""Opinion: what the reader model thinks of an act, as probabilities."""

from dataclasses import dataclass
from functools import cached_property

from detente.extract.patterns import kinds

NONE = "none"
CLASS_QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "YIELD": 2, "REQUEST": 3,
    "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4,
    "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
"""The quad classes of PLOVER types as converted from CAMEO codes."""
Ranked = tuple[tuple[str, float], ...]
_ROOTS = {
    "AGREE": ("03",), "CONSULT": ("04",), "SUPPORT": ("05",), "CONCEDE": ("08",),
    "COOPERATE": ("06",), "AID": ("07",), "RETREAT": ("08",), "REQUEST": ("02", "10"),
    "ACCUSE": ("09", "11"), "REJECT": ("12",), "THREATEN": ("13",), "PROTEST": ("14",),
    "SANCTION": ("16", "11", "17"), "MOBILIZE": ("15",), "COERCE": ("17", "19", "15"),
    "ASSAULT": ("18", "19", "20", "17"),
}  # fmt: skip


@dataclass(frozen=True)
class Opinion:
    """Classes with their probabilities (0 to 1), the likeliest first.

    `act` are PLOVER types with modes ("SANCTION.expel") and "none" with its reason ("none.sport");
    `kind` PLOVER types as converted from CAMEO codes, with YIELD for CONCEDE and RETREAT; `cameo`
    three-digit codes; `status` how the act stands (fact, planned, not, possible, demanded, alleged,
    history); `direction` which of the two marked sides acts (forward is source to target);
    `contexts` PLOVER contexts, each with a probability of its own.
    """

    act: Ranked
    kind: Ranked
    cameo: Ranked
    status: Ranked
    direction: Ranked
    contexts: Ranked

    @cached_property
    def types(self) -> Ranked:
        """PLOVER types and "none": sums over their modes, the likeliest first."""
        summed: dict[str, float] = {}
        for name, probability in self.act:
            kind = name.split(".")[0]
            summed[kind] = summed.get(kind, 0.0) + probability
        return tuple(sorted(summed.items(), key=lambda one: -one[1]))

    @property
    def quads(self) -> Ranked:
        """PLOVER's quad classes 1 to 4 and "none": sums over types, the likeliest first."""
        summed: dict[str, float] = {}
        for kind, probability in self.types:
            quad = str(kinds()[kind].quad) if kind in kinds() else NONE
            summed[quad] = summed.get(quad, 0.0) + probability
        return tuple(sorted(summed.items(), key=lambda one: -one[1]))

    @property
    def reason(self) -> str:
        """The likeliest reason why there is no act: "sport", or nothing."""
        best = next(name for name, _ in self.act if name.split(".")[0] == NONE)
        return best.partition(".")[2]

    def of_type(self, kind: str) -> float:
        """The probability of a PLOVER type, or of "none"."""
        return dict(self.types).get(kind, 0.0)

    def mode_of(self, kind: str) -> str:
        """The likeliest mode of a type; empty where it is likeliest without one."""
        best = next(name for name, _ in self.act if name.split(".")[0] == kind)
        return best.partition(".")[2]

    def cameo_of(self, kind: str) -> str:
        """The likeliest CAMEO code that a PLOVER type can have."""
        return next(code for code, _ in self.cameo if code[:2] in _ROOTS[kind])

    def that(self, direction: str) -> float:
        """The probability of a direction."""
        return dict(self.direction).get(direction, 0.0)

    def stands(self, status: str) -> float:
        """The probability of a status."""
        return dict(self.status).get(status, 0.0)
