"""Options that several verbs share, each written once."""

from pathlib import Path
from typing import Annotated

import typer

LEDGER = Path("detente.ledger")
"""The ledger of the folder one stands in."""

LedgerFile = Annotated[
    Path, typer.Option("--ledger", metavar="FILE", help="The ledger to use.", show_default=True)
]
OwnActors = Annotated[
    Path | None,
    typer.Option("--actors", metavar="CSV", help="Your own actors; see docs/cli.md, actors."),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="One JSON object a line, and nothing else on stdout.")
]
Limit = Annotated[
    int, typer.Option("--limit", min=0, metavar="N", help="At most N rows; 0 shows all.")
]
MinConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence", min=0, max=1, metavar="0..1", help="Leave out what is less sure."
    ),
]
Actor = Annotated[
    str, typer.Option("--actor", metavar="WHO", help="A name, a word of one, or a code (RUS).")
]
Dyad = Annotated[
    str, typer.Option("--dyad", metavar="RUS-USA", help="The first towards the second.")
]
Both = Annotated[bool, typer.Option("--both", help="With --dyad: in either direction.")]
Since = Annotated[str, typer.Option("--since", metavar="DATE", help="From 2010, 2010-03 or a day.")]
Until = Annotated[str, typer.Option("--until", metavar="DATE", help="Up to and including.")]
Stance = Annotated[
    str, typer.Option("--stance", metavar="WORD", help="asserted, reported, denied, possible …")
]
Place = Annotated[
    str, typer.Option("--place", metavar="WHERE", help="A place, its region, or a country (RUS).")
]
AsOf = Annotated[
    str,
    typer.Option("--as-of", metavar="DATE", help="As known at the end of that day: 2010-05-01."),
]
ChartFile = Annotated[
    Path | None,
    typer.Option("--chart", metavar="FILE", help="Also draw it: FILE ends in svg, png or html."),
]
AsCsv = Annotated[
    bool, typer.Option("--csv", help="Comma-separated rows with a head, and no more.")
]
TwoSides = Annotated[
    str,
    typer.Argument(metavar="RUS-USA", help="Two codes: of countries, or starts of actor codes."),
]
OneADay = Annotated[
    bool, typer.Option("--one-a-day", help="Count like acts of one day between two parties once.")
]
