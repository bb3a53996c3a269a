"""What follows what: of pairs with an act of one kind behind them, how many had another next.

A rule reads "where the last r1 from s to o was so many days ago, and s did r to somebody, it was o
in this share of the cases" (CountTRuCoLa and TLogic count such rules; here a rule's cases are the
questions that it could have answered).
"""

import numpy as np

from detente.analyse.forecast.facts import Floats, Numbers

AGES = np.array([1, 2, 4, 8, 16, 40, 100])
"""Upper ends, in days, of the stretches in which a rule is counted; the last is open."""

_FADE = 0.985  # a rule's cases count half after 46 days
_CAUTION = 0.5  # cases that every rule starts with, of which _START were right
_START = 0.02
_SUREST = 0.98


class Rules:
    """Cases and right answers of every rule, by kind asked, kind seen and age."""

    def __init__(self, kinds: int) -> None:
        self._kinds = kinds
        self._shape = kinds * kinds * (len(AGES) + 1)
        self.cases = np.zeros(self._shape, np.float32)
        self.right = np.zeros(self._shape, np.float32)

    def number(self, asked: Numbers, seen: Numbers, age: Numbers) -> Numbers:
        """The rule for a kind asked, a kind seen and its age in days."""
        return (asked * self._kinds + seen) * (len(AGES) + 1) + np.searchsorted(AGES, age)

    def learn(self, rules: Numbers, right: Floats) -> None:
        """Count one day's uses of rules, each right (1) or not (0)."""
        self.cases *= _FADE
        self.right *= _FADE
        self.cases += np.bincount(rules, minlength=self._shape)
        self.right += np.bincount(rules, right, self._shape)

    def share(self, rules: Numbers) -> Floats:
        """How often each rule was right, cautious where it had few cases."""
        right = self.right[rules] + _CAUTION * _START
        share = right / (self.cases[rules] + _CAUTION)
        return np.minimum(share, _SUREST).astype(np.float32)
