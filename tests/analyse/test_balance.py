import numpy as np
import pytest

from detente.analyse.balance import Direction, balances, trend_of

YEARS = np.arange(120) / 12


def drawn(seed: int, start: float, end: float) -> tuple[np.ndarray, np.ndarray]:
    """Ten acts a month; the share of cooperation goes from start to end."""
    good = np.random.default_rng(seed).binomial(10, np.linspace(start, end, 120)).astype(float)
    return good, 10 - good


def test_balance_runs_from_minus_one_to_one_inside_its_interval() -> None:
    middle, low, high = balances(np.array([3.0, 0, 0]), np.array([1.0, 4, 0]))
    assert middle[:2].tolist() == [0.5, -1.0]
    assert low[0] < 0.5 < high[0] and low[1] == pytest.approx(-1) and high[1] < 0.1
    assert np.isnan(middle[2])


def test_a_share_that_grows_goes_towards_cooperation() -> None:
    trend = trend_of(*drawn(1, 0.3, 0.7), YEARS)
    assert trend.direction is Direction.COOPERATION
    assert trend.low is not None and trend.high is not None
    # from odds 3:7 to 7:3 in ten years: a factor of (49 / 9) ** 0.1
    assert trend.low < (49 / 9) ** 0.1 < trend.high


def test_a_share_that_falls_goes_towards_conflict() -> None:
    assert trend_of(*drawn(2, 0.7, 0.4), YEARS).direction is Direction.CONFLICT


def test_a_steady_share_seldom_goes_anywhere() -> None:
    found = [trend_of(*drawn(seed, 0.5, 0.5), YEARS).direction for seed in range(60)]
    assert sum(one is not Direction.NONE for one in found) <= 8


def test_few_acts_are_too_few_to_tell() -> None:
    assert trend_of(np.full(12, 1.0), np.full(12, 1.0), YEARS[:12]).direction is Direction.TOO_FEW
