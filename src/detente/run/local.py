"""Read files on this machine, in one process or several, each report in a step of its own.

A file may hold many reports; they are taken from it one after another, never all at once.

The rows do not depend on the number of processes: reports are read apart and stored in the order
of their files. A run that was stopped is resumed by running it again: what is stored is not read.
"""

import gc
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path

from detente.ledger.ledger import Appended, Ledger, Outcome
from detente.model.errors import CitationError, ReadError
from detente.model.reading import Reading
from detente.model.text import Refused, Report
from detente.read.files import find_sources, read_bytes, read_source
from detente.resolve.own_actors import use_actors
from detente.run.pipeline import read_report
from detente.run.settings import Settings
from detente.run.version import reader_version
from detente.run.weaving import weave_ledger

_AHEAD = 4


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one report, or of a file that gave none: stored, known, or refused."""

    source: str
    appended: Appended | None = None
    reading: Reading | None = None
    refused: str = ""


Reader = Callable[[Iterable[Report | Result]], Iterator[Result]]


def sources_of(paths: Sequence[Path]) -> list[Path]:
    """The files that a run will read, in order."""
    return list(find_sources(paths))


def read_paths(
    paths: Iterable[Path], ledger: Ledger, settings: Settings | None = None
) -> Iterator[Result]:
    """Read files into the ledger, a Result for each report and refusal, in order of the files.

    A bad file stops nothing, and a bad part of one does not stop the others.
    """
    settings = settings or Settings()
    found = (read_source(path, settings.given, settings.limits) for path in paths)
    yield from _stored(chain.from_iterable(found), ledger, settings)


def read_stream(data: bytes, ledger: Ledger, settings: Settings | None = None) -> Iterator[Result]:
    """Read what standard input held into the ledger."""
    settings = settings or Settings()
    yield from _stored(read_bytes(data, "-", settings.given, settings.limits), ledger, settings)


def _stored(
    found: Iterable[Report | Refused], ledger: Ledger, settings: Settings
) -> Iterator[Result]:
    if settings.actors is not None:
        use_actors(settings.actors)
    known = (_looked_up(one, ledger) for one in found)
    with _readers(settings) as read:
        for result in read(known):
            if result.refused:
                ledger.reject(result.source, result.refused)
            yield _append(result, ledger) if result.reading is not None else result
    weave_ledger(ledger)


def _append(result: Result, ledger: Ledger) -> Result:
    assert result.reading is not None
    try:
        return Result(result.source, ledger.append(result.reading), result.reading)
    except (CitationError, ReadError) as error:
        ledger.reject(result.source, str(error))
        return Result(result.source, refused=str(error))


def _looked_up(found: Report | Refused, ledger: Ledger) -> Report | Result:
    """A report that this reader has read before is not read again."""
    if isinstance(found, Refused):
        return Result(found.source, refused=found.reason)
    if not ledger.has_reading(found.id, reader_version()):
        return found
    return Result(found.source, Appended(found.id, "", Outcome.KNOWN))


def _read(report: Report | Result) -> Result:
    """The reading of a report; a fault of ours in one report must not end the reading of others."""
    if isinstance(report, Result):
        return report
    try:
        with _undisturbed():
            reading = read_report(report)
        _keep_loaded()
        return Result(report.source, reading=reading)
    except Exception as error:  # noqa: BLE001 (whatever it is, it is told and stored as refused)
        fault = f"{type(error).__name__}: {error}"
        return Result(report.source, refused=f"{report.source}: a fault of détente ({fault})")


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Python looks for rubbish between two reports: within one nearly everything is in use."""
    looked_for = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked_for:
            gc.enable()


@cache
def _keep_loaded() -> None:
    """What the first report had loaded stays: the search for rubbish need not go over it again."""
    gc.freeze()


def _begin(actors: Path | None) -> None:
    """Ctrl-C is for the process that stores; the readers end with it. All know the same actors."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if actors is not None:
        use_actors(actors)


@contextmanager
def _readers(settings: Settings) -> Iterator[Reader]:
    workers = settings.workers
    if workers < 2:
        yield lambda reports: map(_read, reports)
        return
    pool = ProcessPoolExecutor(
        workers,
        mp_context=get_context("spawn"),
        initializer=_begin,
        initargs=(settings.actors,),
    )
    try:
        yield lambda reports: _spread(pool, reports, workers * _AHEAD)
    except BrokenProcessPool:
        raise ReadError(
            "a reading process was ended from outside (no memory left?); what is stored stays:"
            " run it again with fewer --workers"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _spread(
    pool: ProcessPoolExecutor, reports: Iterable[Report | Result], ahead: int
) -> Iterator[Result]:
    """Results in order, with a bounded number of reports in the air."""
    waiting = iter(reports)
    futures = [pool.submit(_read, report) for report in islice(waiting, ahead)]
    while futures:
        yield futures.pop(0).result()
        futures += [pool.submit(_read, report) for report in islice(waiting, 1)]
