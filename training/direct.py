"""The recipe without teachers: the student on hard labels, on the processor alone.

`python -m training.direct ITEMS.npz START OUT [--epochs N]`: START and OUT as in `recipe`. On two
cores with 16-bit sums an epoch of 25,000 items takes about five minutes.
"""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch

from training.calibration import cooled, temperatures
from training.fit import Plan, fit, predict
from training.heads import Data, load
from training.measure import counts, figures
from training.network import STUDENT
from training.recipe import check_rows, rows_for, start_of

PLAN = Plan(epochs=4, rate=2e-4, batch=64, seed=1)


def main(arguments: list[str]) -> int:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=Path)
    parser.add_argument("start", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=float, default=PLAN.epochs)
    options = parser.parse_args(arguments)
    data = load(options.items)
    plan = Plan(options.epochs, PLAN.rate, PLAN.batch, PLAN.seed)
    reader = fit(STUDENT, start_of(options.start / "student.npz"), data, rows_for(data), plan)
    told: dict[str, Any] = {"plan": asdict(plan), "items": counts(data)}
    kept: dict[str, np.ndarray] = {}
    for name, rows in (("dev", np.where(data["part"] == "dev")[0]), ("check", check_rows(data))):
        kept |= {f"{name}_rows": rows, f"{name}_logits": predict(reader, data, rows)}
    told |= measured(kept, data)
    options.out.mkdir(parents=True, exist_ok=True)
    state = {name: value.to(torch.float16).numpy() for name, value in reader.state_dict().items()}
    np.savez(options.out / "student.npz", allow_pickle=False, **state)
    np.savez(options.out / "logits.npz", allow_pickle=False, **kept)
    (options.out / "figures.json").write_text(json.dumps(told, indent=1), "utf-8")
    print(json.dumps(told, indent=1))
    return 0


def measured(kept: dict[str, np.ndarray], data: Data) -> dict[str, Any]:
    """The figures of the rows kept for it, with probabilities as they ship: each head cooled."""
    found = temperatures(kept["check_logits"], data, kept["check_rows"])
    told: dict[str, Any] = {"temperatures": found}
    for name in ("dev", "check"):
        logits = cooled(kept[f"{name}_logits"], data, found)
        told[name] = figures(logits, data, kept[f"{name}_rows"])
    return told


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
