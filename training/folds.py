"""PLV by cross-validation: `folds ITEMS.npz OWN [--folds N]` prints the figures.

OWN is what `direct --own` left, a student of the project's corpus alone. For each fold it learns on
from the other folds (train and development part), AW-wiki and a fresh sample of the corpus, and
reads the fold it has not seen. One development part is small; all of PLV is seven times as much.
"""

import argparse
import json
import sys
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from training.fit import Plan, fit, predict
from training.heads import Array, Data, load, sizes
from training.measure import figures
from training.network import STUDENT
from training.recipe import start_of

PLAN = Plan(epochs=3, rate=1e-4, batch=32, seed=1)
SAMPLE = 3000
"""So many items of the corpus are read again in each fold, lest the corpus be forgotten."""


def main(arguments: list[str]) -> int:
    """Fit each fold, print the figures of all and their spread by bootstrap."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=Path)
    parser.add_argument("own", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args(arguments)
    data = load(options.items)
    found = crossed(data, start_of(options.own / "student.npz"), options.folds)
    rows = np.where(data["origin"] == "plv")[0]
    told = {"plv": figures(found[rows], data, rows), "interval": interval(found[rows], data, rows)}
    (options.own / "folds.json").write_text(json.dumps(told, indent=1), "utf-8")
    print(json.dumps(told, indent=1))
    return 0


def crossed(data: Data, start: Any, many: int) -> Array:
    """The logits of PLV's rows, each read by a student that has not seen its fold."""
    plv = data["origin"] == "plv"
    fold = np.array([zlib.crc32(group.encode()) % many for group in data["group"]])
    found = np.zeros((len(data["ids"]), sum(sizes(data).values())), dtype=np.float32)
    for number in range(many):
        tested = np.where(plv & (fold == number))[0]
        reader = fit(STUDENT, start, data, _learnt(data, plv, fold, number), PLAN)
        found[tested] = predict(reader, data, tested)
    return found


def _learnt(data: Data, plv: Array, fold: Array, number: int) -> Array:
    others = np.where(plv & (fold != number))[0]
    aw = np.where((data["origin"] == "aw-wiki") & (data["part"] == "train"))[0]
    own = np.where((data["origin"] == "own") & (data["part"] == "train"))[0]
    sample = np.random.default_rng(number).choice(own, min(SAMPLE, len(own)), replace=False)
    return np.concatenate([others, aw, sample])


def interval(logits: Array, data: Data, rows: Array, draws: int = 400) -> dict[str, list[float]]:
    """For root, quad and binary what 95 of 100 drawings of as many rows give."""
    chance = np.random.default_rng(1)
    drawn = []
    for _ in range(draws):
        picked = chance.integers(0, len(rows), len(rows))
        drawn.append(figures(logits[picked], data, rows[picked]))
    return {
        name: [round(float(one), 1) for one in np.percentile([d[name] for d in drawn], [2.5, 97.5])]
        for name in ("root", "quad", "binary")
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
