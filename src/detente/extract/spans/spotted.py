"""Spotted: what the span model makes of a report that the rules have read."""

from dataclasses import replace

from detente.extract.incidents.incidents import find_incidents
from detente.extract.reader.span_model import spots
from detente.extract.scene import Scene
from detente.extract.spans.signs import sentences
from detente.extract.spans.speech import joined


def spotted(scene: Scene) -> Scene:
    """The scene with what the model sees in it; the model is asked once for a whole report."""
    seen = spots(sentences(scene, find_incidents(scene)))
    return joined(replace(scene, spots=seen))
