"""Same event: what reports tell as one act of one side towards another on one day is one file.

Without day, actor and recipient an event is a file of its own. What a person judged binds.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import combinations

from detente.ledger import told, woven
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.ledger.told import ToldEvent
from detente.ledger.woven import Found
from detente.model.identity import content_id
from detente.resolve.weave.clustering import Pair, groups, pair
from detente.resolve.weave.weave import Judged

_KEPT, _READINGS = 4096, 64  # events and readings held in memory
_ALONE = "day, actor or recipient is not known"


class SameEvent:
    """Says of which file events are, by what they tell and by what was judged."""

    def __init__(self, ledger: Ledger, judged: Judged, unfiled: Mapping[str, str]) -> None:
        """`unfiled` are events that were never filed, with the reading of each."""
        self._ledger, self._judged, self._unfiled = ledger, judged, unfiled
        self._told = lru_cache(_KEPT)(self._read)
        self._events = lru_cache(_READINGS)(partial(told.events, ledger))
        self._near: dict[str, set[str]] = defaultdict(set)
        for id_ in sorted({one for two in judged.same | judged.different for one in two}):
            if self._is_told(id_):
                self._near[self._key(id_)].add(id_)

    def rows(self, ids: Iterable[str]) -> Iterator[Row]:
        """The row of each event, and of those that hang together with it by a judgement."""
        asked = list(ids)
        for id_ in asked:
            if (key := self._key(id_)) in self._near:
                self._near[key].add(id_)
        done: set[str] = set()
        for id_ in asked:
            if id_ in done:
                continue
            if self._is_judged(id_):
                found = self._beside(id_)
                done |= found
                yield from self._grouped(found)
            else:
                yield self._row(id_, self._key(id_), self._words(id_))

    def _is_judged(self, id_: str) -> bool:
        return bool(self._near.get(self._key(id_))) or self._file(id_) not in ("", self._key(id_))

    def _beside(self, id_: str) -> set[str]:
        """All tellings that tell what this one tells, or are judged one with such a telling."""
        found: set[str] = set()
        waiting = {id_}
        while waiting:
            one = waiting.pop()
            found.add(one)
            key = self._key(one)
            alike = {*woven.members(self._ledger, key, "event"), *self._near.get(key, ())}
            alike |= {*woven.members(self._ledger, self._file(one), "event")}
            alike |= {*self._judged.with_(one)}
            waiting |= {other for other in alike if self._is_told(other)} - found
        return found

    def _grouped(self, ids: set[str]) -> Iterator[Row]:
        by_key: dict[str, list[str]] = defaultdict(list)
        for id_ in sorted(ids):
            by_key[self._key(id_)].append(id_)
        alike: dict[Pair, float] = {
            pair(*two): 1.0 for those in by_key.values() for two in combinations(those, 2)
        }
        for group in groups(ids, alike, self._judged.same, self._judged.different):
            first = group[0]
            key = self._key(first)
            is_whole = by_key[key][0] == first
            file_id = key if is_whole else woven.own_file_id("event", first)
            for one in group:
                own = self._words(one)
                if self._key(one) != key:
                    own = f"judged to be the same as {first[:6]}: {self._words(first)}"
                elif not is_whole:
                    own = f"judged to be another than {by_key[key][0][:6]}: {own}"
                yield self._row(one, file_id, own)

    def _row(self, id_: str, file_id: str, reason: str) -> Row:
        return {
            "kind": "event",
            "statement_id": id_,
            "reading_id": self._told(id_)[0],
            "file_id": file_id,
            "role": "",
            "score": 0.0,
            "reason": reason,
        }

    def _key(self, id_: str) -> str:
        """The id of the file of all that tells the same, if nobody judges otherwise."""
        said = self._told(id_)[1]
        if not _is_whole(said):
            return woven.own_file_id("event", id_)
        actors, recipients = sorted(said.actors), sorted(said.recipients)
        return content_id("file", "event", said.day, said.type, actors, recipients)

    def _words(self, id_: str) -> str:
        said = self._told(id_)[1]
        sides = ("+".join(sorted(side)) for side in (said.actors, said.recipients))
        return f"{' → '.join(sides)} {said.type} on {said.day}" if _is_whole(said) else _ALONE

    def _file(self, id_: str) -> str:
        row = None if id_ in self._unfiled else woven.newest(self._ledger, id_)
        return str(row["file_id"]) if row else ""

    def _is_told(self, id_: str) -> bool:
        return id_ in self._unfiled or woven.told(self._ledger, id_, "event") is not None

    def _read(self, id_: str) -> tuple[str, ToldEvent]:
        reading = self._unfiled.get(id_)
        if reading is None:
            row = woven.told(self._ledger, id_, "event")
            assert row is not None
            reading = str(row["reading_id"])
        return reading, self._events(reading)[id_]


def compared(ledger: Ledger, one: str, other: str) -> Iterator[tuple[str, bool, str]]:
    """What two events have to share to be one: its name, whether they do, and what each tells."""
    left, right = (
        told.events(ledger, row["reading_id"])[row["id"]] for row in _both(ledger, one, other)
    )
    for name in ("day", "actors", "recipients", "type"):
        mine, its = (_spelt(getattr(side, name)) for side in (left, right))
        both = f"both {mine}" if mine == its else f"{mine or 'not known'} and {its or 'not known'}"
        yield name, bool(mine) and mine == its, both


def _both(ledger: Ledger, one: str, other: str) -> list[Found]:
    return [row for id_ in (one, other) if (row := woven.told(ledger, id_, "event")) is not None]


def _spelt(value: str | frozenset[str]) -> str:
    return value if isinstance(value, str) else "+".join(sorted(value))


def _is_whole(said: ToldEvent) -> bool:
    return bool(said.day and said.actors and said.recipients)
