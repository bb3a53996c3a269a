"""Marking: a sighting as the sentence that the reader model reads."""

from detente.extract.marked import Marked
from detente.extract.scene import Part, Scene
from detente.extract.sighting import Sighting
from detente.extract.veil import veiled_in
from detente.model.actor import Mention
from detente.model.text import Span


def marked(scene: Scene, part: Part, one: Sighting) -> Marked:
    """The sentence of a sighting with sides and trigger, offsets from the sentence's start."""
    home = part.tree.span
    return Marked(
        home.of(scene.report.text),
        _sides(home, one.actors, one.trigger.span),
        _sides(home, one.recipients, one.trigger.span),
        _within(home, one.trigger.span),
        tuple(_within(home, span) for span in veiled_in(scene, part)),
    )


def _sides(home: Span, mentions: tuple[Mention, ...], trigger: Span) -> tuple[Span, ...]:
    """The mentions that stand in the sentence, without those that hold the trigger."""
    spans = sorted({one.span for one in mentions if home.holds(one.span)})
    return tuple(_within(home, span) for span in spans if not span.meets(trigger))


def _within(home: Span, span: Span) -> Span:
    return Span(span.start - home.start, span.end - home.start)
