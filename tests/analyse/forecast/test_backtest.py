"""Backtest: skill where there is a rule, none where there is none, and nothing known too early."""

import numpy as np
import pytest

from detente.analyse.forecast.backtest import Backtest, backtest
from detente.analyse.forecast.of_ledger import backtested
from detente.analyse.forecast.said import backtest_rows
from detente.analyse.forecast.scores import calibration, scored
from detente.analyse.forecast.windows import Cut, gathered, windows_of
from tests.analyse.forecast.made_acts import START, Row, acts_of, answering, blind, side

SIDES = [side("RUS"), side("USA")]


def made(rows: list[Row], asked: int = 2) -> Backtest:
    found = backtested(gathered([acts_of(rows)], SIDES[:asked], Cut()), asked)
    assert found is not None
    return found


def test_a_planted_answer_beats_every_simple_rule() -> None:
    for seed in (5, 6, 7):
        ways = scored(made(answering(150, seed)))
        assert all(one.better for one in ways[1:])
        assert ways[0].log.value < ways[1].log.value


def test_where_the_past_says_nothing_the_forecast_is_not_better_and_says_so() -> None:
    for seed in (1, 2, 3):
        _, _, verdict = backtest_rows(made(blind(120, seed), 0))
        assert not verdict["better"]
        assert "usual" in verdict["no_better_than"]


def test_later_acts_change_no_earlier_forecast() -> None:
    rows = answering(120, 9)
    late = 7 * 100
    changed = [row if row[3] < late else (row[1], row[0], "COOPERATE", row[3]) for row in rows]
    changed[-1] = rows[-1]
    kinds = sorted({row[2] for row in [*rows, *changed]})
    chances = []
    for one in (rows, changed):
        extra: list[Row] = [("PER", "CHL", kind, 1) for kind in kinds]
        windows = windows_of([acts_of([*one, *extra])], SIDES)
        found = backtest(windows, windows.pairs_of(2))
        assert found is not None
        before = windows.last - START + 1 - 7 * (windows.present.shape[1] - found.window)
        chances.append(found.chance[before + 6 < late])
    assert len(chances[0]) > 50
    np.testing.assert_allclose(*chances)


def test_the_scores_are_those_of_their_definition() -> None:
    came = np.array([True, False, False, True])
    chance = np.array([0.5, 0.25, 0.0, 1.0])
    day = windows_of([acts_of(answering(40))], SIDES).days(0)
    some = Backtest(chance, chance, chance, chance, came, np.array([3, 3, 4, 4]), *day)
    own, other = scored(some)[:2]
    assert own.brier.value == pytest.approx((0.25 + 0.0625) / 4)
    assert own.log.value == pytest.approx((1 - np.log2(0.75)) / 4)
    assert other.skill is not None
    assert other.skill.value == 0
    assert not other.better


def test_every_forecast_is_in_one_bin_of_the_calibration() -> None:
    found = made(blind(90, 4), 0)
    bins = calibration(found)
    assert sum(one.came.n for one in bins) == len(found.chance)
    assert sum(one.came.k for one in bins) == found.came.sum()
    assert all(one.low <= one.mean <= one.high for one in bins)


def test_chances_are_met_where_the_world_does_not_change() -> None:
    held, bins = 0, [one for seed in (1, 2, 3) for one in calibration(made(blind(150, seed), 0))]
    for one in bins:
        held += one.came.low <= one.mean <= one.came.high
    assert held >= 0.75 * len(bins)


def test_with_few_windows_or_acts_nothing_is_tested() -> None:
    assert backtested(gathered([acts_of(answering(25))], SIDES, Cut()), 2) is None
    rows = [row for row in answering(90) if "USA" not in row[:2]]
    assert backtested(gathered([acts_of(rows)], SIDES, Cut()), 2) is None
