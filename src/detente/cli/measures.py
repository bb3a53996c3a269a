"""measures: levels and quantities, a row each or as the states of each subject over time."""

from typing import Annotated

import typer

from detente.cli.listing import OfType
from detente.cli.options import (
    LEDGER,
    Actor,
    AsJson,
    AsOf,
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


def measures(
    series: Annotated[
        bool, typer.Option("--series", help="As states over time, with what caused each change.")
    ] = False,
    as_of: AsOf = "",
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
    """Levels and quantities: alert levels, troops, warheads.

    --type is a quantity or a direction: alert-level, troops, raised, lowered …
    """
    from detente.cli.listed import Asked
    from detente.cli.measure_screens import in_series, listed

    chosen = Asked(actor, dyad, both, since, until, place, type_, stance)
    show = in_series if series else listed
    show(ledger, chosen, as_of, min_confidence, limit, as_json)
