"""Unpacked: a file as it is, what a .gz holds, or each file in a .zip, as streams of bytes."""

import gzip
import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from detente.model.errors import ReadError
from detente.read.opening import opened

_BREAKS = (
    zipfile.BadZipFile, zlib.error, gzip.BadGzipFile, EOFError, NotImplementedError, RuntimeError,
)  # fmt: skip
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Member:
    """A file of event data: at `path`, or in the archive there under `inside`."""

    path: Path
    inside: str = ""

    @property
    def source(self) -> str:
        """Where it lies: a path, of a file in an archive path!member."""
        return f"{self.path}!{self.inside}" if self.inside else str(self.path)

    def open(self) -> AbstractContextManager[IO[bytes]]:
        """Its bytes, unpacked as they are read; raises ReadError where it is damaged."""
        return _opened(self)


def members(path: Path) -> list[Member]:
    """The file at `path`, or the files of the ZIP archive there, by name; raises ReadError."""
    with _guarded(path), opened(path) as file:
        if file.read(4) != b"PK\x03\x04":
            return [Member(path)]
        with zipfile.ZipFile(file) as archive:
            names = [one.filename for one in archive.infolist() if not one.is_dir()]
    return [Member(path, name) for name in sorted(names) if not _is_hidden(name)]


def fingerprint(member: Member) -> tuple[str, int]:
    """SHA-256 over the unpacked bytes, in hex, and how many there are."""
    summed, size = hashlib.sha256(), 0
    with member.open() as file:
        while block := file.read(_BLOCK):
            summed.update(block)
            size += len(block)
    return summed.hexdigest(), size


@contextmanager
def _opened(member: Member) -> Iterator[IO[bytes]]:
    with _guarded(member.path), opened(member.path) as file:
        if member.inside:
            with zipfile.ZipFile(file) as archive, archive.open(member.inside) as inside:
                yield inside
            return
        is_packed = file.read(2) == b"\x1f\x8b"
        file.seek(0)
        if is_packed:
            with gzip.open(file) as unpacked:
                yield cast("IO[bytes]", unpacked)
        else:
            yield file


@contextmanager
def _guarded(path: Path) -> Iterator[None]:
    try:
        yield
    except _BREAKS as error:
        raise ReadError(f"{path} is damaged ({error}): fetch it again") from None


def _is_hidden(name: str) -> bool:
    return any(part == "__MACOSX" or part.startswith(".") for part in name.split("/"))
