"""The recipe: teachers on hard labels, their soft labels for everything, a student on both.

Needs torch, numpy and pyyaml but no parser, so that it runs on any machine:
`python -m training.recipe ITEMS.npz START DIRECT OUT [--teachers N] [--teaching EPOCHS]
[--learning EPOCHS]`. START holds the pretrained teacher.npz, DIRECT the student that `direct` has
fitted on hard labels and that now learns on; OUT gets its weights (16 bits) and the figures. The
plan is one for two cores, an hour; with a GPU three teachers and four epochs each take minutes. A
teacher's labels are kept in OUT and read again where a run was broken off.
"""

import argparse
import sys
import time
from dataclasses import asdict, replace
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

TEACHING = Plan(epochs=1, rate=4e-5, batch=32, seed=1, frozen=4)
SOFT = (("act", 0.5), ("kind", 0.8), ("status", 0.5), ("contexts", 0.5))
"""The teacher's share of a head's loss. After one epoch it knows codes and who acts on whom less
well than the student after four, and teaches neither."""
LEARNING = Plan(epochs=2, rate=1.5e-4, batch=64, seed=1, soft=SOFT)
AGAIN = 3
"""How often an epoch of the teacher meets each public row: its labels are few and others' own."""


def main(arguments: list[str]) -> int:
    """Fit teachers and student, print and write what they reach."""
    options = _options(arguments)
    data = load(options.items)
    starts = {
        "teacher": start_of(options.start / "teacher.npz"),
        "student": start_of(options.direct / "student.npz"),
    }
    told: dict[str, Any] = {}
    student, told["student"] = distilled(data, starts, rows_for(data), options)
    told |= {"plan": asdict(_plan(LEARNING, 0, options.learning)), "items": counts(data)}
    write(student, data, told, options.out)
    return 0


def _options(arguments: list[str]) -> Any:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=Path)
    parser.add_argument("start", type=Path)
    parser.add_argument("direct", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--teachers", type=int, default=1)
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
    asked = np.concatenate([everything, measured, check_rows(data)])
    soft = np.zeros((len(data["ids"]), sum(sizes(data).values())), dtype=np.float32)
    told: dict[str, Any] = {}
    options.out.mkdir(parents=True, exist_ok=True)
    for number in range(options.teachers):
        kept = options.out / f"teacher{number}.npy"
        if not kept.is_file():
            plan = _plan(TEACHING, number, options.teaching)
            teacher = _timed(TEACHER, starts["teacher"], data, _repeated(data, rows), plan)
            np.save(kept, predict(teacher, data, asked), allow_pickle=False)
            del teacher
        logits = np.load(kept, allow_pickle=False)
        told[f"teacher {number}"] = _figures(logits, data, asked, measured)
        told[f"teacher {number} check"] = _figures(logits, data, asked, check_rows(data))
        print(told, flush=True)
        soft[asked] += probabilities(logits, data) / options.teachers
    plan = _plan(LEARNING, 0, options.learning)
    student = _timed(STUDENT, starts["student"], data, everything, plan, soft)
    told["student"] = figures(predict(student, data, measured), data, measured)
    return student, told


def _repeated(data: Data, rows: Array) -> Array:
    public = rows[data["origin"][rows] != "own"]
    return np.concatenate([rows, *[public] * (AGAIN - 1)])


def _figures(logits: Array, data: Data, asked: Array, rows: Array) -> dict[str, float]:
    at = {int(row): place for place, row in enumerate(asked)}
    return figures(logits[[at[int(row)] for row in rows]], data, rows)


def _plan(plan: Plan, number: int, epochs: float) -> Plan:
    return replace(plan, epochs=epochs, seed=plan.seed + number)


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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
