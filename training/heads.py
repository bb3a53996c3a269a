"""The heads of the network and what their logits say; needs numpy only."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Data = dict[str, Array]
HEADS = ("act", "kind", "cameo", "status", "direction", "contexts")


def load(path: Any) -> Data:
    """The arrays of an .npz file by their names."""
    stored = np.load(path)
    return {name: stored[name] for name in stored.files}


def sizes(data: Data) -> dict[str, int]:
    """How many classes each head has."""
    return {name: len(data[f"names_{name}"]) for name in HEADS}


def probabilities(logits: Array, data: Data) -> Array:
    """Each head's probabilities side by side: of contexts each its own, of the others one sum."""
    found, at = [], 0
    for name, size in sizes(data).items():
        part = logits[:, at : at + size]
        if name == "contexts":
            found.append(1.0 / (1.0 + np.exp(-part)))
        else:
            part = np.exp(part - part.max(1, keepdims=True))
            found.append(part / part.sum(1, keepdims=True))
        at += size
    return np.concatenate(found, axis=1).astype(np.float32)
