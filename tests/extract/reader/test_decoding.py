"""Logits to runs: an inside never stands without its begin."""

from itertools import islice, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

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


@given(st.lists(st.lists(st.floats(-5, 5), min_size=5, max_size=5), min_size=1, max_size=5))
def test_no_sound_path_is_likelier(rows: list[list[float]]) -> None:
    scores = np.array(rows, dtype=np.float32)
    chosen = np.zeros(len(rows), dtype=int)
    for one in runs(scores):
        chosen[one.first : one.last + 1] = 2 * one.kind + 2
        chosen[one.first] = 2 * one.kind + 1
    sound = (
        path
        for path in product(range(5), repeat=len(rows))
        if all(
            now in (0, 1, 3) or now in (before, before + 1)
            for before, now in zip((0, *path), path, strict=False)
        )
    )
    best = max(
        sum(scores[at, label] for at, label in enumerate(path)) for path in islice(sound, 20_000)
    )
    assert sum(scores[at, label] for at, label in enumerate(chosen)) >= best - 1e-3
