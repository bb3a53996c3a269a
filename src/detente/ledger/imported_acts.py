"""Imported acts: rows of event data as columns, of a pair of parties or all, chunk by chunk."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

import numpy as np
import numpy.typing as npt

from detente.ledger.act_parties import UNSTATED, Asked
from detente.ledger.import_columns import PAIR_FIELDS, Whole, unpacked, unpacked_pairs
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.model.acts import Party

Columns = Mapping[str, npt.NDArray[Any]]
"""row (import_row.seq), first, last, actor and recipient (import_party.seq), kind (import_kind)."""

ANY_DAY = 4_000_000
"""Later than any day."""

_WHO = "SELECT seq, name, code, country, sector FROM import_party"
_CODED = """
 WHERE country = :code OR substr(code, 1, length(:code)) = :code
    OR name IN (SELECT value FROM json_each(:also))
"""
_NAMED = """
 WHERE instr(folded(name), :words) OR name IN (SELECT value FROM json_each(:also))
"""
_KINDS = "SELECT seq, type, mode, quad, intensity, directed FROM import_kind ORDER BY seq"
_ALL = """
SELECT made.chunk, chunk.first_row, made.data FROM import_columns AS made
JOIN import_chunk AS chunk ON chunk.seq = made.chunk ORDER BY made.seq
"""
_PAIR = """
SELECT made.chunk, chunk.first_row, made.data FROM import_columns AS made
JOIN import_chunk AS chunk ON chunk.seq = made.chunk
WHERE made.actor_country = :actor AND made.recipient_country = :recipient
    AND (SELECT min(day) FROM import_volume AS held WHERE held.chunk = made.chunk) <= :until
ORDER BY made.chunk
"""
_OF_COUNTRIES = """
SELECT made.chunk, chunk.first_row, made.data FROM import_columns AS made
JOIN import_chunk AS chunk ON chunk.seq = made.chunk
WHERE made.actor_country IN (SELECT value FROM json_each(:countries))
   OR made.recipient_country IN (SELECT value FROM json_each(:countries)) ORDER BY made.seq
