"""path: how two actors are joined, hop by hop with every row; or since when, or why not."""

from typing import Annotated

import typer

from detente.cli.options import (
    LEDGER,
    AsCsv,
    AsJson,
    ChartFile,
    LedgerFile,
    MinConfidence,
    Since,
    Until,
)
from detente.ledger.threshold import THRESHOLD

From = Annotated[str, typer.Argument(metavar="FROM", help="A name, as `detente actors` lists it.")]
To = Annotated[str, typer.Argument(metavar="TO", help="Another; or a code, or words of a name.")]
Via = Annotated[
    str, typer.Option("--via", metavar="KINDS", help="Lines of these kinds: tie,event,incident.")
]
MinGrade = Annotated[
    str, typer.Option("--min-grade", metavar="A-E", help="Outlets you graded so or better.")
]
Independent = Annotated[
    int, typer.Option("--independent", min=1, metavar="N", help="Told by N independent reports.")
]


def path(
    one: From,
    other: To,
    k: Annotated[int, typer.Option("--k", min=1, max=100, help="How many paths.")] = 5,
    max_hops: Annotated[int, typer.Option("--max-hops", min=1, max=6, help="Lines in one.")] = 4,
    shared: Annotated[
        bool, typer.Option("--shared", help="Third parties that both have a line to.")
    ] = False,
    since: Since = "",
    until: Until = "",
    before: Annotated[
        str, typer.Option("--before", metavar="DATE", help="Complete before that day.")
    ] = "",
    via: Via = "tie,event,incident",
    min_grade: MinGrade = "",
    independent: Independent = 1,
    min_confidence: MinConfidence = THRESHOLD,
    ledger: LedgerFile = LEDGER,
    chart: ChartFile = None,
    as_csv: AsCsv = False,
    as_json: AsJson = False,
) -> None:
    """How two actors are joined, line by line in the order of time.

    The best paths come first, each hop with every row that tells of it.

    No path is an answer too: it says on which day the first one opens, or why there is none.
    """
    from detente.cli import path_screens
    from detente.cli.lines_wanted import wanted_of
    from detente.cli.told_as import Out

    wanted = wanted_of(via, min_grade, independent, min_confidence, (since, until, before))
    out = Out(chart, as_csv, as_json)
    if shared:
        path_screens.shared(ledger, (one, other), wanted, out)
    else:
        path_screens.paths(ledger, (one, other), path_screens.Asked(k, max_hops, wanted), out)
