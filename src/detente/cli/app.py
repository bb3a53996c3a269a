"""The app: which verbs there are, and what an error becomes on the way out."""

from typing import Annotated

import typer

from detente import __version__
from detente.cli.actors import actors
from detente.cli.claims import claims
from detente.cli.commitments import commitments
from detente.cli.contradictions import contradictions
from detente.cli.demo import demo
from detente.cli.dyad import dyad
from detente.cli.events import events
from detente.cli.find import search, show
from detente.cli.forecast import forecast
from detente.cli.import_ import import_
from detente.cli.incidents import incidents, weave
from detente.cli.keep import log, verify
from detente.cli.leaving import leaving, streams
from detente.cli.listing import dates, places, reports, ties
from detente.cli.measures import measures
from detente.cli.network import network
from detente.cli.open_ import open_
from detente.cli.path import path
from detente.cli.read import read
from detente.cli.reasons import why, why_not
from detente.cli.reciprocity import reciprocity
from detente.cli.rejects import rejects
from detente.cli.same import different, same
from detente.cli.scenario import scenario
from detente.cli.sources import sources
from detente.extract.parsing import threads

_VERBS = (
    ("Read", (demo, read, import_, weave)),
    ("Look", (open_, reports, events, incidents, claims, commitments, ties, measures)),
    ("Join", (path, network)),
    ("Over time", (dyad, reciprocity, forecast, scenario)),
    ("Weigh", (contradictions, sources)),
    ("Who, where, when", (actors, same, different, places, dates)),
    ("Find", (search, show)),
    ("Ask why", (why, why_not)),
    ("Check", (verify, rejects, log)),
)

app = typer.Typer(
    name="detente",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        print(f"detente {__version__}")
        raise typer.Exit


@app.callback()
def _detente(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which détente.")
    ] = False,
) -> None:
    """Reads news reports into a ledger: who did what to whom, who says so, who promised what.

    Start with: detente demo
    """


for panel, verbs in _VERBS:
    for verb in verbs:
        app.command(verb.__name__.strip("_").replace("_", "-"), rich_help_panel=panel)(
            leaving()(verb)
        )


def main() -> None:
    """Run the command line; ends the process with one of the codes of `leaving.Exit`."""
    threads.keep_to_one()
    with streams():
        app(prog_name="detente")
