"""Floors: shares on our own labels below which the reader may not fall."""

import math
from collections.abc import Iterator
from pathlib import Path

import yaml

from bench.gold.labels import FOLDER
from bench.gold.tally import Tally

PATH = FOLDER / "floors.yaml"
Shares = dict[str, dict[str, float]]
_SLACK = 1.5  # percentage points: about one row
HEAD = """\
# What `make check` holds the dev part of our own labels to, in percent: how many of the rows shown
# (0.5 and more) are right, how many of the labels any row finds, and how many those shown do.
# `python -m bench floors` raises them; `--lower` is needed to lower one.
"""


def shares_of(tally: Tally) -> dict[str, float]:
    """The shares that have a floor."""
    labels = tally.found + tally.missed
    return {
        "shown": _share(sum(tally.shown), len(tally.shown)),
        "found": _share(tally.found, labels),
        "found-shown": _share(tally.sure, labels),
    }


def _share(some: int, whole: int) -> float:
    return round(100 * some / whole, 1) if whole else 0.0


def fallen(kind: str, measured: dict[str, float], floors: dict[str, float]) -> Iterator[str]:
    """What fell below its floor, and what to do about it."""
    for name, floor in floors.items():
        if measured[name] < floor:
            yield (
                f"{kind}: {name} is {measured[name]} %, below its floor of {floor} %; "
                f"see the items with `python -m bench grade dev --kind {kind} --errors {kind}`"
            )


def renewed(measured: Shares, floors: Shares, *, lower: bool) -> Shares:
    """The floors just under what was measured; an old one stays where it is higher."""
    return {
        kind: {
            name: _higher(value, 0.0 if lower else floors.get(kind, {}).get(name, 0.0))
            for name, value in shares.items()
        }
        for kind, shares in measured.items()
    }


def _higher(value: float, old: float) -> float:
    return max(math.floor((value - _SLACK) * 2) / 2, old, 0.0)


def load(path: Path = PATH) -> Shares:
    """The floors as committed."""
    found: Shares = yaml.safe_load(path.read_text("utf-8")) if path.is_file() else {}
    return found


def write(floors: Shares, path: Path = PATH) -> None:
    """The floors, one kind a line."""
    lines = (
        f"{kind}: {{{', '.join(f'{name}: {value}' for name, value in shares.items())}}}\n"
        for kind, shares in floors.items()
    )
    path.write_text(HEAD + "".join(lines), "utf-8")
