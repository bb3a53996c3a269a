"""Backtest: forecasts made again at every past window from what was known then, and what came.

The weights are fitted anew every few windows, always to windows before the one that is forecast.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from detente.analyse.forecast.facts import Marks, Numbers
from detente.analyse.forecast.next_acts import WARM, recent
from detente.analyse.forecast.shares import chance_of
from detente.analyse.forecast.signs import Counts, Signs
from detente.analyse.forecast.weighing import Doubles, Weighing
from detente.analyse.forecast.windows import Windows

_ANEW = 8  # windows after which the weights are fitted again
_MOST, _LEAST = 104, 10  # windows that are forecast
_SURE = 0.99  # how sure "no change" is, so that its log score is finite


@dataclass(frozen=True, slots=True, eq=False)
class Backtest:
    """n forecasts: `chance`, what three simple rules say instead, and whether the act `came`.

    `frequency` is the pair's share of past windows with the act, drawn to that of all pairs,
    `usual` the share of all pairs; `unchanged` repeats the last window. `window` is the place of
    the window each is about.
    """

    chance: Doubles
    frequency: Doubles
    usual: Doubles
    unchanged: Doubles
    came: Marks
    window: Numbers
    since: date
    until: date


def first_tested(windows: int) -> int:
    """The window from which on forecasts are tested: the last third, 104 at most.

    -1 where these are fewer than 10.
    """
    tested = min(windows // 3, _MOST)
    return windows - tested if tested >= _LEAST else -1


def backtest(windows: Windows, pairs: Sequence[int] = ()) -> Backtest | None:
    """Forecasts of all types of these pairs (all pairs where none are given); None with too few."""
    total = windows.present.shape[1]
    start = first_tested(total)
    if start < 0:
        return None
    chosen = np.array(pairs or range(len(windows.actor)), np.int64)
    counts, weighing = Counts(windows), None
    before: list[Signs] = []
    after: list[Marks] = []
    made: list[tuple[Doubles, ...]] = []
    for window in range(total):
        signs = counts.signs() if window >= WARM else None
        if signs is not None and window >= start:
            if weighing is None or (window - start) % _ANEW == 0:
                weighing = recent(before, after, len(windows.types), weighing)
            made.append(_forecast(windows, signs, weighing, (window, chosen)))
        if signs is not None:
            before.append(signs)
            after.append(windows.present[:, window])
        counts.step()
    chance, frequency, usual, unchanged, came = (
        np.concatenate(one) for one in zip(*made, strict=True)
    )
    each = len(chosen) * len(windows.types)
    return Backtest(
        chance, frequency, usual, unchanged, came > 0, np.repeat(np.arange(start, total), each),
        windows.days(start)[0], windows.days(total - 1)[1],
    )  # fmt: skip


def _forecast(
    windows: Windows, signs: Signs, weighing: Weighing, at: tuple[int, Numbers]
) -> tuple[Doubles, ...]:
    """Chances by the three ways, and what came, for the pairs in one window."""
    window, pairs = at
    frequency = chance_of(signs.usual + signs.table[pairs, :, 0])
    usual = np.broadcast_to(chance_of(signs.usual), frequency.shape)
    before = windows.present[pairs, window - 1]
    unchanged = np.where(before, _SURE, 1 - _SURE)
    came = windows.present[pairs, window].astype(np.float64)
    chance = weighing.chances(signs)[pairs]
    made = (chance, frequency, usual, unchanged, came)
    return tuple(one.ravel() for one in made)
