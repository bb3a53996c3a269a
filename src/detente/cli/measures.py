"""measures: levels and quantities, a row each or as the states of each subject over time."""

from pathlib import Path
from typing import Annotated

import typer

from detente.cli.filtered import Asked, filtered
from detente.cli.options import AsOf


@filtered
def measures(
    series: Annotated[
        bool, typer.Option("--series", help="As states over time, with what caused each change.")
    ] = False,
    as_of: AsOf = "",
    *,
    asked: Asked,
    min_confidence: float,
    limit: int,
    ledger: Path,
    as_json: bool,
) -> None:
    """Levels and quantities: alert levels, troops, warheads.

    --type is a quantity or a direction: alert-level, troops, raised, lowered …
    """
    from detente.cli.measure_screens import in_series, listed

    show = in_series if series else listed
    show(ledger, asked, as_of, min_confidence, limit, as_json)
