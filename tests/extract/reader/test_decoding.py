"""Logits to runs: an inside never stands without its begin."""

import numpy as np

from detente.extract.reader.decoding import Numbers, many_runs, runs


def logits(*labels: int, classes: int = 2) -> Numbers:
    found = np.zeros((len(labels), 1 + 2 * classes), dtype=np.float32)
    found[np.arange(len(labels)), labels] = 6
    return found


def bounds(found: Numbers) -> list[tuple[int, int, int]]:
    return [(one.kind, one.first, one.last) for one in runs(found)]


def test_runs_of_two_classes() -> None:
    assert bounds(logits(0, 1, 2, 2, 0, 3, 4)) == [(0, 1, 3), (1, 5, 6)]


def test_a_begin_beside_a_begin_is_another_run() -> None:
    assert bounds(logits(1, 1, 2)) == [(0, 0, 0), (0, 1, 2)]


def test_an_inside_after_outside_is_never_chosen() -> None:
    found = bounds(logits(0, 2, 2, 0))
    assert all(kind == 0 for kind, _, _ in found)
    assert bounds(logits(2, 0)) in ([], [(0, 0, 0)])


def test_an_inside_of_another_class_is_never_chosen() -> None:
    for _, first, last in bounds(logits(1, 4, 4)):
        assert first <= last
    assert (0, 0, 2) in bounds(logits(1, 2, 2))


def test_surer_logits_make_surer_runs() -> None:
    weak = logits(0, 1, 0) / 3
    assert runs(logits(0, 1, 0))[0].sure > runs(weak)[0].sure > 0.2


def test_many_labellings_are_read_each_alone() -> None:
    first, second = logits(0, 1, 2), logits(3, 0, 0)
    assert many_runs(np.stack([first, second])) == [runs(first), runs(second)]


def test_no_words_no_runs() -> None:
    assert many_runs(np.zeros((0, 3, 5), dtype=np.float32)) == []
    assert runs(np.zeros((0, 5), dtype=np.float32)) == []
