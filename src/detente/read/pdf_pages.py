"""Pages of a PDF: its runs of words, taken by a process of its own that a hang cannot outlive."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.model.errors import ReadError
from detente.read.limits import Limits

_PROGRAM = Path(__file__).with_name("pdf_words.py")
_MOST_RUNS = 10_000  # on one page; a newspaper's page has some hundreds
# Gives the process the packages of this one, and no other start-up work.
_START = (
    "import sys, runpy; sys.path[:] = sys.argv[3:];"
    " runpy.run_path(sys.argv[2], run_name='__main__')"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Words on one line without a wide gap; `base` and `height` in points, down the page."""

    words: str
    start: float
    end: float
    base: float
    height: float
    bold: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Pages:
    """The runs of each page, in the order of the file, and what the file says of itself."""

    pages: tuple[tuple[Run, ...], ...]
    facts: dict[str, str]


def pages_of(data: bytes, source: str, limits: Limits) -> Pages:
    """The pages of a PDF; raises ReadError where it is locked, damaged, too long or too slow."""
    if not data:
        raise ReadError(f"{source} is empty (0 bytes)")
    if b"%PDF-" not in data[:1024]:
        raise ReadError(f"{source} is no PDF: it begins with {data[:20]!r}")
    found = _told(data, source, limits)
    if found["trouble"]:
        raise ReadError(f"{source} {_trouble(found, limits)}")
    if max(map(len, found["pages"]), default=0) > _MOST_RUNS:
        raise ReadError(f"{source} has a page with more print on it than anybody reads; refused")
    pages = tuple(tuple(Run(*run) for run in page) for page in found["pages"])
    return Pages(pages, found["facts"])


def _told(data: bytes, source: str, limits: Limits) -> dict[str, Any]:
    command = [
        sys.executable,
        "-I",
        "-S",
        "-c",
        _START,
        str(limits.max_pages),
        str(_PROGRAM),
        *sys.path,
    ]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=limits.max_seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise ReadError(
            f"{source} took more than {limits.max_seconds:g} seconds to open, and was given up;"
            " print it to a new PDF, or save it as text"
        ) from None
    except OSError as error:
        raise ReadError(f"{source}: no process could be started to read it: {error}") from None
    try:
        return dict(json.loads(done.stdout))
    except ValueError:
        last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        why = last or f"it ended with code {done.returncode}"
        raise ReadError(f"{source} broke the PDF library ({why}); print it to a new PDF") from None


def _trouble(found: dict[str, Any], limits: Limits) -> str:
    if found["trouble"] == "password":
        return "is locked with a password; save it without one, then read that"
    if found["trouble"] == "pages":
        most = f"more than the limit of {limits.max_pages:,}"
        return f"has {found['count']:,} pages, {most}; raise it with --max-pages"
    return "is a damaged PDF, or was cut off; fetch it again, or print it to a new PDF"
