"""Views: what the ledger answers. One named query, one function; rows are JSON-ready dicts.

Lists come one row at a time, in order of arrival and place in the report, from the newest reading
of each report and without reports that a later one revises. What was shown once by its id can
still be asked for by `statement` and `why`.
"""

import json
from collections.abc import Iterator

from detente.ledger import woven
from detente.ledger.filters import ALL, CONDITION, Filter
from detente.ledger.judgements import also_called, also_of, same_as
from detente.ledger.ledger import Ledger
from detente.ledger.lookup import passage, search, statement, why, why_not
from detente.ledger.original import Row
from detente.ledger.parts import Shape
from detente.ledger.shapes import STATEMENTS, shape
from detente.ledger.short import short

__all__ = [
    "ALL",
    "Filter",
    "Shape",
    "actors",
    "claims",
    "commitments",
    "counts",
    "dates",
    "events",
    "incidents",
    "log",
    "measures",
    "passage",
    "places",
    "rejected",
    "reports",
    "search",
    "statement",
    "ties",
    "why",
    "why_not",
]

_CHOSEN = f"""
{STATEMENTS}
WHERE statement.reading_id IN (SELECT id FROM current_reading) AND {CONDITION}
ORDER BY report.seq, statement.start, statement.end, statement.id
"""  # noqa: S608 (two constants of this folder)

_REPORTS = """
SELECT reports.*, reading.title_how, reading.author_how, reading.outlet_how,
    reading.published_how, reading.url_how, reading.told_on, reading.told_on_how
FROM reports JOIN reading ON reading.id = reports.reading_id
"""

_COUNTED = ("events", "incidents", "claims", "commitments", "ties", "measures")

_WORDS_OF_ACTOR = """
SELECT DISTINCT words FROM actor_decision
WHERE code = :code AND name = :name AND reading_id IN (SELECT id FROM current_reading)
ORDER BY words
"""

_WRITTEN = """
SELECT words, reason, count(*) AS mentions FROM decided_mentions
WHERE code = :code AND name = :name AND reading_id IN (SELECT id FROM current_reading)
GROUP BY words ORDER BY mentions DESC, words
"""

_UNKNOWN = """
SELECT
    coalesce(actor.name, mention.name) AS name, coalesce(actor.code, '') AS code,
    count(DISTINCT actor.reading_id || ':' || actor.start) AS mentions,
    count(DISTINCT actor.reading_id) AS reports, actor.reason
FROM actor_decision AS actor JOIN mention USING (reading_id, start, end)
WHERE (actor.code IS NULL AND mention.name <> '' AND mention.antecedent_start IS NULL
       OR actor.kind LIKE 'unlisted %')
    AND actor.reading_id IN (SELECT id FROM current_reading)
GROUP BY 1, 2 ORDER BY mentions DESC, reports DESC, 1
"""

_NAMES = """
SELECT DISTINCT coalesce(actor.name, mention.name) AS name, coalesce(actor.code, '') AS code,
    coalesce(actor.kind, '') AS kind, reading.report_id
FROM actor_decision AS actor
JOIN current_reading AS reading ON reading.id = actor.reading_id
JOIN mention ON mention.reading_id = actor.reading_id
    AND mention.start = actor.start AND mention.end = actor.end
WHERE mention.name <> '' AND (actor.code IS NULL OR actor.kind <> 'place')
ORDER BY 1, 2, 3, 4
"""

_WRITTEN_OF_PLACE = """
SELECT words, reason, count(*) AS mentions FROM place_decision
WHERE place_id = :place_id AND reading_id IN (SELECT id FROM current_reading)
GROUP BY words ORDER BY mentions DESC, words
"""

_REJECTED = """
SELECT source, reason, source IN (
    SELECT source FROM report UNION ALL
    SELECT file.source FROM import_file AS file JOIN import_done ON file = file.seq) AS read_since
FROM rejected ORDER BY source, reason
"""

_COUNTS = """
WITH current AS (
    SELECT reading_id, id FROM statement WHERE reading_id IN (SELECT id FROM current_reading)
)
SELECT
    (SELECT count(*) FROM report) AS reports,
    (SELECT count(*) FROM report WHERE revises IS NOT NULL) AS superseded,
    (SELECT count(*) FROM reading) AS readings,
    (SELECT count(*) FROM current JOIN event USING (reading_id, id)) AS events,
    (SELECT count(*) FROM current JOIN claim USING (reading_id, id)) AS claims,
    (SELECT count(*) FROM current JOIN commitment USING (reading_id, id)) AS commitments,
    (SELECT count(*) FROM current JOIN incident USING (reading_id, id)) AS incidents,
    (SELECT count(*) FROM current JOIN tie USING (reading_id, id)) AS ties,
    (SELECT count(*) FROM current JOIN measure USING (reading_id, id)) AS measures,
    (SELECT count(*) FROM actors) AS actors,
    (SELECT count(*) FROM places) AS places,
    (SELECT count(*) FROM dropped WHERE reading_id IN (SELECT id FROM current_reading)) AS dropped,
    (SELECT count(*) FROM rejected) AS rejected,
    (SELECT count(*) FROM log) AS entries
"""


