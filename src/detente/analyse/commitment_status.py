"""Commitment status: every commitment with how it stood on a day, why, and how that came about.

A row counts on a day if it was reported by then.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from detente.analyse.promise_tellings import tellings_of, told_by
from detente.ledger import followed, promises, views
from detente.ledger.filters import ALL, Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.short import find, short
from detente.ledger.status_judgements import judged_status
from detente.ledger.woven import Found
from detente.model.errors import NotFound
from detente.model.status import Status

GOING = frozenset({Status.OPEN.value, Status.MET.value})
"""The statuses of commitments that still run."""


def commitment_statuses(
    ledger: Ledger, chosen: Filter = ALL, *, as_of: str = ""
) -> Iterator[Shape]:
    """The commitments made by the end of a day (the newest report's unless given).

    One that was told more than once stands there once, as it was told first among those chosen.
    """
    day = as_of or followed.newest_day(ledger) or date.max.isoformat()
    judged = judged_status(ledger)
    for row in _once(ledger, views.commitments(ledger, chosen), day):
        yield row | _standing(ledger, row, day, judged)


def commitment_status(ledger: Ledger, prefix: str, *, as_of: str = "") -> Shape:
    """One commitment, as it was told first, with all its steps up to a day. Raises NotFound."""
    id_ = find(ledger, "statement", prefix)
    row = views.statement(ledger, id_)
    if row["statement"] != "commitment":
        raise NotFound(
            f"{prefix} is no commitment but the {row['statement']}: detente show {prefix}"
        )
    day = as_of or followed.newest_day(ledger) or date.max.isoformat()
    lead = promises.leads(ledger).get(id_, id_)
    first = row if lead == id_ else views.statement(ledger, lead)
    return first | _standing(ledger, first, day, judged_status(ledger))


def _once(ledger: Ledger, rows: Iterable[Shape], day: str) -> Iterator[Shape]:
    """Of each promise the first telling, or of those at hand the first."""
    leads = promises.leads(ledger)
    told: dict[str, Shape] = {}
    for row in rows:
        if row["told_on"] <= day:
            lead = leads.get(str(row["id"]), str(row["id"]))
            if lead not in told or row["id"] == lead:
                told[lead] = row
    yield from told.values()


def _standing(ledger: Ledger, row: Shape, day: str, judged: Mapping[str, Shape]) -> Shape:
    tellings = tellings_of(ledger, row, day)
    rows = followed.steps(ledger, tellings[0]["id"])
    steps = [_step(ledger, one) for one in rows if one["day"] <= day]
    said = _newest(judged[one["id"]] for one in tellings if one["id"] in judged)
    if said is not None and said["day"] > day:
        said = None
    if said is not None:
        steps.append(_judged(said))
    last = steps[-1] if steps else _unfollowed(row)
    return {
        "status": last["status"],
        "status_since": last["day"],
        "status_why": last["reason"],
        "status_score": last["score"],
        "as_of": day,
        "judged": said,
        "told_by": told_by(ledger, tellings),
        "tellings": tellings,
        "steps": steps or [last],
    }


def _newest(judged: Iterable[Shape]) -> Shape | None:
    return max(judged, key=lambda said: str(said["at"]), default=None)


def _step(ledger: Ledger, row: Found) -> Shape:
    kept = ("status", "day", "score", "reason")
    return {key: row[key] for key in kept} | (_cause(ledger, row) if row["reading_id"] else _NONE)


_NONE: Shape = {"citation": "", "quote": "", "outlet": "", "statements": []}


def _cause(ledger: Ledger, row: Found) -> Shape:
    """The clause that caused a step, and the statements that stand on its verb."""
    deed = followed.told(ledger, row["reading_id"], row["deed"])
    report = short(ledger, "report", deed["report_id"])
    return {
        "citation": f"{report}:{deed['start']}-{deed['end']}",
        "quote": deed["quote"],
        "outlet": deed["outlet"],
        "statements": followed.on_verb(ledger, deed),
    }


def _judged(said: Shape) -> Shape:
    by = f" by {said['by']}" if said["by"] else ""
    reason = f"judged{by}" + (f": {said['why']}" if said["why"] else "")
    return {"status": said["verdict"], "day": said["day"], "score": 1.0, "reason": reason} | _NONE


def _unfollowed(row: Shape) -> Shape:
    """Open, since nothing could be followed: the report has no day, or is not yet woven."""
    reason = "not followed yet: detente weave" if row["told_on"] else "its report has no date"
    day = row["told_on"]
    return {"status": Status.OPEN.value, "day": day, "score": 0.0, "reason": reason} | _NONE
