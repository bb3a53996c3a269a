"""Reported acts: events that reports tell, one an event file, as rows that `acts` puts in columns.

Counted are events of the current readings that are told as facts: asserted or reported, not
negated, not to come. An act without a day of its own that is no old story has the day of its
report's publication, as event data have had since WEIS; where that is not known either, it is left
out. Partners who act together without a recipient (a meeting) act on each other:
one row each way, under one key.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby, permutations, product
from operator import itemgetter

from detente.ledger.act_parties import UNSTATED
from detente.ledger.dated import FIRST_DAY, JOINED, LAST_DAY
from detente.ledger.ledger import Ledger
from detente.model.acts import Party

_FILED = "iif(said.time = 'historical', NULL, nullif(reading.told_on, ''))"
_FIRST, _LAST = f"coalesce({FIRST_DAY}, {_FILED})", f"coalesce({LAST_DAY}, {_FILED})"

_EVENTS = f"""
SELECT said.seq, said.confidence, event.type, event.quad, event.intensity, event.cameo,
    {_FIRST} AS first_day, {_LAST} AS last_day, coalesce(files.file_id, said.id) AS file,
    coalesce(files.role, '') = 'reference' AS past,
    who.role, coalesce(nullif(actor.name, ''), who.words) AS name,
    coalesce(actor.code, '') AS code, coalesce(actor.country, '') AS country,
    coalesce(actor.sector, '') AS sector
FROM statement AS said
JOIN current_reading AS reading ON reading.id = said.reading_id
JOIN event ON event.reading_id = said.reading_id AND event.id = said.id
{JOINED.format(said="said")}
LEFT JOIN files ON files.statement_id = said.id AND files.kind = 'event'
LEFT JOIN mention AS who ON who.reading_id = said.reading_id AND who.statement_id = said.id
    AND who.role IN ('actor', 'recipient')
LEFT JOIN actor_decision AS actor
    ON actor.reading_id = who.reading_id AND actor.start = who.start AND actor.end = who.end
WHERE said.stance IN ('asserted', 'reported') AND NOT said.negated AND said.time <> 'future'
    AND {_FIRST} IS NOT NULL
    AND (:since = '' OR {_LAST} >= :since)
    AND (:until = '' OR substr({_FIRST}, 1, length(:until)) <= :until)
ORDER BY file, past, said.confidence DESC, said.seq, who.role, who.place
"""  # noqa: S608 (constants of this floor)


@dataclass(frozen=True, slots=True)
class Told:
    """One act between two parties as the surest telling of its file has it; `row` is its key."""

    row: int
    first: int
    last: int
    actor: Party
    recipient: Party
    type: str
    cameo: str
    quad: int
    intensity: float
    confidence: float


def reported(ledger: Ledger, since: str = "", until: str = "") -> Iterator[list[Told]]:
    """The acts of each telling, the files one after the other, in each the surest telling first."""
    file = ""
    rows = ledger.select(_EVENTS, {"since": since, "until": until})
    for (own, _), parties in groupby(rows, key=itemgetter("file", "seq")):
        if own != file:
            file = own
            yield _told(list(parties))


def _told(rows: list[sqlite3.Row]) -> list[Told]:
    """The acts of one telling, from its rows: one a party."""
    sides: dict[str | None, list[Party]] = {"actor": [], "recipient": [], None: []}
    for who in rows:
        sides[who["role"]].append(
            Party(who["name"] or "", who["code"], who["country"], who["sector"])
        )
    if not sides["recipient"] and len(sides["actor"]) > 1:
        pairs = list(permutations(sides["actor"], 2))
    else:
        pairs = list(product(sides["actor"] or [UNSTATED], sides["recipient"] or [UNSTATED]))
    row = rows[0]
    first, last = (date.fromisoformat(row[end]).toordinal() for end in ("first_day", "last_day"))
    facts = [row[name] for name in ("type", "cameo", "quad", "intensity", "confidence")]
    return [Told(-row["seq"], first, last, one, other, *facts) for one, other in pairs]