def reports(ledger: Ledger) -> Iterator[Shape]:
    """Every report, revised ones too, with how each fact of its origin is known.

    `copy_of` is the report that a near-copy goes back to.
    """
    facts = ("title", "outlet", "published", "author", "url")
    for row in ledger.select(_REPORTS):
        made = {"id": row["id"], "short": short(ledger, "report", row["id"])}
        made |= {fact: row[fact] for fact in facts}
        made |= {"how": {fact: row[f"{fact}_how"] for fact in facts}}
        made |= {"told_on": row["told_on"], "told_on_how": json.loads(row["told_on_how"])}
        kept = ("language", "source", "characters", "reader", *_COUNTED, "revises", "superseded_by")
        yield made | {key: row[key] for key in kept} | _copied(ledger, row["id"])


def _copied(ledger: Ledger, report: str) -> Shape:
    """Which report a near-copy goes back to, and by how much of its words; empty where none."""
    row = woven.origin(ledger, report)
    if row is None or not row["origin_id"]:
        return {"copy_of": "", "copy_reason": ""}
    return {"copy_of": short(ledger, "report", row["origin_id"]), "copy_reason": row["reason"]}


def events(ledger: Ledger, chosen: Filter = ALL) -> Iterator[Shape]:
    """Who did what to whom."""
    return _statements(ledger, "event", chosen)


def claims(ledger: Ledger, chosen: Filter = ALL) -> Iterator[Shape]:
    """What a voice says."""
    return _statements(ledger, "claim", chosen)


def commitments(ledger: Ledger, chosen: Filter = ALL) -> Iterator[Shape]:
    """Who binds himself to what, on which condition."""
    return _statements(ledger, "commitment", chosen)


def incidents(ledger: Ledger, chosen: Filter = ALL) -> Iterator[Shape]:
    """Attacks, each as one report tells it, with every figure and who gives it."""
    return _statements(ledger, "incident", chosen)


def ties(ledger: Ledger, chosen: Filter = ALL) -> Iterator[Shape]:
    """Relations between two actors, or an actor and a place."""
    return _statements(ledger, "tie", chosen)


def measures(ledger: Ledger, chosen: Filter = ALL) -> Iterator[Shape]:
    """Levels and quantities."""
    return _statements(ledger, "measure", chosen)


def places(ledger: Ledger) -> Iterator[Shape]:
    """Every place that a name was decided to mean, most mentioned first, with how it is written."""
    for row in ledger.select("SELECT * FROM places"):
        written = ledger.select(_WRITTEN_OF_PLACE, {"place_id": row["place_id"]})
        yield dict(row) | {"written": [dict(found) for found in written]}


def actors(ledger: Ledger) -> Iterator[Shape]:
    """Everybody whom a mention was decided to mean, most mentioned first.

    `words` are the names used; `written` holds each with its mentions and one reason for it.
    """
    for row in ledger.select("SELECT * FROM actors"):
        key = {"code": row["code"], "name": row["name"]}
        words = [found["words"] for found in ledger.select(_WORDS_OF_ACTOR, key)]
        written = [dict(found) for found in ledger.select(_WRITTEN, key)]
        own = {"words": words, "written": written, "same_as": same_as(ledger, row["name"])}
        yield dict(row) | own


def unknown_actors(ledger: Ledger) -> Iterator[Shape]:
    """Names of actors that were decided to mean nobody, most mentioned first, with one reason."""
    for row in ledger.select(_UNKNOWN):
        yield dict(row)


def names_of_actors(ledger: Ledger) -> Iterator[Shape]:
    """Every actor and every unknown name, once a code and kind, with the reports that name it."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for row in ledger.select(_NAMES):
        found.setdefault((row["name"], row["code"], row["kind"]), []).append(row["report_id"])
    for (name, code, kind), reports in found.items():
        yield {"name": name, "code": code, "kind": kind, "reports": reports}


def dates(ledger: Ledger) -> Iterator[Shape]:
    """Every time expression with its TIMEX3 value, and its days with how they were inferred."""
    for row in ledger.select("SELECT * FROM dates"):
        named = short(ledger, "report", row["report_id"])
        told = {key: row[key] for key in ("words", "type", "value", "date", "date_precision")}
        days = {key: row[key] for key in ("first_day", "last_day")}
        cited = {"report": row["report_id"], "citation": f"{named}:{row['start']}-{row['end']}"}
        origin = {key: row[key] for key in ("title", "outlet", "published")}
        yield told | days | {"date_how": json.loads(row["how"])} | cited | origin


def rejected(ledger: Ledger) -> Iterator[Shape]:
    """The files and parts of files that could not be read, and why; some were read later."""
    for row in ledger.select(_REJECTED):
        yield dict(row) | {"read_since": bool(row["read_since"])}


def log(ledger: Ledger) -> Iterator[Shape]:
    """What was added and when, first to last, with the chain of hashes."""
    for row in ledger.select("SELECT * FROM log ORDER BY seq"):
        yield dict(row) | {"detail": json.loads(row["detail"])}


def counts(ledger: Ledger) -> dict[str, int]:
    """How many of everything there are; statements and actors of the current readings alone."""
    return dict(next(ledger.select(_COUNTS)))


def _statements(ledger: Ledger, kind: str, chosen: Filter) -> Iterator[Shape]:
    own = chosen.parameters()
    also: Row = {
        "actor_also": json.dumps(also_called(ledger, chosen.actor)),
        "first_also": json.dumps(also_of(ledger, str(own["first"]))),
        "second_also": json.dumps(also_of(ledger, str(own["second"]))),
    }
    parameters = own | {"statement_kind": kind} | also
    for row in ledger.select(_CHOSEN, parameters):
        yield shape(ledger, row)
