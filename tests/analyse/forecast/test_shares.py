"""Shares: intervals as published, shares drawn to what is usual."""

import numpy as np
import pytest
from scipy.stats import beta

from detente.analyse.forecast.shares import about, alikeness, drawn_to, share


def test_an_interval_is_jeffreys() -> None:
    found = share(14, 22)
    expected = beta.ppf((0.025, 0.975), 14.5, 8.5)
    assert (found.low, found.high) == pytest.approx(tuple(expected))


def test_none_and_all_keep_their_end() -> None:
    assert share(0, 9).low == 0.0
    assert share(9, 9).high == 1.0
    assert share(0, 0).high == 1.0


def test_more_cases_make_an_interval_narrower_around_its_chance() -> None:
    wide, narrow = about(0.6, 10), about(0.6, 200)
    assert wide[0] < narrow[0] < 0.6 < narrow[1] < wide[1]


def test_a_share_of_no_cases_is_the_usual_one() -> None:
    drawn = drawn_to(np.array([0.0, 9.0]), [0, 90], 0.4, 10)
    assert drawn == pytest.approx([0.4, 0.13])


def test_rows_that_differ_by_chance_alone_are_drawn_together_and_others_hardly() -> None:
    dice = np.random.default_rng(4)
    alike = dice.binomial(50, 0.3, (200, 1)).astype(np.float32)
    apart = dice.binomial(50, dice.beta(0.6, 1.4, (200, 1))).astype(np.float32)
    assert alikeness(alike, 50, alike.mean(0) / 50)[0] > 40
    assert 1 < alikeness(apart, 50, apart.mean(0) / 50)[0] < 4
