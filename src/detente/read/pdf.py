"""PDF to a Report: lines in reading order, joined to paragraphs; headers and footers apart."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.model.errors import ReadError
from detente.model.text import Report, Span, Stated
from detente.read.decode import tidy
from detente.read.furniture import furniture_reason
from detente.read.limits import Limits
from detente.read.masthead import is_outlet
from detente.read.origin import Given
from detente.read.pdf_columns import lines_of
from detente.read.pdf_facts import pdf_facts
from detente.read.pdf_furniture import around, body_height, normal, running
from detente.read.pdf_pages import Run, pages_of
from detente.read.pdf_paragraphs import Paragraph, paragraphs_of
from detente.read.plain import Plain, report_of

_LARGER = 1.15  # times the height of the text
_LONGEST_HEADING = 250
_UNREADABLE = 0.3
_TOP = 6
_LONGEST_LINE = 90


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
    above = _above_headline(paragraphs, body)
    for number, paragraph in enumerate(paragraphs):
        words = " ".join(tidy(paragraph.words).split())
        if not words:
            continue
        span = Span(position, position + len(words))
        if number < above and is_outlet(words):
            furniture.append((span, "masthead"))
            guesses.append(("outlet", Stated(words, "masthead")))
        elif number < above and not furniture_reason(words):
            furniture.append((span, "line above the headline"))
        elif _is_large(paragraph, body):
            headings.append(span)
            guesses.append(("title", Stated(words, "first heading")))
        parts.append(words)
        position = span.end + 2
    return Plain("\n\n".join(parts), tuple(headings), tuple(furniture), guesses=tuple(guesses))


def _is_large(paragraph: Paragraph, body: float) -> bool:
    large = paragraph.lines[0].height >= _LARGER * body
    return large and len(paragraph.words) <= _LONGEST_HEADING


def _above_headline(paragraphs: Sequence[Paragraph], body: float) -> int:
    """How many lines at the top are the head of the paper: they end where the headline begins."""
    for number, paragraph in enumerate(paragraphs[:_TOP]):
        if _is_large(paragraph, body) and not is_outlet(paragraph.words):
            return number
        if len(paragraph.words) > _LONGEST_LINE or paragraph.words[-1:] in ".?!":
            return 0
    return 0


def _once(reasons: Sequence[dict[Run, str]]) -> Iterator[tuple[str, str]]:
    """What is printed around the pages; what repeats, once."""
    seen: set[str] = set()
    for page in reasons:
        for run, reason in page.items():
            if normal(run.words) not in seen:
                seen.add(normal(run.words))
                yield tidy(run.words), reason
