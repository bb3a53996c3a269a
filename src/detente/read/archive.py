"""ZIP archives: each file in one is read as if it lay in a folder; nothing is written to disk."""

import re
import zipfile
import zlib
from collections.abc import Iterator

from detente.model.errors import ReadError
from detente.model.text import Refused
from detente.read.limits import MEGABYTE, Limits, refuse_large
from detente.read.source import Found, Source

_OFFICE = (b"word/", b"xl/", b"ppt/", b"opendocument", b"epub")
# What zipfile is known to raise on entries that are damaged, cut off or of an unknown kind.
_BREAKS = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError,
    RuntimeError, LookupError,
)  # fmt: skip


def is_archive(head: bytes) -> bool:
    """True for a ZIP file that is no office document."""
    starts = head.startswith((b"PK\x03\x04", b"PK\x05\x06"))
    return starts and not any(mark in head for mark in _OFFICE)


def read_archive(source: Source) -> Iterator[Found]:
    """The files of the archive in the order of their names; hidden ones are skipped."""
    with _opened(source) as archive:
        entries = sorted(filter(_is_wanted, archive.infolist()), key=_place)
        if not entries:
            raise ReadError(f"{source.name} is an empty archive")
        source.spent.entries += len(entries)
        if source.spent.entries > source.limits.max_entries:
            most = f"{source.limits.max_entries:,}"
            raise ReadError(f"{source.name} holds more than {most} files; {_UNPACK}")
        for entry in entries:
            yield _entry(archive, entry, source)


_UNPACK = "unpack it, and read the folder"


def _opened(source: Source) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(source.file)
    except _BREAKS as error:
        raise ReadError(
            f"{source.name} is no whole ZIP archive ({error}); perhaps it was cut off: fetch it"
            " again"
        ) from None


def _is_wanted(entry: zipfile.ZipInfo) -> bool:
    hidden = (part == "__MACOSX" or re.match(r"\.[^.]", part) for part in _place(entry))
    return not entry.is_dir() and not any(hidden)


def _place(entry: zipfile.ZipInfo) -> list[str]:
    """Folders and name: sorted by these, an archive has the order of the folder it was made of."""
    return re.split(r"[/\\]", entry.filename)


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, source: Source) -> Found:
    """One file of the archive; a damaged or locked one is refused, and the others are read."""
    name = source.named(entry.filename)
    try:
        _refuse_bomb(entry, name, source.limits)
        data = archive.read(entry)
    except ReadError as error:
        return Refused(name, str(error))
    except _BREAKS as error:
        return Refused(name, f"{name} is damaged or packed in an unknown way: {error}")
    source.spent.bytes += len(data)
    if source.spent.bytes > source.limits.max_unpacked:
        most = f"{source.limits.max_unpacked / MEGABYTE:,.0f} MB"
        raise ReadError(f"{source.name} unpacks to more than {most}: {name} and on; {_UNPACK}")
    return source.part(entry.filename, data)


def _refuse_bomb(entry: zipfile.ZipInfo, name: str, limits: Limits) -> None:
    """Raise ReadError by what the directory says; zipfile unpacks no more than it says there."""
    if entry.flag_bits & 1:
        raise ReadError(f"{name} is encrypted; unpack the archive with its password")
    refuse_large(entry.file_size, name, limits)
    packed = max(entry.compress_size, 1)
    if entry.file_size > MEGABYTE and entry.file_size > limits.max_ratio * packed:
        raise ReadError(
            f"{name} would unpack to {entry.file_size // packed:,} times its size, which no report"
            " does; refused"
        )
