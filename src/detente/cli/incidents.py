"""incidents: one file for each incident, with every report's figures; weave: lay them anew."""

from pathlib import Path
from typing import Annotated

import typer

from detente.cli.filtered import Asked, filtered
from detente.cli.options import LEDGER, AsJson, LedgerFile

Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[show ID]", help="One file with all that its reports tell."),
]


@filtered
def incidents(
    words: Words = None,
    told: Annotated[bool, typer.Option("--told", help="A row for each report's telling.")] = False,
    *,
    asked: Asked,
    min_confidence: float,
    limit: int,
    ledger: Path,
    as_json: bool,
) -> None:
    """Attacks: when, where, killed and hurt, told by how many reports.

    incidents show ID opens one file. --type is an attack type: bombing, armed-assault …
    """
    from detente.cli.incident_files import listed, shown
    from detente.cli.leaving import WrongUsage
    from detente.cli.listed import statements

    if words and (words[0] != "show" or len(words) != 2):
        raise WrongUsage("incidents takes no words but show ID: detente incidents show f799b9")
    if words:
        shown(ledger, words[1], as_json)
    elif told:
        statements("incident", ledger, asked, min_confidence, limit, as_json)
    else:
        listed(ledger, asked, min_confidence, limit, as_json)


def weave(
    again: Annotated[bool, typer.Option("--again", help="Look at everything once more.")] = False,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Lay tellings of one incident into one file; read does so too.

    Weaving again changes nothing, unless weights or judgements changed.
    """
    from detente.cli.incident_files import woven

    woven(ledger, again, as_json)
