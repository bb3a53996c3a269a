"""Balance: cooperation less conflict over both, bin by bin, and whether it moves over the years."""

from dataclasses import dataclass
from enum import StrEnum
from math import erfc, sqrt

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]

FEWEST_ACTS = 30
FEWEST_BINS = 10
"""Bins with acts."""

_Z = 1.959964  # the normal quantile of a 95 % interval
_BELIEVED = 0.05
_STEPS = 25


class Direction(StrEnum):
    """Where a balance goes."""

    COOPERATION = "towards cooperation"
    CONFLICT = "towards conflict"
    NONE = "no direction seen"
    TOO_FEW = "too few to tell"


@dataclass(frozen=True, slots=True)
class Trend:
    """How the odds of cooperation to conflict change in a year: a factor, its interval and p."""

    direction: Direction
    n: int
    factor: float | None = None
    low: float | None = None
    high: float | None = None
    p: float | None = None


def balances(cooperation: Numbers, conflict: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Balance from -1 to 1 with Wilson's interval (1927); not a number where nothing was done."""
    n = cooperation + conflict
    with np.errstate(invalid="ignore", divide="ignore"):
        share = cooperation / n
        middle = (share + _Z**2 / 2 / n) / (1 + _Z**2 / n)
        half = _Z / (1 + _Z**2 / n) * np.sqrt(share * (1 - share) / n + _Z**2 / 4 / n**2)
    return 2 * share - 1, 2 * (middle - half) - 1, 2 * (middle + half) - 1


def trend_of(cooperation: Numbers, conflict: Numbers, years: Numbers) -> Trend:
    """Logistic regression of cooperation on time, over bins that have acts.

    The interval allows for bins that differ by more than chance and hang together over a twelfth
    of their number (Newey and West 1987).
    """
    kept = np.flatnonzero(cooperation + conflict > 0)
    good, n = cooperation[kept], (cooperation + conflict)[kept]
    acts = int(n.sum())
    if acts < FEWEST_ACTS or len(kept) < FEWEST_BINS or good.sum() in (0, n.sum()):
        return Trend(Direction.TOO_FEW, acts)
    time = years[kept] - np.average(years[kept], weights=n)
    slope, error = _logistic(good, n, np.column_stack([np.ones(len(kept)), time]))
    if not np.isfinite(error) or error <= 0:
        return Trend(Direction.TOO_FEW, acts)
    p = erfc(abs(slope) / error / sqrt(2))
    towards = Direction.COOPERATION if slope > 0 else Direction.CONFLICT
    ends = np.exp([slope, slope - _Z * error, slope + _Z * error])
    said = towards if p <= _BELIEVED else Direction.NONE
    return Trend(said, acts, float(ends[0]), float(ends[1]), float(ends[2]), p)


def _logistic(good: Numbers, n: Numbers, design: Numbers) -> tuple[float, float]:
    """The last coefficient and its robust standard error."""
    start = np.log((good.sum() + 0.5) / (n.sum() - good.sum() + 0.5))
    weights = np.array([start, 0.0])
    bread = np.eye(2)
    for _ in range(_STEPS):
        share = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        information = (design * (n * share * (1 - share))[:, None]).T @ design
        bread = np.linalg.pinv(information)
        step = bread @ (design.T @ (good - n * share))
        weights = weights + step
        if np.abs(step).max() < 1e-10:
            break
    share = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
    scores = design * (good - n * share)[:, None]
    covariance = bread @ _long_run(scores) @ bread
    degrees = len(good) / max(1, len(good) - 2)
    return float(weights[1]), float(np.sqrt(max(0.0, covariance[1, 1] * degrees)))


def _long_run(scores: Numbers) -> Numbers:
    """The covariance of the sum of scores that hang together."""
    made = scores.T @ scores
    reach = len(scores) // 12
    for lag in range(1, reach + 1):
        part = scores[lag:].T @ scores[:-lag] * (1 - lag / (reach + 1))
        made = made + part + part.T
    return made
