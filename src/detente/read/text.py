"""Plain text and Markdown to a Report: front matter, headings, marks turned into plain text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.model.errors import ReadError
from detente.model.text import Report, Span, Stated
from detente.read.dates import iso_date
from detente.read.decode import decode, tidy
from detente.read.limits import Limits
from detente.read.origin import Given
from detente.read.plain import Plain, report_of

_FRONT = re.compile(r"\s*---[ \t]*\n(?P<lines>(?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_PAIR = re.compile(r"(?P<key>[A-Za-z_-]+)\s*:\s*(?P<value>.*)")
_KEYS = {
    "title": "title", "headline": "title",
    "outlet": "outlet", "source": "outlet", "publisher": "outlet", "site": "outlet",
    "published": "published", "date": "published",
    "author": "author", "byline": "author",
    "url": "url", "link": "url",
}  # fmt: skip
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?P<words>.*?)\s*#*\s*")
_UNDERLINE = re.compile(r"\s{0,3}(?:={3,}|-{3,})\s*")
_PICTURE = re.compile(r"!\[(?P<alt>[^\[\]\n]{0,400})\]\([^)\n]{0,600}\)")
_INLINE = (
    (
        re.compile(
            r"(?<!\\)\[([^\[\]\n]{1,300})\]\((?:[^()\s]|\([^()\s]*\)){1,600}(?:\s+\"[^\"\n]*\")?\)"
        ),
        r"\1",
    ),
    (re.compile(r"<(https?://[^>\s]+)>"), r"\1"),
    (re.compile(r"(?<![\w*\\])(\*\*\*|\*\*|\*)(?=\S)([^*\n]{1,300}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w\\])(___|__|_)(?=\S)([^_\n]{1,300}?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"`([^`\n]+)`(?!`)"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)


def read_plain(data: bytes, source: str, given: Given, limits: Limits) -> Report:
    """Plain text, stored as it is but for newlines and a front matter block."""
    facts, body = _front_matter(tidy(decode(data, source)), source)
    return report_of(Plain(body.strip("\n"), facts=facts), source, given, limits)


def read_markdown(data: bytes, source: str, given: Given, limits: Limits) -> Report:
    """Markdown, stored without its marks."""
    facts, body = _front_matter(tidy(decode(data, source)), source)
    return report_of(replace(without_marks(body), facts=facts), source, given, limits)


def without_marks(markdown: str) -> Plain:
    """Markdown as plain text; headings and captions of pictures as spans of it."""
    builder = _Builder([], [], [])
    lines = markdown.strip("\n").split("\n")
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        builder.take(line, following)
    return Plain(
        "\n".join(builder.lines).rstrip(), tuple(builder.headings), tuple(builder.furniture)
    )


@dataclass(slots=True)
class _Builder:
    lines: list[str]
    headings: list[Span]
    furniture: list[tuple[Span, str]]
    position: int = 0

    def take(self, line: str, following: str) -> None:
        """Add one line of Markdown without its marks."""
        heading = _HEADING.fullmatch(line)
        underlined = bool(line.strip()) and bool(_UNDERLINE.fullmatch(following))
        if _UNDERLINE.fullmatch(line):
            self._add("")
            return
        words = _inline(heading["words"] if heading else re.sub(r"^\s{0,3}(?:>\s?)+", "", line))
        span = Span(
            self.position + len(words) - len(words.lstrip()), self.position + len(words.rstrip())
        )
        self._add(words)
        if len(span) and (heading or underlined):
            self.headings.append(span)
        elif len(span) and _PICTURE.fullmatch(line.strip()):
            self.furniture.append((span, "caption or picture credit"))

    def _add(self, line: str) -> None:
        self.lines.append(line)
        self.position += len(line) + 1


def _inline(line: str) -> str:
    line = _PICTURE.sub(r"\g<alt>", line)
    for pattern, plain in _INLINE:
        line = pattern.sub(plain, line)
    return line


def _front_matter(text: str, source: str) -> tuple[tuple[tuple[str, Stated], ...], str]:
    found = _FRONT.match(text)
    pairs = [_PAIR.fullmatch(line.strip()) for line in found["lines"].splitlines()] if found else []
    if found is None or not any(pairs):
        return (), text
    return tuple(_facts([pair for pair in pairs if pair], source)), text[found.end() :]


def _facts(pairs: list[re.Match[str]], source: str) -> Iterator[tuple[str, Stated]]:
    for pair in pairs:
        name, value = _KEYS.get(pair["key"].lower()), pair["value"].strip().strip("\"'")
        if name == "published" and value:
            day = iso_date(value)
            if day is None:
                raise ReadError(f"{source}: front matter has {value!r} as date; write 2010-03-29")
            value = day
        if name and value:
            yield name, Stated(value, "front matter")
