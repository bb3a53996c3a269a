"""Line costs: what a hop of a path costs, part by part, so that the best path can say why.

    cost of a path = sum over its hops of
        hop      1
      + unsure   0.5 * (1 - confidence of its surest row, less for possible, accused …)
      + source   0 for an outlet graded A … 0.25 for E; 0.1 where nobody graded it
      + alone    0.2 / independent reports (near-copies and reports of one outlet count once)
      + seldom   0.1 / occasions that join the two
      + old      0.2 * (1 - 0.5 ** (years before the newest row / 5)); 0.1 where no day is known
      + kind     0 for leads, part of, supports … 0.25 for words and for "based in"
    and over the actors in its middle of
        busy     0.1 * log10(lines that it has)
      + category 0.4 for a kind of people: Russia (rebels)

The least is best. The numbers stand in vocabulary/analyse/trails.yaml.
"""

from functools import cache
from math import log10
from typing import Any

import numpy as np
import numpy.typing as npt

from detente.model.vocabulary import yaml_file

Costs = dict[str, float]
"""The parts of a cost by name, in the order of the formula."""

_YEAR = 365.25  # days


@cache
def weights() -> dict[str, Any]:
    """The numbers of the formula."""
    return dict(yaml_file("analyse/trails.yaml"))


def sureness(confidence: float, stance: str, blame: str = "") -> float:
    """How sure a row is, from 0 to 1; 0 where it joins nobody."""
    stances, blamed = weights()["stances"], weights()["blame"]
    return confidence * float(stances.get(stance, 0)) * float(blamed.get(blame, 0) if blame else 1)


def least_hop() -> float:
    """What no hop costs less than."""
    return float(weights()["hop"])


def row_costs(sure: float, grade: str) -> Costs:
    """What depends on the row that is shown: how sure it is, who published it."""
    known = weights()
    return {"unsure": known["unsure"] * (1 - sure), "source": known["grades"][grade or "F"]}


def kind_cost(kind: str, word: str, quad: int = 0) -> float:
    """How weakly a kind of line joins: a tie by its relation, an event by its quad."""
    known = weights()
    if kind == "tie":
        return float(known["ties"].get(word, 0.2))
    return float(known["incident"] if kind == "incident" else known["event"][quad])


def age_cost(days: int | None) -> float:
    """What a row costs that is so many days older than the newest; None: no day is known."""
    known = weights()
    if days is None:
        return float(known["undated"])
    return float(known["old"] * (1 - 0.5 ** (max(days, 0) / _YEAR / known["half_life"])))


def share_costs(independent: int, occasions: int) -> Costs:
    """What few reports and few occasions cost."""
    known = weights()
    return {"alone": known["alone"] / independent, "seldom": known["seldom"] / occasions}


def imported_costs(rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
    """What lines of event data cost but for their age: one ungraded source, so many occasions."""
    known = weights()
    same = least_hop() + known["grades"]["F"] + known["alone"] + known["imported"]
    return np.asarray(same + known["seldom"] / np.maximum(rows, 1), np.float64)


def imported_parts(rows: int, age: int) -> Costs:
    """The parts of the same for one line, with that of its age in days."""
    known = weights()
    parts = {"unsure": 0.0, "source": known["grades"]["F"], "kind": known["imported"]}
    return parts | share_costs(1, max(rows, 1)) | {"old": age_cost(age)}


def least_imported() -> float:
    """What no line of event data costs less than."""
    return float(imported_costs(np.array([1 << 30], np.int32))[0])


def age_costs(days: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
    """`age_cost` of many."""
    known = weights()
    share = 1 - 0.5 ** (np.maximum(days, 0) / _YEAR / known["half_life"])
    return np.asarray(known["old"] * share, np.float64)


def middle_cost(lines: int, *, category: bool) -> Costs:
    """What an actor in the middle of a path costs, by the number of lines that it has."""
    known = weights()
    busy = known["busy"] * log10(max(lines, 1))
    return {"busy": busy, "category": known["category"] if category else 0.0}
