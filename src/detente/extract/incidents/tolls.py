"""Tolls: how many were killed, hurt, carried off, according to a sentence."""

from collections.abc import Sequence
from functools import cache

from detente.extract.counts import find_counts
from detente.extract.incidents.relations import included, related
from detente.extract.incidents.state_tolls import by_states
from detente.extract.incidents.toll import TollSeen
from detente.extract.incidents.verb_tolls import by_verbs
from detente.extract.incidents.word_tolls import by_nouns, by_words
from detente.extract.incidents.words import effects, listed
from detente.extract.scene import Part, Scene
from detente.model.count import Count
from detente.model.text import Span


def tolls_in(scene: Scene, part: Part) -> list[TollSeen]:
    """The tolls of a sentence in text order, each figure once."""
    if not any(word.lemma in _signs() or word.text.lower() in _signs() for word in part.tree.words):
        return []
    text = part.tree.span.of(scene.report.text)
    counts = _without_dates(part, find_counts(text, part.tree.span.start))
    found: dict[Span, TollSeen] = {}
    for toll in (
        *by_verbs(scene, part, counts),
        *by_words(part, counts),
        *by_nouns(part, counts),
        *by_states(scene, part, counts),
    ):
        for one in (related(toll), *included(scene, toll, counts)):
            if not any(one.count.span.meets(span) for span in found):
                found[one.count.span] = one
    return [found[span] for span in sorted(found)]


@cache
def _signs() -> frozenset[str]:
    """Words without which a sentence has no toll."""
    verbs = {lemma.split()[0] for lemma in effects("verbs")}
    return frozenset(
        {*verbs, *effects("words"), *effects("nouns"), *listed("deaths"), *listed("toll_signs")}
    )


def _without_dates(part: Part, counts: Sequence[Count]) -> list[Count]:
    return [one for one in counts if not any(one.span.meets(time.span) for time in part.times)]
