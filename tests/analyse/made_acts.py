"""Acts made by hand: day, doer, recipient, quad and intensity, as columns."""

from collections.abc import Iterable
from datetime import date

import numpy as np

from detente.model.acts import Acts, Party

Told = tuple[str | int, str, str, int]
"""Day (ISO or ordinal), doer, recipient, quad."""


def day_of(day: str | int) -> int:
    return day if isinstance(day, int) else date.fromisoformat(day).toordinal()


def made_acts(told: Iterable[Told], *, spread: int = 0) -> Acts:
    """Rows are numbered from 1 in the order given; `spread` days lie between first and last."""
    numbered = sorted(enumerate(told, 1), key=lambda one: (day_of(one[1][0]), one[0]))
    names = sorted({side for _, (_, *sides, _) in numbered for side in sides})
    first = np.array([day_of(one[0]) for _, one in numbered], np.int32)
    quads = np.array([one[3] for _, one in numbered], np.int8)
    return Acts(
        parties=tuple(Party(name, name, name[:3]) for name in names),
        types=("AGREE",),
        first=first,
        last=first + np.int32(spread),
        actor=np.array([names.index(one[1]) for _, one in numbered], np.int32),
        recipient=np.array([names.index(one[2]) for _, one in numbered], np.int32),
        type=np.zeros(len(first), np.int8),
        quad=quads,
        intensity=np.array([(4, 8, -4, -8)[quad - 1] for quad in quads], np.float32),
        confidence=np.ones(len(first), np.float32),
        row=np.array([place for place, _ in numbered], np.int64),
    )
