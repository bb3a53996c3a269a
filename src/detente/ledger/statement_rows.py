"""Statement to rows, and the id that the same statement has in every reading."""

from collections.abc import Iterator
from dataclasses import asdict

from detente.ledger.original import Original, Row
from detente.model.actor import Mention
from detente.model.errors import CitationError
from detente.model.identity import canonical, content_id
from detente.model.statement import Claim, Commitment, Event, Statement, Voice
from detente.model.text import Span
from detente.model.time import TimeMention

Part = tuple[str, int, int, int]
"""Role, place, start and end of a piece or a mention."""

TYPES = {"event": ("type", "mode"), "claim": ("kind",), "commitment": ("kind",)}
"""The columns of each kind's table that are part of a statement's id."""

IDENTIFYING = {
    "event": ("trigger", "actor", "recipient"),
    "claim": ("content", "voice"),
    "commitment": ("promisor", "promisee", "act", "condition"),
}
"""The roles whose places are part of a statement's id; of voices the nearest alone."""


def statement_id(statement: Statement) -> str:
    """The id of a statement, from its report, place and identifying content.

    Reader and confidence are not part of it, so that a later reader that finds the same
    statement gives it the same id.
    """
    cited = statement.citation
    parts = list(_pieces(statement))
    parts += [(role, place, who.span) for role, place, who in _mentions(statement)]
    types = [str(_detail(statement)[column]) for column in TYPES[_kind(statement)]]
    return identity(
        _kind(statement),
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
    yield _kind(statement), {"id": id_, **_detail(statement)}
    for role, place, span in _pieces(statement):
        yield "piece", {**_part(id_, role, place), **_cited(original, span)}
    for place, voice in enumerate(statement.voices):
        yield "voice", {"statement_id": id_, "place": place, **_voice(original, voice)}
    for role, place, mention in _mentions(statement):
        yield "mention", {**_part(id_, role, place), **_mention(original, mention)}
    for role, time in _times(statement):
        yield "time_mention", {"statement_id": id_, "role": role, **_time(original, time)}


def printable(text: str) -> str:
    """`text` with what no text column can hold spelt out; names of files may have such."""
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\x00")


def _kind(statement: Statement) -> str:
    kind = type(statement).__name__.lower()
    if kind not in TYPES:
        raise TypeError(f"the ledger has no table for a statement of type {kind}")
    return kind


def _common(original: Original, statement: Statement) -> Row:
    cited = statement.citation
    if cited.report != original.id:
        raise CitationError(f"{cited} cites another report than {original.id[:8]}, which was read")
    return {
        "kind": _kind(statement),
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
    }


def _detail(statement: Statement) -> Row:
    if isinstance(statement, Event):
        return {
            "type": statement.type,
            "mode": statement.mode,
            "contexts": canonical(statement.contexts),
            "cameo": statement.cameo,
            "quad": statement.quad,
            "intensity": round(float(statement.intensity), 6),
        }
    if isinstance(statement, Claim):
        return {"kind": statement.kind, "direct": int(statement.direct)}
    if isinstance(statement, Commitment):
        return {"kind": statement.kind, "condition_polarity": statement.condition_polarity}
    return {}


def _pieces(statement: Statement) -> Iterator[tuple[str, int, Span]]:
    if isinstance(statement, Claim):
        yield from (("content", place, span) for place, span in enumerate(statement.content))
        yield from (("inner", place, span) for place, span in enumerate(statement.inner))
    roles = ("trigger", "counted_from", "act", "condition", "fallback")
    for role in roles:
        span = getattr(statement, role, None)
        if span is not None:
            yield role, 0, span


def _mentions(statement: Statement) -> Iterator[tuple[str, int, Mention]]:
    if isinstance(statement, Event):
        yield from (("actor", place, who) for place, who in enumerate(statement.actors))
        yield from (("recipient", place, who) for place, who in enumerate(statement.recipients))
    for role in ("where", "promisor", "promisee"):
        who = getattr(statement, role, None)
        if who is not None:
            yield role, 0, who
    for place, voice in enumerate(statement.voices):
        if voice.mention is not None:
            yield "voice", place, voice.mention


def _times(statement: Statement) -> Iterator[tuple[str, TimeMention]]:
    if isinstance(statement, Event) and statement.when is not None:
        yield "when", statement.when
    if isinstance(statement, Commitment) and statement.deadline is not None:
        yield "deadline", statement.deadline


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
