"""Told: an incident as its reading has it, in the plain values that tellings are compared by."""

import sqlite3
from collections import defaultdict
from dataclasses import dataclass

from detente.ledger.dated import FIRST_DAY, JOINED, LAST_DAY, PRECISION
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.model.errors import NotFound
from detente.model.place import Place, PlacePrecision

_INCIDENT = f"""
SELECT said.id, said.reading_id, said.time, said.negated, incident.type, incident.stage,
    incident.weapon_type, {FIRST_DAY} AS first_day, {LAST_DAY} AS last_day,
    {PRECISION} AS precision, reading.report_id
FROM statement AS said
JOIN current_reading AS reading ON reading.id = said.reading_id
JOIN incident ON incident.reading_id = said.reading_id AND incident.id = said.id
{JOINED.format(said="said")}
WHERE said.id = :id ORDER BY reading.seq DESC LIMIT 1
"""  # noqa: S608 (constants of this folder)

_TOLLS = """
SELECT effect, low, best, high FROM toll
WHERE reading_id = :reading_id AND statement_id = :id AND side = 'victim' ORDER BY place
"""

_WHO = """
SELECT who.role, mention.head, mention.name AS written, who.name
FROM decided_mentions AS who
JOIN mention USING (reading_id, statement_id, role, place)
WHERE who.reading_id = :reading_id AND who.statement_id = :id
    AND who.role IN ('perpetrator', 'target', 'victim') ORDER BY who.role, who.place
"""

_SITED = """
SELECT sited.* FROM mention JOIN place_decision AS sited USING (reading_id, start, end)
WHERE mention.reading_id = :reading_id AND mention.statement_id = :id AND mention.role = 'where'
    AND sited.place_id IS NOT NULL LIMIT 1
"""

_NAMED = """
SELECT DISTINCT place_id FROM place_decision
WHERE reading_id = :reading_id AND precision IN ('settlement', 'second-level') ORDER BY 1
"""

_REPORT = """
SELECT report.id, report.outlet, report.published, reading.told_on, reading.id AS reading_id,
    (SELECT max(period.last_day) FROM statement AS said
     JOIN piece AS trigger ON trigger.reading_id = said.reading_id
         AND trigger.statement_id = said.id AND trigger.role = 'trigger'
     JOIN period ON period.reading_id = trigger.reading_id
         AND period.start = trigger.start AND period.end = trigger.end
     WHERE said.reading_id = reading.id AND said.time = 'past' AND period.precision = 'day')
    AS latest
FROM report JOIN current_reading AS reading ON reading.report_id = report.id
WHERE report.id = :id
"""


_EVENTS = f"""
SELECT event.id, event.type, said.negated, {FIRST_DAY} AS first_day, {LAST_DAY} AS last_day
FROM statement AS said JOIN event USING (reading_id, id)
{JOINED.format(said="said")}
WHERE said.reading_id = :reading_id
"""  # noqa: S608 (constants of this folder)

_DYADS = """
SELECT statement_id AS id, role, code FROM decided_mentions
WHERE reading_id = :reading_id AND role IN ('actor', 'recipient')
"""


def incident(ledger: Ledger, id_: str) -> sqlite3.Row:
    """The incident with this id: type, stage, days, report. Raises NotFound."""
    row = next(ledger.select(_INCIDENT, {"id": id_}), None)
    if row is None:
        raise NotFound(f"no current reading has an incident {id_[:8]}")
    return row


def tolls(ledger: Ledger, row: sqlite3.Row) -> list[sqlite3.Row]:
    """The figures of the victims: effect, low, best, high."""
    return list(ledger.select(_TOLLS, _key(row)))


def parties(ledger: Ledger, row: sqlite3.Row) -> list[sqlite3.Row]:
    """Perpetrators, targets and victims: role, head, name as written, name as decided."""
    return list(ledger.select(_WHO, _key(row)))


def place_of(ledger: Ledger, row: sqlite3.Row) -> Place | None:
    """Where it was, where that was decided."""
    found = next(ledger.select(_SITED, _key(row)), None)
    if found is None:
        return None
    at = (found["latitude"], found["longitude"], found["country"] or "", found["region"] or "")
    return Place(found["place_id"], found["name"], PlacePrecision(found["precision"]), *at)


def places_named(ledger: Ledger, reading_id: str) -> frozenset[str]:
    """The ids of the towns that a reading names."""
    return frozenset(row["place_id"] for row in ledger.select(_NAMED, {"reading_id": reading_id}))


def report(ledger: Ledger, id_: str) -> sqlite3.Row:
    """Id, outlet, day of publication and latest day told as past of a report."""
    return next(ledger.select(_REPORT, {"id": id_}))


def _key(row: sqlite3.Row) -> Row:
    return {"reading_id": row["reading_id"], "id": row["id"]}


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event as it is compared: codes of both sides (none where one is not known), day or ''."""

    type: str
    day: str
    actors: frozenset[str]
    recipients: frozenset[str]


def events(ledger: Ledger, reading_id: str) -> dict[str, ToldEvent]:
    """The events of a reading, by id."""
    asked: Row = {"reading_id": reading_id}
    who: dict[str, list[sqlite3.Row]] = defaultdict(list)
    for one in ledger.select(_DYADS, asked):
        who[one["id"]].append(one)
    return {row["id"]: _event(row, who[row["id"]]) for row in ledger.select(_EVENTS, asked)}


def _event(row: sqlite3.Row, who: list[sqlite3.Row]) -> ToldEvent:
    day = row["first_day"] if row["first_day"] == row["last_day"] and not row["negated"] else None
    return ToldEvent(row["type"], day or "", _codes(who, "actor"), _codes(who, "recipient"))


def _codes(who: list[sqlite3.Row], role: str) -> frozenset[str]:
    codes = {one["code"] for one in who if one["role"] == role}
    return frozenset() if "" in codes else frozenset(codes)
