import builtins
import importlib
import sys
from typing import Any

import numpy as np
import pytest

from bench.made_dyads import made
from detente.analyse.dyad_acts import DyadActs, of_acts
from detente.analyse.reciprocity.models import models_of
from detente.analyse.reciprocity.simple_models import Model, simple_models
from detente.analyse.reciprocity.weekly import Weekly
from detente.analyse.sides import Dyad
from detente.model.errors import MissingExtra

AAA, BBB = Dyad("AAA", "BBB"), Dyad("BBB", "AAA")


def dyad(world: str, acts: int, seed: int = 1) -> DyadActs:
    return of_acts(made(world, acts, seed)[0], AAA)


def weekly(forth: np.ndarray, back: np.ndarray) -> Weekly:
    none = np.zeros(0, np.int64)
    return Weekly(forth, back, np.ones(len(forth), np.bool_), (200, 200), (none, none))


def copying(seed: int, share: float) -> Weekly:
    """The second side does each week that share of what the first did the week before."""
    rng = np.random.default_rng(seed)
    forth, noise = rng.normal(0, 3, 200), rng.normal(0, 1, 200)
    return weekly(forth, share * np.concatenate([[0], forth[:-1]]) + noise)


def test_a_side_that_copies_goes_by_tit_for_tat() -> None:
    fits = simple_models(copying(1, 0.8))
    assert fits is not None
    best = max(fits[1], key=lambda fit: fit.weight)
    assert best.model is Model.TIT_FOR_TAT and best.weight > 0.99
    assert best.low < 0.8 < best.high
    assert best.foresight == min(fit.foresight for fit in fits[1])


def test_a_side_that_goes_on_as_before_goes_by_inertia() -> None:
    rng = np.random.default_rng(2)
    own = np.zeros(200)
    for week in range(1, 200):
        own[week] = 0.7 * own[week - 1] + rng.normal()
    fits = simple_models(weekly(own, rng.normal(0, 1, 200)))
    assert fits is not None
    assert max(fits[0], key=lambda fit: fit.weight).model is Model.INERTIA


def test_a_side_that_closes_the_gap_goes_by_comparison() -> None:
    rng = np.random.default_rng(3)
    other, own = np.cumsum(rng.normal(0, 1, 300)), np.zeros(300)
    for week in range(1, 300):
        own[week] = own[week - 1] + 0.3 * (other[week - 1] - own[week - 1]) + rng.normal(0, 0.5)
    fits = simple_models(weekly(own, other))
    assert fits is not None
    assert max(fits[0], key=lambda fit: fit.weight).model is Model.COMPARATIVE


def test_short_or_empty_series_are_too_few_to_tell() -> None:
    found = models_of(dyad("none: steady", 30))
    assert (found.simple, found.hawkes, found.vector, found.q) == (None, None, None, ())


def test_the_hawkes_fit_finds_who_excites_whom_and_how_soon() -> None:
    found = models_of(dyad("in kind: one side", 800))
    assert found.hawkes is not None
    assert found.hawkes.bic < found.hawkes.alone
    assert 1.3 <= found.hawkes.mean_delay <= 3
    kinds = ("cooperation", "conflict")
    by_pair = {(one.stimulus, one.answer): one for one in found.crossing()}
    for kind in kinds:
        answer = by_pair[(AAA, kind), (BBB, kind)]
        assert answer.low < 0.4 < answer.high and answer.p < 0.001
    silent = [by_pair[(BBB, one), (AAA, other)] for one in kinds for other in kinds]
    assert max(one.acts for one in silent) < 0.2


def test_who_excites_nobody_is_no_better_with_answers() -> None:
    found = models_of(dyad("none: steady", 400))
    assert found.hawkes is not None and found.hawkes.bic > found.hawkes.alone


def test_granger_and_the_response_show_who_follows_whom() -> None:
    from detente.analyse.reciprocity.vector_model import vector_model  # noqa: PLC0415

    found = vector_model(copying(4, 0.8), AAA)
    assert found is not None
    first, second = found.foretelling
    assert (str(first.answer), str(second.answer)) == ("BBB → AAA", "AAA → BBB")
    assert first.p < 0.001 < second.p
    week = first.responses[0]
    assert week.low < 0.8 < week.high


def test_without_statsmodels_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name.startswith("statsmodels"):
            raise ModuleNotFoundError(name, name="statsmodels")
        return real(name, *rest)

    name = "detente.analyse.reciprocity.vector_model"
    monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(MissingExtra, match=r"statsmodels: pip install 'detente\[analysis\]'"):
        importlib.import_module(name)
