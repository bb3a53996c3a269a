"""Same promise: commitments that reports tell alike are filed together, as tellings of one promise.

Only those are compared that share the promisor and a word of the act.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from detente.extract.numerals import numerals
from detente.ledger import followed, promises, woven
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.ledger.woven import Found
from detente.model.identity import content_id
from detente.resolve.keeping.features import Score
from detente.resolve.keeping.match import ENOUGH
from detente.resolve.keeping.promise import Promise
from detente.resolve.keeping.same_promise import same_amounts, same_promise
from detente.run.promised import promise_of

_ALONE = Score(0.0, "no other telling of it is known")


def promise_rows(ledger: Ledger, due: Iterable[Found], *, again: bool = False) -> Iterator[Row]:
    """Of which promise each commitment is that is due, and those that are joined with them."""
    readings = {row["id"]: str(row["reading_id"]) for row in due}
    if not readings:
        return
    telling = _Tellings(ledger)
    groups = _Groups(ledger, again=again)
    for id_ in sorted(readings):
        for other in telling.beside(id_):
            if telling.score(id_, other).value >= ENOUGH:
                groups.join(id_, other)
    for members in groups.touched(readings):
        for id_ in members:
            best = max((telling.score(id_, one) for one in members if one != id_),
                       key=lambda score: (score.value, score.reason), default=_ALONE)  # fmt: skip
            yield {
                "kind": "commitment",
                "statement_id": id_,
                "reading_id": readings.get(id_) or groups.reading(id_),
                "file_id": content_id("file", "commitment", members[0]),
                "role": "",
                "score": best.value,
                "reason": best.reason or _ALONE.reason,
            }


class _Groups:
    """Which commitments are one promise, from what stands and what is joined now."""

    def __init__(self, ledger: Ledger, *, again: bool) -> None:
        self._filed = woven.filed(ledger, "commitment")
        self._ledger = ledger
        self._group: dict[str, set[str]] = {}
        if not again:
            self._take_over()

    def _take_over(self) -> None:
        files: dict[str, set[str]] = defaultdict(set)
        for id_, row in self._filed.items():
            files[row["file_id"]].add(id_)
        for members in files.values():
            self._group.update(dict.fromkeys(members, members))

    def join(self, one: str, other: str) -> None:
        """The two, and all that are one with either, are one."""
        left = self._group.setdefault(one, {one})
        right = self._group.setdefault(other, {other})
        if left is not right:
            left |= right
            self._group.update(dict.fromkeys(right, left))

    def touched(self, ids: Iterable[str]) -> Iterator[list[str]]:
        """The groups that hold one of these, each once, its members in order of ids."""
        seen: set[str] = set()
        for id_ in sorted(ids):
            if id_ not in seen:
                group = self._group.setdefault(id_, {id_})
                seen |= group
                yield sorted(group)

    def reading(self, id_: str) -> str:
        """The reading by which a commitment is filed."""
        row = woven.newest(self._ledger, id_)
        return str(row["reading_id"]) if row else ""


class _Tellings:
    """The commitments of a ledger as they are compared."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._rows = {row["id"]: row for row in followed.commitments(ledger)}
        self._keys: dict[str, set[str]] = defaultdict(set)
        self._holding: dict[str, set[str]] = defaultdict(set)
        self._amounts: dict[str, frozenset[int]] = {}
        for row in promises.acts(ledger):
            found = numerals(row["written_act"])
            self._amounts[row["id"]] = frozenset(one.best for one in found)
            for key in _keys(row):
                self._keys[row["id"]].add(key)
                self._holding[key].add(row["id"])
        self.score = cache(self._score)
        self._promise = cache(self._made)

    def beside(self, id_: str) -> list[str]:
        """Those that share promisor and a word of the act with one."""
        found = {other for key in self._keys[id_] for other in self._holding[key]}
        return sorted(found - {id_})

    def _score(self, one: str, other: str) -> Score:
        left, right = self._promise(min(one, other)), self._promise(max(one, other))
        amounts = (self._amounts.get(id_, frozenset()) for id_ in (one, other))
        if left is None or right is None or not same_amounts(*amounts):
            return Score(0.0, "")
        found = same_promise(left, right)
        return Score(found.value, f"like {other[:6]}: {found.reason}" if found.value else "")

    def _made(self, id_: str) -> Promise | None:
        row = self._rows.get(id_)
        return promise_of(self._ledger, row) if row is not None else None


def _keys(row: Found) -> Iterator[str]:
    words = {*json.loads(row["words"]), *row["lemma"].split()}
    for who in {row["country"], row["written"]} - {""}:
        for word in words:
            if word.isalpha():
                yield f"{who} {word}"
