"""Files: find them in folders, and read each into its Reports, one after another."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from detente.model.errors import ReadError
from detente.model.text import Refused, Report
from detente.read.formats import format_of
from detente.read.limits import Limits, refuse_large
from detente.read.opening import opened
from detente.read.origin import Given
from detente.read.source import Source


def find_sources(paths: Sequence[Path]) -> Iterator[Path]:
    """The files named, and those in the folders named, sorted; hidden ones in folders are skipped.

    Files with unknown endings are found too, so that reading can say why it refuses them.
    """
    for path in paths:
        if path.is_dir():
            yield from _files_in(path)
        else:
            yield path


def read_source(path: Path, given: Given, limits: Limits) -> Iterator[Report | Refused]:
    """What the file at `path` holds: reports, and what is refused, with the reason; never nothing.

    A file in another one is named after both: "news.zip!a/b.txt"; a line: "feed.jsonl:17".
    """
    try:
        with opened(path) as file:
            yield from _found_in(Source(str(path), file, given, limits))
    except ReadError as error:
        yield Refused(str(path), str(error))


def read_bytes(data: bytes, name: str, given: Given, limits: Limits) -> Iterator[Report | Refused]:
    """What `data` holds, say that of standard input; its beginning tells the format."""
    try:
        refuse_large(len(data), name, limits)
    except ReadError as error:
        yield Refused(name, str(error))
        return
    yield from _found_in(Source(name, BytesIO(data), given, limits))


def read_text(data: bytes, name: str, given: Given, limits: Limits) -> Report:
    """The one report in `data`; raises ReadError where there is none, or more than one."""
    found = list(read_bytes(data, name, given, limits))
    match found:
        case [Report() as report]:
            return report
        case [Refused(reason=reason)]:
            raise ReadError(reason)
    raise ReadError(f"{name} holds {len(found)} reports, and one was asked for")


def _found_in(source: Source) -> Iterator[Report | Refused]:
    """What a source holds, the files in it included; a fault in one ends that one alone."""
    found = False
    try:
        _refuse_depth(source)
        for one in _read(source):
            found = True
            if isinstance(one, Source):
                yield from _found_in(one)
            else:
                yield one
        if not found:
            raise ReadError(f"{source.name} holds no report")
    except ReadError as error:
        yield Refused(source.name, str(error))
    except MemoryError:
        yield Refused(source.name, f"{source.name} needs more memory than there is; split it")
    except Exception as error:  # noqa: BLE001 (whatever it is, the other files are read)
        fault = f"{type(error).__name__}: {error}"
        yield Refused(source.name, f"{source.name}: a fault of détente ({fault})")


def _read(source: Source) -> Iterator[Report | Refused | Source]:
    chosen = format_of(source)
    if chosen.many and (source.given.title or source.given.url):
        raise ReadError(
            f"{source.name} may hold several reports, and --title and --url are those of one"
        )
    return chosen.read(source)


def _refuse_depth(source: Source) -> None:
    most = source.limits.max_nesting
    if source.depth > most:
        raise ReadError(f"{source.name} lies more than {most} files deep; unpack the outer ones")


def _files_in(folder: Path) -> Iterator[Path]:
    try:
        found = sorted(folder.iterdir())
    except OSError:
        yield folder  # so that reading can say why it refuses it
        return
    for path in found:
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files_in(path)
        elif not path.is_dir():
            yield path
