"""Parts: what hangs on a statement in other tables, fetched once for a row."""

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from detente.ledger.ledger import Ledger
from detente.ledger.original import Row

Shape = dict[str, Any]
"""A row as the command line prints it with --json."""

_MENTIONS = """
SELECT * FROM decided_mentions
WHERE reading_id = :reading_id AND statement_id = :id ORDER BY role, place
"""

_PLACES = """
SELECT * FROM decided_places
WHERE reading_id = :reading_id AND statement_id = :id ORDER BY role, place
"""

_PIECES = """
SELECT role, words FROM piece
WHERE reading_id = :reading_id AND statement_id = :id ORDER BY role, place
"""

_VOICES = """
SELECT voice.words, voice.kind, voice.cue, coalesce(who.code, '') AS code
FROM voice
LEFT JOIN mention
    ON mention.reading_id = voice.reading_id AND mention.statement_id = voice.statement_id
    AND mention.role = 'voice' AND mention.place = voice.place
LEFT JOIN actor_decision AS who
    ON who.reading_id = mention.reading_id
    AND who.start = mention.start AND who.end = mention.end
WHERE voice.reading_id = :reading_id AND voice.statement_id = :id ORDER BY voice.place
"""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parties, places, stretches of words and voices of one statement, by role."""

    key: Row
    who: dict[str, list[Shape]]
    places: dict[str, list[Shape]]
    words: dict[str, list[str]]
    voices: list[Shape]

    def parties(self, role: str) -> list[Shape]:
        """Everybody of a role, in order."""
        return self.who.get(role, [])

    def party(self, role: str) -> Shape | None:
        """The first of a role."""
        return next(iter(self.parties(role)), None)

    def place(self, role: str) -> Shape | None:
        """The place of a role, decided or as written."""
        return next(iter(self.places.get(role, [])), None)

    def first(self, role: str) -> str:
        """The words of a role, or an empty text."""
        return next(iter(self.words.get(role, [])), "")


def parts_of(ledger: Ledger, row: sqlite3.Row) -> Parts:
    """The parts of a row of STATEMENTS."""
    key: Row = {"reading_id": row["reading_id"], "id": row["id"]}
    who, places = defaultdict(list), defaultdict(list)
    words = defaultdict(list)
    for found in ledger.select(_MENTIONS, key):
        who[found["role"]].append(mention_shape(found))
    for found in ledger.select(_PLACES, key):
        places[found["role"]].append(place_shape(found))
    for found in ledger.select(_PIECES, key):
        words[found["role"]].append(found["words"])
    voices = [dict(found) for found in ledger.select(_VOICES, key)]
    return Parts(key, dict(who), dict(places), dict(words), voices)


def mention_shape(row: sqlite3.Row) -> Shape:
    """A mention with the actor it was decided to be; code and name are empty where none was."""
    keys = ("words", "name", "code", "country", "sector", "confidence", "reason")
    return {key: row[key] for key in keys}


def place_shape(row: sqlite3.Row) -> Shape:
    """A mention with the place it was decided to be; place_id is empty where none was."""
    keys = ("words", "place_id", "name", "precision", "latitude", "longitude", "country", "region",
            "confidence", "reason")  # fmt: skip
    return {key: row[key] for key in keys}
