"""Opening: a regular file for reading, or an error that says why it cannot be read."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from detente.model.errors import ReadError

_OTHER = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device",
          stat.S_IFBLK: "a device"}  # fmt: skip


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The regular file at `path`; never waits for a pipe or a device."""
    try:
        _refuse_irregular(path, path.stat().st_mode)
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        with os.fdopen(number, "rb") as file:
            _refuse_irregular(path, os.fstat(number).st_mode)
            yield file
    except OSError as error:
        raise ReadError(_why_not(path, error)) from None


_BINARY = getattr(os, "O_BINARY", 0)  # Windows would turn newlines and stop at Ctrl-Z


def _refuse_irregular(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        if not os.access(path, os.R_OK | os.X_OK):
            raise ReadError(f"{path} is a folder that may not be listed; use chmod u+rx on it")
        raise ReadError(f"{path} is a folder; name its files, or read the folder as a whole")
    if not stat.S_ISREG(mode):
        what = _OTHER.get(stat.S_IFMT(mode), "no regular file")
        raise ReadError(f"{path} is {what}, not a file; send its text to standard input instead")


def _why_not(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError):
        return f"{path} may not be read by this user; change its permissions (chmod u+r)"
    if isinstance(error, FileNotFoundError):
        broken = path.is_symlink()
        return f"{path} is a link to nothing" if broken else f"{path} does not exist"
    return f"{path} cannot be read: {error.strerror or error}"
