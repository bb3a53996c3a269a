"""Temperatures that make probabilities honest; needs numpy only."""

import numpy as np

from training.heads import Array, Data, sizes

GRID = np.linspace(0.6, 3.0, 49)


def temperatures(logits: Array, data: Data, rows: Array) -> dict[str, float]:
    """For each head the temperature that makes the kept-out labels likeliest (Guo et al. 2017)."""
    found: dict[str, float] = {}
    at = 0
    for name, size in sizes(data).items():
        part, at = logits[:, at : at + size], at + size
        found[name] = float(min(GRID, key=lambda one: _cost(name, part / one, data[name][rows])))
    return found


def _cost(name: str, part: Array, label: Array) -> float:
    """Mean negative log-likelihood of the known labels."""
    if name == "contexts":
        known = label[:, 0] >= 0
        signed = np.where(label[known] == 1, -part[known], part[known])
        return float(np.logaddexp(0, signed).mean())
    shifted = part - part.max(1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(1, keepdims=True))
    if name in ("act", "kind"):
        known = (label.sum(1) > 0) & (label.sum(1) < label.shape[1] // 3)
        picked = np.where(label[known], logs[known], -1e9)
        return float(-np.logaddexp.reduce(picked, axis=1).mean()) if known.any() else 0.0
    known = label >= 0
    return float(-logs[known][np.arange(known.sum()), label[known]].mean()) if known.any() else 0.0


def cooled(logits: Array, data: Data, found: dict[str, float]) -> Array:
    """The logits with each head's divided by its temperature."""
    each = np.concatenate([np.full(size, found[name]) for name, size in sizes(data).items()])
    divided: Array = logits / each
    return divided
