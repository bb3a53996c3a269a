import numpy as np
import pytest

from detente.analyse.change_points import change_points


def counts(seed: int, *levels: tuple[int, float]) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return np.concatenate([rng.poisson(rate, bins) for bins, rate in levels]).astype(float)


@pytest.mark.parametrize("seed", range(4))
def test_a_level_that_doubles_is_found_near_its_day(seed: int) -> None:
    found = change_points(counts(seed, (300, 0.5), (300, 1.5)), np.ones(600), 14)
    assert found is not None and len(found) == 1
    assert abs(found[0].place - 300) < 30
    assert (found[0].before, found[0].after) == pytest.approx((0.5, 1.5), rel=0.3)
    assert found[0].q <= 0.05


def test_a_steady_level_seldom_changes() -> None:
    found = [change_points(counts(seed, (600, 1)), np.ones(600), 14) for seed in range(40)]
    assert sum(bool(one) for one in found) <= 5


def test_more_reports_alone_are_no_change() -> None:
    exposure = np.concatenate([np.full(300, 20.0), np.full(300, 60.0)])
    told = counts(5, (300, 0.5), (300, 1.5))
    assert change_points(told, exposure, 14) == ()


def test_a_gap_is_left_out_and_places_count_it() -> None:
    told = np.concatenate([counts(1, (300, 0.5)), np.zeros(200), counts(2, (300, 2.0))])
    exposure = np.concatenate([np.ones(300), np.zeros(200), np.ones(300)])
    found = change_points(told, exposure, 14)
    assert found is not None and len(found) == 1
    assert 270 <= found[0].place <= 530


def test_few_acts_or_bins_are_too_few_to_tell() -> None:
    assert change_points(counts(1, (600, 0.01)), np.ones(600), 14) is None
    assert change_points(counts(1, (40, 5)), np.ones(40), 14) is None
