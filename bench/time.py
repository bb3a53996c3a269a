"""Time expressions as TIMEX3: `python -m bench time INPUT.jsonl OUTPUT.jsonl`."""

import re
from collections.abc import Iterator
from datetime import date

from bench.rows import Row, answer
from detente.extract.times import find_times
from detente.model.time import Period, Precision, TimeMention
from detente.resolve.times import Calendar
from detente.resolve.timex import timex_type, timex_value

_AHEAD = re.compile(
    r"\b(?:will|shall|would|plans? to|planned|scheduled|expected|expects?"
    r"|due (?!to)|upcoming|to be|set to|going to|is to|are to"
    r"|as (?:early|soon) as)\b|['’]ll\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:\w+ed|said|told|wrote|took|was|were|had|held|met|came|went)\s+(?:on\s+)?$"
)
_SENTENCE = re.compile(r"[.!?][\"'’”]*\s|\n\s*\n")


def main(arguments: list[str]) -> int:
    """Read documents, write their time expressions."""
    return answer("time", arguments, prediction)


def prediction(row: Row) -> Row:
    """The time expressions of one row."""
    return {"doc_id": row["doc_id"], "timexes": list(timexes(row["text"], row["dct"]))}


def timexes(text: str, dct: str | None) -> Iterator[dict[str, object]]:
    """The TIMEX3 of one document, in order."""
    mentions = find_times(text)
    calendar = Calendar.of(date.fromisoformat(dct[:10]) if dct else None, mentions)
    reference = calendar.reported_on
    for whole in mentions:
        for mention in _single(whole):
            period = calendar.period(mention, tense_at(text, mention), reference=reference)
            yield {
                "start": mention.span.start,
                "end": mention.span.end,
                "type": timex_type(mention),
                "value": timex_value(mention, period),
            }
            reference = _told(mention, period) or reference


def tense_at(text: str, mention: TimeMention) -> str:
    """Future where the words before in the sentence look ahead, past after a past verb."""
    before = text[max(0, mention.span.start - 100) : mention.span.start]
    sentence = _SENTENCE.split(before)[-1]
    owner = text[mention.span.end : mention.span.end + 2] in ("'s", "’s")
    if _SAID.search(sentence) or (owner and mention.weekday is not None):
        return "past"
    return "future" if _AHEAD.search(sentence) else ""


def _single(mention: TimeMention) -> Iterator[TimeMention]:
    """A range is two TIMEX3."""
    if mention.until is None or mention.until.span == mention.span:
        yield mention
        return
    words = mention.words[: mention.until.span.start - mention.span.start]
    words = re.sub(r"\s*(?:-|–|—|\b(?:to|and|until|till|through))\s*$", "", words)
    span = type(mention.span)(mention.span.start, mention.span.start + len(words))
    yield TimeMention(
        span, words, mention.year, mention.month, mention.day, mention.weekday, mention.shift,
        mention.unit, mention.counts_from, mention.fuzzy,
    )  # fmt: skip
    yield mention.until


def _told(mention: TimeMention, period: Period | None) -> Period | None:
    """What later words such as "that day" may count from."""
    if period is None or period.precision in (Precision.OPEN, Precision.YEARS):
        return None
    return None if mention.lasting else period
