"""Line rows: a line as people and programs read it, with the quote and citation of every row."""

from collections.abc import Mapping
from datetime import date

from detente.analyse.lines import ALWAYS, EVER, Line, Telling
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.views import statement


def line_shape(
    ledger: Ledger, line: Line, here: str, there: str, others: Mapping[str, int]
) -> Shape:
    """A line from one node to another; `others` counts, by kind, the other lines between them.

    `direction` is "forward" where it runs from `from` to `to`, "back" or "mutual"; `when` says its
    days in words. `rows` has a row for each telling, the surest first.
    """
    direction = "mutual" if line.mutual else "forward" if line.left == here else "back"
    return {
        "from": here,
        "to": there,
        "direction": direction,
        "kind": line.kind,
        "word": line.word,
        "first_day": iso(line.first),
        "last_day": iso(line.last),
        "dated": line.dated,
        "when": when(line),
        "independent": line.independent,
        "reports": len({one.report for one in line.tellings}),
        "copies": len({one.report for one in line.tellings if one.copied}),
        "imported": 0,
        "types": {},
        "others": dict(others),
        "costs": {part: round(cost, 4) for part, cost in line.costs.items()},
        "rows": [_row(ledger, one) for one in line.tellings],
    }


def iso(day: int) -> str:
    """An ordinal as an ISO date, '' for a side that is open."""
    return date.fromordinal(day).isoformat() if EVER < day < ALWAYS else ""


def when(line: Line) -> str:
    """The days of a line in words: a day, a stretch, "since" a day, or that none is known."""
    first, last = iso(line.first), iso(line.last)
    if not line.dated:
        told = sorted(iso(one.told) for one in line.tellings if iso(one.told))
        return f"undated, told {told[0]}" if told else "undated"
    if first == last:
        return first
    if not last:
        return f"since {first}"
    return f"{first} to {last}" if first else f"until {last}"


def _row(ledger: Ledger, one: Telling) -> Shape:
    row = statement(ledger, one.id)
    kept = ("id", "short", "citation", "quote", "stance", "confidence", "title", "outlet",
            "published")  # fmt: skip
    return {key: row[key] for key in kept} | {
        "date": row.get("date", ""),
        "grade": one.grade or "F",
        "source": one.source,
        "copy": one.copied,
    }
