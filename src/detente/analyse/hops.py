"""Hops: the lines of a path as people and programs read them, told by reports or by event data."""

from dataclasses import dataclass

import numpy as np

from detente.analyse.field import Between, Field
from detente.analyse.imported_days import ImportedDays
from detente.analyse.line_costs import imported_parts
from detente.analyse.line_rows import iso, line_shape
from detente.ledger.cited_acts import cite
from detente.ledger.parts import Shape

SHOWN = 3
"""Rows of event data that a hop shows: the first that a path can use, and those after it."""


@dataclass(frozen=True, slots=True)
class Hops:
    """Shapes of the lines between two nodes of a field."""

    field: Field
    days: ImportedDays
    near: Between

    def shape(self, line: int, here: str, there: str, day: int) -> tuple[Shape, int]:
        """A line that is walked from one node to another, and the day behind it."""
        others = self._others(line, here, there)
        if line < self.near.told:
            told = self.field.lines[line]
            return line_shape(self.field.ledger, told, here, there, others), max(day, told.first)
        return self._imported(line, (here, there), day, others)

    def _imported(
        self, line: int, ends: tuple[str, str], day: int, others: dict[str, int]
    ) -> tuple[Shape, int]:
        rows = self.days.rows(self.near, line)
        assert rows is not None  # the path was walked over them
        bundles, place = self.near.bundles, line - self.near.told
        usable = rows["row"][rows["last"] >= day]
        arrived = max(day, int(rows["first"][rows["last"] >= day][0]))
        first, last = iso(int(rows["first"].min())), iso(int(rows["last"].max()))
        types = self.days.types(rows)
        name = self.field.names([int(bundles.left[place])])[int(bundles.left[place])]
        age = self.near.newest - min(int(bundles.last[place]), self.field.wanted.until)
        return {
            "from": ends[0],
            "to": ends[1],
            "direction": "forward" if name == ends[0] else "back",
            "kind": "event",
            "word": next(iter(types)) + (" …" if len(types) > 1 else ""),
            "first_day": first,
            "last_day": last,
            "dated": True,
            "when": iso(arrived) if first == last else f"{first} to {last}",
            "independent": 1,
            "reports": 0,
            "copies": 0,
            "imported": len(rows["row"]),
            "types": types,
            "others": others,
            "costs": {
                part: round(cost, 4)
                for part, cost in imported_parts(int(bundles.rows[place]), age).items()
            },
            "rows": [_row(one) for one in cite(self.field.ledger, usable[:SHOWN].tolist())],
        }, arrived

    def _others(self, line: int, here: str, there: str) -> dict[str, int]:
        """How many more lines of each kind join the two, and rows of event data."""
        found: dict[str, int] = {}
        for place, told in enumerate(self.field.lines):
            if place != line and {told.left, told.right} == {here, there}:
                found[told.kind] = found.get(told.kind, 0) + 1
        bundles = self.near.bundles
        one, other = self.field.number(here), self.field.number(there)
        between = ((bundles.left == one) & (bundles.right == other)) | (
            (bundles.left == other) & (bundles.right == one)
        )
        places = np.flatnonzero(between).tolist()
        more = [one for one in places if one + self.near.told != line]
        if more:
            found["imported row"] = int(bundles.rows[more].sum())
        return found


def _row(row: Shape) -> Shape:
    """A row of event data with the keys of a row of a report."""
    who = f"{row['actor_name']} → {row['recipient_name']}"
    mode = f" {row['mode']}" if row["mode"] else ""
    return {
        "id": str(row["row"]),
        "short": "",
        "citation": row["citation"],
        "quote": f"{who} {row['type']}{mode}, {row['date']}",
        "stance": "asserted",
        "confidence": 1.0,
        "title": "",
        "outlet": row["format"],
        "published": "",
        "date": row["date"],
        "grade": "F",
        "source": row["format"],
        "copy": False,
    }
