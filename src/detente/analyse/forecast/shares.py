"""Shares: k of n cases, with the interval that n allows."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import betaincinv, expit
from scipy.special import logit as _logit

from detente.analyse.forecast.facts import Floats

_LEAST, _MOST = 0.5, 100.0


@dataclass(frozen=True, slots=True)
class Share:
    """`k` of `n` cases; `low`, `high` are Jeffreys' 95 % interval (Brown, Cai, DasGupta 2001)."""

    k: int
    n: int
    low: float
    high: float


def share(k: int, n: int) -> Share:
    """K of n cases with their interval: the middle 95 % of Beta(k + ½, n − k + ½)."""
    low, high = _middle(k + 0.5, n - k + 0.5)
    return Share(k, n, 0.0 if k == 0 else low, 1.0 if k == n else high)


def about(chance: float, cases: float) -> tuple[float, float]:
    """The middle 95 % of a Beta distribution with that mean, as sure as so many cases make it."""
    low, high = _middle(chance * cases + 0.5, (1 - chance) * cases + 0.5)
    return min(low, chance), max(high, chance)


def drawn_to(k: Floats, n: npt.ArrayLike, usual: npt.ArrayLike, weight: npt.ArrayLike) -> Floats:
    """Shares of k in n, drawn to a usual share as if `weight` cases more had shown that one."""
    usual, n, weight = (np.asarray(one, np.float32) for one in (usual, n, weight))
    drawn: Floats = ((k + weight * usual) / (n + weight)).astype(np.float32)
    return drawn


def alikeness(k: Floats, n: float, usual: Floats) -> Floats:
    """How many cases the usual share is worth: the more, the less rows differ beyond chance.

    Columns of k in n cases each; the moments of a Beta distribution over rows (empirical Bayes).
    """
    chance = usual * (1 - usual)
    beyond = ((k / max(n, 1) - usual) ** 2).mean(0) - chance / max(n, 1)
    worth: Floats = np.clip(chance / np.maximum(beyond, 1e-9) - 1, _LEAST, _MOST)
    return worth.astype(np.float32)


def logit(chance: npt.ArrayLike) -> Floats:
    """Log odds, of chances kept off 0 and 1 by a ten-thousandth."""
    odds: Floats = np.asarray(_logit(np.clip(chance, 1e-4, 1 - 1e-4)), np.float32)
    return odds


def chance_of(odds: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Chances of log odds."""
    found: npt.NDArray[np.float64] = expit(np.asarray(odds, np.float64))
    return found


def _middle(a: float, b: float) -> tuple[float, float]:
    low, high = betaincinv(a, b, (0.025, 0.975))
    return float(low), float(high)
