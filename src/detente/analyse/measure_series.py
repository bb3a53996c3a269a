"""Measure series: the states of each subject over time, each change with what brought it about.

Values of one day that differ stand side by side; nothing is averaged. A row that names nobody as
its subject belongs to no series.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from detente.ledger import views, woven
from detente.ledger.causes import causes_of
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.model.identity import content_id

Key = tuple[str, ...]

_OPEN_END = "9999"


def measure_series(ledger: Ledger, rows: Iterable[Shape]) -> Iterator[Shape]:
    """One series a subject, quantity and unit, from rows of `views.measures`.

    A series is {id, short, subject, quantity, unit, states}; a state is {date, dated, value,
    direction, change, where, negated, stance, reports, told}. `reports` counts the independent
    ones: near-copies of one text count once.
    """
    origins = {report: str(copy["origin_id"]) for report, copy in woven.copies(ledger).items()}
    found: dict[Key, list[Shape]] = defaultdict(list)
    for row in rows:
        if row["subject"] is not None:
            found[(*_whose(row), row["quantity"], row["unit"])].append(row)
    for key in sorted(found):
        yield _series(ledger, key, found[key], origins)


def value_of(row: Shape) -> str:
    """The named level, else the number or its bounds ("9,000-12,000", "10,000+"), else nothing."""
    amount = row["amount"]
    if row["level"] or amount is None:
        return str(row["level"])
    low, high = amount["low"], amount["high"]
    if high is None:
        return f"{low:,}+"
    return f"{low:,}" if low == high else f"{low:,}-{high:,}"


def _series(ledger: Ledger, key: Key, rows: list[Shape], origins: dict[str, str]) -> Shape:
    states: dict[Key, list[Shape]] = defaultdict(list)
    for row in rows:
        states[_state_key(row)].append(row)
    id_ = content_id("series", *key)
    return {
        "id": id_,
        "short": id_[:6],
        "subject": rows[0]["subject"],
        "quantity": rows[0]["quantity"],
        "unit": rows[0]["unit"],
        "states": [_state(ledger, states[one], origins) for one in sorted(states)],
    }


def _whose(row: Shape) -> Key:
    """Code and name; words that mean nobody known are somebody of that report alone."""
    subject = row["subject"]
    if subject["code"] or subject["name"]:
        return subject["code"], subject["name"], ""
    return "", subject["words"].casefold(), row["report"]


def _state_key(row: Shape) -> Key:
    value = value_of(row)
    where = row["where"]
    return (
        _day(row) or _OPEN_END,
        f"{row['amount']['low']:020}" if row["amount"] else "",
        value.casefold() or row["change"].casefold(),
        row["direction"],
        (where["name"] or where["words"]) if where else "",
        "negated" if row["negated"] else "",
        row["stance"],
    )


def _state(ledger: Ledger, rows: list[Shape], origins: dict[str, str]) -> Shape:
    first = rows[0]
    return {
        "date": _day(first),
        "dated": any(row["date"] for row in rows),
        "value": value_of(first),
        "direction": first["direction"],
        "change": next((row["change"] for row in rows if row["change"]), ""),
        "where": first["where"],
        "negated": first["negated"],
        "stance": first["stance"],
        "reports": len({origins.get(row["report"], row["report"]) for row in rows}),
        "told": [_told(ledger, row) for row in rows],
    }


def _day(row: Shape) -> str:
    """The day, month or year of the state; of an undated one the day of publication."""
    return str(row["date"] or row["told_on"])


def _told(ledger: Ledger, row: Shape) -> Shape:
    kept = (
        "id",
        "short",
        "report",
        "citation",
        "quote",
        "trigger",
        "outlet",
        "published",
        "told_on",
        "voices",
    )
    causes = causes_of(ledger, row["id"]) if row["cause"] else []
    return {key: row[key] for key in kept} | {
        "confidence": row["confidence"],
        "cause": row["cause"],
        "caused_by": [views.statement(ledger, one) for one in causes],
    }
