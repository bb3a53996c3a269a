"""The tree: forks of evidence grown into branches, each with its chance given what went before.

Along a branch chances multiply: draws of every step are multiplied draw by draw, the steps taken
as independent of one another; the seed is fixed, so that the same ledger gives the same tree.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.analyse.likelihood import Chance
from detente.analyse.scenario.beliefs import Known, of_draws
from detente.analyse.scenario.evidence import Evidence

SEED = 1925
DRAWS = 20_000

_Draws = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Arm:
    """One outcome of a fork, and the fork after it."""

    label: str
    then: "Fork | None" = None


@dataclass(frozen=True, slots=True)
class Fork:
    """A step: its evidence and an arm for each of its outcomes, in order."""

    evidence: Evidence
    arms: tuple[Arm, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A branch: `given` is its chance where its parent came, `along` where nothing is known yet.

    `evidence` is the place of its step in the list of steps; `bound` ('at most', 'at least' or '')
    goes with `given`, `bound_along` with `along`.
    """

    label: str
    evidence: int
    given: Chance
    along: Chance
    bound: str
    bound_along: str
    known: bool
    then: tuple["Node", ...]

    def leaves(self) -> Iterator["Node"]:
        """The ends of all branches."""
        if not self.then:
            yield self
        for one in self.then:
            yield from one.leaves()


@dataclass(frozen=True, slots=True)
class Tree:
    """The branches, and the steps they rest on."""

    branches: tuple[Node, ...]
    evidence: tuple[Evidence, ...]

    def nodes(self) -> Iterator[Node]:
        """Every branch, each before those after it."""
        left = list(reversed(self.branches))
        while left:
            yield (one := left.pop())
            left += reversed(one.then)


def grown(root: Fork) -> Tree:
    """The tree of a fork."""
    steps: list[Evidence] = []
    random = np.random.default_rng(SEED)
    return Tree(_nodes(root, _SoFar(np.ones(DRAWS)), steps, random), tuple(steps))


@dataclass(frozen=True, slots=True, eq=False)
class _SoFar:
    """What went before a fork: the product of its draws, the n of its steps, its limit."""

    draws: _Draws
    ns: tuple[int, ...] = ()
    bound: str = ""


def _nodes(
    fork: Fork, before: _SoFar, steps: list[Evidence], random: np.random.Generator
) -> tuple[Node, ...]:
    evidence, place = fork.evidence, len(steps)
    steps.append(evidence)
    known = isinstance(evidence.belief, Known)
    drawn = evidence.belief.draw(random, DRAWS)
    chances = evidence.belief.chances(evidence.n)
    ns = before.ns if known else (*before.ns, evidence.n)
    bounds = (evidence.bound, *[_opposite(evidence.bound)] * (len(fork.arms) - 1))
    made = []
    for column, (arm, bound) in enumerate(zip(fork.arms, bounds, strict=True)):
        here = _SoFar(before.draws * drawn[:, column], ns, bound or before.bound)
        then = _nodes(arm.then, here, steps, random) if arm.then else ()
        along = of_draws(here.draws, ns or (1,))
        made.append(Node(arm.label, place, chances[column], along, bound, here.bound, known, then))
    return tuple(made)


def _opposite(bound: str) -> str:
    return {"at most": "at least", "at least": "at most"}.get(bound, "")
