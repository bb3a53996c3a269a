from math import exp

import numpy as np
import pytest
from scipy.stats import gamma

from detente.analyse.scenario.beliefs import Known, Occurrence, Shares, of_draws, opposite

SIZE = 40_000


@pytest.mark.parametrize(
    "belief",
    [Known(1), Known(3), Shares((15.5, 6.5), ""), Shares((7.5, 0.5, 2.5), ""),
     Occurrence(4, 400, 90), Occurrence(4, 400, 90, absent=True)],
)  # fmt: skip
def test_draws_add_up_to_one_and_agree_with_the_formula(belief: Known) -> None:
    drawn = belief.draw(np.random.default_rng(3), SIZE)
    assert np.allclose(drawn.sum(axis=1), 1)
    for column, chance in enumerate(belief.chances(20)):
        assert drawn[:, column].mean() == pytest.approx(chance.value, abs=0.01)
        assert np.quantile(drawn[:, column], 0.975) == pytest.approx(chance.high, abs=0.02)
        assert np.quantile(drawn[:, column], 0.1) == pytest.approx(chance.lower, abs=0.02)


def test_an_act_that_came_about_every_hundred_days() -> None:
    comes, stays_away = Occurrence(10, 1000, 100).chances(10)
    assert comes.value == pytest.approx(1 - (1000 / 1100) ** 10.5)
    assert comes.low == pytest.approx(1 - exp(-100 * gamma.ppf(0.025, 10.5, scale=1 / 1000)))
    assert comes.value + stays_away.value == pytest.approx(1)
    assert "10 episodes in 1000 days" in Occurrence(10, 1000, 100).formula


def test_an_act_that_never_came_in_ten_years_is_unlikely_in_a_month() -> None:
    comes, _ = Occurrence(0, 3650, 30).chances(121)
    assert comes.high < 0.03
    assert comes.words == "almost no chance"


def test_the_opposite_turns_the_ends_round() -> None:
    one = Shares((3.0, 1.0), "").chances(9)[0]
    other = opposite(one)
    assert other.low == pytest.approx(1 - one.high)
    assert other.lower == pytest.approx(1 - one.upper)
    assert other.low < other.lower < other.value < other.upper < other.high


def test_a_product_is_no_finer_than_its_poorest_step() -> None:
    assert of_draws(np.full(100, 0.4), [120, 7]).n == 7
