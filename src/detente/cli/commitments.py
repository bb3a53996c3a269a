"""commitments: who bound himself to what, how it stands, and how it came to that."""

from pathlib import Path
from typing import Annotated

import typer

from detente.cli.filtered import Asked, filtered
from detente.cli.options import AsOf

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[show ID | judge ID STATUS | undo ID | rates]",
        help="One with its history; how it stands in your judgement; how often whose were kept.",
    ),
]
Because = Annotated[str, typer.Option("--because", metavar="WORDS", help="Why you judge so.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who judges.")]


@filtered
def commitments(
    words: Words = None,
    running: Annotated[bool, typer.Option("--open", help="Those that still run.")] = False,
    status: Annotated[
        str, typer.Option("--status", metavar="WORD", help="open, kept, broken, lapsed …")
    ] = "",
    promisor: Annotated[
        str, typer.Option("--promisor", metavar="WHO", help="A name, a word of one, or a code.")
    ] = "",
    promisee: Annotated[
        str, typer.Option("--promisee", metavar="WHO", help="To whom: likewise.")
    ] = "",
    as_of: AsOf = "",
    because: Because = "",
    by: By = "",
    on: Annotated[
        str, typer.Option("--on", metavar="DATE", help="With judge: from this day on.")
    ] = "",
    stakes: Annotated[
        bool, typer.Option("--stakes", help="With rates: words and deeds apart.")
    ] = False,
    *,
    asked: Asked,
    min_confidence: float,
    limit: int,
    ledger: Path,
    as_json: bool,
) -> None:
    """Who binds himself to what: if, then, else; and was it kept?

    Statuses: open, condition met, kept, broken, fallback taken, lapsed, withdrawn. --type is
    promise, threat, offer, pledge or demand-with-penalty.
    """
    from detente.cli import commitment_screens as screens
    from detente.cli.leaving import WrongUsage

    chosen = screens.Wanted(
        asked, running, status, promisor, promisee, as_of, min_confidence,
    )  # fmt: skip
    match words or []:
        case []:
            screens.listed(ledger, chosen, limit, as_json)
        case ["show", id_]:
            screens.shown(ledger, id_, chosen, as_json)
        case ["judge", id_, *told] if told:
            screens.judged(ledger, id_, " ".join(told), screens.Said(on, by, because), as_json)
        case ["undo", id_]:
            screens.undone(ledger, id_, screens.Said(on, by, because), as_json)
        case ["rates"]:
            screens.rated(ledger, chosen, stakes, limit, as_json)
        case _:
            raise WrongUsage(
                "commitments takes show ID, judge ID STATUS, undo ID or rates:"
                " detente commitments judge 3f2a91 kept --because REASON"
            )
