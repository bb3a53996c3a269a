"""actors: who was meant in the ledger, whom a name may mean, who is not known, who is added."""

from pathlib import Path
from typing import Annotated

import typer

from detente.cli.options import LEDGER, AsJson, LedgerFile, Limit, OwnActors

_OWN = Path("actors.csv")
Name = Annotated[str | None, typer.Argument(metavar="[NAME]", help="A name or role to look up.")]
On = Annotated[str, typer.Option("--on", metavar="DAY", help="With a name: on that day.")]
Beside = Annotated[
    str,
    typer.Option("--beside", metavar="TEXT", help="With a name: the words around it."),
]
Unknown = Annotated[bool, typer.Option("--unknown", help="Names in the ledger that nobody knows.")]
Add = Annotated[
    str | None,
    typer.Option(
        "--add",
        metavar="NAME,COUNTRY,SECTOR",
        help="Add one to your own actors, perhaps with kind, from, to, forms, office.",
    ),
]


def actors(
    name: Name = None,
    on: On = "",
    beside: Beside = "",
    unknown: Unknown = False,
    add: Add = None,
    own: OwnActors = None,
    ledger: LedgerFile = LEDGER,
    limit: Limit = 0,
    as_json: AsJson = False,
) -> None:
    """Who was meant, and why; or whom a name may mean on a day.

    Your own actors stand in a CSV file (actors.csv unless --actors names another), a row an actor:
    name, country, sector, kind, from, to, forms, office. detente read takes it with --actors.
    """
    from detente.cli import looked_up
    from detente.cli.leaving import WrongUsage

    if name is not None and not name.strip():
        raise WrongUsage("the name is empty; without a name, actors lists those of the ledger")
    if add is not None:
        looked_up.added(add, own or _OWN, as_json)
    elif name:
        looked_up.named(name, looked_up.day_of(on), beside, own, limit, as_json)
    elif unknown:
        looked_up.unknown(ledger, own or _OWN, limit, as_json)
    else:
        looked_up.in_ledger(ledger, limit, as_json)
