"""Columns of days: shifts, kernels, slow levels, weekdays, and what a regression leaves over."""

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.float64]
"""One number a day, in order of days."""

Columns = npt.NDArray[np.float64]
"""Days by features."""

LAST_LAG = 14
"""Days after which an act no longer counts as answered."""

_SLOW = 28
"""Standard deviation, in days, of the bell by which a slow level is taken."""


def later(column: Column, days: int) -> Column:
    """The column `days` later: out[t] is column[t - days]; what is before the first day is 0."""
    shifted = np.zeros_like(column)
    if days < len(column):
        shifted[days:] = column[: len(column) - days]
    return shifted


def within(column: Column, first: int, last: int) -> Column:
    """out[t] is the sum of column[t - last] to column[t - first]."""
    sums = np.concatenate([[0.0], np.cumsum(column)])
    days = np.arange(len(column))
    upper = np.clip(days - first + 1, 0, len(column))
    lower = np.clip(days - last, 0, len(column))
    made: Column = sums[upper] - sums[lower]
    return made


def faded(column: Column, scale: float) -> Column:
    """A weighted mean of the LAST_LAG days before; weights fall by e every `scale` days."""
    weights = fading(scale)
    made: Column = np.convolve(np.concatenate([[0.0], column]), weights)[: len(column)]
    return made


def fading(scale: float) -> Column:
    """Weights of lags 1 to LAST_LAG."""
    weights = np.exp(-np.arange(LAST_LAG) / scale)
    made: Column = weights / weights.sum()
    return made


def slow_level(column: Column) -> Column:
    """The level around each day, without bursts; the ends see one side only."""
    reach = min(3 * _SLOW, len(column) - 1)
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / _SLOW) ** 2)
    here = slice(reach, reach + len(column))
    made: Column = np.convolve(column, bell)[here] / np.convolve(np.ones(len(column)), bell)[here]
    return made


def weekdays(first_day: int, days: int) -> Columns:
    """Six columns of 0 and 1, Monday to Saturday; `first_day` is a proleptic ordinal."""
    weekday = (np.arange(days) + first_day - 1) % 7
    made: Columns = (weekday[:, None] == np.arange(6)[None, :]).astype(np.float64)
    return made


def basis_of(known: Columns) -> Columns:
    """Orthonormal columns that span what is known (days by features)."""
    made: Columns = np.linalg.qr(known)[0]
    return made


def left_over(column: Columns, basis: Columns) -> Columns:
    """What is left of a column, or of several, after least squares on a basis."""
    made: Columns = column - basis @ (basis.T @ column)
    return made
