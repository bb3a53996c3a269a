"""Reported acts: events that reports tell, one an event file, as rows that `acts` puts in columns.

Counted are dated events of the current readings that are told as facts: asserted or reported, not
negated, not to come. Partners who act together without a recipient (a meeting) act on each other:
one row each way, under one key.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import permutations, product

from detente.ledger.act_parties import UNSTATED
from detente.ledger.ledger import Ledger
from detente.model.acts import Party

_EVENTS = """
SELECT said.seq, said.id, said.reading_id, said.confidence, event.type, event.quad,
    event.intensity, event.cameo, dated.first_day, dated.last_day,
    coalesce(files.file_id, said.id) AS file, coalesce(files.role, '') = 'reference' AS past
FROM statement AS said
JOIN current_reading AS reading ON reading.id = said.reading_id
JOIN event ON event.reading_id = said.reading_id AND event.id = said.id
JOIN dated_statements AS dated
    ON dated.reading_id = said.reading_id AND dated.statement_id = said.id
LEFT JOIN files ON files.statement_id = said.id AND files.kind = 'event'
WHERE said.stance IN ('asserted', 'reported') AND NOT said.negated AND said.time <> 'future'
    AND dated.first_day IS NOT NULL
    AND (:since = '' OR dated.last_day >= :since)
    AND (:until = '' OR substr(dated.first_day, 1, length(:until)) <= :until)
ORDER BY file, past, said.confidence DESC, said.seq
"""

_WHO = """
SELECT role, code, country, sector, coalesce(nullif(name, ''), words) AS name
FROM decided_mentions
WHERE reading_id = :reading_id AND statement_id = :id AND role IN ('actor', 'recipient')
ORDER BY role, place
"""


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
    for row in ledger.select(_EVENTS, {"since": since, "until": until}):
        own = _told(ledger, dict(row))
        if row["file"] != file:
            file = row["file"]
            yield own


def _told(ledger: Ledger, row: dict[str, object]) -> list[Told]:
    sides: dict[str, list[Party]] = {"actor": [], "recipient": []}
    for who in ledger.select(_WHO, {"reading_id": str(row["reading_id"]), "id": str(row["id"])}):
        sides[who["role"]].append(Party(who["name"], who["code"], who["country"], who["sector"]))
    if not sides["recipient"] and len(sides["actor"]) > 1:
        pairs = list(permutations(sides["actor"], 2))
    else:
        pairs = list(product(sides["actor"] or [UNSTATED], sides["recipient"] or [UNSTATED]))
    days = [date.fromisoformat(str(row[end])).toordinal() for end in ("first_day", "last_day")]
    said = (str(row["type"]), str(row["cameo"]), int(str(row["quad"])))
    weights = (float(str(row["intensity"])), float(str(row["confidence"])))
    key = -int(str(row["seq"]))
    return [Told(key, days[0], days[1], one, other, *said, *weights) for one, other in pairs]
