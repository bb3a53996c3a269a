"""One thread is asked for, unless somebody has said how many."""

import pytest

from detente.extract.parsing import threads


@pytest.mark.parametrize(
    ("openblas", "omp", "one"),
    [("", "", False), ("1", "", True), ("", "1", True), ("2", "1", False), ("1", "8", True)],
)
def test_the_first_of_the_variables_counts(
    monkeypatch: pytest.MonkeyPatch, openblas: str, omp: str, *, one: bool
) -> None:
    _set(monkeypatch, openblas, omp)
    assert threads.is_one() == one


def test_one_thread_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    _set(monkeypatch, "", "")
    threads.keep_to_one()
    assert threads.is_one()


def test_a_number_that_is_set_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    _set(monkeypatch, "", "4")
    threads.keep_to_one()
    assert not threads.is_one()


def _set(monkeypatch: pytest.MonkeyPatch, openblas: str, omp: str) -> None:
    for name, value in (("OPENBLAS_NUM_THREADS", openblas), ("OMP_NUM_THREADS", omp)):
        monkeypatch.setenv(name, value)
        if not value:
            monkeypatch.delenv(name)
