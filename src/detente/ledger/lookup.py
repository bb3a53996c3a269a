"""Lookup: one statement or passage with everything around it; why it is there, or why it is not."""

import json
import re
import sqlite3
from collections.abc import Iterator

from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.ledger.parts import Shape, mention_shape, place_shape
from detente.ledger.shapes import STATEMENTS, shape
from detente.ledger.short import find, short
from detente.ledger.words import fts_query
from detente.model.errors import NotFound

_STATEMENT = f"{STATEMENTS} WHERE statement.id = :id ORDER BY reading.seq DESC LIMIT 1"

_IS_CURRENT = "SELECT 1 FROM current_reading WHERE id = :reading_id"

_PAGE = """
SELECT report.id, reading.id AS reading_id, reading.title, report.outlet, report.published,
    body.text
FROM report
JOIN body USING (sha256)
JOIN reading ON reading.seq = (SELECT max(seq) FROM reading WHERE report_id = report.id)
WHERE report.id = :id
"""

_MEETING = "reading_id = :reading_id AND start < :end AND end > :start"

_PASSAGES = f"SELECT * FROM passage WHERE {_MEETING} ORDER BY start"  # noqa: S608 (our own words)

_MET = f"SELECT * FROM statement WHERE {_MEETING} ORDER BY start, end, id"  # noqa: S608

_DROPPED = f"SELECT * FROM dropped WHERE {_MEETING} ORDER BY place"  # noqa: S608

_MENTIONS = """
SELECT * FROM decided_mentions
WHERE reading_id = :reading_id AND statement_id = :id AND role <> 'where' ORDER BY role, place
"""

_PLACES = """
SELECT * FROM decided_places
WHERE reading_id = :reading_id AND statement_id = :id ORDER BY role, place
"""

_FOUND_PASSAGES = """
SELECT passages.*, reading.title, report.outlet, report.published, found.rank AS rank
FROM passage_fts AS found
JOIN passages ON passages.seq = found.rowid
JOIN report ON report.id = passages.report_id
JOIN current_reading AS reading ON reading.report_id = report.id
WHERE passage_fts MATCH :query
ORDER BY found.rank, passages.seq LIMIT :most
"""

_FOUND_STATEMENTS = """
SELECT statements.*, found.rank AS rank
FROM statement_fts AS found
JOIN statement ON statement.seq = found.rowid
JOIN statements ON statements.reading_id = statement.reading_id AND statements.id = statement.id
WHERE statement_fts MATCH :query
ORDER BY found.rank, statement.seq LIMIT :most
"""


def search(ledger: Ledger, words: str, *, most: int = 50) -> Iterator[Shape]:
    """Statements, then passages, that hold all of `words`, best first; at most `most` of each.

    "words in quotes" are a phrase; attack* finds attacks; case and accents do not count.
    """
    asked: Row = {"query": fts_query(words), "most": most}
    if not asked["query"]:
        return
    for row in ledger.select(_FOUND_STATEMENTS, asked):
        head = {"id": row["id"], "short": short(ledger, "statement", row["id"])}
        yield head | {"kind": row["kind"]} | _cited(ledger, row, row["quote"])
    for row in ledger.select(_FOUND_PASSAGES, asked):
        yield {"id": None, "short": None, "kind": row["kind"]} | _cited(ledger, row, row["words"])


def statement(ledger: Ledger, prefix: str) -> Shape:
    """The statement whose id starts with `prefix`, as its newest reading has it.

    `current` is false where a newer reading no longer has it, or its report was revised. Raises
    NotFound.
    """
    row = _row(ledger, prefix)
    current = next(ledger.select(_IS_CURRENT, {"reading_id": row["reading_id"]}), None)
    told = {"statement": row["kind"], "reader": row["reader"], "current": current is not None}
    return shape(ledger, row) | told


def why(ledger: Ledger, prefix: str) -> Shape:
    """Why a statement is there: rule, words, decisions on actors and days, what was refused.

    Raises NotFound.
    """
    row = _row(ledger, prefix)
    made = statement(ledger, prefix)
    kept = ("id", "short", "citation", "quote", "stance", "confidence", "reason", "voices")
    asked: Row = {"reading_id": row["reading_id"], "id": row["id"]}
    return {key: made[key] for key in kept} | {
        "kind": row["kind"],
        "mentions": [
            {"role": who["role"], **mention_shape(who)}
            | {"alternatives": json.loads(who["alternatives"])}
            for who in ledger.select(_MENTIONS, asked)
        ],
        "places": [
            {"role": at["role"], **place_shape(at), "alternatives": json.loads(at["alternatives"])}
            for at in ledger.select(_PLACES, asked)
        ],
        "date": row["date"] or "",
        "date_how": json.loads(row["how"] or "[]"),
        "dropped": _dropped(ledger, row["reading_id"], row["start"], row["end"]),
        "reader": made["reader"],
        "current": made["current"],
    }


