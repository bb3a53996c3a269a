"""Beliefs: what is held of the outcomes of one step, to be looked at and drawn from."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from typing import Protocol

import numpy as np
import numpy.typing as npt
from scipy.stats import gamma

from detente.analyse.likelihood import Chance, of_beta

Draws = npt.NDArray[np.float64]
"""Draws by outcomes; every row adds up to 1."""

_PARTS = (0.025, 0.975, 0.1, 0.9)


class Belief(Protocol):
    """What is held of the outcomes of one step."""

    @property
    def formula(self) -> str:
        """How the numbers come about."""

    def chances(self, n: int) -> tuple[Chance, ...]:
        """Each outcome, in order; n is how many cases they rest on."""

    def draw(self, random: np.random.Generator, size: int) -> Draws:
        """So many draws of all outcomes."""


@dataclass(frozen=True, slots=True)
class Known:
    """It is known: the first outcome came about, or the only one can."""

    outcomes: int = 1
    formula: str = "known"

    def chances(self, n: int) -> tuple[Chance, ...]:
        """One and zeros."""
        ends = [1.0, *([0.0] * (self.outcomes - 1))]
        return tuple(Chance(one, one, one, one, one, n) for one in ends)

    def draw(self, random: np.random.Generator, size: int) -> Draws:
        """The same each time."""
        return np.tile(np.eye(self.outcomes)[0], (size, 1))


@dataclass(frozen=True, slots=True)
class Shares:
    """Beta or, with more than two outcomes, Dirichlet: a weight for each outcome."""

    weights: tuple[float, ...]
    told: str

    @property
    def formula(self) -> str:
        """The distribution with its weights, and what they are made of."""
        name = "Beta" if len(self.weights) == 2 else "Dirichlet"
        return f"{name}({', '.join(f'{one:.2f}' for one in self.weights)}): {self.told}"

    def chances(self, n: int) -> tuple[Chance, ...]:
        """Each outcome's own Beta."""
        whole = sum(self.weights)
        return tuple(of_beta(one, whole - one, n) for one in self.weights)

    def draw(self, random: np.random.Generator, size: int) -> Draws:
        """Dirichlet draws."""
        return random.dirichlet(self.weights, size)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """At least one episode in `horizon` days, by k seen in `days` days; or none (second outcome).

    The rate is Gamma(k + 1/2, days): Jeffreys' prior for Poisson counts, updated.
    """

    k: int
    days: int
    horizon: int
    absent: bool = False
    """The first outcome is that none comes."""

    @property
    def formula(self) -> str:
        """The rate's distribution and what is asked of it."""
        one = "" if self.absent else "1 - "
        return (
            f"{one}exp(-{self.horizon} x rate), rate of Gamma({self.k} + 1/2, {self.days} days):"
            f" {self.k} episodes in {self.days} days"
        )

    def chances(self, n: int) -> tuple[Chance, ...]:
        """That it comes, and that it does not."""
        shape = self.k + 0.5
        mean = 1 - (self.days / (self.days + self.horizon)) ** shape
        found = gamma.ppf(_PARTS, shape, scale=1 / self.days)
        low, high, lower, upper = (1 - exp(-self.horizon * float(one)) for one in found)
        comes = Chance(mean, low, high, lower, upper, n)
        return (opposite(comes), comes) if self.absent else (comes, opposite(comes))

    def draw(self, random: np.random.Generator, size: int) -> Draws:
        """Draws of the rate, turned into the two outcomes."""
        rates = random.gamma(self.k + 0.5, 1 / self.days, size)
        none = np.exp(-self.horizon * rates)
        first = none if self.absent else 1 - none
        return np.column_stack([first, 1 - first])


def opposite(one: Chance) -> Chance:
    """The chance that it does not come."""
    return Chance(1 - one.value, 1 - one.high, 1 - one.low, 1 - one.upper, 1 - one.lower, one.n)


def of_draws(draws: npt.NDArray[np.float64], ns: Sequence[int]) -> Chance:
    """A product of steps by its draws; it is no finer than its poorest step."""
    low, high, lower, upper = (float(one) for one in np.quantile(draws, _PARTS))
    return Chance(float(draws.mean()), low, high, lower, upper, min(ns))
