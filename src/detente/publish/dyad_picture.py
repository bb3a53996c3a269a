"""The picture of a dyad: cooperation and conflict each way, changes marked, gaps left open."""

from collections.abc import Iterator
from datetime import date

import numpy as np
import numpy.typing as npt

from detente.analyse.bins import By
from detente.analyse.change_points import Change
from detente.analyse.dyads import KINDS, Direction, DyadSeries
from detente.publish.picture import Axis, Band, Layer, Line, Mark, Panel, Picture, Scale, Value

_DAYS = Axis("", Scale.TIME)
_TOGETHER = {By.DAY: 29, By.WEEK: 13, By.MONTH: 7}
"""Bins, always odd, over which a balance is drawn: of one alone it jumps about."""


def dyad_picture(series: DyadSeries) -> Picture:
    """Counts each way, then the balance of both with its interval."""
    first, second = series.directions
    acts = sum(int(one.counts.sum()) for one in series.directions)
    names = series.bins.names()
    gaps = int(series.gap().sum())
    last = date.fromordinal(int(series.bins.starts[-1]) - 1)
    told = [
        f"{acts:,} acts, {names[0]} to {last}, by {series.bins.by.value}",
        f"the line breaks where nothing at all was reported: {gaps} of {len(names)} bins",
    ]
    counted = [
        Panel(
            list(_counts(one, series)), _DAYS, Axis(f"acts a {series.bins.by.value}"), str(one.dyad)
        )
        for one in series.directions
    ]
    together = _TOGETHER[series.bins.by]
    balance = Panel(
        [*_balance(first, series), *_balance(second, series), Mark(y=0)],
        _DAYS,
        Axis("balance", within=(-1, 1)),
        f"Balance: cooperation less conflict over both, of {together} {series.bins.by}s together",
    )
    return Picture(f"{first.dyad.first} and {first.dyad.second}", [*counted, balance], told)


def _counts(one: Direction, series: DyadSeries) -> Iterator[Layer]:
    names = series.bins.names()
    for kind in KINDS:
        yield Line(names, _open(one.of(kind), series.gap()), kind, step=True)
    for kind in KINDS:
        for change in one.changes[kind] or ():
            yield Mark(x=names[change.place], words=f"{kind} {_moved(change)}")


def _moved(change: Change) -> str:
    return "up" if change.after > change.before else "down"


def _balance(one: Direction, series: DyadSeries) -> Iterator[Layer]:
    names = series.bins.names()
    middle, low, high = (
        _open(side, series.gap()) for side in one.balance(_TOGETHER[series.bins.by])
    )
    yield Band(names, low, high, str(one.dyad))
    yield Line(names, middle, str(one.dyad))


def _open(column: npt.NDArray[np.float64], gap: npt.NDArray[np.bool_]) -> list[Value]:
    """The numbers, None where nobody reported or there is none."""
    return [
        None if missing or not np.isfinite(value) else round(float(value), 4)
        for value, missing in zip(column, gap, strict=True)
    ]
