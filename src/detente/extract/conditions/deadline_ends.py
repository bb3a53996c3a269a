"""A span of words without the deadline at its end: "by Friday"."""

from detente.extract.conditions.condition import trimmed
from detente.model.text import Span
from detente.model.time import TimeMention


def without_deadline(times: tuple[TimeMention, ...], text: str, span: Span) -> Span:
    """A span without a deadline ("by Friday") at its end."""
    for time in times:
        if time.kind == "deadline" and time.span.end == span.end and time.span.start > span.start:
            words = text[span.start : time.span.start].rstrip()
            cut = words.rfind(" ") if words.endswith(_LIMITS) else len(words)
            if cut > 0:
                return trimmed(text, span.start, span.start + cut)
    return span


_LIMITS = (" by", " until", " till", " within", " before", " in")
