"""Rules: one value out of many reports' values, chosen in three ways; every value stays listed.

Near-copies of one text and the same voice count once: what is counted are independent sources.
"""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Given(Generic[Value]):
    """A value, who stands for it, the day of the report (ISO or empty), and how exact it is."""

    value: Value
    source: str
    day: str = ""
    exact: float = 0.0


def representative(given: Sequence[Given[Value]]) -> Value:
    """The value of most independent sources; of those the latest reported."""
    support = _supports(given)
    counted = [(support[one.value], one.exact, one.value) for one in given]
    return max(counted, key=lambda found: (*found[0], found[1], str(found[2])))[2]


def most_informative(given: Sequence[Given[Value]]) -> Value:
    """The most exact value; of those the one of most sources, then the latest."""
    support = _supports(given)
    counted = [(one.exact, support[one.value], one.value) for one in given]
    return max(counted, key=lambda found: (found[0], *found[1], str(found[2])))[2]


def conservative(given: Sequence[Given[int]]) -> int:
    """The lowest figure that any source stands for."""
    return min(one.value for one in given)


def sources(given: Sequence[Given[Value]], value: Value) -> int:
    """How many independent sources stand for a value."""
    return len({one.source for one in given if one.value == value})


def _supports(given: Sequence[Given[Value]]) -> dict[Value, tuple[int, str]]:
    """How many independent sources stand for each value, and the latest day it was reported."""
    by_value: dict[Value, list[Given[Value]]] = defaultdict(list)
    for one in given:
        by_value[one.value].append(one)
    return {
        value: (len({one.source for one in those}), max(one.day for one in those))
        for value, those in by_value.items()
    }
