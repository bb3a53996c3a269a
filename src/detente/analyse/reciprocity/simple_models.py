"""Three simple models of how a side acts next, compared by fit and by foresight.

Inertia: as itself last week. Tit for tat: as the other last week (Axelrod 1984; Goldstein and
Freeman 1990). Comparative: it closes part of the gap to the other (Rajmaira and Ward 1990; Moore
1995).
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from detente.analyse.reciprocity.weekly import Numbers, Weekly

_Z = 1.959964
_HANG_TOGETHER = 4  # weeks


class Model(StrEnum):
    """What a side goes by."""

    INERTIA = "inertia"
    TIT_FOR_TAT = "tit for tat"
    COMPARATIVE = "comparative"


@dataclass(frozen=True, slots=True)
class Fit:
    """One model of one side: its coefficient with interval, BIC, and error of foresight.

    `weight` is the share of belief among the three by BIC; `foresight` the root mean squared error
    of the second half, each week foretold from the weeks before it.
    """

    model: Model
    n: int
    coefficient: float
    low: float
    high: float
    bic: float
    weight: float
    foresight: float


def simple_models(weekly: Weekly) -> tuple[tuple[Fit, ...], tuple[Fit, ...]] | None:
    """The fits for the first and for the second side; None: too few to tell."""
    if not weekly.enough:
        return None
    pairs = ((weekly.forth, weekly.back), (weekly.back, weekly.forth))
    first, second = (_fits(own, other, weekly.seen) for own, other in pairs)
    return first, second


def _fits(own: Numbers, other: Numbers, seen: npt.NDArray[np.bool_]) -> tuple[Fit, ...]:
    """The three models of one side, over weeks that follow a week seen."""
    kept = np.flatnonzero(seen[1:] & seen[:-1]) + 1
    now, before, theirs = own[kept], own[kept - 1], other[kept - 1]
    told = {
        Model.INERTIA: (now, before),
        Model.TIT_FOR_TAT: (now, theirs),
        Model.COMPARATIVE: (now - before, theirs - before),
    }
    fitted = {model: _fit(*columns) for model, columns in told.items()}
    best = min(bic for _, _, bic in fitted.values())
    weights = {model: np.exp((best - bic) / 2) for model, (_, _, bic) in fitted.items()}
    total = sum(weights.values())
    return tuple(
        Fit(
            model, len(now), slope, slope - _Z * error, slope + _Z * error, bic,
            float(weights[model] / total), _foresight(*told[model]),
        )
        for model, (slope, error, bic) in fitted.items()
    )  # fmt: skip


def _fit(target: Numbers, column: Numbers) -> tuple[float, float, float]:
    """Slope, its error (Newey and West 1987), and BIC of a line."""
    design = np.column_stack([np.ones(len(target)), column])
    bread = np.linalg.pinv(design.T @ design)
    weights = bread @ (design.T @ target)
    rest = target - design @ weights
    scores = design * rest[:, None]
    middle = scores.T @ scores
    for lag in range(1, _HANG_TOGETHER + 1):
        part = scores[lag:].T @ scores[:-lag] * (1 - lag / (_HANG_TOGETHER + 1))
        middle = middle + part + part.T
    error = float(np.sqrt(max(0.0, (bread @ middle @ bread)[1, 1])))
    n = len(target)
    spread = max(float(rest @ rest) / n, 1e-12)
    return float(weights[1]), error, float(n * np.log(spread) + 3 * np.log(n))


def _foresight(target: Numbers, column: Numbers) -> float:
    """Root mean squared error of each week of the second half, foretold from all before it."""
    half = len(target) // 2
    ones = np.arange(1, len(target) + 1)
    x, y = np.cumsum(column) / ones, np.cumsum(target) / ones
    xx, xy = np.cumsum(column**2) / ones - x**2, np.cumsum(column * target) / ones - x * y
    slope = np.divide(xy, xx, out=np.zeros(len(target)), where=xx > 1e-12)
    foretold = (y - slope * x)[half - 1 : -1] + slope[half - 1 : -1] * column[half:]
    return float(np.sqrt(np.mean((target[half:] - foretold) ** 2)))
