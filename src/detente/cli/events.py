"""events: who did what to whom, a row for each report's telling, or one file for each event."""

from pathlib import Path
from typing import Annotated

import typer

from detente.cli.filtered import Asked, filtered
from detente.cli.incidents import Words


@filtered
def events(
    words: Words = None,
    files: Annotated[
        bool, typer.Option("--files", help="One row an event, however many reports tell of it.")
    ] = False,
    *,
    asked: Asked,
    min_confidence: float,
    limit: int,
    ledger: Path,
    as_json: bool,
) -> None:
    """Who did what to whom, and when.

    events show ID opens one with all its reports. --type is a PLOVER type or mode: SUPPORT …
    """
    from detente.cli.event_files import listed, shown
    from detente.cli.leaving import WrongUsage
    from detente.cli.listed import statements

    if words and (words[0] != "show" or len(words) != 2):
        raise WrongUsage("events takes no words but show ID: detente events show eaf566")
    if words:
        shown(ledger, words[1], as_json)
    elif files:
        listed(ledger, asked, min_confidence, limit, as_json)
    else:
        statements("event", ledger, asked, min_confidence, limit, as_json)
