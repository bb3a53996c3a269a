"""search and show: by words, by id, by place in a report."""

from typing import Annotated

import typer

from detente.cli.options import LEDGER, AsJson, LedgerFile, Limit

Words = Annotated[
    str, typer.Argument(metavar="WORDS", help='All must occur; "a phrase"; attack* for attacks.')
]
Target = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="A statement (3f2a91), a place (f6a7b8c9:44-120), an imported line (2f360ce1:17).",
    ),
]


def search(
    words: Words, limit: Limit = 20, ledger: LedgerFile = LEDGER, as_json: AsJson = False
) -> None:
    """Statements and passages that hold the words, best first."""
    from detente.cli.lines import found_lines
    from detente.cli.listed import print_rows
    from detente.cli.screen import Screen
    from detente.ledger import views
    from detente.ledger.ledger import Ledger

    screen = Screen.here(as_json)
    with Ledger.open(ledger, read_only=True) as opened:
        rows = views.search(opened, words, most=limit or 1_000_000)
        if not print_rows(screen, "found", rows, found_lines):
            screen.note("no report holds all of these words")


def show(target: Target, ledger: LedgerFile = LEDGER, as_json: AsJson = False) -> None:
    """One row with all that is known, or a passage in context."""
    from detente.cli.screen import Screen
    from detente.cli.shown import show_target
    from detente.ledger.ledger import Ledger

    with Ledger.open(ledger, read_only=True) as opened:
        show_target(Screen.here(as_json), opened, target)
