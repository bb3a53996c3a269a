"""Follow-through: what became of every commitment, by the deeds that reports told after it.

Only commitments that new readings may concern are looked at; what stands is not written again.
"""

from collections.abc import Iterator
from datetime import date

from detente.ledger import followed
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.ledger.woven import Found
from detente.model.identity import Json, content_id
from detente.resolve.keeping.history import history
from detente.resolve.keeping.promise import Promise, Step
from detente.run.promised import later_deeds, promise_of, sides_of

_BATCH = 200  # rows in one transaction


def follow(ledger: Ledger, weaver: str, *, again: bool = False) -> int:
    """Match what was read since the last time with the commitments; how many got new steps."""
    seq, by = followed.last(ledger)
    newest = followed.newest_reading(ledger)
    if not again and newest == seq and by == weaver:
        return 0
    day = followed.newest_day(ledger)
    waiting: list[Row] = []
    changed = 0
    for promise in _due(ledger, 0 if again or by != weaver else seq):
        rows = _new_steps(ledger, promise, date.fromisoformat(day))
        changed += bool(rows)
        waiting += rows
        if len(waiting) >= _BATCH:
            ledger.weave({"step": waiting}, weaver)
            waiting = []
    if waiting or newest != seq or by != weaver:
        marked: Row = {"reading_seq": newest, "weaver": weaver}
        ledger.weave({"step": waiting, "followed": [marked]}, weaver)
    return changed


def _due(ledger: Ledger, seq: int) -> Iterator[Promise]:
    """The commitments that readings after number `seq` may concern."""
    countries, names = followed.touched(ledger, seq)
    unsure = followed.unsure(ledger) if seq else set()
    for row in followed.commitments(ledger):
        promise = promise_of(ledger, row)
        if promise is None:
            continue
        fresh = row["reading_seq"] > seq or row["id"] in unsure
        sides = sides_of(promise)
        if fresh or any(one.country in countries or one.written in names for one in sides):
            yield promise


def _new_steps(ledger: Ledger, promise: Promise, until: date) -> list[Row]:
    """The steps of a promise as rows, where they are not those that hold already."""
    steps = history(promise, later_deeds(ledger, promise), until)
    rows = [_row(place, step) for place, step in enumerate(steps)]
    spelt: list[Json] = [dict(row) for row in rows]
    id_ = content_id("history", promise.id, spelt)
    if id_ in {row["history"] for row in _known(ledger, promise)}:
        return []
    head: Row = {"commitment_id": promise.id, "history": id_}
    return [head | row for row in rows]


def _known(ledger: Ledger, promise: Promise) -> list[Found]:
    return followed.steps(ledger, promise.id)


def _row(place: int, step: Step) -> Row:
    reading, _, deed = step.deed.partition(":")
    return {
        "place": place,
        "status": step.status.value,
        "day": step.day.isoformat(),
        "reading_id": reading,
        "deed": int(deed) if deed else None,
        "score": round(step.score, 3),
        "reason": step.reason,
    }
