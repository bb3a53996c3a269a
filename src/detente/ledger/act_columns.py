"""Act columns: acts that reports tell and imported rows, put into the columns of `Acts`."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from detente.ledger import imported_acts
from detente.ledger.act_parties import Parties
from detente.ledger.imported_acts import Columns
from detente.ledger.ledger import Ledger
from detente.ledger.reported_acts import Told
from detente.model.acts import Acts, Party

Made = dict[str, npt.NDArray[Any]]
"""The columns of Acts by name."""

_COLUMNS: dict[str, type[np.generic]] = {
    "first": np.int32, "last": np.int32, "actor": np.int32, "recipient": np.int32,
    "type": np.int8, "quad": np.int8, "intensity": np.float32, "confidence": np.float32,
    "row": np.int64,
}  # fmt: skip
_SAME = ("first", "actor", "recipient", "type", "quad", "intensity")


class Frame:
    """The parties and types that all columns made with it share."""

    def __init__(self, ledger: Ledger, told: Sequence[Told] = ()) -> None:
        self._ledger = ledger
        self._kinds = imported_acts.kinds(ledger)
        self._places, self._place = Parties(), np.zeros(0, np.int32)
        self.types = tuple(sorted({*self._kinds.types, *(act.type for act in told)}))
        self._told = self._of_told(told)

    def with_all_parties(self) -> "Frame":
        """The same with every imported party, so that any rows can be put into columns."""
        self._place_all(imported_acts.parties(self._ledger))
        return self

    def told(self) -> Made:
        """The columns of the acts that reports tell."""
        return self._told

    def imported(self, rows: Columns) -> Made:
        """The columns of imported rows."""
        kind, kinds = rows["kind"], self._kinds
        types = np.array([self.types.index(name) for name in kinds.types] or [0], np.int8)
        return {
            **{name: rows[name] for name in ("first", "last", "row")},
            "actor": self._placed(rows["actor"]),
            "recipient": self._placed(rows["recipient"]),
            "type": types[kinds.type[kind]],
            "quad": kinds.quad[kind],
            "intensity": kinds.intensity[kind],
            "confidence": np.ones(len(kind), np.float32),
        }

    def directed(self, rows: Columns) -> Columns:
        """The rows without those of which the file lists two sides and no doer."""
        kept = self._kinds.directed[rows["kind"]]
        return {name: column[kept] for name, column in rows.items()}

    def acts(self, parts: Sequence[Made], *, one_a_day: bool) -> Acts:
        """All parts as acts, in order of days and rows."""
        columns = {name: np.concatenate([part[name] for part in parts]) for name in _COLUMNS}
        order = np.lexsort((columns["row"], columns["first"]))
        if one_a_day:
            order = order[_once({name: columns[name][order] for name in _SAME})]
        columns = {name: columns[name][order].astype(kind) for name, kind in _COLUMNS.items()}
        return Acts(self._places.all(), self.types, **columns)

    def _of_told(self, told: Sequence[Told]) -> Made:
        return {
            "actor": self._places.places(act.actor for act in told),
            "recipient": self._places.places(act.recipient for act in told),
            "type": np.array([self.types.index(act.type) for act in told], np.int8),
            **{
                name: np.array([getattr(act, name) for act in told], _COLUMNS[name])
                for name in ("first", "last", "quad", "intensity", "confidence", "row")
            },
        }

    def _placed(self, numbers: npt.NDArray[Any]) -> npt.NDArray[np.int32]:
        """The places of parties that are given by their numbers (import_party.seq)."""
        if not len(self._place):
            asked, where = np.unique(numbers, return_inverse=True)
            known = imported_acts.parties(self._ledger, asked)
            return self._places.places(known[number] for number in asked.tolist())[where]
        placed: npt.NDArray[np.int32] = self._place[numbers]
        return placed

    def _place_all(self, known: Mapping[int, Party]) -> None:
        self._place = np.zeros(max(known, default=0) + 1, np.int32)
        for number, party in known.items():
            self._place[number] = self._places.place(party)


def _once(columns: Made) -> npt.NDArray[np.int64]:
    """The places of the first act of each kind, pair and day, in order."""
    order = np.lexsort(tuple(columns.values()))
    new = np.ones(len(order), np.bool_)
    new[1:] = False
    for column in columns.values():
        ordered = column[order]
        new[1:] |= ordered[1:] != ordered[:-1]
    return np.sort(order[new])
