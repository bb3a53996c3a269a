"""Contradicting: what new rows set against what was said before is written as contradictions.

Only what new readings, files and copies touch is compared; what stands is not written again.
"""

from collections.abc import Iterable, Iterator

from detente.analyse.contradicting.compared import Compared, compared
from detente.analyse.contradicting.reasons import reason_of
from detente.analyse.contradicting.said import (
    Said,
    Side,
    confidence_of,
    contradicted_since,
    sides_of,
)
from detente.ledger import contradicted
from detente.ledger.contradicted import Mark
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.ledger.woven import Found
from detente.model.identity import canonical, content_id

Rows = dict[str, list[Row]]

_BATCH = 500  # rows in one transaction
_AGREED = "its sources have come to say what can all hold"
_GONE = "no current reading has two sides of it"


def contradict(ledger: Ledger, weaver: str, *, again: bool = False) -> int:
    """Write the contradictions that have changed since the last time; how many those are."""
    last, now = contradicted.last(ledger), contradicted.now(ledger, weaver)
    if now == last and not again:
        return 0
    everything = again or last.weaver != weaver
    also = contradicted.unsure(ledger, every=everything)
    changed = 0
    waiting: Rows = {"contradiction": [], "contradiction_side": []}
    for about, things in _due(ledger, Mark() if everything else last, also):
        for rows in _changes(ledger, about, things):
            changed += len(rows["contradiction"])
            for table, added in rows.items():
                waiting[table] += added
        if sum(map(len, waiting.values())) >= _BATCH:
            ledger.weave(waiting, weaver)
            waiting = {"contradiction": [], "contradiction_side": []}
    if now != last or any(waiting.values()):
        ledger.weave(waiting | {"compared": [now.row()]}, weaver)
    return changed


def _due(
    ledger: Ledger, since: Mark, also: list[contradicted.About]
) -> Iterator[tuple[str, list[Compared]]]:
    """What is to be compared, with what it is about; what is told no more has nothing."""
    left = {canonical(list(about)) for about in also}
    left |= {canonical(["incident", file]) for file in contradicted.files(ledger, since)}
    for things in compared(ledger, since, also):
        if things:
            about = canonical(list(things[0].about))
            left.discard(about)
            yield about, things
    for about in sorted(left):
        yield about, []


def _changes(ledger: Ledger, about: str, things: Iterable[Compared]) -> Iterator[Rows]:
    known = contradicted.about(ledger, about)
    kept = set()
    for thing in things:
        since = contradicted_since(thing.said)
        if since is None:
            continue
        kept.add(thing.id)
        rows = _rows(thing, about, since)
        if thing.id not in known or known[thing.id]["version"] != _version(rows):
            yield rows
    for id_, row in known.items():
        if id_ not in kept and row["version"]:
            yield {"contradiction": [_ended(row)], "contradiction_side": []}


def _rows(thing: Compared, about: str, since: str) -> Rows:
    sides = sides_of(thing.said)
    placed = {one: n for n, side in enumerate(sides) for one in side.said}
    said = sorted(thing.said, key=lambda one: (one.published, one.row, one.source, one.value))
    spelt = [_said(one, placed.get(one)) for one in said]
    version = content_id(
        "version", thing.id, thing.subject, canonical([dict(row) for row in spelt])
    )
    head: Row = {"contradiction_id": thing.id, "version": version}
    row: Row = {"id": thing.id, "version": version, "kind": thing.kind, "aspect": thing.aspect,
                "about": about, "subject": thing.subject, "since": since}  # fmt: skip
    return {
        "contradiction": [row | _standing(thing.kind, sides)],
        "contradiction_side": [head | one for one in spelt],
    }


def _version(rows: Rows) -> str:
    return str(rows["contradiction"][0]["version"])


def _standing(kind: str, sides: list[Side]) -> Row:
    if len(sides) < 2:
        return {"stands": 0, "confidence": 0.0, "reason": _AGREED}
    return {"stands": 1, "confidence": confidence_of(sides), "reason": reason_of(kind, sides)}


def _said(one: Said, side: int | None) -> Row:
    return {
        "side": side,
        "value": one.value,
        "low": one.low,
        "high": one.high,
        "blamed": canonical([[who.country, who.side] for who in one.blamed]),
        "statement_id": one.row,
        "reading_id": one.reading,
        "source": one.source,
        "voices": one.voices,
        "outlet": one.outlet,
        "published": one.published,
        "confidence": one.confidence,
    }


def _ended(row: Found) -> Row:
    kept = ("id", "kind", "aspect", "about", "subject", "since")
    told: Row = {"version": "", "stands": 0, "confidence": 0.0, "reason": _GONE}
    return {key: row[key] for key in kept} | told
