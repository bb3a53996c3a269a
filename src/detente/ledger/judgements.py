"""Judgements: which names of a ledger are one actor. They stand in the log, each undone by a later.

The newest entry on a pair of names is the one that counts; an undone pair is as if never judged.
"""

import json
from collections.abc import Iterator

from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.words import folded
from detente.model.errors import NotFound
from detente.model.judgement import SAME, Judgement

_UNDONE = "undone"
_ENTRIES = "SELECT seq, at, subject, detail FROM log WHERE action = 'judgement' ORDER BY seq"
_CODES = "SELECT DISTINCT code FROM actor_decision WHERE name = :name AND code IS NOT NULL"


def judge(ledger: Ledger, judgement: Judgement) -> str:
    """Write a judgement into the log; gives the id of the pair."""
    detail = {key: getattr(judgement, key) for key in ("verdict", "left", "right", "by", "why")}
    ledger.note("judgement", judgement.pair, detail)
    return judgement.pair


def undo(ledger: Ledger, id_: str, by: str = "", why: str = "") -> Shape:
    """Take back what stands on the pair whose id begins so. Raises NotFound."""
    found = [row for row in judgements(ledger) if row["id"].startswith(id_)]
    if len(found) != 1:
        known = ", ".join(row["id"][:6] for row in judgements(ledger)) or "none"
        raise NotFound(f"no one judgement has the id {id_!r}; those that stand: {known}")
    row = found[0]
    sides = {"left": row["left"], "right": row["right"]}
    ledger.note("judgement", row["id"], {"verdict": _UNDONE, **sides, "by": by, "why": why})
    return row


def judgements(ledger: Ledger) -> Iterator[Shape]:
    """The judgements that stand, oldest first: id, verdict, left, right, by, why, at."""
    newest: dict[str, Shape] = {}
    for row in ledger.select(_ENTRIES):
        newest.pop(row["subject"], None)
        newest[row["subject"]] = {
            "id": row["subject"], **json.loads(row["detail"]), "at": row["at"],
        }  # fmt: skip
    yield from (row for row in newest.values() if row["verdict"] != _UNDONE)


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
