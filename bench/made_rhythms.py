"""Made rhythms: how often acts come day by day, steady, in bursts, by weekday, in crises."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

DAYS = 730
"""Two years."""

Shape: TypeAlias = npt.NDArray[np.float64]
"""A rate a day, of any mean."""

Counts: TypeAlias = npt.NDArray[np.int64]
"""Acts a day."""

STEADY: Shape = np.ones(DAYS)
OFFICE_WEEK = (1.3, 1.4, 1.3, 1.2, 1.1, 0.4, 0.3)
LATE_WEEK = (0.6, 0.9, 1.6, 1.9, 1.2, 0.5, 0.3)


def drawn(rng: np.random.Generator, total: float, shape: Shape) -> Counts:
    """Acts whose number is `total` on average, spread as `shape` is."""
    made: Counts = rng.poisson(total * shape / shape.sum())
    return made


def weekly(week: tuple[float, ...]) -> Shape:
    """A rhythm of seven days."""
    return np.tile(np.array(week), DAYS // 7 + 1)[:DAYS]


def bursts(rng: np.random.Generator, days: float, spread: float) -> Shape:
    """A level that wanders: the logarithm is autoregressive, forgetting over `days`."""
    keeps = float(np.exp(-1 / days))
    level = np.empty(DAYS)
    level[0] = rng.normal() * spread
    steps = rng.normal(size=DAYS) * spread * np.sqrt(1 - keeps**2)
    for day in range(1, DAYS):
        level[day] = keeps * level[day - 1] + steps[day]
    return np.exp(level)


def crises(starts: list[tuple[int, float]], days: float) -> Shape:
    """Sudden onsets of given heights that fade over `days`."""
    level = np.full(DAYS, 0.3)
    for start, height in starts:
        level[start:] += height * np.exp(-np.arange(DAYS - start) / days)
    return level


def onsets(rng: np.random.Generator) -> list[tuple[int, float]]:
    """About one crisis in forty days, most small."""
    days = rng.integers(0, DAYS, DAYS // 40)
    return [(int(day), float(rng.exponential(4))) for day in days]


def exciting_itself(rng: np.random.Generator, total: float) -> Counts:
    """Acts of which six in ten bring on one of the same side and kind (a Hawkes process)."""
    fresh = drawn(rng, total * 0.4, STEADY)
    made = fresh.copy()
    for _ in range(8):
        fresh = answers(rng, fresh, 0.6, Delay.NEXT_DAYS)
        made += fresh
    return made


class Delay:
    """How long an answer takes, as a name for `answers`."""

    NEXT_DAYS = "one day at least, two on average"
    ANY_HOUR = "two days on average, from any hour: a fifth on the same day"
    SOON_OR_SAME = "from the same day on, one on average"
    QUICK = "one day at least, 1.3 on average"
    SLOW = "one day at least, four on average"
    TODAY_OR_NEXT = "the same day or the next"
    WITHIN_THREE = "the same day to three days later"


def answers(rng: np.random.Generator, acts: Counts, share: float, delay: str) -> Counts:
    """The acts that answer a share of others, each after its own delay."""
    days = np.repeat(np.arange(DAYS), acts)
    days = days[rng.random(len(days)) < share]
    days = days + _waits(rng, len(days), delay)
    return np.bincount(days[days < DAYS], minlength=DAYS)


def _waits(rng: np.random.Generator, number: int, delay: str) -> Counts:
    match delay:
        case Delay.ANY_HOUR:
            return np.floor(rng.random(number) + rng.exponential(2, number)).astype(np.int64)
        case Delay.SOON_OR_SAME:
            return rng.geometric(0.5, number) - 1
        case Delay.TODAY_OR_NEXT:
            return rng.integers(0, 2, number)
        case Delay.WITHIN_THREE:
            return rng.integers(0, 4, number)
    mean = {Delay.NEXT_DAYS: 2.0, Delay.QUICK: 1.3, Delay.SLOW: 4.0}[delay]
    return rng.geometric(1 / mean, number)
