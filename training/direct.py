"""The recipe without teachers: the student on hard labels, on the processor alone.

`python -m training.direct ITEMS.npz START OUT [--epochs N] [--own]`: START and OUT as in `recipe`;
with `--own` the project's corpus alone is learnt from. On two cores with 16-bit sums an epoch of
25,000 items takes about four minutes.
"""

import argparse
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from training.fit import Plan, fit
from training.fitted import write
from training.heads import load
from training.measure import counts
from training.network import STUDENT
from training.recipe import start_of
from training.split import rows_for

PLAN = Plan(epochs=4, rate=2e-4, batch=64, seed=1)


def main(arguments: list[str]) -> int:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=Path)
    parser.add_argument("start", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=float, default=PLAN.epochs)
    parser.add_argument("--own", action="store_true")
    options = parser.parse_args(arguments)
    data = load(options.items)
    plan = replace(PLAN, epochs=options.epochs)
    rows = rows_for(data, options.own)
    reader = fit(STUDENT, start_of(options.start / "student.npz"), data, rows, plan)
    told: dict[str, Any] = {"plan": asdict(plan), "items": counts(data)}
    write(reader, data, told, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
