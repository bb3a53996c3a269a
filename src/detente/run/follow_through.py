"""Follow-through: what became of every commitment, by the deeds that reports told after it.

Only commitments that a new deed touches are followed again, from the day of that deed on; what
stands is not written again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property

from detente.ledger import commitment_keys, followed, promises
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.ledger.woven import Found
from detente.model.identity import Json, content_id
from detente.model.status import Status
from detente.resolve.keeping.act import Act
from detente.resolve.keeping.history import GOING, history, touches
from detente.resolve.keeping.promise import Promise, Step
from detente.run.promised import Deeds, named_in, names_of, promise_told

_BATCH = 200  # rows in one transaction


def follow(ledger: Ledger, weaver: str, newest: int, *, again: bool = False) -> int:
    """Match what was read since the last time with the commitments; how many got new steps.

    `newest` is the number of the newest reading that was looked at before.
    """
    seq, by = followed.last(ledger)
    if not again and newest == seq and by == weaver:
        return 0
    ledger.weave({"commitment_key": commitment_keys.unkeyed(ledger, seq)}, weaver)
    matching = _Matching(ledger, 0 if again or by != weaver else seq)
    waiting: list[Row] = []
    changed = 0
    for rows in matching.new_steps():
        changed += 1
        waiting += rows
        if len(waiting) >= _BATCH:
            ledger.weave({"step": waiting}, weaver)
            waiting = []
    if waiting or newest != seq or by != weaver:
        marked: Row = {"reading_seq": newest, "weaver": weaver}
        ledger.weave({"step": waiting, "followed": [marked]}, weaver)
    return changed


class _Matching:
    """Commitments with the deeds of readings after number `seq`; with all deeds where it is 0."""

    def __init__(self, ledger: Ledger, seq: int) -> None:
        self._ledger, self._seq = ledger, seq
        self._until = followed.newest_day(ledger)
        self._deeds = Deeds(ledger)
        self._by_name: dict[str, list[Act]] = defaultdict(list)
        for deed in self._deeds.of_new(seq) if seq else ():
            countries, names = names_of((*deed.doers, *deed.others))
            for name in (*countries, *names):
                self._by_name[name].append(deed)

    def new_steps(self) -> Iterator[list[Row]]:
        """Of each commitment whose steps change, all its steps as rows."""
        for told in self._due():
            promise = promise_told(self._ledger, told)
            if promise is not None and (rows := self._changed(told, promise)):
                yield rows

    def _due(self) -> Iterable[list[Found]]:
        """The promises that are to be followed, each with its tellings, the first one first."""
        leads = promises.leads(self._ledger)
        told: dict[str, list[Found]] = defaultdict(list)
        for row in self._rows(leads):
            told[leads.get(row["id"], row["id"])].append(row)
        return told.values()

    def _rows(self, leads: dict[str, str]) -> list[Found]:
        if not self._seq:
            return followed.commitments(self._ledger)
        found = followed.concerned(
            self._ledger, self._seq, self._until, self._by_name, self._by_name
        )
        left = followed.without_steps(self._ledger)
        due = {leads.get(row["id"], row["id"]) for row in found}
        due |= {id_ for id_ in left if leads.get(id_, id_) == id_}
        due |= self._passed(leads)
        tellings = {id_ for id_, lead in leads.items() if lead in due}
        return followed.those(self._ledger, due | tellings)

    def _passed(self, leads: dict[str, str]) -> set[str]:
        """The promises told more than once of which a telling names a deadline that has passed."""
        rows = followed.those(self._ledger, leads)
        return {leads[row["id"]] for row in rows if (row["deadline"] or self._until) < self._until}

    def _changed(self, told: Sequence[Found], promise: Promise) -> list[Row]:
        """The steps of a promise as rows, where they are not those that hold already."""
        known = followed.steps(self._ledger, promise.id)
        since = self._since(told, promise, known)
        if since is None:
            return []
        so_far = [_step(one) for one in known if one["day"] < since.isoformat()]
        deeds = self._deeds.since(promise, since)
        steps = history(promise, deeds, date.fromisoformat(self._until), so_far)
        rows = [_row(place, step) for place, step in enumerate(steps)]
        spelt: list[Json] = [dict(one) for one in rows]
        id_ = content_id("history", promise.id, spelt)
        if id_ in {one["history"] for one in known}:
            return []
        head: Row = {"commitment_id": promise.id, "history": id_}
        return [head | one for one in rows]

    def _since(
        self, told: Sequence[Found], promise: Promise, known: Sequence[Found]
    ) -> date | None:
        """From which day on its steps may change; None where nothing new concerns it."""
        is_new = any(row["reading_seq"] > self._seq for row in told)
        if not known or is_new or promise.id in self._unsure:
            return promise.said_on
        countries, names = named_in(promise)
        new = {one.id: one for name in (*countries, *names) for one in self._by_name.get(name, ())}
        days = [one.said_on for one in new.values() if touches(promise, one)]
        end = promise.deadline
        if end is not None and known[-1]["status"] in GOING and end.isoformat() < self._until:
            days.append(end + timedelta(days=1))
        return min(days, default=None)

    @cached_property
    def _unsure(self) -> set[str]:
        return followed.unsure(self._ledger)


def _step(row: Found) -> Step:
    """A step as it was written."""
    deed = f"{row['reading_id']}:{row['deed']}" if row["reading_id"] else ""
    day = date.fromisoformat(row["day"])
    return Step(Status(row["status"]), day, deed, row["score"], row["reason"])


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
