"""Evidence: what one step of a scenario rests on, and what may be read of the ledger for it."""

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

import numpy as np

from detente.analyse.dyad_acts import chosen
from detente.analyse.scenario.beliefs import Belief
from detente.ledger import acts as ledger_acts
from detente.ledger.acts import Choice, cite, volume
from detente.ledger.ledger import Ledger
from detente.ledger.promise_parts import first_day, report_days
from detente.model.acts import Acts

WATCH = 28
"""Days without any report after which nobody was watching: a gap, and no time without acts."""

_OWN_SIDES = frozenset({"REB", "OPP", "UAF", "CRM", "SEP", "INS"})
"""Sectors of parties that do not act for the state whose country they bear."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One step: what is asked, what is believed of its outcomes, and the rows behind it.

    `n` counts the cases; `rows` are citations or ids of commitments; `bound` ('at most', 'at
    least' or '') says how the first outcome is to be read; `by_chance` are the shares of the
    outcomes whatever went before.
    """

    asks: str
    record: str
    belief: Belief
    n: int
    prior: str
    rows: tuple[str, ...] = ()
    bound: str = ""
    by_chance: tuple[float, ...] | None = None
    notes: tuple[str, ...] = ()


class Seen:
    """What was known of a ledger at the end of a day."""

    def __init__(self, ledger: Ledger, as_of: int, min_confidence: float) -> None:
        self._ledger, self._as_of, self._least = ledger, as_of, min_confidence
        self.acts = cache(self._acts)

    @cached_property
    def since(self) -> int:
        """The day of the oldest report or imported row; the day itself where there is none."""
        found = first_day(self._ledger)
        return self._as_of if found is None else min(found, self._as_of)

    @cached_property
    def days(self) -> int:
        """Days that were watched: each day with a report or an act, and the WATCH days after it."""
        told = np.union1d(volume(self._ledger)[0], report_days(self._ledger))
        told = told[(told >= self.since) & (told <= self._as_of)]
        return int(np.minimum(np.diff(np.append(told, self._as_of + 1)), WATCH).sum())

    def _acts(self, actor: str, recipient: str) -> Acts:
        """One side's acts towards another, told by then, since anything is watched."""
        choice = Choice(
            date.fromordinal(self.since).isoformat(),
            date.fromordinal(self._as_of).isoformat(),
            undirected=False,
        )
        found = ledger_acts.between(self._ledger, actor, recipient, choice, both=False)
        own = np.array(
            [
                one.code in (actor, recipient) or one.sector not in _OWN_SIDES
                for one in found.parties
            ],
            dtype=np.bool_,
        )
        kept = (found.confidence >= self._least) & (found.first >= self.since)
        if len(own):
            kept &= own[found.actor] & own[found.recipient]
        told = found.row[kept & (found.row < 0)].tolist()
        late = [row["row"] for row in cite(self._ledger, told) if self._is_late(row["published"])]
        return chosen(found, kept & ~np.isin(found.row, late))

    def _is_late(self, published: str) -> bool:
        return published[:10] > date.fromordinal(self._as_of).isoformat()

    def citations(self, keys: tuple[int, ...]) -> tuple[str, ...]:
        """What the keys of acts rest on."""
        return tuple(row["citation"] for row in cite(self._ledger, keys))