"""
_COUNTED = "SELECT coalesce(sum(rows), 0) AS rows FROM import_done"
_UNDONE = """
SELECT part.first_row, part.last_row FROM import_part AS part
WHERE part.file NOT IN (SELECT file FROM import_done) AND part.last_row >= part.first_row
"""


@dataclass(frozen=True, slots=True, eq=False)
class Kinds:
    """What the kinds of rows mean, in arrays in which place n is import_kind.seq n (0: none)."""

    types: tuple[str, ...]
    type: npt.NDArray[np.int8]
    quad: npt.NDArray[np.int8]
    intensity: npt.NDArray[np.float32]
    directed: npt.NDArray[np.bool_]


def kinds(ledger: Ledger) -> Kinds:
    """The kinds of all imported rows."""
    rows = list(ledger.select(_KINDS))
    types = tuple(sorted({row["type"] for row in rows}))
    size = max((row["seq"] for row in rows), default=0) + 1
    made = Kinds(
        types, np.zeros(size, np.int8), np.zeros(size, np.int8), np.zeros(size, np.float32),
        np.zeros(size, np.bool_),
    )  # fmt: skip
    for row in rows:
        made.type[row["seq"]] = types.index(row["type"])
        made.quad[row["seq"]], made.intensity[row["seq"]] = row["quad"], row["intensity"]
        made.directed[row["seq"]] = row["directed"]
    return made


def parties(ledger: Ledger, numbers: npt.NDArray[np.int64] | None = None) -> dict[int, Party]:
    """Parties by number: those asked for, or all."""
    which = "" if numbers is None else " WHERE seq IN (SELECT value FROM json_each(:numbers))"
    asked = "[]" if numbers is None else json.dumps(numbers.tolist())
    return _parties(ledger.select(_WHO + which, {"numbers": asked}))


def matching(ledger: Ledger, asked: Asked) -> dict[int, Party]:
    """The parties that are asked for: by country or code, or where that finds none by name."""
    given: Row = {"code": asked.code, "words": asked.words, "also": json.dumps(list(asked.also))}
    found = _parties(ledger.select(_WHO + _CODED, given)) if asked.code else {}
    if not found:
        found = _parties(ledger.select(_WHO + _NAMED, given))
    return {seq: who for seq, who in found.items() if asked.means(who)}


def _parties(rows: Iterable[sqlite3.Row]) -> dict[int, Party]:
    return {
        row["seq"]: Party(row["name"], row["code"], row["country"], row["sector"])
        if row["name"]
        else UNSTATED
        for row in rows
    }


def between(ledger: Ledger, one: Asked, other: Asked, *, both: bool) -> Iterator[Columns]:
    """The rows in which the first acts on the second, or with `both` either on the other."""
    doers, others = matching(ledger, one), matching(ledger, other)
    if not (doers and others):
        return
    first, second = _flags(ledger, doers), _flags(ledger, others)
    pairs = {(a.country, b.country) for a in set(doers.values()) for b in set(others.values())}
    if both:
        pairs |= {(b, a) for a, b in pairs}
    for found in of_countries(ledger, sorted(pairs)):
        wanted = first[found["actor"]] & second[found["recipient"]]
        if both:
            wanted |= second[found["actor"]] & first[found["recipient"]]
        yield {name: column[wanted] for name, column in found.items()}


def of_countries(
    ledger: Ledger, pairs: Iterable[tuple[str, str]], until: int = ANY_DAY
) -> Iterator[Columns]:
    """The rows in which a party of the first country of a pair acts on one of the second.

    Chunks all of whose rows begin after `until` are not read.
    """
    hidden = _undone(ledger)
    for actor, recipient in pairs:
        rows = ledger.select(_PAIR, {"actor": actor, "recipient": recipient, "until": until})
        yield from _by_chunk(rows, hidden)


def involving(ledger: Ledger, sides: Sequence[Asked]) -> Iterator[Columns]:
    """The rows in which one of these parties acts or is acted on, chunk by chunk."""
    wanted = {seq: who for one in sides for seq, who in matching(ledger, one).items()}
    if not wanted:
        return
    flags = _flags(ledger, wanted)
    countries = json.dumps(sorted({who.country for who in wanted.values()}))
    rows = ledger.select(_OF_COUNTRIES, {"countries": countries})
    for found in _by_chunk(rows, _undone(ledger)):
        kept = flags[found["actor"]] | flags[found["recipient"]]
        yield {name: column[kept] for name, column in found.items()}


def everything(ledger: Ledger) -> Iterator[Columns]:
    """All rows, one chunk (a quarter of a million, perhaps) after the other."""
    return _by_chunk(ledger.select(_ALL), _undone(ledger))


def joined(parts: list[Columns]) -> Columns:
    """Columns one below the other."""
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def counted(ledger: Ledger) -> int:
    """How many rows there are, of files that were read to their end."""
    return int(next(ledger.select(_COUNTED))["rows"])


def pair_columns(ledger: Ledger) -> Iterator[Mapping[str, Whole]]:
    """Who acted on whom, first and last day, how often; a pair may come once a chunk."""
    if _undone(ledger):
        for found in everything(ledger):
            yield {
                **{name: found[name].astype(np.int32) for name in PAIR_FIELDS[:-1]},
                "rows": np.ones(len(found["row"]), np.int32),
            }
        return
    for row in ledger.select("SELECT pairs FROM import_chunk ORDER BY seq"):
        yield unpacked_pairs(row["pairs"])


def _undone(ledger: Ledger) -> list[tuple[int, int]]:
    """First and last rows of what was imported of files that were not read to their end."""
    return [(row["first_row"], row["last_row"]) for row in ledger.select(_UNDONE)]


def _by_chunk(rows: Iterable[sqlite3.Row], hidden: list[tuple[int, int]]) -> Iterator[Columns]:
    """The columns of each chunk, without the rows that are hidden."""
    for (_, first_row), blobs in groupby(rows, key=itemgetter("chunk", "first_row")):
        found: dict[str, npt.NDArray[Any]] = {**unpacked(b"".join(row["data"] for row in blobs))}
        found["row"] = found["row"].astype(np.int64) + first_row
        for first, last in hidden:
            kept = (found["row"] < first) | (found["row"] > last)
            found = {name: column[kept] for name, column in found.items()}
        yield found


def _flags(ledger: Ledger, wanted: Mapping[int, Party]) -> npt.NDArray[np.bool_]:
    last = next(ledger.select("SELECT coalesce(max(seq), 0) FROM import_party"))[0]
    flags = np.zeros(int(last) + 1, np.bool_)
    flags[np.fromiter(wanted, np.int64, len(wanted))] = True
    return flags
