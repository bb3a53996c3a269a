"""Leaving: every error becomes one clear line and an exit code; never a traceback."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from io import TextIOWrapper

from detente.cli.safe import safe
from detente.model.errors import DetenteError, LedgerError, NotFound


class Exit(IntEnum):
    """How a command ended; docs/cli.md explains them."""

    OK = 0
    TROUBLE = 1
    USAGE = 2
    LEDGER = 3
    NOT_FOUND = 4
    INTERRUPTED = 130
    PIPE_CLOSED = 141


class WrongUsage(DetenteError):
    """A command was given what it cannot do; the text says what would be right."""


_CODES = ((WrongUsage, Exit.USAGE), (NotFound, Exit.NOT_FOUND), (LedgerError, Exit.LEDGER))


@contextmanager
def leaving() -> Iterator[None]:
    """Run a verb in this block; what fails ends the process with one line on stderr."""
    try:
        yield
    except DetenteError as error:
        _end(str(error), _code(error))
    except BrokenPipeError:
        _hush()
    except KeyboardInterrupt:
        _end("stopped; what was stored before stays stored", Exit.INTERRUPTED)
    except OSError as error:
        _end(f"{error.filename or 'the system'}: {error.strerror or error}", Exit.TROUBLE)
    except MemoryError:
        _end("out of memory; read fewer or smaller files at once", Exit.TROUBLE)


@contextmanager
def streams() -> Iterator[None]:
    """Standard streams that never fail for want of a letter, and that may be closed early."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        yield
    finally:
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            _hush()


def _code(error: DetenteError) -> Exit:
    for kind, code in _CODES:
        if isinstance(error, kind):
            return code
    return Exit.TROUBLE


def _hush() -> None:
    """Nobody reads stdout any more: leave without a word, also from the interpreter."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(Exit.PIPE_CLOSED) from None


def _end(words: str, code: Exit) -> None:
    try:
        sys.stdout.flush()
        print(f"detente: {safe(words)}", file=sys.stderr)
    except BrokenPipeError:
        _hush()
    raise SystemExit(code) from None
