"""network: who stands between others, who belongs together, who is near an actor."""

from typing import Annotated

import typer

from detente.cli.options import LEDGER, AsJson, LedgerFile, Limit, MinConfidence, Since, Until
from detente.cli.path import Independent, MinGrade, Via
from detente.ledger.threshold import THRESHOLD


def network(
    brokers: Annotated[
        bool, typer.Option("--brokers", help="Through whom others are joined.")
    ] = False,
    communities: Annotated[
        bool, typer.Option("--communities", help="Who belongs together.")
    ] = False,
    around: Annotated[
        str, typer.Option("--around", metavar="ACTOR", help="Who has a line to an actor.")
    ] = "",
    hops: Annotated[int, typer.Option("--hops", min=1, max=3, help="With --around: how far.")] = 1,
    limit: Limit = 10,
    seed: Annotated[int, typer.Option("--seed", help="From which chance is drawn.")] = 1,
    since: Since = "",
    until: Until = "",
    via: Via = "tie,event,incident",
    min_grade: MinGrade = "",
    independent: Independent = 1,
    min_confidence: MinConfidence = THRESHOLD,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Who is joined to whom: brokers, communities, who is near.

    Without an option: brokers and communities. Event data that was imported is left out.
    """
    from detente.cli import network_screens
    from detente.cli.lines_wanted import wanted_of

    wanted = wanted_of(via, min_grade, independent, min_confidence, (since, until, ""))
    asked = network_screens.Shown(limit, seed, as_json)
    if around:
        network_screens.around(ledger, around, hops, wanted, asked)
    if brokers or not (communities or around):
        network_screens.told_brokers(ledger, wanted, asked)
    if communities or not (brokers or around):
        network_screens.told_communities(ledger, wanted, asked)
    network_screens.left_out(ledger, asked)
