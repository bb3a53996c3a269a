"""dyad: what two sides do to one another over time, each way, with gaps, changes and balance."""

from pathlib import Path
from typing import Annotated

import typer

from detente.cli.options import (
    LEDGER,
    AsCsv,
    AsJson,
    ChartFile,
    LedgerFile,
    Limit,
    MinConfidence,
    OneADay,
    Since,
    TwoSides,
    Until,
)
from detente.ledger.threshold import THRESHOLD

By = Annotated[str, typer.Option("--by", metavar="day|week|month", help="How wide a step is.")]
Rows = Annotated[bool, typer.Option("--rows", help="The acts behind the numbers, each cited.")]


def dyad(
    sides: TwoSides,
    since: Since = "",
    until: Until = "",
    by: By = "week",
    one_a_day: OneADay = False,
    rows: Rows = False,
    min_confidence: MinConfidence = THRESHOLD,
    limit: Limit = 0,
    chart: ChartFile = None,
    ledger: LedgerFile = LEDGER,
    as_csv: AsCsv = False,
    as_json: AsJson = False,
) -> None:
    """What two sides do to one another over time, each way.

    Counts, cooperation and conflict, against all that is reported; where the level changes, and
    where the balance goes. A dot in a line is a gap: nobody reported anything.
    """
    from detente.cli import dyad_screens
    from detente.cli.dyads_wanted import wanted_of
    from detente.cli.told_as import Out

    wanted = wanted_of(sides, since, until, one_a_day, min_confidence)
    out = Out(chart, as_csv, as_json)
    if rows:
        dyad_screens.acts(Path(ledger), wanted, by, limit, out)
    else:
        dyad_screens.series(Path(ledger), wanted, by, out)
