"""PDF to a Report: lines in reading order, joined to paragraphs; headers and footers apart."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.model.errors import ReadError
from detente.model.text import Report, Span, Stated
from detente.read.decode import tidy
from detente.read.limits import Limits
from detente.read.origin import Given, is_outlet
from detente.read.pdf_columns import lines_of
from detente.read.pdf_facts import pdf_facts
from detente.read.pdf_furniture import around, body_height, normal, running
from detente.read.pdf_pages import Run, pages_of
from detente.read.pdf_paragraphs import Paragraph, paragraphs_of
from detente.read.plain import Plain, report_of

_LARGER = 1.15  # times the height of the text
_LONGEST_HEADING = 250
_UNREADABLE = 0.3


def is_pdf(head: bytes) -> bool:
    """True where a PDF begins in the first kilobyte."""
    return b"%PDF-" in head[:1024]


def read_pdf(data: bytes, source: str, given: Given, limits: Limits) -> Report:
    """The report in a PDF; headers, footers and notes stand after it as furniture."""
    found = pages_of(data, source, limits)
    _refuse_textless(found.pages, source)
    reasons = running(found.pages)
    pages = zip(found.pages, reasons, strict=True)
    lines = list(lines_of([run for run in page if run not in told] for page, told in pages))
    body = body_height(lines)
    notes = around(lines, body)
    text = [line for number, line in enumerate(lines) if number not in notes]
    plain = _text(paragraphs_of(text), body)
    below = [(" | ".join(lines[number].cells), reason) for number, reason in sorted(notes.items())]
    plain = plain.ending([*below, *_once(reasons)])
    guesses = (*plain.guesses, *pdf_facts(found.facts, plain.text))
    return report_of(replace(plain, guesses=guesses), source, given, limits)


def _refuse_textless(pages: Sequence[Sequence[Run]], source: str) -> None:
    letters = "".join(run.words.replace(" ", "") for page in pages for run in page)
    if not letters:
        held = f"{source} holds {len(pages)} page{'s'[: len(pages) != 1]} without any text"
        raise ReadError(
            f"{held}, perhaps pictures of text; run a text recognition (OCR) on it first"
        )
    strange = sum(map(_is_strange, letters))
    if strange > _UNREADABLE * len(letters):
        raise ReadError(
            f"{source} does not say which letters its signs stand for ({strange:,} of"
            f" {len(letters):,}); print it to a new PDF, or run a text recognition (OCR) on it"
        )


def _is_strange(letter: str) -> bool:
    """A control sign, a sign of private use, or the one for what is no character."""
    code = ord(letter)
    return (code < 32 and letter != "\x02") or 0xE000 <= code <= 0xF8FF or code == 0xFFFD


def _text(paragraphs: Sequence[Paragraph], body: float) -> Plain:
    """The stored text: paragraphs with an empty line between, larger ones as headings."""
    parts: list[str] = []
    headings: list[Span] = []
    furniture: list[tuple[Span, str]] = []
    guesses: list[tuple[str, Stated]] = []
    position = 0
    masthead = _masthead(paragraphs, body)
    for paragraph in paragraphs:
        words = " ".join(tidy(paragraph.words).split())
        if not words:
            continue
        span = Span(position, position + len(words))
        if paragraph is masthead:
            furniture.append((span, "masthead"))
            guesses.append(("outlet", Stated(words, "masthead")))
        elif _is_heading(paragraph, body):
            headings.append(span)
        parts.append(words)
        position = span.end + 2
    return Plain("\n\n".join(parts), tuple(headings), tuple(furniture), guesses=tuple(guesses))


def _is_heading(paragraph: Paragraph, body: float) -> bool:
    large = paragraph.lines[0].height >= _LARGER * body
    return large and len(paragraph.words) <= _LONGEST_HEADING


def _masthead(paragraphs: Sequence[Paragraph], body: float) -> Paragraph | None:
    """The name of a newspaper or agency over the first heading."""
    headings = [one for one in paragraphs[:8] if _is_heading(one, body)]
    named = len(headings) > 1 and headings[0] is paragraphs[0] and is_outlet(headings[0].words)
    return headings[0] if named else None


def _once(reasons: Sequence[dict[Run, str]]) -> Iterator[tuple[str, str]]:
    """What is printed around the pages; what repeats, once."""
    seen: set[str] = set()
    for page in reasons:
        for run, reason in page.items():
            if normal(run.words) not in seen:
                seen.add(normal(run.words))
                yield tidy(run.words), reason
