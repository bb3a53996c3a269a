"""scenario: what may become of an open commitment, both branches, how likely each step is."""

from typing import Annotated

import typer

from detente.cli.options import LEDGER, AsJson, AsOf, ChartFile, LedgerFile, MinConfidence
from detente.ledger.threshold import THRESHOLD

Which = Annotated[
    str, typer.Argument(metavar="ID", help="Of a commitment, as `detente commitments` lists it.")
]
Horizon = Annotated[
    int, typer.Option("--horizon", min=1, max=3660, metavar="DAYS", help="How many days ahead.")
]


def scenario(
    id_: Which,
    as_of: AsOf = "",
    horizon: Horizon = 90,
    min_confidence: MinConfidence = THRESHOLD,
    forecast: Annotated[
        bool, typer.Option("--forecast", help="Also what forecast says of the condition's acts.")
    ] = False,
    chart: ChartFile = None,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """What may become of a commitment, if its condition comes or not.

    Each step has its chance, its n, and the rows or the prior it rests on. Where there is too
    little to go by it says so. One that has ended shows what happened instead.
    """
    from detente.cli import scenario_screens

    wanted = scenario_screens.Wanted(id_, as_of, horizon, min_confidence, forecast)
    scenario_screens.told(ledger, wanted, chart, as_json)
