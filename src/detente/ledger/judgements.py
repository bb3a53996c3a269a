"""Judgements: which names are one actor, which tellings one incident or event; all in the log.

The newest entry on a pair of names is the one that counts; an undone pair is as if never judged.
"""

import json
from collections.abc import Iterator

from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.words import folded
from detente.model.errors import NotFound
from detente.model.identity import Json
from detente.model.judgement import SAME, Judgement

ACTOR, INCIDENT, EVENT = "actor", "incident", "event"
FILED = (INCIDENT, EVENT)
"""Kinds of which tellings are judged to be of one thing or of two."""

UNDONE = "undone"
"""The verdict of an entry that takes back what stood."""
_ENTRIES = "SELECT seq, at, subject, detail FROM log WHERE action = 'judgement' ORDER BY seq"
_CODES = "SELECT DISTINCT code FROM actor_decision WHERE name = :name AND code IS NOT NULL"


def judge(ledger: Ledger, judgement: Judgement, *, of: str = ACTOR) -> str:
    """Write a judgement on two actors (by name) or two incidents or events (by id) into the log.

    Gives the id of the pair.
    """
    keys = ("verdict", "left", "right", "by", "why")
    detail: dict[str, Json] = {key: getattr(judgement, key) for key in keys}
    if of != ACTOR:
        detail["of"] = of
    ledger.note("judgement", judgement.pair, detail)
    return judgement.pair


def undo(ledger: Ledger, id_: str, by: str = "", why: str = "") -> Shape:
    """Take back what stands on the pair whose id begins so. Raises NotFound."""
    standing = [row for of in (ACTOR, *FILED) for row in judgements(ledger, of=of)]
    found = [row for row in standing if row["id"].startswith(id_)]
    if len(found) != 1:
        known = ", ".join(row["id"][:6] for row in standing) or "none"
        raise NotFound(f"no one judgement has the id {id_!r}; those that stand: {known}")
    row = found[0]
    detail: dict[str, Json] = {"verdict": UNDONE, "by": by, "why": why}
    detail |= {key: row[key] for key in ("left", "right", "of") if key in row}
    ledger.note("judgement", row["id"], detail)
    return row


def judgements(ledger: Ledger, *, of: str = ACTOR) -> Iterator[Shape]:
    """The judgements on actors, incidents or events that stand, oldest first.

    Each with id, verdict, left, right, by, why, at.
    """
    newest: dict[str, Shape] = {}
    for row in ledger.select(_ENTRIES):
        newest.pop(row["subject"], None)
        newest[row["subject"]] = {
            "id": row["subject"], **json.loads(row["detail"]), "at": row["at"],
        }  # fmt: skip
    for entry in newest.values():
        if entry["verdict"] != UNDONE and entry.get("of", ACTOR) == of:
            yield entry


def same_as(ledger: Ledger, name: str) -> list[str]:
    """All names judged to be one actor with this name, also by way of a third."""
    pairs = [(row["left"], row["right"]) for row in judgements(ledger) if row["verdict"] == SAME]
    found = {name}
    while more := {one for pair in pairs if found & set(pair) for one in pair} - found:
        found |= more
    return sorted(found - {name})


def also_called(ledger: Ledger, asked: str) -> list[str]:
    """The names judged to be one actor with one that `asked` finds, by words or by code."""
    if not asked.strip():
        return []
    pairs = [(row["left"], row["right"]) for row in judgements(ledger) if row["verdict"] == SAME]
    found = {name for pair in pairs for name in pair if _finds(ledger, asked, name)}
    return sorted({other for name in found for other in same_as(ledger, name)})


def also_of(ledger: Ledger, code: str) -> list[str]:
    """The names judged to be one actor with one of a country, or whose code begins so."""
    if not code:
        return []
    pairs = [(row["left"], row["right"]) for row in judgements(ledger) if row["verdict"] == SAME]
    found = {name for pair in pairs for name in pair if _is_coded(ledger, code, name)}
    return sorted({other for name in found for other in same_as(ledger, name)})


def _is_coded(ledger: Ledger, code: str, name: str) -> bool:
    rows = ledger.select(_CODES, {"name": name})
    return any(str(row["code"]).startswith(code) for row in rows)


def _finds(ledger: Ledger, asked: str, name: str) -> bool:
    code = asked.strip().upper()
    return folded(asked) in folded(name) or any(
        row["code"].startswith(code) for row in ledger.select(_CODES, {"name": name})
    )
