"""Joined: which parties each tie, event and incident of the current readings names together."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from detente.ledger.ledger import Ledger

_JOINED = """
SELECT said.id, said.reading_id, said.kind, said.stance, said.time, said.confidence,
    said.start, said.end, reading.report_id, report.outlet,
    reading.told_on AS published,
    dated.first_day, dated.last_day, dated.precision,
    tie.kind AS tie, coalesce(tie.ended, 0) AS ended, event.type, event.mode, event.quad,
    incident.type AS attack, incident.stage, incident.blame, coalesce(files.file_id, '') AS file_id,
    who.role, iif(who.name = '', who.written_name, who.name) AS name,
    who.code, who.kind AS sort, who.country, who.sector, who.words, mention.plural,
    coalesce(mention.antecedent_start, who.start) AS at
FROM statement AS said
JOIN current_reading AS reading ON reading.id = said.reading_id
JOIN report ON report.id = reading.report_id
JOIN decided_mentions AS who ON who.reading_id = said.reading_id AND who.statement_id = said.id
    AND who.role IN ('subject', 'object', 'actor', 'recipient', 'perpetrator', 'target', 'victim')
JOIN mention ON mention.reading_id = who.reading_id AND mention.statement_id = who.statement_id
    AND mention.role = who.role AND mention.place = who.place
LEFT JOIN dated_statements AS dated
    ON dated.reading_id = said.reading_id AND dated.statement_id = said.id
LEFT JOIN tie ON tie.reading_id = said.reading_id AND tie.id = said.id
LEFT JOIN event ON event.reading_id = said.reading_id AND event.id = said.id
LEFT JOIN incident ON incident.reading_id = said.reading_id AND incident.id = said.id
LEFT JOIN files ON files.statement_id = said.id
WHERE said.kind IN ('tie', 'event', 'incident') AND said.negated = 0
ORDER BY said.seq, who.role, who.place
"""

_WRITTEN = """
SELECT DISTINCT iif(name = '', written_name, name) AS name, words, code FROM decided_mentions
WHERE reading_id IN (SELECT id FROM current_reading) AND folded(words) = folded(:words)
ORDER BY 1
"""


@dataclass(frozen=True, slots=True)
class Party:
    """Who stands in a statement in a role: `code` is '' where the name was decided to be nobody.

    `sort` is the kind of actor (state, official, armed-group …), `country` ISO 3166-1 alpha-3.
    `words` are as written; `group` says where several unnamed people first stand in their report
    ("be264693:1699"), '' for whoever has a name or is one.
    """

    role: str
    name: str
    code: str
    sort: str
    country: str
    sector: str
    words: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Joined:
    """A statement that is not negated, with its parties.

    `row` has the columns id, kind, stance, time, confidence, report_id, start, end, outlet,
    published, first_day, last_day, precision, tie, ended, type, mode, quad, attack, stage, blame,
    file_id; days are ISO dates or None.
    """

    row: sqlite3.Row
    parties: tuple[Party, ...]


def joined(ledger: Ledger) -> Iterator[Joined]:
    """Every tie, event and incident of the current readings that names somebody, as they came."""
    before: sqlite3.Row | None = None
    parties: list[Party] = []
    for row in ledger.select(_JOINED):
        if before is not None and (before["id"], before["reading_id"]) != _key(row):
            yield Joined(before, tuple(parties))
            parties = []
        before = row
        parties.append(_party(row))
    if before is not None:
        yield Joined(before, tuple(parties))


def written_as(ledger: Ledger, words: str) -> list[str]:
    """The actors whom mentions written so were decided to be."""
    return [row["name"] for row in ledger.select(_WRITTEN, {"words": words}) if row["code"]]


def _party(row: sqlite3.Row) -> Party:
    unnamed = row["name"] in ("", row["sort"])
    group = f"{row['report_id'][:8]}:{row['at']}" if unnamed and row["plural"] else ""
    return Party(
        row["role"], row["name"], row["code"], row["sort"], row["country"], row["sector"],
        row["words"], group,
    )  # fmt: skip


def _key(row: sqlite3.Row) -> tuple[str, str]:
    return row["id"], row["reading_id"]
