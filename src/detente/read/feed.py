"""RSS and Atom files to Reports, one an entry. The one door to feedparser.

Nothing is fetched: an entry is what its file says of it, be it the whole report or a few lines.
"""

import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime
from html import unescape
from io import BytesIO
from typing import Any

import feedparser

from detente.model.errors import ReadError
from detente.model.text import Refused, Report, Stated
from detente.read.dates import iso_date
from detente.read.decode import tidy
from detente.read.html import html_text
from detente.read.plain import Plain, report_of
from detente.read.source import Found, Source

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*|<\?xml-stylesheet[^>]{0,300}>\s*"
    rb"|<!--.{0,2000}?-->\s*|<!doctype\s+rss[^>]{0,300}>\s*)*<(?:rss|feed|rdf:RDF|channel)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
# What feedparser is known to raise on files that it did not foresee.
_BREAKS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


def is_feed(head: bytes) -> bool:
    """True where a file begins as RSS or Atom does."""
    return bool(_START.match(head))


def read_feed(source: Source) -> Iterator[Found]:
    """The entries of a feed, in its order; an entry without words is refused."""
    feed = _parsed(source.data(), source.name)
    entries = dict.get(feed, "entries") or []
    if not dict.get(feed, "version") and not entries:
        raise ReadError(f"{source.name} is no RSS or Atom feed")
    if not entries:
        raise ReadError(f"{source.name} is a feed without entries")
    outlet = _line(_of(dict.get(feed, "feed"), "title"))
    for number, entry in enumerate(entries, 1):
        name = f"{source.name}:{number}"
        try:
            yield _report(entry, outlet, name, source)
        except ReadError as error:
            yield Refused(name, str(error))


def _parsed(data: bytes, name: str) -> Any:
    if not data.strip():
        raise ReadError(f"{name} is empty ({len(data)} bytes)")
    if re.search(rb"<!entity\b", data, re.IGNORECASE):
        raise ReadError(f"{name} declares entities of its own, which no feed needs; refused")
    try:
        return feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except _BREAKS as error:
        raise ReadError(f"{name} is no feed that could be parsed: {error}") from None


def _report(entry: Any, outlet: str, name: str, source: Source) -> Report:
    facts = tuple(_facts(entry, outlet))
    plain = max((_text(one, name, source) for one in _told(entry)), key=_length, default=Plain(""))
    title = next((fact.value for key, fact in facts if key == "title"), "")
    if not plain.text and not title:
        raise ReadError(f"{name} is an entry without title and text")
    whole = Plain(plain.text or title, plain.headings, plain.furniture, facts)
    return report_of(whole, name, source.given, source.limits)


def _told(entry: Any) -> Iterator[tuple[str, str]]:
    """What an entry says, as type and words: its content, in several forms perhaps; its summary."""
    for one in [*(_of(entry, "content") or []), _of(entry, "summary_detail") or {}]:
        if words := str(_of(one, "value") or "").strip():
            yield str(_of(one, "type") or ""), words


def _text(told: tuple[str, str], name: str, source: Source) -> Plain:
    kind, words = told
    if kind == "text/plain" or not _TAG.search(words):
        return Plain(tidy(words if kind == "text/plain" else unescape(words)).strip())
    return html_text(words, name, source.limits)


def _length(plain: Plain) -> int:
    return len(plain.text)


def _facts(entry: Any, outlet: str) -> Iterator[tuple[str, Stated]]:
    values = {
        "title": (_line(_of(entry, "title")), "title of the feed entry"),
        "published": (_day(entry), "date of the feed entry"),
        "author": (_line(_of(entry, "author")), "author of the feed entry"),
        "url": (_url(entry), "link of the feed entry"),
    }
    first = _line(_of(_of(entry, "source"), "title"))
    yield "outlet", Stated(first or outlet, "source of the feed entry" if first else "feed title")
    for fact, (value, how) in values.items():
        yield fact, Stated(value, how)


def _day(entry: Any) -> str:
    """When an entry was published, else updated, in the zone of the feed."""
    for name in ("published", "updated"):
        words = str(dict.get(entry, name) or "").strip()
        if not words:
            continue
        if day := iso_date(words) if re.match(r"\d{4}-\d\d", words) else None:
            return day
        try:
            return parsedate_to_datetime(words).isoformat()
        except ValueError:
            parsed = dict.get(entry, f"{name}_parsed")
            return date(*parsed[:3]).isoformat() if parsed else iso_date(words) or ""
    return ""


def _url(entry: Any) -> str:
    link = str(_of(entry, "link") or "")
    return link if link.startswith(("http://", "https://")) else ""


def _of(row: Any, key: str) -> Any:
    """A value of a feedparser dictionary, without the warnings and fallbacks of its own lookups."""
    return dict.get(row, key) if isinstance(row, dict) else None


def _line(words: Any) -> str:
    """A title or name as one line without markup."""
    return " ".join(unescape(_TAG.sub("", str(words or ""))).split())
