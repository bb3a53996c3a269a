"""Dyads over time: what either side does to the other, bin by bin, against all that is reported."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.analyse.balance import Trend, balances, trend_of
from detente.analyse.bins import Bins, By
from detente.analyse.change_points import Change, change_points
from detente.analyse.dyad_acts import DyadActs, chosen
from detente.analyse.sides import Dyad
from detente.model.acts import Acts

QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
KINDS = ("cooperation", "conflict")
Numbers = npt.NDArray[np.float64]

_UNITS = {By.DAY: 14, By.WEEK: 2, By.MONTH: 1}
"""Bins of a unit, between which changes are looked for."""

_OWN_REPORTS = 0.5
"""With more of all acts than this in the dyad, the volume says nothing of it and is not used."""

_YEAR = 365.2425


@dataclass(frozen=True, slots=True, eq=False)
class Direction:
    """One side's acts towards the other.

    `counts` has quads by bins; `intensity` the sum a bin. `changes` has a list of changes for each
    kind, or None: too few to tell. `trend` is that of the balance.
    """

    dyad: Dyad
    counts: Numbers
    intensity: Numbers
    changes: dict[str, tuple[Change, ...] | None]
    trend: Trend
    acts: Acts
    """The acts counted, in order of days."""

    places: npt.NDArray[np.int64]
    """The bin of each of them."""

    def of(self, kind: str) -> Numbers:
        """Cooperation or conflict, a count a bin."""
        quads = self.counts[:2] if kind == KINDS[0] else self.counts[2:]
        made: Numbers = quads.sum(axis=0)
        return made

    def total(self) -> Numbers:
        """All acts, a count a bin."""
        made: Numbers = self.counts.sum(axis=0)
        return made

    def balance(self, bins: int = 1) -> tuple[Numbers, Numbers, Numbers]:
        """Cooperation less conflict over both, with both ends of its interval, a bin each.

        With more `bins`, of so many around each; fewer at the ends.
        """
        kinds = (np.convolve(self.of(kind), np.ones(bins), "same") for kind in KINDS)
        return balances(*(one[: self.counts.shape[1]] for one in kinds))


@dataclass(frozen=True, slots=True, eq=False)
class DyadSeries:
    """Both directions over the same bins.

    `volume` counts all acts reported in a bin; where it is 0 the bin is a gap: nobody reported, so
    nobody knows. `corrected` tells whether changes were weighed against it. `inexact` acts are
    known less exactly than a bin is wide and counted nowhere.
    """

    bins: Bins
    directions: tuple[Direction, Direction]
    volume: Numbers
    corrected: bool
    inexact: int

    def gap(self) -> npt.NDArray[np.bool_]:
        """For each bin: nothing at all was reported."""
        made: npt.NDArray[np.bool_] = self.volume == 0
        return made


def dyad_series(
    found: DyadActs, by: By, first: int | None = None, last: int | None = None
) -> DyadSeries:
    """The series of a dyad, over its own days or those given, within those of the ledger."""
    sides = (found.forth, found.back)
    start, end = _span(found, first, last)
    bins = Bins.over(start, end, by)
    placed = [_placed(acts, bins) for acts in sides]
    volume = np.zeros(len(bins))
    at = bins.places(found.total.days)
    here = (at >= 0) & (at < len(bins))
    np.add.at(volume, at[here], found.total.numbers[here])
    inside = sum(len(acts) for acts, _ in placed)
    corrected = bool(inside <= _OWN_REPORTS * volume.sum())
    exposure = volume if corrected else (volume > 0).astype(np.float64)
    dyads = (found.dyad, found.dyad.turned)
    directions = [
        _direction(dyad, acts, places, bins, exposure)
        for dyad, (acts, places) in zip(dyads, placed, strict=True)
    ]
    inexact = sum(len(acts) for acts in sides) - inside
    return DyadSeries(bins, (directions[0], directions[1]), volume, corrected, inexact)


def _span(found: DyadActs, first: int | None, last: int | None) -> tuple[int, int]:
    """The first and last day to show."""
    days = np.concatenate([found.forth.first, found.back.first])
    ends = np.concatenate([found.forth.last, found.back.last])
    told = found.total.days
    if not len(days):
        days = ends = told if len(told) else np.array([1])
    start = int(days.min()) if first is None else first
    end = int(ends.max()) if last is None else last
    if len(told):
        start = max(start, min(int(told.min()), int(days.min())))
        end = min(end, max(int(told.max()), int(ends.max())))
    return start, max(start, end)


def _placed(acts: Acts, bins: Bins) -> tuple[Acts, npt.NDArray[np.int64]]:
    """The acts that lie in one bin, and which."""
    first, last = bins.places(acts.first), bins.places(acts.last)
    kept = (first == last) & (first >= 0) & (first < len(bins))
    return chosen(acts, kept), first[kept]


def _direction(
    dyad: Dyad, acts: Acts, places: npt.NDArray[np.int64], bins: Bins, exposure: Numbers
) -> Direction:
    counts = np.zeros((len(QUADS), len(bins)))
    np.add.at(counts, (acts.quad.astype(np.int64) - 1, places), 1.0)
    intensity = np.zeros(len(bins))
    np.add.at(intensity, places, acts.intensity)
    kinds = {KINDS[0]: counts[:2].sum(axis=0), KINDS[1]: counts[2:].sum(axis=0)}
    years = bins.starts[:-1] / _YEAR
    changes = dict(_changes(kinds, exposure, bins))
    trend = trend_of(kinds[KINDS[0]], kinds[KINDS[1]], years)
    return Direction(dyad, counts, intensity, changes, trend, acts, places)


def _changes(
    kinds: dict[str, Numbers], exposure: Numbers, bins: Bins
) -> Iterator[tuple[str, tuple[Change, ...] | None]]:
    for kind, counts in kinds.items():
        yield kind, change_points(counts, exposure, _UNITS[bins.by])
