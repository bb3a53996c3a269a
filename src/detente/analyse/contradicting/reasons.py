"""Reasons: why the sides of a contradiction cannot all hold, in words."""

from collections.abc import Sequence

from detente.analyse.contradicting.said import Side

_BY_KIND = {
    "perpetrators": "{first} and {last} cannot be the same, and no source names both",
    "event": "some tell that it was so, others deny it",
}


def reason_of(kind: str, sides: Sequence[Side]) -> str:
    """Why they cannot all hold; of a figure also that it may only be the older one."""
    first, last = sides[0], sides[-1]
    told = _BY_KIND.get(kind, "{first} and {last}: the bounds do not meet")
    words = told.format(first=first.value, last=last.value)
    if kind == "toll" and _newest(first) < _oldest(last):
        words += f"; the higher is told later ({_oldest(last)}), so the toll may have risen"
    return words


def _newest(side: Side) -> str:
    return max(one.day for one in side.said)


def _oldest(side: Side) -> str:
    return min(one.day for one in side.said)
