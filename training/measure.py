"""What a network reaches: macro F1 on PLV as its scorer counts it, accuracies, calibration."""

from typing import Any

import numpy as np

from detente.extract.reader.opinion import CLASS_QUADS
from training.heads import Array, Data, probabilities, sizes

BINS = 15


def figures(logits: Array, data: Data, rows: Array) -> dict[str, float]:
    """All figures, percent, of rows in the order of their logits."""
    heads = split(probabilities(logits, data), data)
    found: dict[str, float] = {"rows": float(len(rows))}
    kinds = [str(one) for one in data["names_kind"]]
    plv = (data["origin"][rows] == "plv") & (data["kind"][rows].sum(1) == 1)
    if plv.any():
        gold = [kinds[one] for one in data["kind"][rows][plv].argmax(1)]
        guess = [kinds[one] for one in heads["kind"][plv].argmax(1)]
        found |= levels(gold, guess)
    found |= _accuracies(heads, data, rows)
    return {name: round(value, 1) for name, value in found.items()}


def levels(gold: list[str], guess: list[str]) -> dict[str, float]:
    """Macro F1 of class, quad, and conflict against cooperation."""
    quads = [[CLASS_QUADS[one] for one in some] for some in (gold, guess)]
    conflict = [[one > 2 for one in some] for some in quads]
    return {
        "root": macro_f1(gold, guess),
        "quad": macro_f1(*quads),
        "binary": macro_f1(*conflict),
    }


def macro_f1(gold: list[Any], guess: list[Any]) -> float:
    """The mean F1, percent, of the classes that the labels have."""
    found = []
    for name in sorted(set(gold)):
        hits = sum(g == a == name for g, a in zip(gold, guess, strict=True))
        found.append(200 * hits / max(gold.count(name) + guess.count(name), 1))
    return float(sum(found) / len(found))


def split(found: Array, data: Data) -> dict[str, Array]:
    """The columns of each head."""
    heads, at = {}, 0
    for name, size in sizes(data).items():
        heads[name], at = found[:, at : at + size], at + size
    return heads


def _accuracies(heads: dict[str, Array], data: Data, rows: Array) -> dict[str, float]:
    found: dict[str, float] = {}
    for name in ("act", "kind"):
        allowed = data[name][rows]
        known = (allowed.sum(1) > 0) & (allowed.sum(1) < allowed.shape[1] // 3)
        if known.any():
            guess = heads[name][known].argmax(1)
            right = allowed[known][np.arange(known.sum()), guess]
            found[name] = 100 * float(right.mean())
            found[f"{name} ece"] = 100 * expected_error(heads[name][known].max(1), right)
    types = np.array([name.split(".")[0] for name in data["names_act"]])
    single = data["act"][rows].sum(1) == 1
    if single.any():
        gold = types[data["act"][rows][single].argmax(1)]
        found["type"] = 100 * float((gold == types[_by_type(heads["act"][single], types)]).mean())
    for name in ("cameo", "status", "direction"):
        known = data[name][rows] >= 0
        if known.any():
            right = heads[name][known].argmax(1) == data[name][rows][known]
            found[name] = 100 * float(right.mean())
    return found


def _by_type(found: Array, types: Array) -> Array:
    """The likeliest act of the likeliest type."""
    names = sorted(set(types))
    summed = np.stack([found[:, types == name].sum(1) for name in names], axis=1)
    first = np.array([np.where(types == name)[0][0] for name in names])
    picked: Array = first[summed.argmax(1)]
    return picked


def expected_error(sure: Array, right: Array) -> float:
    """Expected calibration error (Guo et al. 2017) over equal bins of confidence, 0 to 1."""
    places = np.minimum((sure * BINS).astype(int), BINS - 1)
    total = 0.0
    for number in range(BINS):
        inside = places == number
        if inside.any():
            total += inside.mean() * abs(sure[inside].mean() - right[inside].mean())
    return float(total)


def counts(data: Data) -> dict[str, int]:
    """How many items each origin has among those that weights may learn from."""
    learnt = data["origin"][data["part"] == "train"]
    return {str(name): int((learnt == name).sum()) for name in sorted(set(learnt))}
