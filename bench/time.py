"""Time expressions as TIMEX3: `python -m bench time INPUT.jsonl OUTPUT.jsonl`."""

from collections.abc import Iterator

from bench.rows import Row, answer
from detente.model.text import Report, Stated
from detente.read.segment import segment
from detente.run.pipeline import read_report


def main(arguments: list[str]) -> int:
    """Read documents, write their time expressions."""
    return answer("time", arguments, prediction)


def prediction(row: Row) -> Row:
    """The time expressions of one row."""
    return {"doc_id": row["doc_id"], "timexes": list(timexes(row["text"], row["dct"]))}


def timexes(text: str, dct: str | None) -> Iterator[dict[str, object]]:
    """The TIMEX3 of one document, in order."""
    published = Stated(dct[:10], "the document") if dct else None
    for dated in read_report(Report(text, *segment(text), published=published)).times:
        span = dated.mention.span
        yield {
            "start": span.start,
            "end": span.end,
            "type": dated.timex_type,
            "value": dated.timex_value,
        }
