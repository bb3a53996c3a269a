"""Where a report was filed: the place of its dateline, as a mention."""

import re

from detente.extract.scene import Part, Scene
from detente.model.actor import Mention
from detente.model.text import PassageKind, Span

_PLACE = re.compile(r"[^\W\d_][\w.'’-]*(?:[ ]+[^\W\d_][\w'’-]*){0,3}")
_FIRST = 6  # sentences that may leave out where the report was filed


def filed_at(scene: Scene, parts: list[Part]) -> Mention | None:
    """The dateline's place for an attack of the first sentences, if they name no other place."""
    early = any(part in scene.parts[:_FIRST] for part in parts)
    if not early or any(_names_place(scene, part) for part in parts):
        return None
    for passage in scene.report.passages:
        if passage.kind is PassageKind.DATELINE:
            return _place(scene, passage.span)
    return None


def _place(scene: Scene, span: Span) -> Mention | None:
    hit = _PLACE.match(span.of(scene.report.text))
    if hit is None:
        return None
    place = Span(span.start + hit.start(), span.start + len(hit[0].rstrip(".")))
    words = place.of(scene.report.text)
    return Mention(place, words, words.split()[-1].lower(), name=words, used_as="place")


def _names_place(scene: Scene, part: Part) -> bool:
    places = (scene.toponyms.at(word) for word in part.tree.words)
    return any(one is not None and not scene.toponyms.is_country(one) for one in places)
