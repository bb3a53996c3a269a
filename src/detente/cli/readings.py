"""Readings: read each source and store it; every result is told as soon as it is stored."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from detente.cli.leaving import Exit
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.cli.telling import Telling
from detente.ledger.ledger import Ledger
from detente.run.local import Result, read_paths, read_stream, sources_of
from detente.run.settings import Settings

_FIRST = 10


@dataclass(frozen=True, slots=True)
class Sources:
    """What to read: files in order, and perhaps bytes from standard input before them."""

    files: list[Path]
    stdin: bytes | None = None

    def __len__(self) -> int:
        return len(self.files) + (self.stdin is not None)


def files_of(paths: list[Path]) -> list[Path]:
    """The files named, and those in the folders named, but for ledgers lying there."""
    return [path for path in sources_of(paths) if path in paths or ".ledger" not in path.suffix]


def read_all(
    sources: Sources, settings: Settings, ledger_file: Path, threshold: float, screen: Screen
) -> Exit:
    """Read all sources; what was stored stays stored, whatever happens after it."""
    if not len(sources):
        screen.note("nothing to read: there are no files in it")
        return Exit.OK
    with Ledger.open(ledger_file) as ledger:
        telling = Telling(screen, ledger, threshold, in_full=False)
        try:
            with progress(screen, len(sources)) as advance:
                results = _results(sources, ledger, settings, advance)
                first = _first_of(results) if len(sources) == 1 else []
                telling.in_full = sum(not one.refused for one in first) == 1
                for result in chain(first, results):
                    telling.tell(result)
                    screen.flush()
        finally:
            telling.close()
    return Exit.TROUBLE if telling.refused else Exit.OK


def _first_of(results: Iterator[Result]) -> list[Result]:
    """The first results, as many as it takes to know that one file holds several reports."""
    first: list[Result] = []
    for result in islice(results, _FIRST):
        first.append(result)
        if sum(not one.refused for one in first) > 1:
            break
    return first


def _results(
    sources: Sources, ledger: Ledger, settings: Settings, advance: Callable[[str], None]
) -> Iterator[Result]:
    if sources.stdin is not None:
        yield from read_stream(sources.stdin, ledger, settings)
        advance("-")
    yield from read_paths(_each(sources.files, advance), ledger, settings)


def _each(files: list[Path], advance: Callable[[str], None]) -> Iterator[Path]:
    """The files, each told of when the next is asked for: then all that it holds was taken."""
    for path in files:
        yield path
        advance(str(path))


@contextmanager
def progress(screen: Screen, total: int) -> Iterator[Callable[[str], None]]:
    """A bar for many files, where a terminal shows it; lines and notes are printed above it."""
    shared = screen.console.is_terminal
    console = screen.console if shared else screen.errors
    wanted = total > 1 and console.is_terminal and not (shared and screen.as_json)
    name = TextColumn("{task.description}", markup=False)
    with Progress(
        BarColumn(20), MofNCompleteColumn(), name,
        console=console, transient=True, disable=not wanted,
        redirect_stdout=False, redirect_stderr=screen.errors.is_terminal,
    ) as bar:  # fmt: skip
        task = bar.add_task("loading the parser", total=total)
        yield lambda source: bar.update(task, advance=1, description=safe(Path(source).name))
