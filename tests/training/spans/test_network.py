"""The span model's network; only where PyTorch is installed (`make train` sets it up)."""

import pytest

from tests.training.spans.test_arrays import made

torch = pytest.importorskip("torch", reason="PyTorch is not installed; only `make train` needs it")
fit = pytest.importorskip("training.spans.fit", reason="PyTorch is not installed")
network = pytest.importorskip("training.spans.network", reason="PyTorch is not installed")


def test_a_handful_of_steps_learns_the_cue() -> None:
    some = made()
    pieces = 1 + max(int(one.ids.max()) for one in some)
    start = network.Encoder(network.shape_of(pieces, 1)).state_dict()
    fitted = fit.fit(some, start, pieces, fit.Plan(layers=1, epochs=30, rate=1e-3, batch=10))
    one = some[0]
    ids, signs = torch.from_numpy(one.ids)[None], torch.from_numpy(one.signs)[None]
    logits, *_ = fitted(ids, signs, torch.ones_like(ids).float())
    known = one.labels["cue"] >= 0
    assert logits[0, known, :3].argmax(-1).tolist() == one.labels["cue"][known].tolist()
