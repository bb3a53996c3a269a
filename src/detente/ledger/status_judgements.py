"""Status judgements: how a commitment stands, as somebody decided; in the log, undone at will."""

from collections.abc import Iterator

from detente.ledger.judgements import UNDONE, judgements
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.model.errors import NotFound
from detente.model.identity import Json, content_id

COMMITMENT = "commitment"


def judge_status(
    ledger: Ledger, commitment: str, status: str, day: str, *, by: str, why: str
) -> str:
    """Write into the log that a commitment has a status from a day on; gives the id to undo it."""
    id_ = content_id(COMMITMENT, commitment)
    said: dict[str, Json] = {"verdict": status, "of": COMMITMENT, "commitment": commitment}
    ledger.note("judgement", id_, said | {"day": day, "by": by, "why": why})
    return id_


def undo_status(ledger: Ledger, commitment: str, *, by: str, why: str) -> Shape:
    """Take back what was judged of a commitment. Raises NotFound where nothing was."""
    row = judged_status(ledger).get(commitment)
    if row is None:
        raise NotFound(f"nothing was judged of commitment {commitment[:6]}")
    said: dict[str, Json] = {"verdict": UNDONE, "of": COMMITMENT, "commitment": commitment}
    ledger.note("judgement", row["id"], said | {"by": by, "why": why})
    return row


def judged_status(ledger: Ledger) -> dict[str, Shape]:
    """What stands, by commitment: verdict (the status), day, by, why, at."""
    rows: Iterator[Shape] = judgements(ledger, of=COMMITMENT)
    return {row["commitment"]: row for row in rows}
