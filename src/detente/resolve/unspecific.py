"""Which mentions tell nothing of a sector: unnamed voices, and unnamed people who strike."""

from collections.abc import Iterable, Iterator

from detente.model.statement import Event, Statement, VoiceKind
from detente.model.text import Span

_STRIKES = frozenset({"ASSAULT"})


def unspecific_in(statements: Iterable[Statement]) -> frozenset[Span]:
    """The spans of unnamed voices and of those who strike: "people in Moscow", "two women"."""
    return frozenset(span for one in statements for span in _spans(one))


def _spans(statement: Statement) -> Iterator[Span]:
    for voice in statement.voices:
        if voice.mention is not None and voice.kind is VoiceKind.UNNAMED:
            yield voice.mention.span
    if isinstance(statement, Event) and statement.type in _STRIKES:
        yield from (actor.span for actor in statement.actors)
