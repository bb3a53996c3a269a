"""import: files of event data into the ledger."""

from pathlib import Path
from typing import Annotated

import typer

from detente.cli.options import LEDGER, AsJson, LedgerFile

FormatName = Annotated[
    str, typer.Argument(metavar="FORMAT", help="One of the formats below.", show_default=False)
]
Files = Annotated[list[Path], typer.Argument(metavar="FILE", help="Also .gz, and .zip of these.")]


def import_(
    form: FormatName, files: Files, ledger: LedgerFile = LEDGER, as_json: AsJson = False
) -> None:
    """Import event data: rows of a data set, cited by file and line.

    Formats: icews, polecat, gdelt1, gdelt2 (events), petrarch, phoenix, acled,
    ucdp (GED). See docs/import.md.

    Importing a file again adds nothing; one that was stopped goes on where it was.
    """
    import time
    from dataclasses import asdict

    from detente.cli.leaving import Exit, WrongUsage
    from detente.cli.lines import plural
    from detente.cli.safe import safe
    from detente.cli.screen import Screen
    from detente.ledger.ledger import Ledger
    from detente.read.event_files.forms import FORMS
    from detente.run.importing import import_files

    if form.lower() not in FORMS:
        raise WrongUsage(f"{form!r} is no format of event data; known are {', '.join(FORMS)}")
    screen, start, rows, rejects, refused = Screen.here(as_json), time.monotonic(), 0, 0, 0
    with Ledger.open(ledger) as opened, screen.errors.status("reading") as status:

        def tell(source: str, line: int) -> None:
            status.update(f"{safe(source)}: {line:,} lines")

        for one in import_files(opened, form.lower(), files, tell=tell):
            screen.row("imported", asdict(one))
            if one.refused:
                refused += 1
                screen.note(f"refused: {one.refused}")
                continue
            rows, rejects = rows + one.added, rejects + one.rejects * (not one.was_known)
            told = "known, nothing added" if one.was_known else plural(one.added, "row")
            lost = f", {plural(one.rejects, 'reject')}" if one.rejects else ""
            screen.line((one.sha256[:8], "cyan"), f"  {told}{lost}  ", safe(one.source))
    spent = time.monotonic() - start
    screen.note(f"{plural(rows, 'row')}, {plural(rejects, 'reject')} in {spent:.1f} seconds")
    if rejects:
        screen.note(f"detente rejects --ledger {ledger} shows what could not be read, and why")
    raise typer.Exit(Exit.TROUBLE if refused else Exit.OK)
