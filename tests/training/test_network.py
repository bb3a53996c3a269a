"""The network itself; only where PyTorch is installed (`make train` sets it up)."""

import numpy as np
import pytest

from tests.training.made import data

torch = pytest.importorskip("torch", reason="PyTorch is not installed; only `make train` needs it")
fit = pytest.importorskip("training.fit", reason="PyTorch is not installed")
network = pytest.importorskip("training.network", reason="PyTorch is not installed")


def test_the_heads_stand_side_by_side() -> None:
    shape = network.Shape(layers=1, width=16, heads=2, inner=32, vocabulary=60)
    reader = network.Reader(shape, {"act": 5, "status": 3})
    ids = torch.ones(2, 7, dtype=torch.long)
    logits = reader(ids, torch.ones_like(ids), torch.zeros(2, 3, dtype=torch.long))
    assert logits.shape == (2, 8)
    assert reader.split(logits)["status"].shape == (2, 3)


def test_a_handful_of_steps_lowers_the_loss() -> None:
    _, _, made = data(8)
    shape = network.Shape(layers=1, width=32, heads=2, inner=64, vocabulary=60)
    rows = np.arange(len(made["ids"]))
    start = network.Encoder(shape).state_dict()
    plans = (fit.Plan(epochs, 5e-3, 16, seed=1) for epochs in (0.1, 20))
    right = []
    for plan in plans:
        logits = fit.predict(fit.fit(shape, start, made, rows, plan), made, rows)
        guess = logits[:, : made["act"].shape[1]].argmax(1)
        right.append(float(made["act"][rows, guess].mean()))
    assert right[1] > right[0]


def test_frozen_layers_stay_as_they_began() -> None:
    _, _, made = data(8)
    shape = network.Shape(layers=2, width=32, heads=2, inner=64, vocabulary=60)
    rows = np.arange(len(made["ids"]))
    start = network.Encoder(shape).state_dict()
    fitted = fit.fit(shape, start, made, rows, fit.Plan(1, 5e-3, 16, seed=1, frozen=1))
    state = fitted.encoder.state_dict()
    changed = {name for name in state if not torch.equal(state[name], start[name])}
    assert changed
    assert all(name.startswith("layers.1.") for name in changed)


def test_fitting_goes_on_from_an_earlier_reader() -> None:
    _, _, made = data(8)
    shape = network.Shape(layers=1, width=32, heads=2, inner=64, vocabulary=60)
    rows = np.arange(len(made["ids"]))
    first = fit.fit(
        shape, network.Encoder(shape).state_dict(), made, rows, fit.Plan(1, 5e-3, 16, seed=1)
    )
    again = fit.fit(shape, first.state_dict(), made, rows, fit.Plan(0, 5e-3, 16, seed=2))
    assert torch.equal(again.heads.weight, first.heads.weight)
