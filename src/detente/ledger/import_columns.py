"""Import columns: rows of import_row as columns by pair of countries, pairs and days."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Whole: TypeAlias = npt.NDArray[np.int32]
Stored = Sequence[tuple[Any, ...]]
"""Rows of import_row, all columns in order."""

_STORED = np.dtype("<i4")
FIELDS = ("row", "first", "last", "actor", "recipient", "kind")
"""The columns of a pair of countries; `row` counts from the first row of the chunk."""
PAIR_FIELDS = ("actor", "recipient", "first", "last", "rows")
_PLACES = {"first": 3, "last": 4, "actor": 5, "recipient": 6, "kind": 7}


@dataclass(frozen=True, slots=True)
class Derived:
    """What follows from the rows of a chunk: see import_columns, import_chunk, import_volume."""

    columns: list[tuple[str, str, int, bytes]]
    pairs: bytes
    volume: list[tuple[int, int]]


def derived(rows: Stored, country_of: Callable[[int], str]) -> Derived:
    """Columns by pair of countries (with how many rows), pairs of parties, rows by first day."""
    if not rows:
        return Derived([], b"", [])
    table = {name: _column(rows, place) for name, place in _PLACES.items()}
    table["row"] = (_column(rows, 0, np.int64) - rows[0][0]).astype(np.int32)
    return Derived(list(_by_countries(table, country_of)), _pairs(table), _volume(table["first"]))


def unpacked(data: bytes) -> dict[str, Whole]:
    """The columns of a blob, or of several one behind the other, by name; nothing is copied."""
    table = np.frombuffer(data, _STORED).reshape(-1, len(FIELDS))
    return {name: table[:, place] for place, name in enumerate(FIELDS)}


def unpacked_pairs(data: bytes) -> dict[str, Whole]:
    """The columns of the pairs of a chunk, by name; nothing is copied."""
    table = np.frombuffer(data, _STORED).reshape(len(PAIR_FIELDS), -1)
    return dict(zip(PAIR_FIELDS, table, strict=True))


def _column(rows: Stored, place: int, kind: type[np.integer[Any]] = np.int32) -> npt.NDArray[Any]:
    return np.fromiter(map(itemgetter(place), rows), kind, len(rows))


def _by_countries(
    table: dict[str, Whole], country_of: Callable[[int], str]
) -> Iterator[tuple[str, str, int, bytes]]:
    parties = np.unique(np.concatenate([table["actor"], table["recipient"]]))
    names = [country_of(int(party)) for party in parties]
    countries = sorted(set(names))
    place = {name: n for n, name in enumerate(countries)}
    number = np.array([place[name] for name in names], np.int32)
    actors = number[np.searchsorted(parties, table["actor"])]
    recipients = number[np.searchsorted(parties, table["recipient"])]
    key = actors.astype(np.int64) * len(countries) + recipients
    order = np.lexsort((table["row"], table["first"], key))
    block = np.stack([table[name][order] for name in FIELDS], axis=1).astype(_STORED)
    keys, starts = np.unique(key[order], return_index=True)
    ends = np.append(starts[1:], len(order))
    for one, start, end in zip(keys, starts, ends, strict=True):
        doer, other = divmod(int(one), len(countries))
        data = block[start:end].tobytes()
        yield countries[doer], countries[other], int(end - start), data


def _pairs(table: dict[str, Whole]) -> bytes:
    order = np.lexsort((table["first"], table["recipient"], table["actor"]))
    actors, recipients = table["actor"][order], table["recipient"][order]
    new = np.ones(len(order), bool)
    new[1:] = (actors[1:] != actors[:-1]) | (recipients[1:] != recipients[:-1])
    starts = np.flatnonzero(new)
    last = np.maximum.reduceat(table["last"][order], starts)
    counted = np.diff(np.append(starts, len(order)))
    first = table["first"][order][starts]
    columns = (actors[starts], recipients[starts], first, last, counted)
    return np.stack([column.astype(_STORED) for column in columns]).tobytes()


def _volume(first: Whole) -> list[tuple[int, int]]:
    days, counted = np.unique(first, return_counts=True)
    return list(zip(days.tolist(), counted.tolist(), strict=True))
