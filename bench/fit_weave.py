"""Fit the weights by which tellings are joined: `python -m bench fit_weave`.

Pairs that share a block are taken from the dev part of the incidents benchmark (real news, real
mistakes of our own reading) and from made incidents (bench/made_incidents.py: other types, other
countries, references, copies), the latter for little, as made
mistakes are not real ones. Logistic regression with weights that
cannot turn a reason into its opposite; then the bias is moved to where the groups are best (mean
B-cubed F1 of both sets). Writes src/detente/vocabulary/weave/weights.yaml.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.all import VARIABLE
from bench.incidents import main_tellings
from bench.made_incidents import attacks, tellings
from bench.rows import key_of, read_rows
from detente.resolve.weave.clustering import Pair, groups, linked, pair
from detente.resolve.weave.features import FEATURES
from detente.resolve.weave.gathered import Gathered
from detente.resolve.weave.telling import Telling

Matrix = NDArray[np.float64]
Truth = Mapping[str, str]

_TARGET = Path(__file__).parents[1] / "src/detente/vocabulary/weave/weights.yaml"
_MADE = 400  # attacks, about 1,500 tellings
_SHARE = 0.005  # of a pair of made incidents against one of real news
_RIDGE, _STEPS = 1.0, 25
_SHIFTS = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5)
_ALWAYS = {"stage": (0.0, 4.0), "apart": (0.0, 8.0)}
"""What the data hardly show: what stands by its meaning."""

_NAMES_AT_MOST = 3.5
"""Reports of one conflict share names over years; the shootings of the benchmark do not."""


_NAMES = 1 + 2 * [feature.__name__ for feature in FEATURES].index("names")


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs that share a block: their values by feature and sign, and whether they are one."""

    told: Mapping[str, Telling]
    truth: Truth
    pairs: tuple[Pair, ...]
    values: Matrix
    one: Matrix
    weight: float


def main(_arguments: list[str]) -> int:
    """Fit, choose the bias, write the weights and say how good the groups are."""
    folder = Path(os.environ[VARIABLE]) / "incidents"
    told = main_tellings(read_rows(folder / "dev.input.jsonl"))
    gold = {key_of(row): str(row["cluster"]) for row in read_rows(folder / "dev.gold.jsonl")}
    made = list(tellings(attacks(_MADE)))
    sets = [
        pairs_of(told, gold, 1.0),
        pairs_of([one for _, one in made], {one.id: str(n) for n, one in made}, _SHARE),
    ]
    theta = fitted(sets)
    best = max(
        _SHIFTS, key=lambda shift: float(np.mean([quality(one, theta, shift) for one in sets]))
    )
    theta[0] += best
    for name, one in zip(("news", "made"), sets, strict=True):
        print(f"{name}: {len(one.told)} tellings, B-cubed F1 {quality(one, theta, 0.0):.3f}")
    _TARGET.write_text(written(theta), "utf-8")
    return 0


def pairs_of(told: Sequence[Telling], truth: Truth, weight: float) -> Pairs:
    """Every pair of tellings that share a block."""
    gathered, by_id = Gathered(told), {one.id: one for one in told}
    found = sorted({pair(one, other) for one in by_id for other in gathered.beside(one)})
    values = np.zeros((len(found), 2 * len(FEATURES)))
    for row, (one, other) in zip(values, found, strict=True):
        for at, feature in enumerate(FEATURES):
            value = feature(by_id[one], by_id[other]).value
            row[2 * at + (value < 0)] = value
    is_one = np.array([float(truth[left] == truth[right]) for left, right in found])
    return Pairs(by_id, truth, tuple(found), values, is_one, weight)


def fitted(sets: Sequence[Pairs]) -> Matrix:
    """Bias and weights by Newton's method, weights held at 0 or above."""
    values = np.vstack([np.c_[np.ones(len(one.values)), one.values] for one in sets])
    truth = np.concatenate([one.one for one in sets])
    share = np.concatenate([np.full(len(one.one), one.weight) for one in sets])
    ridge = np.full(values.shape[1], _RIDGE)
    theta = np.zeros(values.shape[1])
    for _ in range(_STEPS):
        sure = 1 / (1 + np.exp(-values @ theta))
        slope = values.T @ (share * (sure - truth)) + ridge * theta
        curve = (values * (share * sure * (1 - sure))[:, None]).T @ values + np.diag(ridge)
        theta = theta - np.linalg.solve(curve, slope)
        theta[1:] = np.maximum(theta[1:], 0.0)
        theta[_NAMES] = min(theta[_NAMES], _NAMES_AT_MOST)
    for at, feature in enumerate(FEATURES):
        if feature.__name__ in _ALWAYS:
            theta[1 + 2 * at : 3 + 2 * at] = _ALWAYS[feature.__name__]
    return theta


def quality(pairs: Pairs, theta: Matrix, shift: float) -> float:
    """B-cubed F1 of the groups that these weights give."""
    scores = np.c_[np.ones(len(pairs.values)), pairs.values] @ theta + shift
    found = linked(dict(zip(pairs.pairs, map(float, scores), strict=True)))
    return b_cubed(groups(pairs.told, found), pairs.truth)


def b_cubed(found: Sequence[Sequence[str]], truth: Truth) -> float:
    """F1 of precision and recall of each telling's group, averaged over tellings."""
    size: dict[str, int] = {}
    for label in truth.values():
        size[label] = size.get(label, 0) + 1
    total = sum(map(len, found))
    precision = recall = 0.0
    for group in found:
        for one in group:
            same = sum(truth[other] == truth[one] for other in group)
            precision += same / len(group) / total
            recall += same / size[truth[one]] / total
    return 2 * precision * recall / (precision + recall)


def written(theta: Matrix) -> str:
    """The weights as the package reads them."""
    head = _TARGET.read_text("utf-8").split("bias:")[0]
    lines = [f"bias: {theta[0]:.3f}", "weights:"]
    for at, feature in enumerate(FEATURES):
        agree, contradict = theta[1 + 2 * at : 3 + 2 * at]
        told = f"{{agree: {agree:.3f}, contradict: {contradict:.3f}}}"
        lines.append(f"  {feature.__name__ + ':':<14}{told}")
    return head + "\n".join(lines) + "\n"
