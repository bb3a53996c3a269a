"""Weaving: which reports copy which, and which tellings are of one incident or event.

Only what is new, and what hangs together with it, is looked at; what stands is not written again.
Killed at any moment and run again, it goes on where it was.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from detente import __version__
from detente.ledger import laid, woven
from detente.ledger.followed import newest_reading
from detente.ledger.judgements import EVENT, INCIDENT
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.ledger.promises import commitments
from detente.ledger.woven import Found
from detente.model.vocabulary import weave_digest
from detente.resolve.weave.blocking import blocks, day_of
from detente.resolve.weave.clustering import surest
from detente.resolve.weave.weave import Woven, weave
from detente.run.contradicting import contradict
from detente.run.copying import Copying
from detente.run.follow_through import follow
from detente.run.judging import judged_of
from detente.run.same_event import SameEvent
from detente.run.same_promise import promise_rows
from detente.run.tellings import LedgerTellings

_BATCH = 500  # rows of a table in one transaction


def weaver_version() -> str:
    """Which weaver this is: the release, and a digest of its weights and word lists."""
    return f"weaver {__version__}+{weave_digest()}"


def weave_ledger(ledger: Ledger, *, again: bool = False, touched: Iterable[str] = ()) -> int:
    """Lay what is not yet filed into files; how many statements have now another file or reason.

    `again` looks at everything once more, as another weaver's files always are; `touched` are
    incidents or events about which something was judged.
    """
    version = weaver_version()
    again = again or woven.weaver(ledger) not in ("", version)
    newest = newest_reading(ledger)
    _copies(ledger, version)
    tellings = LedgerTellings(ledger, version)
    _blocks(ledger, tellings, version)
    filed = _Filing(ledger, tellings, version, again)
    judged = list(touched)
    changed = filed.incidents(judged)
    changed += filed.events(judged)
    changed += filed.promises()
    changed += follow(ledger, version, newest, again=again)
    contradict(ledger, version, again=again)
    return changed


def _copies(ledger: Ledger, version: str) -> None:
    fresh = [(row["id"], row["report_id"]) for row in woven.without_bands(ledger)]
    copying = Copying(ledger)
    for some in _batches(copying.bands(fresh)):
        ledger.weave({"band": some}, version)
    for some in _batches(copying.rows(report for _, report in fresh)):
        ledger.weave({"copy": some}, version)


def _blocks(ledger: Ledger, tellings: LedgerTellings, version: str) -> None:
    for some in _batches(
        row for id_ in woven.without_blocks(ledger) for row in _block_rows(tellings, id_)
    ):
        ledger.weave({"block": some}, version)


def _block_rows(tellings: LedgerTellings, id_: str) -> Iterator[Row]:
    telling, reading = tellings.telling(id_), tellings.reading(id_)
    for block in blocks(telling):
        for before in ("", laid.WIDE) if block.is_wide else ("",):
            key = f"{before}{block.key}"
            yield {"key": key, "day": day_of(telling), "statement_id": id_, "reading_id": reading}


class _Filing:
    """Writes of which file each statement is, where that changes."""

    def __init__(self, ledger: Ledger, tellings: LedgerTellings, version: str, again: bool) -> None:
        self._ledger, self._version, self._again = ledger, version, again
        self._tellings = tellings
        self._judged = judged_of(ledger, INCIDENT)
        self._unfiled: dict[str, str] = {}

    def incidents(self, touched: Iterable[str]) -> int:
        """File every incident that is due, and those that hang together with it."""
        waiting = [row["id"] for row in self._due("incident")]
        waiting += [one for one in touched if self._tellings.is_told(one)]
        waiting += woven.tellings(self._ledger) if self._again else []
        changed = 0
        for row in woven.gone(self._ledger, "incident"):
            left = woven.members(self._ledger, row["file_id"], "incident")
            waiting += [one for one in left if self._tellings.is_told(one)]
            changed += self._write([_without(row)])
        settled: set[str] = set()
        while waiting:
            start = waiting.pop()
            if start in settled:
                continue
            found = weave(self._tellings, start, self._judged)
            members = {one for group in found.groups for one in group}
            waiting += [one for one in self._once_with(members) if one not in settled | members]
            settled |= members
            self._ledger.weave({"weighed": list(self._tellings.weighing.rows())}, self._version)
            changed += self._write([row for row in self._rows(found) if self._is_new(row)])
        return changed

    def events(self, touched: Iterable[str]) -> int:
        """File every event that is due, and those that hang together with it by a judgement."""
        changed = self._write([_without(row) for row in woven.gone(self._ledger, "event")])
        judged = judged_of(self._ledger, EVENT)
        due = [*touched, *(row["id"] for row in self._due("event"))]
        if self._again:
            due += sorted({one for two in judged.same | judged.different for one in two})
        told = (one for one in due if one in self._unfiled
                or woven.told(self._ledger, one, "event") is not None)  # fmt: skip
        rows = SameEvent(self._ledger, judged, self._unfiled).rows(told)
        for some in _batches(row for row in rows if self._is_new(row)):
            changed += self._write(some)
        return changed

    def promises(self) -> int:
        """File every commitment that is due with those that tell the same promise."""
        changed = self._write([_without(row) for row in woven.gone(self._ledger, "commitment")])
        due = commitments(self._ledger) if self._again else self._due("commitment")
        rows = promise_rows(self._ledger, due, again=self._again)
        for some in _batches(row for row in rows if self._is_new(row)):
            changed += self._write(some)
        return changed

    def _due(self, kind: str) -> list[Found]:
        """What no file holds as it is read now; what none ever held is noted with its reading."""
        due = woven.due(self._ledger, kind)
        self._unfiled = {row["id"]: row["reading_id"] for row in due if not row["was_filed"]}
        return due

    def _once_with(self, members: Iterable[str]) -> Iterator[str]:
        """Tellings that were in one file with these and may be parted from them now."""
        filed = (woven.newest(self._ledger, one) for one in members if one not in self._unfiled)
        files = {row["file_id"] for row in filed if row is not None}
        for file in sorted(files - {""}):
            for one in woven.members(self._ledger, file, "incident"):
                if self._tellings.is_told(one):
                    yield one

    def _rows(self, found: Woven) -> Iterator[Row]:
        best = surest(found.groups, found.scores)
        for group in found.groups:
            file_id = woven.own_file_id("incident", group[0])
            filed = {one: self._as_filed(one) for one in group}
            for one in group:
                score, other = best.get(one, (0.0, ""))
                known, beside = filed[one], filed.get(other)
                if known is not None and beside is not None and _holds(known, score, other):
                    reason, role = known["reason"], known["role"]
                else:
                    reason = self._reason(one, group, score, other)
                    role = "reference" if self._tellings.telling(one).is_past else "news"
                yield {
                    "kind": "incident",
                    "statement_id": one,
                    "reading_id": self._tellings.reading(one),
                    "file_id": file_id,
                    "role": role,
                    "score": score if score > 0 else 0.0,
                    "reason": reason,
                }

    def _as_filed(self, one: str) -> Found | None:
        """Where a telling is filed, by this weaver and as it is read now."""
        known = None if self._again or one in self._unfiled else woven.newest(self._ledger, one)
        is_now = known is not None and known["reading_id"] == self._tellings.reading(one)
        return known if is_now else None

    def _reason(self, one: str, group: tuple[str, ...], score: float, other: str) -> str:
        """What speaks for the surest pair of a telling."""
        if len(group) == 1:
            return "no other telling of it is known"
        if score <= 0:
            return "judged to be the same"
        return f"{_like(other)} {self._tellings.verdict(one, other).reason}"

    def _is_new(self, row: Row) -> bool:
        id_ = str(row["statement_id"])
        known = None if id_ in self._unfiled else woven.newest(self._ledger, id_)
        return known is None or any(known[key] != value for key, value in row.items())

    def _write(self, rows: list[Row]) -> int:
        self._ledger.weave({"filed": rows}, self._version)
        for row in rows:
            self._unfiled.pop(str(row["statement_id"]), None)
        return len(rows)


def _holds(known: Found, score: float, other: str) -> bool:
    """True where a telling is filed with the same score beside the same other."""
    return score > 0 and known["score"] == score and known["reason"].startswith(_like(other))


def _like(other: str) -> str:
    return f"like {other[:6]}:"


def _without(row: Found) -> Row:
    """The row that takes a statement out of its file."""
    kept = {key: row[key] for key in ("kind", "statement_id", "reading_id", "role")}
    return kept | {"file_id": "", "score": 0.0, "reason": "no current reading has it"}


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    waiting = iter(rows)
    while some := list(islice(waiting, _BATCH)):
        yield some
