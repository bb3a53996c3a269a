"""Imported pairs: who acts on whom in event data, as far as it lies between two actors.

Ten million rows are some millions of pairs, so they stay in columns; only those that can be part of
a path become lines.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.analyse.lines import ALWAYS, EVER, Wanted
from detente.ledger import imported_acts
from detente.ledger.import_columns import Whole
from detente.ledger.imported_names import not_actors, twins
from detente.ledger.ledger import Ledger

Places = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """n pairs, actor and recipient by number (import_party.seq); a pair may stand there twice.

    A number of 0 is nobody. `parts` has first and last day and rows of every stretch of pairs that
    were stored together; `size` is one more than the largest number.
    """

    actor: Whole
    recipient: Whole
    parts: Sequence[tuple[Whole, Whole, Whole]]
    size: int

    def __len__(self) -> int:
        return len(self.actor)

    def taken(self, places: Places) -> tuple[Whole, Whole, Whole]:
        """First day, last day and rows of some pairs; their places ascend."""
        ends = np.cumsum([len(part[0]) for part in self.parts])
        starts = np.append([0], ends[:-1])
        cuts = np.searchsorted(places, ends)
        found: list[list[Whole]] = [[], [], []]
        low = 0
        for part, start, high in zip(self.parts, starts, cuts, strict=True):
            for column, kept in zip(part, found, strict=True):
                kept.append(column[places[low:high] - start])
            low = int(high)
        none = np.zeros(0, np.int32)
        first, last, rows = (np.concatenate([none, *kept]) for kept in found)
        return first, last, rows

    def within(self, since: int, until: int) -> "Pairs":
        """The pairs with a row that may lie between two days, both included."""
        first, last, rows = (
            np.concatenate([np.zeros(0, np.int32), *columns])
            for columns in zip(*self.parts, strict=True)
        )
        kept = (first <= until) & (last >= since)
        parts = [(first[kept], last[kept], rows[kept])]
        return Pairs(self.actor[kept], self.recipient[kept], parts, self.size)

    def reached(self, known: Flags) -> Flags:
        """Whoever is known, and whoever shares a pair with one that is."""
        found = known.copy()
        found[self.recipient[known[self.actor]]] = True
        found[self.actor[known[self.recipient]]] = True
        found[0] = False
        return found

    def rows_of(self, wanted: Flags) -> npt.NDArray[np.float64]:
        """Of each number how many rows name it, as far as it is wanted."""
        counted = np.zeros(self.size)
        for column in (self.actor, self.recipient):
            places = np.flatnonzero(wanted[column])
            counted += np.bincount(column[places], self.taken(places)[2], self.size)
        return counted


def pairs(ledger: Ledger, wanted: Wanted, judged: Mapping[int, int]) -> Pairs | None:
    """The pairs of the imported rows that count, or None where there are none.

    A data set is one source that nobody graded: it does not count where a grade or a second
    source is asked for, nor where events are not. `judged` has the number that stands for a party
    that was judged to be the same as another.
    """
    if "event" not in wanted.via or wanted.min_grade or wanted.independent > 1:
        return None
    columns = list(imported_acts.pair_columns(ledger))
    if not columns:
        return None
    actor = np.concatenate([part["actor"] for part in columns])
    recipient = np.concatenate([part["recipient"] for part in columns])
    size = int(max(actor.max(initial=0), recipient.max(initial=0))) + 1
    stands_for = np.arange(size, dtype=np.int32)
    for seq, first in twins(ledger):
        stands_for[seq] = first
    for seq, first in judged.items():
        stands_for[stands_for == seq] = first
    stands_for[[seq for seq in not_actors(ledger) if seq < size]] = 0
    if (stands_for != np.arange(size)).any():
        actor, recipient = stands_for[actor], stands_for[recipient]
    parts = [(part["first"], part["last"], part["rows"]) for part in columns]
    made = Pairs(actor, recipient, parts, size)
    no_days = wanted.since == EVER and wanted.until == ALWAYS
    return made if no_days else made.within(wanted.since, wanted.until)
