"""Imported days: the rows behind a line of event data, looked up when a path wants to use it."""

from collections.abc import Mapping
from functools import partial

import numpy as np
import numpy.typing as npt

from detente.analyse.field import Between, Field
from detente.analyse.graph import FAR
from detente.analyse.trails import Arrive
from detente.ledger import imported_acts, imported_names
from detente.ledger.imported_acts import Columns

Rows = Columns | None
_Key = tuple[int, int]


class ImportedDays:
    """The rows of lines of event data, each read once."""

    def __init__(self, field: Field) -> None:
        self._field = field
        self._rows: dict[_Key, Rows] = {}
        self._known: dict[int, Mapping[int, str]] = {}
        self._kinds = imported_acts.kinds(field.ledger)

    def arrive(self, near: Between) -> Arrive | None:
        """How a path comes over the lines of a graph; None where no event data is in it."""
        return partial(self._arrive, near) if len(near.bundles.left) else None

    def rows(self, near: Between, line: int) -> Rows:
        """The rows of a line that count, in order of days: they are acts, on the days asked for."""
        place = line - near.told
        key = int(near.bundles.left[place]), int(near.bundles.right[place])
        if key not in self._rows:
            self._rows[key] = self._read(key)
        return self._rows[key]

    def types(self, rows: Columns) -> Mapping[str, int]:
        """How many rows there are of each PLOVER type, the most frequent first."""
        places, counted = np.unique(self._kinds.type[rows["kind"]], return_counts=True)
        found = zip(places.tolist(), counted.tolist(), strict=True)
        named = [(self._kinds.types[place], number) for place, number in found]
        return dict(sorted(named, key=lambda one: (-one[1], one[0])))

    def _arrive(self, near: Between, line: int, day: int) -> int:
        if line < near.told:
            told = self._field.lines[line]
            return max(day, told.first) if day <= told.last else FAR
        rows = self.rows(near, line)
        if rows is None:
            return FAR
        after = rows["last"] >= day
        return int(np.maximum(rows["first"][after], day).min(initial=FAR))

    def _members(self, number: int) -> Mapping[int, str]:
        if number not in self._known:
            self._known[number] = self._field.members(number)
        return self._known[number]

    def _read(self, key: _Key) -> Rows:
        doers, others = map(self._members, key)
        until = self._field.wanted.until
        rows = imported_names.rows_between(self._field.ledger, doers, others, until)
        if rows is None:
            return None
        wanted = self._field.wanted
        is_act: npt.NDArray[np.bool_] = np.array([bool(one) for one in self._kinds.types])
        kept = is_act[self._kinds.type[rows["kind"]]]
        kept &= (rows["first"] <= wanted.until) & (rows["last"] >= wanted.since)
        return {name: column[kept] for name, column in rows.items()} if kept.any() else None
