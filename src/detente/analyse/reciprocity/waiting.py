"""How long an answer takes: days to the next act of the other side, against chance."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.analyse.reciprocity.columns import LAST_LAG, Column

HORIZON = 28
"""Days after which a wait is broken off."""

_SHIFTS = 99


@dataclass(frozen=True, slots=True)
class Waiting:
    """Days from an act to the first act of the other side on a later day.

    `median` is None where fewer than half are followed within HORIZON days. `chance` is the middle
    95 % of medians when one column is turned round the calendar. `beyond_chance` is the median lag
    of what comes beyond expectation: the response time proper; None without any excess.
    """

    n: int
    median: float | None
    quartiles: tuple[float | None, float | None]
    chance: tuple[float | None, float | None]
    beyond_chance: int | None


def waiting_of(stimulus: Column, answer: Column, excess: list[float]) -> Waiting:
    """The waits of every act of the stimulus that has HORIZON days after it."""
    weights = stimulus[: max(0, len(stimulus) - HORIZON)]
    waits = _days_to_next(answer)[: len(weights)]
    quarter, median, three_quarters = _weighted(waits, weights, (0.25, 0.5, 0.75))
    step = max(1, len(answer) // (_SHIFTS + 1))
    around = np.tile(_days_to_next(np.tile(answer, 2))[: len(answer)], 2)
    turned = [
        _weighted(around[shift : shift + len(weights)], weights, (0.5,))[0]
        for shift in range(HORIZON, len(answer) - HORIZON, step)
    ]
    return Waiting(
        int(weights.sum()), median, (quarter, three_quarters), _middle(turned), _lag_of(excess)
    )


def _days_to_next(column: Column) -> npt.NDArray[np.int64]:
    """For each day, days to the next later day with an act; at most HORIZON + 1."""
    days = np.arange(len(column))
    told = np.append(np.flatnonzero(column > 0), len(column) + HORIZON)
    found = told[np.searchsorted(told, days, side="right")] - days
    return np.minimum(found, HORIZON + 1)


def _weighted(
    waits: npt.NDArray[np.int64], weights: Column, parts: tuple[float, ...]
) -> tuple[float | None, ...]:
    """Weighted quantiles; None where one lies beyond the horizon."""
    sums = np.cumsum(np.bincount(waits, weights, minlength=HORIZON + 2))
    if sums[-1] <= 0:
        return (None,) * len(parts)
    found = [int(np.searchsorted(sums, part * sums[-1])) for part in parts]
    return tuple(float(one) if one <= HORIZON else None for one in found)


def _middle(medians: list[float | None]) -> tuple[float | None, float | None]:
    """The middle 95 %, a median beyond the horizon being larger than all others."""
    if not medians:
        return None, None
    ranked = sorted(np.inf if one is None else one for one in medians)
    low = ranked[int(0.025 * len(ranked))]
    high = ranked[min(len(ranked) - 1, int(0.975 * len(ranked)))]
    return (low if np.isfinite(low) else None), (high if np.isfinite(high) else None)


def _lag_of(excess: list[float]) -> int | None:
    """The lag by which half of the excess of lags 1 to LAST_LAG has come."""
    gains = np.maximum(np.array(excess[1 : LAST_LAG + 1]), 0.0)
    if gains.sum() <= 0:
        return None
    return int(np.searchsorted(np.cumsum(gains), gains.sum() / 2)) + 1
