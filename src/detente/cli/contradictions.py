"""contradictions and sources: what cannot all hold, who says which, and how reliable they are."""

from typing import Annotated

import typer

from detente.cli.options import LEDGER, Actor, AsJson, Dyad, LedgerFile, Limit, Place, Since, Until

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[grade OUTLET A-F | undo OUTLET]", help="Grade an outlet; take its grade back."
    ),
]


def contradictions(
    kind: Annotated[
        str, typer.Option("--kind", metavar="WORD", help="toll, perpetrators, measure or event.")
    ] = "",
    actor: Actor = "",
    dyad: Dyad = "",
    since: Since = "",
    until: Until = "",
    place: Place = "",
    limit: Limit = 0,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """What cannot all hold: each side, who says so, how credible.

    B3 is the Admiralty code: the outlet's grade (F where you gave none) and the credibility.
    """
    from detente.cli.contradiction_screens import listed
    from detente.cli.filtered import Asked

    chosen = Asked(actor, dyad, True, since, until, place, "", "")
    listed(ledger, chosen, kind, limit, as_json)


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
    from detente.cli.contradiction_screens import graded, outlets
    from detente.cli.leaving import WrongUsage

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
