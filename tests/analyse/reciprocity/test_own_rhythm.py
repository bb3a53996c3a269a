import numpy as np
import pytest

from detente.analyse.reciprocity.columns import later
from detente.analyse.reciprocity.own_rhythm import chance_of_rhythm


def bursts(seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    level = np.exp(np.convolve(rng.normal(0, 0.5, 620), np.ones(15), "valid")[:600] - 2)
    made = rng.poisson(level).astype(float)
    return made - made.mean()


def test_bursts_that_meet_by_chance_are_no_answer() -> None:
    drawn = [chance_of_rhythm([(bursts(2 * seed), bursts(2 * seed + 1))]) for seed in range(40)]
    assert sum(p <= 0.05 for p in drawn) <= 5


def test_the_same_a_day_later_is_one() -> None:
    first = bursts(1)
    assert chance_of_rhythm([(first, later(first, 1))]) < 0.01


def test_few_days_leave_nothing_to_turn_round() -> None:
    first = bursts(1)[:60]
    assert chance_of_rhythm([(first, later(first, 1))]) == pytest.approx(1.0)
