"""sources: the outlets read, and how reliable somebody holds each."""

from typing import Annotated

import typer

from detente.cli.options import LEDGER, AsJson, LedgerFile

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[grade OUTLET A-F | undo OUTLET]", help="Grade an outlet; take its grade back."
    ),
]


def sources(
    words: Words = None,
    because: Annotated[
        str, typer.Option("--because", metavar="WORDS", help="Why you grade it so.")
    ] = "",
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who grades.")] = "",
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """The outlets read, each with your grade of its reliability.

    A completely, B usually, C fairly, D not usually reliable, E unreliable, F cannot be judged.
    """
    from detente.cli.leaving import WrongUsage
    from detente.cli.source_screens import graded, outlets

    match words or []:
        case []:
            outlets(ledger, as_json)
        case ["grade", outlet, letter]:
            graded(ledger, outlet, letter, by, because, as_json)
        case ["undo", outlet]:
            graded(ledger, outlet, "", by, because, as_json)
        case _:
            raise WrongUsage(
                "sources takes grade OUTLET LETTER or undo OUTLET:"
                " detente sources grade 'Northern Wire' B --because REASON"
            )
