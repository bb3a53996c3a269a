"""forecast: the likely next acts between sides with their reasons; how well such forecasts did."""

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
    Until,
)
from detente.cli.told_as import Out
from detente.ledger.threshold import THRESHOLD

Sides = Annotated[
    str,
    typer.Argument(metavar="RUS-USA", help="Two or three countries or starts of codes; or one."),
]
Horizon = Annotated[
    int, typer.Option("--horizon", min=1, max=366, metavar="DAYS", help="How many days ahead.")
]
Backtest = Annotated[
    bool, typer.Option("--backtest", help="How well such forecasts did; of all without RUS-USA.")
]


def forecast(
    sides: Sides = "",
    horizon: Horizon = 7,
    backtest: Backtest = False,
    until: Until = "",
    min_confidence: MinConfidence = THRESHOLD,
    limit: Limit = 10,
    chart: ChartFile = None,
    as_csv: AsCsv = False,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """What sides may do to one another next, how likely, and why.

    Each chance has its reasons, counted over the ledger's own past, and an interval as wide as the
    cases are few. With --until only what was done by that day counts. Of one side alone (RUS) it
    tells to whom its next acts are likely to be.
    """
    from detente.cli import forecast_screens
    from detente.cli.leaving import WrongUsage

    asked = forecast_screens.asked_of(sides, horizon, until, min_confidence)
    if as_csv and (backtest or len(asked.codes) == 1):
        raise WrongUsage("--csv is for two or three sides, as in RUS-USA; --json has every row")
    if backtest:
        forecast_screens.backtested(Path(ledger), asked, chart, as_json)
    elif len(asked.codes) == 1:
        forecast_screens.recipients(Path(ledger), asked, limit, chart, as_json)
    else:
        forecast_screens.acts(Path(ledger), asked, limit, Out(chart, as_csv, as_json))
