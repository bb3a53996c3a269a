"""Heads: the word of a span on which its other words hang."""

from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.model.text import Span


def head_of(scene: Scene, span: Span) -> Word | None:
    """Of a cue its verb, of a name or description its noun; None outside any sentence."""
    part = scene.part_at(span.start)
    inside = part.tree.within(span) if part is not None else []
    return next((word for word in inside if word.head is word or word.head not in inside), None)
