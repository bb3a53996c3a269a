"""rejects: files, parts of files and lines of event data that could not be read, and why."""

from typing import Annotated

import typer

from detente.cli.options import LEDGER, AsJson, LedgerFile, Limit

All = Annotated[bool, typer.Option("--all", help="Also those that a later run could read.")]


def rejects(
    all_: All = False, limit: Limit = 0, ledger: LedgerFile = LEDGER, as_json: AsJson = False
) -> None:
    """What could not be read, and why."""
    from itertools import chain, islice

    from detente.cli.lines import plural, reject_lines
    from detente.cli.listed import print_rows
    from detente.cli.screen import Screen
    from detente.ledger import views
    from detente.ledger.imported_rows import rejected_lines
    from detente.ledger.ledger import Ledger

    screen = Screen.here(as_json)
    with Ledger.open(ledger, read_only=True) as opened:
        files = (row for row in views.rejected(opened) if all_ or not row["read_since"])
        rows = chain(files, rejected_lines(opened))
        shown = print_rows(screen, "refused", islice(rows, limit or None), reject_lines)
        more = sum(1 for _ in rows)
        others = sum(row["read_since"] for row in views.rejected(opened)) if not all_ else 0
    if more:
        screen.note(f"{plural(more, 'more refusal')}: --limit 0 shows all")
    if others:
        screen.note(f"{plural(others, 'refusal')} of what was read later: --all")
    if not shown + more + others:
        screen.note("nothing was refused")
