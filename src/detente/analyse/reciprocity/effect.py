"""How large an answer is: acts that follow against those expected, with intervals over blocks."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from detente.analyse.reciprocity.columns import LAST_LAG, Column, within

WINDOW = 7
"""Days after an act within which another counts as following it."""

_BLOCK = 14
_DRAWS = 500
_SEED = 20101129


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio with the middle 95 % of its draws; None where nothing stands below the line."""

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """What follows an act of the stimulus within WINDOW days.

    `over_rhythm` is acts that followed over acts expected from own rhythm and reports;
    `over_before` acts that followed over acts that went before, in equally many days; `extra` acts
    beyond expectation for each act of the stimulus.
    """

    followed: float
    expected: float
    over_rhythm: Ratio
    over_before: Ratio
    extra: Ratio


def effect_of(stimulus: Column, answer: Column, expected: Column) -> Effect:
    """The effect from counts a day; `expected` comes from `nuisance.LeftOver`."""
    after = stimulus * _ahead(answer)
    chance = stimulus * _ahead(expected)
    before = stimulus * within(answer, 1, WINDOW)
    draws = _draws(len(stimulus))
    return Effect(
        float(after.sum()),
        float(chance.sum()),
        _ratio(after, chance, draws),
        _ratio(after, before, draws),
        _ratio(after - chance, stimulus, draws),
    )


def excess_by_lag(stimulus: Column, answer: Column, expected: Column) -> list[float]:
    """Acts beyond expectation for each act of the stimulus, 0 to LAST_LAG days later."""
    surprise = answer - expected
    acts = max(1.0, float(stimulus.sum()))
    days = len(stimulus)
    return [
        float(stimulus[: days - lag] @ surprise[lag:] / acts) if lag < days else 0.0
        for lag in range(LAST_LAG + 1)
    ]


def _ahead(column: Column) -> Column:
    """out[t] is the sum over the WINDOW days after t."""
    turned: Column = within(column[::-1], 1, WINDOW)[::-1]
    return turned


def _ratio(above: Column, below: Column, draws: npt.NDArray[np.float64]) -> Ratio:
    """The ratio of two sums over days, and its spread when two-week blocks are drawn anew."""
    if below.sum() <= 0:
        return Ratio(None)
    starts = np.arange(0, len(above), _BLOCK)
    tops, bottoms = draws @ np.add.reduceat(above, starts), draws @ np.add.reduceat(below, starts)
    drawn = tops[bottoms > 0] / bottoms[bottoms > 0]
    low, high = np.quantile(drawn, [0.025, 0.975]) if len(drawn) else (np.nan, np.nan)
    return Ratio(float(above.sum() / below.sum()), float(low), float(high))


@lru_cache(maxsize=8)
def _draws(days: int) -> npt.NDArray[np.float64]:
    """How often each block is drawn, draws by blocks; the same in every run."""
    blocks = -(-days // _BLOCK)
    drawn = np.random.default_rng(_SEED).multinomial(blocks, [1 / blocks] * blocks, size=_DRAWS)
    return drawn.astype(np.float64)
