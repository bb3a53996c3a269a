"""Contradiction judgements: that two sides can both hold, or cannot, as somebody decided.

They stand in the log and are undone at will. A judgement is about the statements that stood on the
sides when it was made; a contradiction that another statement has joined since is open again.
"""

from collections.abc import Iterable

from detente.ledger.judgements import UNDONE, judgements
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.model.errors import NotFound
from detente.model.identity import Json, content_id

CONTRADICTION = "contradiction"
YES, NO = "yes", "no"
"""The verdicts: it is a contradiction; it is none."""


def judge_contradiction(ledger: Ledger, row: Shape, verdict: str, *, by: str, why: str) -> str:
    """Write into the log whether a shown contradiction is one; gives the id to undo it."""
    id_ = content_id(CONTRADICTION, row["id"])
    statements: Json = sorted(statements_of(row["sides"]))
    said: dict[str, Json] = {"verdict": verdict, "of": CONTRADICTION, "contradiction": row["id"]}
    said |= {"kind": row["kind"], "aspect": row["aspect"], "statements": statements}
    ledger.note("judgement", id_, said | {"by": by, "why": why})
    return id_


def undo_contradiction(ledger: Ledger, row: Shape, *, by: str, why: str) -> Shape:
    """Take back what was judged of a shown contradiction. Raises NotFound where nothing was."""
    standing = row["judged"]
    if standing is None:
        raise NotFound(f"nothing was judged of contradiction {row['short']}")
    said: dict[str, Json] = {"verdict": UNDONE, "of": CONTRADICTION}
    said |= {"contradiction": standing["contradiction"], "by": by, "why": why}
    ledger.note("judgement", standing["id"], said)
    return dict(standing)


def judged_contradictions(ledger: Ledger) -> list[Shape]:
    """What stands: verdict, contradiction, kind, aspect, statements, by, why, at; newest first."""
    return list(judgements(ledger, of=CONTRADICTION))[::-1]


def judgement_of(row: Shape, judged: Iterable[Shape]) -> Shape | None:
    """The newest judgement on a contradiction; `covers` tells whether it saw all its statements.

    A file of an incident that grows may give its contradiction another id: what was judged of the
    same statements holds on.
    """
    own = statements_of(row["sides"])
    for one in judged:
        alike = (one["kind"], one["aspect"]) == (row["kind"], row["aspect"])
        covers = alike and own <= set(one["statements"])
        if covers or one["contradiction"] == row["id"]:
            return one | {"covers": covers}
    return None


def statements_of(sides: Iterable[Shape]) -> set[str]:
    """The ids of the statements on the sides."""
    return {one["row"] for side in sides for one in side["said"]}
