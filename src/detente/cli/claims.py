"""claims: what a voice says, by whom and about what."""

from typing import Annotated

import typer

from detente.cli.listing import OfType
from detente.cli.options import (
    LEDGER,
    Actor,
    AsJson,
    Both,
    Dyad,
    LedgerFile,
    Limit,
    MinConfidence,
    Place,
    Since,
    Stance,
    Until,
)
from detente.ledger.threshold import THRESHOLD


def claims(
    by: Annotated[
        str, typer.Option("--by", metavar="WHO", help="Said by: a name, a word of one, or a code.")
    ] = "",
    about: Annotated[
        str, typer.Option("--about", metavar="WORDS", help="All these words are said.")
    ] = "",
    actor: Actor = "",
    dyad: Dyad = "",
    both: Both = False,
    since: Since = "",
    until: Until = "",
    place: Place = "",
    type_: OfType = "",
    stance: Stance = "",
    min_confidence: MinConfidence = THRESHOLD,
    limit: Limit = 0,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """What a voice says, and how surely.

    --type is assertion, position, demand, expectation or judgement.
    """
    from detente.cli.listed import Asked, statements
    from detente.cli.matching import says

    chosen = Asked(actor, dyad, both, since, until, place, type_, stance)
    statements(
        "claim", ledger, chosen, min_confidence, limit, as_json,
        passes=lambda row: says(row, by, about),
    )  # fmt: skip