def why_not(ledger: Ledger, words: str, *, most: int = 50) -> Iterator[Shape]:
    """Where `words` stand and what became of them: the statements there, the steps that dropped.

    Yields nothing where no passage of a current reading holds them.
    """
    asked: Row = {"query": fts_query(words), "most": most}
    if not asked["query"]:
        return
    for row in ledger.select(_FOUND_PASSAGES, asked):
        start, end = _narrowed(row["words"], words, row["start"], row["end"])
        page = next(ledger.select(_PAGE, {"id": row["report_id"]}))
        dropped = _dropped(ledger, page["reading_id"], start, end)
        met = _met(ledger, page["reading_id"], start, end)
        yield _cited(ledger, row, row["words"]) | {
            "passage": row["kind"],
            "passage_reason": row["reason"],
            "dropped": dropped,
            "statements": met,
            "because": _because(row["kind"], row["reason"], dropped, met),
        }


def passage(ledger: Ledger, report: str, start: int, end: int, *, context: int = 300) -> Shape:
    """The characters start to end of the report whose id starts with `report`, in context.

    `context` is how many characters before and after. Raises NotFound where the report, or the
    place in it, is not there.
    """
    id_ = find(ledger, "report", report)
    page = next(ledger.select(_PAGE, {"id": id_}))
    text, name = page["text"], short(ledger, "report", id_)
    if not 0 <= start < end <= len(text):
        raise NotFound(f"report {name} has characters 0-{len(text)}, not {start}-{end}")
    around: Row = {"reading_id": page["reading_id"], "start": start, "end": end}
    return {
        "report": id_,
        "citation": f"{name}:{start}-{end}",
        "title": page["title"],
        "outlet": page["outlet"],
        "published": page["published"],
        "before": text[max(0, start - context) : start],
        "words": text[start:end],
        "after": text[end : end + context],
        "passages": [
            {key: row[key] for key in ("start", "end", "kind", "paragraph", "reason")}
            for row in ledger.select(_PASSAGES, around)
        ],
        "statements": _met(ledger, page["reading_id"], start, end),
        "dropped": _dropped(ledger, page["reading_id"], start, end),
    }


def _row(ledger: Ledger, prefix: str) -> sqlite3.Row:
    return next(ledger.select(_STATEMENT, {"id": find(ledger, "statement", prefix)}))


def _cited(ledger: Ledger, row: sqlite3.Row, quote: str) -> Shape:
    report = short(ledger, "report", row["report_id"])
    return {
        "report": row["report_id"],
        "citation": f"{report}:{row['start']}-{row['end']}",
        "quote": quote,
        "title": row["title"],
        "outlet": row["outlet"],
        "published": row["published"],
    }


def _met(ledger: Ledger, reading_id: str, start: int, end: int) -> list[Shape]:
    place: Row = {"reading_id": reading_id, "start": start, "end": end}
    return [
        {"id": row["id"], "short": short(ledger, "statement", row["id"])}
        | {key: row[key] for key in ("kind", "start", "end", "quote", "stance", "confidence")}
        for row in ledger.select(_MET, place)
    ]


def _dropped(ledger: Ledger, reading_id: str, start: int, end: int) -> list[Shape]:
    place: Row = {"reading_id": reading_id, "start": start, "end": end}
    keys = ("start", "end", "step", "reason")
    return [{key: row[key] for key in keys} for row in ledger.select(_DROPPED, place)]


def _narrowed(passage: str, words: str, start: int, end: int) -> tuple[int, int]:
    """The place of `words` themselves in the passage at start to end, where they stand together."""
    plain = words.replace('"', " ").replace("*", " ").split()
    found = re.search(r"\W+".join(map(re.escape, plain)), passage, re.IGNORECASE)
    return (start + found.start(), start + found.end()) if found else (start, end)


def _because(kind: str, reason: str, dropped: list[Shape], met: list[Shape]) -> str:
    if dropped:
        return "; ".join(f"{drop['step']}: {drop['reason']}" for drop in dropped)
    if kind in ("furniture", "dateline"):
        return f"read: this is {kind}, not content" + (f" ({reason})" if reason else "")
    if met:
        return "nothing was dropped: see the statements"
    return "extract: no rule found a statement here"
