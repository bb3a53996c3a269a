"""Promise tellings: who told one promise, when and in which words, as known on a day."""

from detente.ledger import promises, woven
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.short import short
from detente.ledger.woven import Found


def tellings_of(ledger: Ledger, row: Shape, day: str) -> list[Shape]:
    """The tellings of the promise that a commitment tells, the first told first."""
    found = [_telling(ledger, one) for one in promises.tellings(ledger, row["id"])]
    known = [one for one in found if one["told_on"] <= day]
    return known or [_alone(row)]


def told_by(ledger: Ledger, tellings: list[Shape]) -> int:
    """How many independent sources tell it: copies count for what they go back to."""
    origins = {one["copy_of"] or one["report"] for one in tellings}
    return len({woven.outlet_of(ledger, report) or report for report in origins})


def _telling(ledger: Ledger, row: Found) -> Shape:
    report = short(ledger, "report", row["report_id"])
    return {
        "id": row["id"],
        "short": short(ledger, "statement", row["id"]),
        "report": row["report_id"],
        "copy_of": row["copy_of"],
        "outlet": row["outlet"],
        "published": row["published"],
        "told_on": row["told_on"],
        "citation": f"{report}:{row['start']}-{row['end']}",
        "quote": row["quote"],
        "score": row["score"],
        "reason": row["reason"],
    }


def _alone(row: Shape) -> Shape:
    kept = ("id", "short", "report", "outlet", "published", "told_on", "citation", "quote")
    return {key: row[key] for key in kept} | {"copy_of": "", "score": 0.0, "reason": ""}
