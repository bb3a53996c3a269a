"""read: files, folders or standard input into the ledger; doubts first, then what was read."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from detente.cli.options import LEDGER, THRESHOLD, AsJson, LedgerFile, MinConfidence

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
    workers: Annotated[int, typer.Option(metavar="N", min=1, help="Processes that read.")] = 1,
    min_confidence: MinConfidence = THRESHOLD,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Read reports and print what they say, with quotes; doubts first.

    Text, Markdown and HTML. Reading a file again adds nothing.
    """
    from detente.cli.readings import Shown, read_all
    from detente.read.limits import MEGABYTE, Limits
    from detente.read.origin import Given
    from detente.run.local import sources_of
    from detente.run.settings import Settings

    streams = [path for path in paths if str(path) == "-"]
    files = sources_of([path for path in paths if str(path) != "-"])
    if len(streams) > 1:
        raise typer.BadParameter("standard input (-) can be read once", param_hint="PATH")
    if (title or url) and len(files) + len(streams) > 1:
        words = f"these name one report, and there are {len(files) + len(streams)}"
        raise typer.BadParameter(words, param_hint="--title, --url")
    most = int(max_size * MEGABYTE)
    given = Given(*(fact or None for fact in (title, outlet, published, author, url)))
    limits = Limits(max_bytes=most, max_characters=max(most, Limits().max_characters))
    data = sys.stdin.buffer.read(most + 1) if streams else None
    shown = Shown(ledger, min_confidence, as_json)
    raise typer.Exit(read_all(files, data, Settings(given, limits, workers), shown))
