"""Formats: the kinds of file there are, told by their ending, or else by how they begin."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from detente.model.errors import ReadError
from detente.model.text import Report
from detente.read.archive import is_archive, read_archive
from detente.read.feed import is_feed, read_feed
from detente.read.html import read_html
from detente.read.jsonl import is_jsonl, read_jsonl
from detente.read.limits import Limits
from detente.read.mail import is_mail, read_mail
from detente.read.origin import Given
from detente.read.pdf import is_pdf, read_pdf
from detente.read.source import Found, Source
from detente.read.text import read_markdown, read_plain


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: the endings it has, the function that reads it, and how it is recognised.

    `many`: it may hold several reports, so that a title given by option would be that of none.
    """

    name: str
    endings: tuple[str, ...]
    read: Callable[[Source], Iterator[Found]]
    begins: Callable[[bytes], bool] | None = None
    many: bool = False


def _single(
    read: Callable[[bytes, str, Given, Limits], Report],
) -> Callable[[Source], Iterator[Found]]:
    """A format whose files are one report each."""

    def reports(source: Source) -> Iterator[Found]:
        yield read(source.data(), source.name, source.given, source.limits)

    return reports


_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)


def is_html(head: bytes) -> bool:
    """True where a file begins as a web page does."""
    return bool(_HTML_START.match(head))


TEXT = Format("text", (".txt", ".text"), _single(read_plain))
HTML = Format("HTML", (".html", ".htm", ".xhtml"), _single(read_html), is_html)
FORMATS = (
    TEXT,
    Format("Markdown", (".md", ".markdown"), _single(read_markdown)),
    HTML,
    Format("PDF", (".pdf",), _single(read_pdf), is_pdf),
    Format("e-mail", (".eml",), read_mail, is_mail),
    Format("JSONL", (".jsonl", ".ndjson"), read_jsonl, is_jsonl, many=True),
    Format("feed", (".rss", ".atom", ".rdf", ".xml"), read_feed, is_feed, many=True),
    Format("ZIP", (".zip",), read_archive, is_archive, many=True),
)


def format_of(source: Source) -> Format:
    """The format of a source; raises ReadError where its ending is none that is known.

    What has no ending, as standard input has none, is told by its beginning; so is a page that was
    saved as text.
    """
    ending = PurePath(source.name.rpartition("!")[2]).suffix.lower()
    if not ending:
        return _by_beginning(source.head())
    for kind in FORMATS:
        if ending in kind.endings:
            return HTML if kind is TEXT and is_html(source.head()) else kind
    known = " ".join(end for kind in FORMATS for end in kind.endings)
    raise ReadError(
        f"{source.name} has the ending {ending}, which détente cannot read; it reads {known}"
    )


def _by_beginning(head: bytes) -> Format:
    for kind in FORMATS:
        if kind.begins is not None and kind.begins(head):
            return kind
    return TEXT
