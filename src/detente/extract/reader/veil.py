"""Veil: which names the reader model does not get to see."""

import re
from functools import cache

from detente.extract.scene import Part, Scene
from detente.model.names import Hit
from detente.model.text import Span
from detente.model.vocabulary import yaml_file

_SEEN = frozenset({"igo", "media", "party", "company", "ngo"})


def veiled_in(scene: Scene, part: Part) -> tuple[Span, ...]:
    """Countries, capitals, peoples, alliances, armed groups and faiths named in a sentence."""
    named = {
        hit.span for word in part.tree.words if (hit := scene.mentions.hit_at(word)) and hides(hit)
    }
    start = part.tree.span.start
    words = part.tree.span.of(scene.report.text)
    faiths = {Span(start + one.start(), start + one.end()) for one in _faiths().finditer(words)}
    return tuple(
        sorted(named | {one for one in faiths if not any(one.meets(span) for span in named)})
    )


def all_veiled(scene: Scene) -> tuple[Span, ...]:
    """What is veiled in a whole text, sentence by sentence."""
    return tuple(span for part in scene.parts for span in veiled_in(scene, part))


def hides(hit: Hit) -> bool:
    """True where the name is that of a people or power, not of a kind of body."""
    return any(form.kind not in _SEEN for form in hit.forms)


@cache
def _faiths() -> re.Pattern[str]:
    words = "|".join(yaml_file("events.yaml")["faiths"])
    return re.compile(rf"\b(?:{words})s?\b", re.IGNORECASE)
