import numpy as np
import pytest

from detente.analyse.reciprocity.columns import later
from detente.analyse.reciprocity.direction import chance_of_common_cause

Pair = tuple[np.ndarray, np.ndarray]


def answered(seed: int) -> Pair:
    """The second column repeats half of the first two days later."""
    rng = np.random.default_rng(seed)
    first = rng.poisson(0.3, 700).astype(float)
    second = later(first, 2) * rng.integers(0, 2, 700) + rng.poisson(0.15, 700)
    return first - first.mean(), second - second.mean()


def driven(seed: int) -> Pair:
    """Both follow one level that wanders."""
    rng = np.random.default_rng(seed)
    level = np.exp(np.convolve(rng.normal(0, 0.7, 710), np.ones(5), "valid")[:700] - 1.5)
    first, second = (rng.poisson(level).astype(float) for _ in range(2))
    return first - first.mean(), second - second.mean()


@pytest.mark.parametrize("seed", range(3))
def test_what_comes_after_is_no_common_cause(seed: int) -> None:
    first, second = answered(seed)
    assert chance_of_common_cause([(first, second)]) < 0.01
    assert chance_of_common_cause([(second, first)]) > 0.05


def test_one_level_of_both_is_a_common_cause() -> None:
    drawn = [chance_of_common_cause([driven(seed)]) for seed in range(40)]
    assert sum(p <= 0.05 for p in drawn) <= 4


def test_two_pairs_together_weigh_more_than_one() -> None:
    both = [answered(seed) for seed in (5, 6)]
    alone = [chance_of_common_cause([pair]) for pair in both]
    assert chance_of_common_cause(both) <= max(alone)


def test_empty_columns_are_no_answer() -> None:
    none = np.zeros(300)
    assert chance_of_common_cause([(none, none)]) == 1.0
