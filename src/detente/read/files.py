"""Files: find sources in folders, choose the format, and read each into a Report."""

import os
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.model.errors import ReadError
from detente.model.text import Report
from detente.read.html import read_html
from detente.read.limits import MEGABYTE, Limits
from detente.read.origin import Given
from detente.read.text import read_markdown, read_plain

Reader = Callable[[bytes, str, Given, Limits], Report]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: the endings it has and the function that reads it."""

    name: str
    endings: tuple[str, ...]
    read: Reader


TEXT = Format("text", (".txt", ".text", ""), read_plain)
MARKDOWN = Format("Markdown", (".md", ".markdown"), read_markdown)
HTML = Format("HTML", (".html", ".htm", ".xhtml"), read_html)
FORMATS = (TEXT, MARKDOWN, HTML)

_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_OTHER = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device",
          stat.S_IFBLK: "a device"}  # fmt: skip


def find_sources(paths: Sequence[Path]) -> Iterator[Path]:
    """The files named, and those in the folders named, sorted; hidden ones in folders are skipped.

    Files with unknown endings are found too, so that reading can say why it refuses them.
    """
    for path in paths:
        if path.is_dir():
            yield from _files_in(path)
        else:
            yield path


def read_source(path: Path, given: Given, limits: Limits) -> Report:
    """The report in the file at `path`; raises ReadError with the reason and what to do."""
    chosen = _format_of(path)
    data = _bytes_of(path, limits)
    if chosen is TEXT and _looks_like_html(data):
        chosen = HTML
    return chosen.read(data, str(path), given, limits)


def read_text(data: bytes, source: str, given: Given, limits: Limits) -> Report:
    """The report in `data`, say from standard input; HTML is recognised by its beginning."""
    _refuse_large(len(data), source, limits)
    chosen = HTML if _looks_like_html(data) else TEXT
    return chosen.read(data, source, given, limits)


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


def _format_of(path: Path) -> Format:
    ending = path.suffix.lower()
    for kind in FORMATS:
        if ending in kind.endings:
            return kind
    if ending == ".pdf":
        raise ReadError(f"{path} is a PDF; PDF reading comes with a later version")
    known = " ".join(end for kind in FORMATS for end in kind.endings if end)
    raise ReadError(f"{path} has the ending {ending}, which détente cannot read; it reads {known}")


def _bytes_of(path: Path, limits: Limits) -> bytes:
    """The content of a regular file; never waits for a pipe or a device."""
    try:
        _refuse_irregular(path, path.stat().st_mode)
        opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(opened, "rb") as file:
            _refuse_irregular(path, os.fstat(opened).st_mode)
            _refuse_large(os.fstat(opened).st_size, str(path), limits)
            data = file.read(limits.max_bytes + 1)
    except OSError as error:
        raise ReadError(_why_not(path, error)) from None
    _refuse_large(len(data), str(path), limits)
    return data


def _refuse_irregular(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        if not os.access(path, os.R_OK | os.X_OK):
            raise ReadError(f"{path} is a folder that may not be listed; use chmod u+rx on it")
        raise ReadError(f"{path} is a folder; name its files, or read the folder as a whole")
    if not stat.S_ISREG(mode):
        what = _OTHER.get(stat.S_IFMT(mode), "no regular file")
        raise ReadError(f"{path} is {what}, not a file; send its text to standard input instead")


def _refuse_large(size: int, source: str, limits: Limits) -> None:
    if size > limits.max_bytes:
        raise ReadError(
            f"{source} is larger ({size / MEGABYTE:,.1f} MB) than the limit of"
            f" {limits.max_bytes / MEGABYTE:,.1f} MB; raise it with --max-size"
        )


def _why_not(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError):
        return f"{path} may not be read by this user; change its permissions (chmod u+r)"
    if isinstance(error, FileNotFoundError):
        broken = path.is_symlink()
        return f"{path} is a link to nothing" if broken else f"{path} does not exist"
    return f"{path} cannot be read: {error.strerror or error}"


def _looks_like_html(data: bytes) -> bool:
    return bool(_HTML_START.match(data[:8000]))
