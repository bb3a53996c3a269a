"""Statement to rows, and the id that the same statement has in every reading."""

from collections.abc import Iterator
from dataclasses import asdict

from detente.ledger.details import detail, kind_of, mentions, pieces, times
from detente.ledger.judged import judged_list
from detente.ledger.original import Original, Row
from detente.model.actor import Mention
from detente.model.errors import CitationError
from detente.model.identity import Json, canonical, content_id
from detente.model.statement import Incident, Statement, Voice
from detente.model.text import Span
from detente.model.time import TimeMention

Part = tuple[str, int, int, int]
"""Role, place, start and end of a piece or a mention."""

TYPES = {
    "event": ("type", "mode"),
    "incident": ("type", "stage"),
    "claim": ("kind",),
    "commitment": ("kind",),
    "tie": ("kind",),
    "measure": ("quantity", "direction"),
}
"""The columns of each kind's table that are part of a statement's id."""

IDENTIFYING = {
    "event": ("trigger", "actor", "recipient"),
    "incident": ("trigger", "where"),
    "claim": ("content", "voice"),
    "commitment": ("promisor", "promisee", "act", "condition"),
    "tie": ("trigger", "subject", "object"),
    "measure": ("trigger", "subject", "amount", "level", "where"),
}
"""The roles whose places are part of a statement's id; of voices the nearest alone."""


def statement_id(statement: Statement) -> str:
    """The id of a statement, from its report, place and identifying content.

    Reader and confidence are not part of it, so that a later reader that finds the same
    statement gives it the same id.
    """
    cited = statement.citation
    parts = list(pieces(statement))
    parts += [(role, place, who.span) for role, place, who in mentions(statement)]
    types = [str(detail(statement)[column]) for column in TYPES[kind_of(statement)]]
    return identity(
        kind_of(statement),
        cited.report,
        cited.span,
        types,
        [(role, place, *_ends(span)) for role, place, span in parts],
    )


def identity(kind: str, report: str, span: Span, types: list[str], parts: list[Part]) -> str:
    """The id of a statement; of `parts` (role, place, start, end) those that IDENTIFYING names."""
    named = sorted(part for part in parts if part[0] in IDENTIFYING[kind])
    named = [part for part in named if part[0] != "voice" or part[1] == 0]
    return content_id(kind, report, _ends(span), types, named)


def statement_rows(original: Original, id_: str, statement: Statement) -> Iterator[tuple[str, Row]]:
    """The rows of one statement, each with its table.

    Raises CitationError where a quote is not in the report's text at its place.
    """
    yield "statement", {"id": id_, **_common(original, statement)}
    yield kind_of(statement), {"id": id_, **detail(statement)}
    for role, place, span in pieces(statement):
        yield "piece", {**_part(id_, role, place), **_cited(original, span)}
    for place, voice in enumerate(statement.voices):
        yield "voice", {"statement_id": id_, "place": place, **_voice(original, voice)}
    for role, place, mention in mentions(statement):
        yield "mention", {**_part(id_, role, place), **_mention(original, mention)}
    for role, time in times(statement):
        yield "time_mention", {"statement_id": id_, "role": role, **_time(original, time)}
    for toll in _tolls(original, statement):
        yield "toll", {"statement_id": id_, **toll}


def printable(text: str) -> str:
    """`text` with what no text column can hold spelt out; names of files may have such."""
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\x00")


def _common(original: Original, statement: Statement) -> Row:
    cited = statement.citation
    if cited.report != original.id:
        raise CitationError(f"{cited} cites another report than {original.id[:8]}, which was read")
    return {
        "kind": kind_of(statement),
        "start": cited.span.start,
        "end": cited.span.end,
        "quote": original.quote(cited.span, cited.quote),
        "stance": statement.stance,
        "likelihood": statement.likelihood,
        "negated": int(statement.negated),
        "time": statement.time,
        "confidence": round(float(statement.confidence), 6),
        "rule": statement.reason.rule,
        "saw": statement.reason.saw,
        "refused": canonical(statement.reason.refused),
        "judged": canonical(judged_list(statement.reason)),
    }


def _tolls(original: Original, statement: Statement) -> Iterator[Row]:
    """The figures of an incident, each with its chain of voices."""
    for place, toll in enumerate(statement.tolls if isinstance(statement, Incident) else ()):
        count = toll.count
        yield {
            "place": place,
            "effect": toll.effect,
            "side": toll.side,
            "low": count.low,
            "best": count.best,
            "high": count.high,
            **_cited(original, count.span, count.words),
            "voices": canonical([_link(original, voice) for voice in toll.voices]),
        }


def _link(original: Original, voice: Voice) -> dict[str, Json]:
    told = _voice(original, voice)
    return {key: told[key] for key in ("words", "kind", "cue")}


def _voice(original: Original, voice: Voice) -> Row:
    span = voice.cue_span
    if span is not None:
        original.quote(span, voice.cue)
    return {
        "words": voice.words,
        "kind": voice.kind.value,
        "cue": voice.cue,
        "cue_start": span.start if span else None,
        "cue_end": span.end if span else None,
    }


def _mention(original: Original, mention: Mention) -> Row:
    earlier = mention.antecedent
    if earlier is not None:
        original.quote(earlier)
    return _cited(original, mention.span, mention.words) | {
        "head": mention.head,
        "name": mention.name,
        "nationality": mention.nationality,
        "antecedent_start": earlier.start if earlier else None,
        "antecedent_end": earlier.end if earlier else None,
        "plural": int(mention.plural),
    }


def _time(original: Original, time: TimeMention) -> Row:
    parts = asdict(time)
    return _cited(original, time.span, time.words) | {"parts": canonical(parts)}


def _cited(original: Original, span: Span, words: str | None = None) -> Row:
    return {"start": span.start, "end": span.end, "words": original.quote(span, words)}


def _part(id_: str, role: str, place: int) -> Row:
    return {"statement_id": id_, "role": role, "place": place}


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
