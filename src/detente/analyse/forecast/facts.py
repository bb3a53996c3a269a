"""Facts as numbers: who did which kind of act to whom on which day, seen from both sides."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float32]
Marks: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """n facts, one place a fact in every column, ordered by day.

    `subject` and `object` are party numbers below `parties`, `relation` a number below
    `relations`, `day` any count of days.
    """

    subject: Numbers
    relation: Numbers
    object: Numbers
    day: Numbers
    parties: int
    relations: int

    def __len__(self) -> int:
        return len(self.day)

    def on(self, day: int) -> slice:
        """The places of one day's facts."""
        start, stop = np.searchsorted(self.day, (day, day + 1))
        return slice(int(start), int(stop))


def facts_of(rows: npt.ArrayLike, parties: int = 0, relations: int = 0) -> Facts:
    """Facts of rows (subject, relation, object, day), in any order."""
    table = np.asarray(rows, np.int64).reshape(-1, 4)
    table = table[np.argsort(table[:, 3], kind="stable")]
    subject, relation, other, day = (np.ascontiguousarray(column) for column in table.T)
    if len(table):
        parties = max(parties, int(table[:, [0, 2]].max()) + 1)
        relations = max(relations, int(relation.max()) + 1)
    return Facts(subject, relation, other, day, parties, relations)


def both_ways(facts: Facts) -> Facts:
    """Each fact and its mirror: relation r + relations says that the object had r done to it."""
    there = np.stack([facts.subject, facts.relation, facts.object, facts.day], 1)
    back = np.stack([facts.object, facts.relation + facts.relations, facts.subject, facts.day], 1)
    return facts_of(np.concatenate([there, back]), facts.parties, 2 * facts.relations)


def mirror(relation: Numbers, relations: int) -> Numbers:
    """The same act as the other side has it; `relations` counts both ways."""
    half = relations // 2
    return np.where(relation < half, relation + half, relation - half)
