"""Marking: a sighting as the sentence that the reader model reads."""

from detente.extract.events.sighting import Sighting
from detente.extract.reader.marked import Marked
from detente.extract.reader.veil import veiled_in
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention
from detente.model.text import Span

MARGIN = 30
"""Characters before the first and after the last mark that the model still reads."""


def marked(scene: Scene, part: Part, one: Sighting) -> Marked:
    """The sentence of a sighting with sides and trigger, offsets from the sentence's start."""
    home = part.tree.span
    whole = Marked(
        home.of(scene.report.text),
        _sides(home, one.actors, one.trigger.span),
        _sides(home, one.recipients, one.trigger.span),
        _within(home, one.trigger.span),
        tuple(_within(home, span) for span in veiled_in(scene, part)),
    )
    return around(whole)


def around(whole: Marked) -> Marked:
    """The sentence cut to what stands near its marks: each word more costs time."""
    trigger = (whole.trigger,) if whole.trigger is not None else ()
    marks = (*whole.source, *whole.target, *trigger)
    if not marks:
        return whole
    start = whole.text.rfind(" ", 0, max(0, min(mark.start for mark in marks) - MARGIN)) + 1
    end = whole.text.find(" ", max(mark.end for mark in marks) + MARGIN)
    kept = Span(start, end if end >= 0 else len(whole.text))
    return Marked(
        kept.of(whole.text),
        tuple(_within(kept, span) for span in whole.source),
        tuple(_within(kept, span) for span in whole.target),
        _within(kept, whole.trigger) if whole.trigger is not None else None,
        tuple(_within(kept, span) for span in whole.veiled if kept.holds(span)),
    )


def _sides(home: Span, mentions: tuple[Mention, ...], trigger: Span) -> tuple[Span, ...]:
    """The mentions that stand in the sentence, without those that hold the trigger."""
    spans = sorted({one.span for one in mentions if home.holds(one.span)})
    return tuple(_within(home, span) for span in spans if not span.meets(trigger))


def _within(home: Span, span: Span) -> Span:
    return Span(span.start - home.start, span.end - home.start)
