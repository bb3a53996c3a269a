"""The days of a dyad: how many acts of each kind went each way, and what else was reported."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from detente.analyse.reciprocity.columns import Column
from detente.analyse.sides import Dyad, Mask, acting, between, receiving
from detente.model.acts import Acts

KINDS = ("cooperation", "conflict")
"""Places 0 and 1 of a kind: PLOVER quads 1 and 2, 3 and 4."""

_MARGIN = 28  # days kept around the dyad's first and last act
_SILENT = 1e-4  # a stretch without any report, likelier than this by chance, is no gap


@dataclass(frozen=True, slots=True, eq=False)
class Stream:
    """The acts of one side towards another: a count a day for each kind, and their rows."""

    dyad: Dyad
    counts: npt.NDArray[np.float64]
    """Kinds by days."""
    days: npt.NDArray[np.int32]
    """The day of each act, 0 for the first day."""
    kinds: npt.NDArray[np.int8]
    rows: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class DyadDays:
    """Every day from the first to the last act of a dyad, four weeks around it.

    `elsewhere` counts the acts without both sides, `aside` those of one side with third parties,
    `seen` is 0 on the days of a gap: so long without any report that nobody can have looked.
    """

    first_day: int
    forth: Stream
    back: Stream
    elsewhere: Column
    aside: Column
    seen: Column
    inexact: int
    """Acts of the dyad that no report dates to the day; they are not counted."""

    def __len__(self) -> int:
        return len(self.elsewhere)


def days_of(acts: Acts, dyad: Dyad) -> DyadDays:
    """The days of a dyad, from acts that reports date to the day."""
    exact = acts.first == acts.last
    forth, back = between(acts, dyad), between(acts, dyad.turned)
    both = (forth | back) & exact
    inexact = int(np.count_nonzero((forth | back) & ~exact))
    first, last = _ends(acts, both)
    span = exact & (acts.first >= first) & (acts.first <= last)
    one_side = _of_one_side(acts, dyad) & span
    nowhere = span & ~forth & ~back
    elsewhere = _counted(acts, nowhere & ~one_side, first, last)
    aside = _counted(acts, nowhere & one_side, first, last)
    there = stream_of(acts, forth & span, dyad, first, last)
    here = stream_of(acts, back & span, dyad.turned, first, last)
    total = elsewhere + aside + there.counts.sum(axis=0) + here.counts.sum(axis=0)
    return DyadDays(first, there, here, elsewhere, aside, _seen(total), inexact)


def stream_of(acts: Acts, mask: Mask, dyad: Dyad, first: int, last: int) -> Stream:
    """The masked acts between two days, each dated to the day."""
    here = np.flatnonzero(mask & (acts.first >= first) & (acts.first <= last))
    kinds = (acts.quad[here] > 2).astype(np.int8)
    days = (acts.first[here] - first).astype(np.int32)
    counts = np.zeros((len(KINDS), last - first + 1))
    np.add.at(counts, (kinds, days), 1.0)
    return Stream(dyad, counts, days, kinds, acts.row[here])


def _ends(acts: Acts, both: Mask) -> tuple[int, int]:
    """The first and last day to look at, within the days of the ledger."""
    if not both.any():
        return 1, 1
    days = acts.first[both]
    first, last = int(days.min()) - _MARGIN, int(days.max()) + _MARGIN
    return max(first, int(acts.first.min())), min(last, int(acts.first.max()))


def _of_one_side(acts: Acts, dyad: Dyad) -> Mask:
    made: Mask = np.zeros(len(acts), dtype=np.bool_)
    for code in (dyad.first, dyad.second):
        made |= acting(acts, code) | receiving(acts, code)
    return made


def _counted(acts: Acts, mask: Mask, first: int, last: int) -> Column:
    counted = np.bincount(acts.first[mask] - first, minlength=last - first + 1)
    return counted.astype(np.float64)


def _seen(total: Column) -> Column:
    """0 within stretches so silent that chance would hardly make them, else 1."""
    rate = total.sum() / max(1, len(total))
    seen = np.ones(len(total))
    if rate <= 0:
        return seen
    told = np.flatnonzero(total > 0)
    for before, after in pairwise([-1, *told.tolist(), len(total)]):
        if (after - before - 1) * rate > -np.log(_SILENT) and after - before > 7:
            seen[before + 1 : after] = 0.0
    return seen
