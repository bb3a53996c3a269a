"""Imported names: the parties of event data by name, and the rows in which one acts on another."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from detente.ledger import imported_acts
from detente.ledger.imported_acts import Columns
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.ledger.words import folded

_TWINS = """
SELECT other.seq, named.seq AS first FROM import_party AS other
JOIN (SELECT name, min(seq) AS seq FROM import_party GROUP BY name HAVING count(*) > 1) AS named
    ON named.name = other.name AND named.seq <> other.seq
"""
_NOBODY = "SELECT seq FROM import_party WHERE name = '' OR sector = 'CVL'"
_FIND = "SELECT min(seq) AS seq, name, code FROM import_party WHERE sector <> 'CVL' AND name <> ''"
_FINDS = {
    "named": f"{_FIND} AND name = :asked COLLATE NOCASE GROUP BY name",
    "coded": f"{_FIND} AND code = :asked GROUP BY name",
    "worded": f"{_FIND} AND instr(folded(name), :words) GROUP BY name",
}


@dataclass(frozen=True, slots=True)
class ImportedParty:
    """A party of event data: the number that stands for all of its name, its name, its code."""

    seq: int
    name: str
    code: str


def twins(ledger: Ledger) -> Iterator[tuple[int, int]]:
    """The number of every party that has the name of one before it, and the number of that one."""
    for row in ledger.select(_TWINS):
        yield row["seq"], row["first"]


def not_actors(ledger: Ledger) -> list[int]:
    """The numbers of parties that make no node: civilians, and those without a name."""
    return [row["seq"] for row in ledger.select(_NOBODY)]


def find(ledger: Ledger, how: str, asked: str) -> list[ImportedParty]:
    """The parties with a name or code, or with words in their name; `how` is one of _FINDS."""
    given: Row = {"asked": asked.strip(), "words": folded(asked)}
    rows = ledger.select(_FINDS[how], given)
    return [ImportedParty(row["seq"], row["name"], row["code"]) for row in rows]


def numbers(ledger: Ledger, names: Iterable[str]) -> dict[str, int]:
    """The number that stands for each of some names, as far as a party has it."""
    query = """SELECT min(seq) AS seq, name FROM import_party
        WHERE name IN (SELECT value FROM json_each(:names)) GROUP BY name"""
    rows = ledger.select(query, {"names": json.dumps(list(names))})
    return {row["name"]: row["seq"] for row in rows}


def names(ledger: Ledger, numbers: Iterable[int]) -> dict[int, str]:
    """The names of some parties by number."""
    query = """SELECT seq, name FROM import_party
        WHERE seq IN (SELECT value FROM json_each(:numbers))"""
    rows = ledger.select(query, {"numbers": json.dumps(list(numbers))})
    return {row["seq"]: row["name"] for row in rows}


def all_names(ledger: Ledger) -> list[str]:
    """Every name that a party has."""
    return [row["name"] for row in ledger.select("SELECT DISTINCT name FROM import_party")]


def rows_between(
    ledger: Ledger, doers: Mapping[int, str], others: Mapping[int, str], until: int
) -> Columns | None:
    """The rows in which one of some parties acts on one of others, in order of days.

    Both are given by number, with the country of each; None where there are no rows. Not all that
    begin after `until` are among them.
    """
    countries = sorted({(one, other) for one in doers.values() for other in others.values()})
    found: list[Columns] = []
    for part in imported_acts.of_countries(ledger, countries, until):
        kept = np.isin(part["actor"], list(doers)) & np.isin(part["recipient"], list(others))
        if kept.any():
            found.append({name: column[kept] for name, column in part.items()})
    if not found:
        return None
    made = imported_acts.joined(found)
    order = np.lexsort((made["row"], made["first"]))
    return {name: column[order] for name, column in made.items()}


def members(ledger: Ledger, names: Iterable[str]) -> dict[int, str]:
    """The numbers of all parties of some names, each with its country."""
    query = """SELECT seq, country FROM import_party
        WHERE name IN (SELECT value FROM json_each(:names)) AND sector <> 'CVL'"""
    rows = ledger.select(query, {"names": json.dumps(list(names))})
    return {row["seq"]: row["country"] for row in rows}
