import numpy as np

from detente.analyse.reciprocity.effect import effect_of, excess_by_lag
from detente.analyse.reciprocity.waiting import waiting_of

DAYS = 400


def acts(*days: int) -> np.ndarray:
    made = np.zeros(DAYS)
    np.add.at(made, list(days), 1.0)
    return made


FIRST = acts(*range(0, 360, 40))
SECOND = acts(*range(3, 363, 40))


def test_the_wait_is_that_to_the_next_act_of_the_other() -> None:
    found = waiting_of(FIRST, SECOND, excess_by_lag(FIRST, SECOND, np.zeros(DAYS)))
    assert (found.n, found.median, found.beyond_chance) == (9, 3, 3)
    assert found.quartiles == (3, 3)


def test_by_chance_it_takes_longer() -> None:
    low, high = waiting_of(FIRST, SECOND, []).chance
    assert low is not None and (high is None or high > 20)


def test_nobody_waits_for_what_never_comes() -> None:
    found = waiting_of(FIRST, np.zeros(DAYS), [0.0] * 15)
    assert (found.median, found.beyond_chance) == (None, None)


def test_what_follows_is_told_against_expectation_and_before() -> None:
    found = effect_of(FIRST, SECOND, np.full(DAYS, SECOND.mean()))
    assert found.followed == 9
    assert found.over_rhythm.value is not None and found.over_rhythm.value > 5
    assert found.over_before.value is None
    assert found.extra.low is not None and found.extra.low > 0
