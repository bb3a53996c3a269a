"""The recipe: teachers on hard labels, their soft labels for everything, a student on both.

Needs torch, numpy and pyyaml but no parser, so that it runs on any machine with a GPU:
`python -m training.recipe ITEMS.npz START OUT [--folds N] [--teachers N]`. START holds the
pretrained encoders as student.npz and teacher.npz; OUT gets the student's weights (16 bits) and the
figures.
"""

import argparse
import sys
import time
import zlib
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch

from training.fit import Plan, fit, predict
from training.fitted import write
from training.heads import Array, Data, load, probabilities, sizes
from training.measure import counts, figures
from training.network import STUDENT, TEACHER, Shape
from training.split import check_rows, rows_for

TEACHING = Plan(epochs=4, rate=3e-5, batch=32, seed=1)
LEARNING = Plan(epochs=8, rate=2e-4, batch=64, seed=1, soft=0.7)


def main(arguments: list[str]) -> int:
    """Fit teachers and student, print and write what they reach."""
    options = _options(arguments)
    data = load(options.items)
    starts = {name: start_of(options.start / f"{name}.npz") for name in ("student", "teacher")}
    told: dict[str, Any] = {}
    if options.folds:
        told["folds"] = folds(data, starts, options.folds)
    student, told["student"] = distilled(data, starts, rows_for(data), options)
    told |= {"plan": asdict(_plan(LEARNING, 0, options.learning)), "items": counts(data)}
    write(student, data, told, options.out)
    return 0


def _options(arguments: list[str]) -> Any:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=Path)
    parser.add_argument("start", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--teachers", type=int, default=3)
    parser.add_argument("--teaching", type=float, default=TEACHING.epochs)
    parser.add_argument("--learning", type=float, default=LEARNING.epochs)
    return parser.parse_args(arguments)


def start_of(path: Path) -> dict[str, torch.Tensor]:
    """A pretrained encoder's weights, as `python -m training start` writes them."""
    stored = np.load(path)
    return {name: torch.from_numpy(stored[name].astype(np.float32)) for name in stored.files}


def distilled(data: Data, starts: Any, rows: Array, options: Any) -> tuple[Any, dict[str, Any]]:
    """A student of several teachers, and the figures of both on PLV's development part."""
    measured = np.where(data["part"] == "dev")[0]
    everything = np.concatenate([rows, np.where(data["part"] == "loose")[0]])
    soft = np.zeros((len(data["ids"]), sum(sizes(data).values())), dtype=np.float32)
    told: dict[str, Any] = {}
    dev = 0.0
    for number in range(options.teachers):
        teacher = _timed(
            TEACHER, starts["teacher"], data, rows, _plan(TEACHING, number, options.teaching)
        )
        soft[everything] += (
            probabilities(predict(teacher, data, everything), data) / options.teachers
        )
        logits = predict(teacher, data, measured)
        dev = dev + probabilities(logits, data) / options.teachers
        told[f"teacher {number}"] = figures(logits, data, measured)
        check = check_rows(data)
        told[f"teacher {number} check"] = figures(predict(teacher, data, check), data, check)
        print(told, flush=True)
        del teacher
    told["teachers"] = figures(np.log(np.clip(dev, 1e-9, 1)), data, measured)
    student = _timed(
        STUDENT, starts["student"], data, everything, _plan(LEARNING, 0, options.learning), soft
    )
    told["student"] = figures(predict(student, data, measured), data, measured)
    return student, told


def _plan(plan: Plan, number: int, epochs: float) -> Plan:
    return Plan(epochs, plan.rate, plan.batch, plan.seed + number, plan.soft, plan.warm)


def _timed(
    shape: Shape, start: Any, data: Data, rows: Array, plan: Plan, soft: Array | None = None
) -> Any:
    began = time.perf_counter()
    found = fit(shape, start, data, rows, plan, soft)
    print(
        f"fitted {len(rows)} rows, {plan.epochs} epochs, {time.perf_counter() - began:.0f} s",
        flush=True,
    )
    return found


def folds(data: Data, starts: Any, many: int) -> dict[str, Any]:
    """PLV's train and development parts by cross-validation: the student without teachers."""
    plv = data["origin"] == "plv"
    fold = np.array([zlib.crc32(group.encode()) % many for group in data["group"]])
    found = np.zeros((len(data["ids"]), sum(sizes(data).values())), dtype=np.float32)
    others = (data["part"] == "train") | plv
    for number in range(many):
        rows = np.where(others & ~(plv & (fold == number)))[0]
        tested = np.where(plv & (fold == number))[0]
        reader = _timed(STUDENT, starts["student"], data, rows, Plan(6, 1e-4, 32, number))
        found[tested] = predict(reader, data, tested)
    tested = np.where(plv)[0]
    return figures(found[tested], data, tested)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
