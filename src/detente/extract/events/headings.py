"""Events that a heading tells and the text below it tells again."""

from collections.abc import Iterable, Iterator

from detente.model.actor import Mention
from detente.model.reading import Dropped
from detente.model.statement import Event
from detente.model.text import Span


def told_again(
    events: Iterable[Event | Dropped], headings: list[Span]
) -> Iterator[Event | Dropped]:
    """Leaves out what a heading tells where the text below tells it in full."""
    found = list(events)
    body = [one for one in found if isinstance(one, Event) and not _within(one, headings)]
    for one in found:
        told = isinstance(one, Event) and _within(one, headings)
        if isinstance(one, Event) and told and any(_is_same(one, other) for other in body):
            yield Dropped(one.trigger, "events", "a heading whose event the text tells again")
        else:
            yield one


def _within(event: Event, spans: list[Span]) -> bool:
    return any(span.holds(event.trigger) for span in spans)


def _is_same(heading: Event, event: Event) -> bool:
    """Same type, and one side is named with the same words."""
    if heading.type != event.type:
        return False
    return any(
        _names(one) & _names(other)
        for ours, theirs in ((heading.actors, event.actors), (heading.recipients, event.recipients))
        for one in ours
        for other in theirs
    )


def _names(mention: Mention) -> set[str]:
    words = (mention.nationality, mention.name, mention.head)
    return {word.lower() for word in words if word}
