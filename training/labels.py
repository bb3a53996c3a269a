"""What the heads choose from.

`act` is a PLOVER type with its mode, or why there is no act; type, quad and mode are sums over it.
`class` is PLOVER's type as the Open Event Data Alliance's table converts it from CAMEO codes (a
few codes go elsewhere than in PLOVER's manual), CONCEDE and RETREAT taken together as YIELD.
"""

from collections.abc import Iterable

from detente.extract.patterns import context_words, kinds
from detente.extract.reader.opinion import CLASS_QUADS, NONE

REASONS = (
    "sport", "metaphor", "business", "private", "culture", "comparison", "state", "speech",
    "science", "weather", "fiction",
)  # fmt: skip
"""Why something that looks like an act is none."""
STATUSES = ("fact", "planned", "not", "possible", "demanded", "alleged", "history")
"""How an act stands in the report."""
DIRECTIONS = ("forward", "backward", "mutual", "apart")
"""Who of the two that are marked acts: the source, the target, both; or neither is a party."""
CLASSES = tuple(sorted(CLASS_QUADS))
CONFLICT = frozenset(name for name, quad in CLASS_QUADS.items() if quad > 2)
FEWEST = 12
"""CAMEO codes that are seen less often are read as their root's general code."""


def acts() -> tuple[str, ...]:
    """The classes of `act`, such as "SANCTION", "SANCTION.expel", "none" and "none.sport"."""
    listed = [
        name
        for kind, entry in kinds().items()
        for name in (kind, *(f"{kind}.{mode}" for mode in entry.modes))
    ]
    return (*listed, NONE, *(f"{NONE}.{reason}" for reason in REASONS))


def act_of(kind: str, mode: str) -> str | None:
    """The class of a type and mode, or None where PLOVER has no such."""
    if kind not in kinds() or (mode and mode not in kinds()[kind].modes):
        return None
    return f"{kind}.{mode}" if mode else kind


def contexts() -> tuple[str, ...]:
    """PLOVER's contexts."""
    return tuple(dict.fromkeys(context_words().values()))


def codes(written: Iterable[str]) -> tuple[str, ...]:
    """The three-digit CAMEO codes that are frequent enough, and each root's general one."""
    seen: dict[str, int] = {}
    for code in written:
        seen[code[:3]] = seen.get(code[:3], 0) + 1
    general = {f"{root:02}0" for root in range(2, 21)}
    return tuple(
        sorted(general | {code for code, n in seen.items() if n >= FEWEST and len(code) == 3})
    )


def code_of(written: str, known: Iterable[str]) -> str:
    """The code that stands for a written one: its first three digits, else the root's."""
    return written[:3] if written[:3] in known else f"{written[:2]}0"


_CONVERTED = {
    "116": "ACCUSE",
    "163": "COERCE",
    "1712": "COERCE",
    "191": "ASSAULT",
    "192": "ASSAULT",
}
_ROOTS = {
    "02": "REQUEST", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE",
    "07": "AID", "08": "YIELD", "09": "ACCUSE", "10": "REQUEST", "11": "ACCUSE", "12": "REJECT",
    "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE", "16": "SANCTION", "17": "COERCE",
    "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT",
}  # fmt: skip


def class_of(cameo: str, status: str) -> str:
    """The class of an act by its CAMEO code, or "" where how it stands leaves it open."""
    plain = next((kind for code, kind in _CONVERTED.items() if cameo.startswith(code)), "")
    plain = plain or _ROOTS.get(cameo[:2], "")
    if status in ("fact", "history"):
        return plain
    if status == "planned":
        if plain not in CONFLICT:
            return "AGREE"
        return "THREATEN" if cameo[:2] >= "14" else plain
    return ""
