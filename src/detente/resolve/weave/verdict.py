"""Verdict: all reasons of a pair weighed into one number; the weights were fitted from data.

The weights stand in vocabulary/weave/weights.yaml. A feature has one for what agrees and one for
what contradicts, so that a verdict is a sum that can be read: bias + weight x value of each.
"""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from detente.model.vocabulary import yaml_file
from detente.resolve.weave import features
from detente.resolve.weave.features import FEATURES, Feature
from detente.resolve.weave.telling import Telling

_TELLING: tuple[Feature, ...] = (
    features.apart, features.retold, features.period, features.news, features.place,
    features.named_places, features.names, features.text, features.struck, features.killed,
    features.perpetrators,
)  # fmt: skip
"""What parts most pairs, what costs little first."""

_SURELY = 1e-3  # far more than rounding takes


class Detail(NamedTuple):
    """What one feature found: its value (-1 to 1), what it adds to the sum, and why."""

    feature: str
    value: float
    adds: float
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """`score` is above 0 where the two are rather one incident, below 0 where rather two."""

    score: float
    details: tuple[Detail, ...]

    @property
    def reason(self) -> str:
        """The three details that say most for what the score says."""
        side = 1 if self.score > 0 else -1
        found = sorted(self.details, key=lambda one: (-side * one.adds, one.feature))
        return "; ".join(one.reason for one in found[:3] if side * one.adds > 0)


def verdict(left: Telling, right: Telling) -> Verdict:
    """Are the two of one incident? The order of the two does not matter."""
    one, other = sorted((left, right), key=lambda telling: telling.id)
    weights = _weights()
    details = tuple(
        Detail(
            feature.__name__,
            score.value,
            _added(weights, feature.__name__, score.value),
            score.reason,
        )
        for feature in FEATURES
        if (score := feature(one, other)).reason
    )
    return Verdict(round(_bias() + sum(detail.adds for detail in details), 6), details)


def roughly(left: Telling, right: Telling) -> float | None:
    """The score of the two; None where it is surely not above 0 and need not be known exactly."""
    return None if is_against(left, right) else verdict(left, right).score


def is_against(left: Telling, right: Telling) -> bool:
    """True where the two are rather two, and a few features are enough to know it.

    Most pairs are: all that is not yet looked at could not outweigh what speaks against them.
    """
    one, other = (left, right) if left.id <= right.id else (right, left)
    most, steps = _steps()
    for feature, agree, contradict in steps:
        value = feature(one, other).value
        most += value * (agree if value > 0 else contradict) - agree
        if most < -_SURELY:
            return True
    return False


def _added(weights: dict[str, tuple[float, float]], feature: str, value: float) -> float:
    agree, contradict = weights[feature]
    return round(value * (agree if value > 0 else contradict), 6)


@cache
def _weights() -> dict[str, tuple[float, float]]:
    told = yaml_file("weave/weights.yaml")["weights"]
    return {name: (float(one["agree"]), float(one["contradict"])) for name, one in told.items()}


@cache
def _steps() -> tuple[float, tuple[tuple[Feature, float, float], ...]]:
    """The highest score there is, as no value is above 1; the features by turns, with weights."""
    weights = _weights()
    most = _bias() + sum(weights[feature.__name__][0] for feature in FEATURES)
    return most, tuple((feature, *weights[feature.__name__]) for feature in _TELLING)


@cache
def _bias() -> float:
    return float(yaml_file("weave/weights.yaml")["bias"])
