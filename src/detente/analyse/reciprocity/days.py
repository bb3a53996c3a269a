"""The days of a dyad: how many acts of each kind went each way, and what else was reported."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from detente.analyse.dyad_acts import DyadActs, chosen
from detente.analyse.reciprocity.columns import Column
from detente.analyse.sides import Dyad
from detente.model.acts import Acts, Days

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


def days_of(found: DyadActs) -> DyadDays:
    """The days of a dyad, from acts that reports date to the day."""
    forth, back = _exact(found.forth), _exact(found.back)
    inexact = len(found.forth) + len(found.back) - len(forth) - len(back)
    first, last = _ends(np.concatenate([forth.first, back.first]), found.total.days)
    there = stream_of(forth, found.dyad, first, last)
    here = stream_of(back, found.dyad.turned, first, last)
    inside = there.counts.sum(axis=0) + here.counts.sum(axis=0)
    aside = found.aside.between(first, last)
    total = np.maximum(found.total.between(first, last), inside + aside)
    return DyadDays(first, there, here, total - inside - aside, aside, _seen(total), inexact)


def stream_of(acts: Acts, dyad: Dyad, first: int, last: int) -> Stream:
    """The acts of one side towards another between two days, each dated to the day."""
    here = _exact(acts)
    inside = np.flatnonzero((here.first >= first) & (here.first <= last))
    kinds = (here.quad[inside] > 2).astype(np.int8)
    days = (here.first[inside] - first).astype(np.int32)
    counts = np.zeros((len(KINDS), last - first + 1))
    np.add.at(counts, (kinds, days), 1.0)
    return Stream(dyad, counts, days, kinds, here.row[inside])


def _exact(acts: Acts) -> Acts:
    return chosen(acts, acts.first == acts.last)


def _ends(days: Days, told: Days) -> tuple[int, int]:
    """The first and last day to look at, within the days of the ledger."""
    if not len(days):
        return 1, 1
    first, last = int(days.min()) - _MARGIN, int(days.max()) + _MARGIN
    return max(first, int(told.min())), min(last, int(told.max()))


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
