"""Scores of forecasts: Brier and log score, against simple rules, and how well chances are met.

Brier (1950) is the mean square of chance minus what came (0 or 1); the log score is the mean of
-log2 of the chance given to what came. Both are lower where better. Intervals draw whole windows
again (bootstrap), since forecasts of one window share its news.
"""

from dataclasses import dataclass

import numpy as np

from detente.analyse.forecast.backtest import Backtest
from detente.analyse.forecast.shares import Share, share
from detente.analyse.forecast.weighing import Doubles

BASELINES = ("frequency", "usual", "unchanged")
_ROUNDS = 2000
_EDGES = (0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Figure:
    """A value and the middle 95 % of the bootstrap."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Scored:
    """Brier and log score of one way of forecasting.

    `skill` is the share of that way's Brier score that the forecast saves (none for itself);
    `better` where the whole interval is above 0.
    """

    name: str
    brier: Figure
    log: Figure
    skill: Figure | None = None

    @property
    def better(self) -> bool:
        """Whether the forecast is surely better than this way."""
        return self.skill is not None and self.skill.low > 0


@dataclass(frozen=True, slots=True)
class Bin:
    """Forecasts with a chance between two ends: their mean chance, and how many came true."""

    low: float
    high: float
    mean: float
    came: Share


def scored(tested: Backtest, seed: int = 0) -> tuple[Scored, ...]:
    """The forecast first, then each simple rule with the forecast's skill against it."""
    draws = _draws(tested, seed)
    own = _sums(tested, tested.chance)
    counts = _by_window(tested, np.ones(len(tested.chance)))
    made = [Scored("forecast", *(_mean(one, counts, draws) for one in own))]
    for name in BASELINES:
        other = _sums(tested, getattr(tested, name))
        brier, log = (_mean(one, counts, draws) for one in other)
        made.append(Scored(name, brier, log, _saved(own[0], other[0], draws)))
    return tuple(made)


def calibration(tested: Backtest) -> tuple[Bin, ...]:
    """The forecasts in bins of chance; empty bins are left out."""
    place = np.clip(np.searchsorted(_EDGES, tested.chance, "right") - 1, 0, len(_EDGES) - 2)
    found = []
    for number in np.unique(place).tolist():
        inside = place == number
        came = share(int(tested.came[inside].sum()), int(inside.sum()))
        mean = float(tested.chance[inside].mean())
        found.append(Bin(_EDGES[number], _EDGES[number + 1], mean, came))
    return tuple(found)


def _sums(tested: Backtest, chance: Doubles) -> tuple[Doubles, Doubles]:
    """Squares and surprises, summed for each window."""
    square = (chance - tested.came) ** 2
    given = np.where(tested.came, chance, 1 - chance)
    return _by_window(tested, square), _by_window(tested, -np.log2(np.maximum(given, 1e-6)))


def _by_window(tested: Backtest, values: Doubles) -> Doubles:
    return np.bincount(tested.window - tested.window[0], values).astype(np.float64)


def _draws(tested: Backtest, seed: int) -> Doubles:
    """How often each window is drawn in each round; the first round is the windows themselves."""
    count = int(tested.window[-1] - tested.window[0]) + 1
    drawn = np.random.default_rng(seed).multinomial(count, np.full(count, 1 / count), _ROUNDS)
    return np.concatenate([np.ones((1, count)), drawn])


def _mean(sums: Doubles, counts: Doubles, draws: Doubles) -> Figure:
    return _figure((draws @ sums) / (draws @ counts))


def _saved(own: Doubles, other: Doubles, draws: Doubles) -> Figure:
    """The share of the other's score that is saved; nothing where there is nothing to save."""
    left = draws @ other
    return _figure(np.where(left > 0, 1 - (draws @ own) / np.where(left > 0, left, 1), 0.0))


def _figure(rounds: Doubles) -> Figure:
    low, high = np.quantile(rounds[1:], (0.025, 0.975))
    return Figure(float(rounds[0]), float(low), float(high))
