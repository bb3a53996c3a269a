"""Contradictions: what the ledger holds of what cannot all hold, as it was known on a day.

Each side keeps its statements and voices. The grades of outlets and what somebody judged stand
beside and are looked up when asked: they may change without a new row.
"""

import json
from collections.abc import Iterator, Sequence

from detente.analyse.contradicting.blamed import Blamed
from detente.analyse.contradicting.credibility import credibility
from detente.analyse.contradicting.reasons import reason_of
from detente.analyse.contradicting.said import (
    Said,
    Side,
    confidence_of,
    contradicted_since,
    known_by,
    sides_of,
)
from detente.ledger import contradicted, followed, views
from detente.ledger.contradiction_judgements import NO, judged_contradictions, judgement_of
from detente.ledger.filters import ALL, Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.short import find, short
from detente.ledger.sources import grades
from detente.ledger.woven import Found

KINDS = ("toll", "perpetrators", "measure", "event")
"""What can be told in ways that cannot all hold."""


def contradictions(
    ledger: Ledger, chosen: Filter = ALL, *, as_of: str = "", judged_no: bool = False
) -> Iterator[Shape]:
    """Those that stood on a day (the newest report's unless given), of statements that pass.

    Those that somebody judged to be none are left out unless `judged_no`.
    """
    shown = _Shown(ledger, as_of)
    passing = None if chosen == ALL else _passing(ledger, chosen)
    for row in contradicted.newest(ledger):
        made = shown.shape(row)
        if not made["stands"] or (made["none"] and not judged_no):
            continue
        if passing is None or any(one["row"] in passing for one in _all_said(made)):
            yield made


def contradiction(ledger: Ledger, prefix: str, *, as_of: str = "") -> Shape:
    """One contradiction, also where it stands no more. Raises NotFound."""
    row = contradicted.one(ledger, find(ledger, "contradiction", prefix))
    return _Shown(ledger, as_of).shape(row)


class _Shown:
    """Makes shapes of rows, with the grades and judgements that stand."""

    def __init__(self, ledger: Ledger, as_of: str) -> None:
        self._ledger = ledger
        self._day = as_of or followed.newest_day(ledger) or "9999-12-31"
        self._grades = grades(ledger)
        self._judged = judged_contradictions(ledger)

    def shape(self, row: Found) -> Shape:
        """A contradiction with its sides as they were known on the day."""
        rows = contradicted.said(self._ledger, row["version"]) if row["version"] else []
        told = {said_of(one): one for one in rows}
        known = known_by(told, self._day)
        sides = sides_of(known)
        stands = len(sides) > 1
        made: Shape = {
            "id": row["id"],
            "short": short(self._ledger, "contradiction", row["id"]),
            "kind": row["kind"],
            "aspect": row["aspect"],
            "subject": row["subject"],
            "stands": stands,
            "since": (contradicted_since(known) or "") if stands else "",
            "as_of": self._day,
            "confidence": confidence_of(sides) if stands else 0.0,
            "reason": reason_of(row["kind"], sides) if stands else row["reason"],
            "sides": [self._side(side, sides, told) for side in sides],
        }
        judged = judgement_of(made, self._judged)
        is_none = judged is not None and judged["verdict"] == NO and judged["covers"]
        return made | {"judged": judged, "none": is_none}

    def _side(self, side: Side, sides: Sequence[Side], told: dict[Said, Found]) -> Shape:
        seen = credibility(side, [one for one in sides if one is not side])
        return {
            "value": side.value,
            "sources": len(side.sources),
            "credibility": seen.grade,
            "credibility_words": seen.words,
            "credibility_reason": seen.reason,
            "confidence": side.confidence,
            "said": [self._said(one, told[one]) for one in side.said],
        }

    def _said(self, one: Said, row: Found) -> Shape:
        report = short(self._ledger, "report", row["report_id"])
        return {
            "value": one.value,
            "low": one.low,
            "high": one.high,
            "source": one.source,
            "voices": json.loads(one.voices),
            "outlet": one.outlet,
            "grade": self._grades.get(one.outlet, {}).get("verdict", "F"),
            "row": one.row,
            "day": one.day,
            "confidence": one.confidence,
            "citation": f"{report}:{row['start']}-{row['end']}",
            "quote": row["quote"],
        }


def said_of(row: Found) -> Said:
    """What one statement says, from its row of `contradiction_side`."""
    return Said(
        value=row["value"],
        source=row["source"],
        outlet=row["outlet"],
        row=row["statement_id"],
        published=row["published"],
        low=row["low"],
        high=row["high"],
        blamed=tuple(Blamed(*one) for one in json.loads(row["blamed"])),
        reading=row["reading_id"],
        voices=row["voices"],
        confidence=row["confidence"],
    )


def _all_said(made: Shape) -> Iterator[Shape]:
    for side in made["sides"]:
        yield from side["said"]


def _passing(ledger: Ledger, chosen: Filter) -> set[str]:
    lists = (views.incidents, views.measures, views.events)
    return {row["id"] for rows in lists for row in rows(ledger, chosen)}
