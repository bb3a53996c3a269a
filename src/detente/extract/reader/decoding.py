"""Decoding: logits of begin, inside and outside to the likeliest runs of words."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]
_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` to `last` of one class (0, 1, …), with the mean of their probabilities."""

    kind: int
    first: int
    last: int
    sure: float


def runs(logits: Numbers) -> list[Run]:
    """The runs of one labelling: `logits` (words, labels), labels O, B-0, I-0, B-1 and so on."""
    return many_runs(logits[None])[0]


def many_runs(logits: Numbers) -> list[list[Run]]:
    """The runs of several labellings of the same words: `logits` (labellings, words, labels)."""
    if not logits.shape[0] or not logits.shape[1]:
        return [[] for _ in range(logits.shape[0])]
    scores = _log_softmax(logits)
    paths = scores.argmax(-1)
    for broken in np.flatnonzero(~_holds(paths)):
        paths[broken] = _likeliest(scores[broken].tolist())
    return [
        _joined(path, np.exp(one[np.arange(len(path)), path]))
        for path, one in zip(paths, scores, strict=True)
    ]


def _log_softmax(logits: Numbers) -> Numbers:
    raised = logits - logits.max(-1, keepdims=True)
    found: Numbers = raised - np.log(np.exp(raised).sum(-1, keepdims=True))
    return found


def _holds(paths: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which paths are sound as they are: the likeliest labels are then the likeliest path."""
    before = np.concatenate([np.zeros_like(paths[:, :1]), paths[:, :-1]], axis=1)
    inside = (paths > 0) & (paths % 2 == 0)
    follows = (before == paths) | (before == paths - 1)
    found: NDArray[np.bool_] = (~inside | follows).all(1)
    return found


def _likeliest(scores: list[list[float]]) -> list[int]:
    """The best path of one labelling; "inside" follows only its own "begin" or "inside".

    In plain Python: over so few labels an array's every step costs more than the sums in it.
    """
    best = [one if label % 2 or not label else _NEVER for label, one in enumerate(scores[0])]
    came: list[list[int]] = []
    for row in scores[1:]:
        top = max(best)
        back = [best.index(top)] * len(row)
        reached = [top + one for one in row]
        for inside in range(2, len(row), 2):
            before = inside - 1 if best[inside - 1] >= best[inside] else inside
            back[inside] = before
            reached[inside] = best[before] + row[inside]
        came.append(back)
        best = reached
    found = [best.index(max(best))]
    for back in reversed(came):
        found.append(back[found[-1]])
    return found[::-1]


def _joined(path: NDArray[np.int64], sure: Numbers) -> list[Run]:
    found: list[list[int]] = []
    for at, label in enumerate(path.tolist()):
        if label and label % 2:
            found.append([(label - 1) // 2, at, at])
        elif label:
            found[-1][2] = at
    return [
        Run(kind, first, last, float(sure[first : last + 1].mean())) for kind, first, last in found
    ]
