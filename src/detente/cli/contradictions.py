"""contradictions: what cannot all hold, who says which, and what somebody judged of it."""

from typing import Annotated

import typer

from detente.cli.options import (
    LEDGER,
    Actor,
    AsJson,
    AsOf,
    Dyad,
    LedgerFile,
    Limit,
    Place,
    Since,
    Until,
)

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[show ID | judge ID no|yes | undo ID]",
        help="One with its quotes; whether it is one in your judgement; take that back.",
    ),
]


def contradictions(
    words: Words = None,
    kind: Annotated[
        str, typer.Option("--kind", metavar="WORD", help="toll, perpetrators, measure or event.")
    ] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="Those too that were judged to be none.")
    ] = False,
    as_of: AsOf = "",
    why: Annotated[
        str, typer.Option("--why", "--because", metavar="WORDS", help="Why you judge so.")
    ] = "",
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who judges.")] = "",
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
    from detente.cli import contradiction_screens as screens
    from detente.cli.filtered import Asked
    from detente.cli.leaving import WrongUsage

    asked = Asked(actor, dyad, True, since, until, place, "", "")
    chosen = screens.Wanted(asked, kind, everything, as_of)
    said = screens.Said(by, why)
    match words or []:
        case []:
            screens.listed(ledger, chosen, limit, as_json)
        case ["show", id_]:
            screens.shown(ledger, id_, chosen, as_json)
        case ["judge", id_, "yes" | "no" as verdict]:
            screens.judged(ledger, id_, verdict, said, as_json)
        case ["undo", id_]:
            screens.undone(ledger, id_, said, as_json)
        case _:
            raise WrongUsage(
                "contradictions takes show ID, judge ID no, judge ID yes or undo ID:"
                " detente contradictions judge 3f2a91 no --why REASON"
            )
