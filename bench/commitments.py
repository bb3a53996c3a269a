"""Commitments of a file of passages, in the form that a commitments scorer takes.

    python -m bench commitments INPUT.jsonl OUTPUT.jsonl

INPUT has `id` and `text` a line; OUTPUT has `id` and `commitments`, spans as [start, end).
"""

from bench.rows import Row, answer
from detente.extract.extractors import extract
from detente.model.actor import Mention
from detente.model.statement import Commitment
from detente.model.text import Report, Span
from detente.read.segment import segment


def main(arguments: list[str]) -> int:
    """Write the predictions; status 0, or 2 without two file names."""
    return answer("commitments", arguments, prediction)


def prediction(row: Row) -> Row:
    """The commitments of one row."""
    return {"id": row["id"], "commitments": read(row["text"])}


def read(text: str) -> list[Row]:
    """The commitments of one passage."""
    passages, quotations = segment(text)
    found = extract(Report(text, passages, quotations)).statements
    rows: dict[Span, Row] = {}
    for one in found:
        if isinstance(one, Commitment):
            rows[one.act] = _joined(rows[one.act], one) if one.act in rows else _row(one)
    return list(rows.values())


def _joined(row: Row, one: Commitment) -> Row:
    """A row for each side of "Mali and Niger vowed …" is one row with both names there."""
    (start, end), (first, last) = row["promisor"], _place(one.promisor) or row["promisor"]
    return row | {"promisor": [min(start, first), max(end, last)]}


def _row(one: Commitment) -> Row:
    speaker = one.voices[0].mention
    third = speaker is not None and _place(speaker) != _place(one.promisor)
    # What the outlet itself tells of a promisor counts as asserted there.
    stance = "asserted" if one.stance == "reported" and speaker is None else one.stance
    return {
        "kind": one.kind,
        "promisor": _place(one.promisor),
        "promisee": _place(one.promisee),
        "condition": _span(one.condition),
        "condition_polarity": one.condition_polarity or None,
        "act": _span(one.act),
        "fallback": _span(one.fallback),
        "deadline": _span(one.deadline.span) if one.deadline else None,
        "speaker": _place(speaker) if third else None,
        "stance": stance,
    }


def _place(mention: Mention | None) -> list[int] | None:
    """The naming mention, where the row has only a pronoun."""
    return _span((mention.antecedent or mention.span) if mention else None)


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
