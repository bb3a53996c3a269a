"""Segment: a text into headings, datelines, sentences, furniture and quotations, as spans."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from detente.model.text import Passage, PassageKind, Span
from detente.read.dateline import dateline_at
from detente.read.furniture import furniture_reason
from detente.read.masthead import OUTLET_AND_DAY, masthead
from detente.read.paragraphs import Case, letter_case, list_mark, paragraphs
from detente.read.quotations import find_quotations
from detente.read.sentences import split_sentences

_TRANSCRIPT = re.compile(
    r"(?:\[[^\]]{1,160}\]\s*){0,4}"
    r"\[(?i:text|continued|begin recording|end recording|applause|passage (?:omitted|indistinct))\]"
)
_HEADING_WORDS = 16
_TOP = 3  # paragraphs among which a line with outlet and day may stand
_HEADING_LENGTH = 130


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph with what it is; `kind` SENTENCE stands for running text."""

    span: Span
    number: int
    kind: PassageKind
    reason: str = ""


def segment(
    text: str, headings: Collection[Span] = (), furniture: Collection[tuple[Span, str]] = ()
) -> tuple[tuple[Passage, ...], tuple[Span, ...]]:
    """The passages of `text`, which cover all its characters but space, and its quotations.

    `headings` and `furniture` are what the format already told; each begins a line.
    """
    case = letter_case(text)
    known = {span.start: reason for span, reason in furniture}
    titles = {span.start for span in headings}
    apart = [*headings, *(span for span, _ in furniture)]
    spans = paragraphs(text, apart, case)
    blocks = _blocks(text, spans, known, titles, case)
    body = [block.span for block in blocks if block.kind is not PassageKind.FURNITURE]
    quotations = find_quotations(text, body)
    passages: list[Passage] = []
    first = True
    for block in blocks:
        if block.kind is not PassageKind.SENTENCE:
            passages.append(Passage(block.span, block.kind, block.number, block.reason))
            continue
        passages.extend(_running(text, block, quotations.openings, case, first=first))
        first = False
    return tuple(passages), quotations.spans


def _blocks(
    text: str, spans: Sequence[Span], furniture: dict[int, str], titles: set[int], case: Case
) -> list[_Block]:
    """What each paragraph is, judged from the end: a heading needs text after it."""
    blocks: list[_Block] = []
    after = ""
    for number in range(len(spans) - 1, -1, -1):
        span = spans[number]
        words = span.of(text)
        if span.start in titles:
            blocks.append(_Block(span, number, PassageKind.HEADING, "marked as a heading"))
        elif reason := furniture.get(span.start) or furniture_reason(words):
            blocks.append(_Block(span, number, PassageKind.FURNITURE, reason))
            continue
        elif number < _TOP and masthead(words):
            blocks.append(_Block(span, number, PassageKind.FURNITURE, OUTLET_AND_DAY))
            continue
        elif reason := _heading_reason(words, after, number, case):
            blocks.append(_Block(span, number, PassageKind.HEADING, reason))
        else:
            blocks.append(_Block(span, number, PassageKind.SENTENCE))
        after = words
    return blocks[::-1]


def _heading_reason(words: str, after: str, number: int, case: Case) -> str:
    """Why a paragraph is a heading; empty where it is running text."""
    if not after or len(words) > _HEADING_LENGTH or len(words.split()) > _HEADING_WORDS:
        return ""
    if words[-1] in ".,;:…\"”'’)-–—" or (words[-1] in "?!" and number > 0):
        return ""
    if dateline_at(words, 0, len(words)):
        return ""
    if not (words[0].isupper() or words[0].isdigit()) or list_mark(words, 0, len(words)):
        return ""
    if case is Case.MIXED and words.isupper():
        return "a line in capitals"
    listed = number > 0 and len(after) <= len(words) and after[-1] not in ".!?\"”’'"
    if listed or re.search(r"[a-z]{2}[.?!]\s+[A-Z]", words):
        return ""
    return "the first line, without a stop" if number == 0 else "a short line without a stop"


def _running(
    text: str, block: _Block, openings: frozenset[int], case: Case, *, first: bool
) -> Iterator[Passage]:
    start, end = block.span.start, block.span.end
    for kind, span, reason in _before_text(text, start, end, first=first):
        yield Passage(span, kind, block.number, reason)
        start = span.end
    body = Span(start + len(text[start:end]) - len(text[start:end].lstrip()), end)
    for span in split_sentences(text, body, openings, case):
        yield from _without_marks(text, span, block.number)


def _before_text(
    text: str, start: int, end: int, *, first: bool
) -> Iterator[tuple[PassageKind, Span, str]]:
    """What stands before the first sentence: a list mark, a dateline, a transcript mark."""
    if mark := list_mark(text, start, end):
        yield PassageKind.FURNITURE, mark, "list mark"
        return
    if dateline := dateline_at(text, start, end, first=first):
        length = len(dateline.span.of(text).rstrip())
        yield PassageKind.DATELINE, Span(start, start + length), "dateline"


def _without_marks(text: str, span: Span, number: int) -> Iterator[Passage]:
    """One sentence, its transcript marks at either end ("[TEXT]") cut off as furniture."""
    start, end = span.start, span.end
    if opening := _TRANSCRIPT.match(text, start, end):
        yield Passage(Span(start, opening.end()), PassageKind.FURNITURE, number, "transcript mark")
        start = (
            opening.end() + len(text[opening.end() : end]) - len(text[opening.end() : end].lstrip())
        )
    if start < end:
        yield Passage(Span(start, end), PassageKind.SENTENCE, number)
