"""why and why-not: what a row rests on, and which step dropped what is not there."""

from typing import Annotated

import typer

from detente.cli.options import LEDGER, AsJson, LedgerFile, Limit


def why(
    target: Annotated[str, typer.Argument(metavar="ID", help="A statement, as 3f2a91.")],
    other: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="With a second incident or event: why one or two."),
    ] = None,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Why a row is there; why two incidents or events are one, or two."""
    from detente.cli.explained import explain_row
    from detente.cli.filed_sameness import explain_pair
    from detente.cli.screen import Screen
    from detente.ledger.ledger import Ledger

    with Ledger.open(ledger, read_only=True) as opened:
        if other is None:
            explain_row(Screen.here(as_json), opened, target)
        else:
            explain_pair(Screen.here(as_json), opened, target, other)


def why_not(
    words: Annotated[str, typer.Argument(metavar="WORDS", help="Words of a report.")],
    within: Annotated[
        str,
        typer.Argument(
            metavar="[REPORT|ACTOR|DYAD]",
            help="Only in this report (an id), or: which rows this filter leaves out.",
        ),
    ] = "",
    limit: Limit = 5,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Why a row is not there: which step dropped the words."""
    from detente.cli.explained import explain_words
    from detente.cli.screen import Screen
    from detente.ledger.ledger import Ledger

    with Ledger.open(ledger, read_only=True) as opened:
        explain_words(Screen.here(as_json), opened, words, within, limit)
