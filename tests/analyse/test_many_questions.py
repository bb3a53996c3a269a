import pytest

from detente.analyse.many_questions import false_discovery


def test_q_is_that_of_benjamini_and_hochberg() -> None:
    # 0.01 · 4/1, 0.04 · 4/2 held down by 0.05 · 4/3, 0.8 · 4/4
    q = false_discovery([0.04, 0.01, 0.8, 0.05])
    assert q == pytest.approx([0.2 / 3, 0.04, 0.8, 0.2 / 3])


def test_what_was_not_asked_counts_for_nothing() -> None:
    assert false_discovery([None, 0.03, None]) == [None, 0.03, None]
    assert false_discovery([None]) == [None]
