"""Plain text and Markdown to a Report: front matter, headings, marks turned into plain text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.model.errors import ReadError
from detente.model.text import PassageKind, Report, Span, Stated
from detente.read.dates import iso_date
from detente.read.decode import decode, tidy
from detente.read.limits import Limits
from detente.read.origin import Given, Origin, from_options, from_text
from detente.read.segment import segment

_FRONT = re.compile(r"\s*---[ \t]*\n(?P<lines>(?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_PAIR = re.compile(r"(?P<key>[A-Za-z_-]+)\s*:\s*(?P<value>.*)")
_KEYS = {
    "title": "title", "headline": "title",
    "outlet": "outlet", "source": "outlet", "publisher": "outlet", "site": "outlet",
    "published": "published", "date": "published",
    "author": "author", "byline": "author",
    "url": "url", "link": "url",
}  # fmt: skip
_TITLE_LINES = 12
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


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without marks, and what the marks told.

    `facts` count for more than what the first lines of the text say, `guesses` for less.
    """

    text: str
    headings: tuple[Span, ...] = ()
    furniture: tuple[tuple[Span, str], ...] = ()
    facts: tuple[tuple[str, Stated], ...] = ()
    guesses: tuple[tuple[str, Stated], ...] = ()


def read_plain(data: bytes, source: str, given: Given, limits: Limits) -> Report:
    """Plain text, stored as it is but for newlines and a front matter block."""
    facts, body = _front_matter(tidy(decode(data, source)), source)
    return report_of(Plain(body.strip("\n"), facts=facts), source, given, limits)


def read_markdown(data: bytes, source: str, given: Given, limits: Limits) -> Report:
    """Markdown, stored without its marks."""
    facts, body = _front_matter(tidy(decode(data, source)), source)
    return report_of(replace(without_marks(body), facts=facts), source, given, limits)


def report_of(plain: Plain, source: str, given: Given, limits: Limits) -> Report:
    """The report of a text: what option, format and first lines say of it, and its passages.

    A title that the format tells and the text lacks is set before it, so that it can be cited.
    """
    known = Origin().with_facts(from_options(given)).with_facts(plain.facts)
    plain = _titled(plain, Origin().with_facts(plain.facts).of("title"))
    if not any(map(str.isalnum, plain.text)):
        raise ReadError(f"{source} holds no words that could be read")
    if len(plain.text) > limits.max_characters:
        raise ReadError(
            f"{source} holds {len(plain.text):,} characters, more than {limits.max_characters:,};"
            " raise the limit with --max-size"
        )
    passages, quotations = segment(plain.text, plain.headings, plain.furniture)
    known = known.with_facts(from_text(plain.text, passages, source))
    first = passages[0]
    if first.kind is PassageKind.HEADING:
        how = "first heading" if plain.headings else "first line"
        known = known.with_facts([("title", Stated(first.span.of(plain.text), how))])
    known = known.with_facts(plain.guesses)
    return Report(
        plain.text,
        passages,
        quotations,
        title=known.of("title"),
        outlet=known.of("outlet"),
        published=known.of("published"),
        author=known.of("author"),
        url=known.of("url"),
        source=source,
    )


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


def _titled(plain: Plain, title: Stated | None) -> Plain:
    if title is None or _begins_with(plain.text, title.value):
        return plain
    shift = len(title.value) + 2
    return replace(
        plain,
        text=f"{title.value}\n\n{plain.text}",
        headings=(Span(0, len(title.value)), *(span.shifted(shift) for span in plain.headings)),
        furniture=tuple((span.shifted(shift), reason) for span, reason in plain.furniture),
    )


def _begins_with(text: str, title: str) -> bool:
    """True where one of the first lines is the title, perhaps without the outlet's name."""
    whole = _letters(title)
    for line in text[:2000].splitlines()[:_TITLE_LINES]:
        words = _letters(line)
        part = 2 * len(words) > len(whole) and (whole.endswith(words) or whole.startswith(words))
        if part or (whole and words.startswith(whole)):
            return True
    return False


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


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
