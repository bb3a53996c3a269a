"""read: files, folders or standard input into the ledger; doubts first, then what was read."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from detente.cli.options import LEDGER, AsJson, LedgerFile, MinConfidence, OwnActors
from detente.ledger.threshold import THRESHOLD

Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH", help="Files and folders; - is standard input.")
]


def read(
    paths: Paths,
    title: Annotated[str, typer.Option(help="Title of the one report read.")] = "",
    outlet: Annotated[str, typer.Option(help="Who published it.")] = "",
    published: Annotated[str, typer.Option(metavar="DAY", help="When, as 2010-03-29.")] = "",
    author: Annotated[str, typer.Option(help="Who wrote it.")] = "",
    url: Annotated[str, typer.Option(help="Where the one report read was published.")] = "",
    max_size: Annotated[float, typer.Option(metavar="MB", min=0.001, help="Refuse more.")] = 10,
    max_pages: Annotated[int, typer.Option(metavar="N", min=1, help="Refuse longer PDFs.")] = 500,
    workers: Annotated[int, typer.Option(metavar="N", min=1, help="Processes that read.")] = 1,
    min_confidence: MinConfidence = THRESHOLD,
    actors: OwnActors = None,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Read reports and print what they say, with quotes; doubts first.

    Text, Markdown, HTML, PDF, e-mail, JSONL, RSS and Atom, and ZIP archives of these. Reading a
    file again adds nothing.
    """
    from detente.cli.leaving import WrongUsage
    from detente.cli.readings import Sources, files_of, read_all
    from detente.cli.screen import Screen
    from detente.read.limits import MEGABYTE, Limits
    from detente.read.origin import Given
    from detente.run.settings import Settings

    named = [path for path in paths if str(path) != "-"]
    files, piped = files_of(named), len(paths) - len(named)
    if piped > 1:
        raise WrongUsage("- is named twice; standard input can be read once")
    if (title or url) and len(files) + piped > 1:
        raise WrongUsage(
            f"--title and --url are those of one report, and there are {len(files) + piped} to read"
        )
    most = int(max_size * MEGABYTE)
    limits = Limits(
        max_bytes=most, max_characters=max(most, Limits().max_characters), max_pages=max_pages
    )
    given = Given(*(fact or None for fact in (title, outlet, published, author, url)))
    sources = Sources(files, sys.stdin.buffer.read(most + 1) if piped else None)
    settings = Settings(given, limits, workers, actors)
    raise typer.Exit(read_all(sources, settings, ledger, min_confidence, Screen.here(as_json)))
