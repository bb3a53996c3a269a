"""Ties that adjectives show: "fighters loyal to the general"."""

from collections.abc import Iterator

from detente.extract.parsing.clauses import prep_objects
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.extract.ties.bond import Bond
from detente.extract.ties.patterns import listed, patterns
from detente.extract.ties.sorts import actor_side
from detente.model.reading import Dropped


def seen_in_adjective(scene: Scene, word: Word) -> Iterator[Bond | Dropped]:
    """The tie of an adjective with a preposition: to whom somebody is loyal."""
    for pattern in patterns("adjectives")[word.lemma]:
        others = [actor_side(scene, noun) for noun in prep_objects(word, *pattern.object)]
        sides = [actor_side(scene, noun) for noun in _bearers(word)]
        for subject in sides:
            for other in others:
                if subject is not None and other is not None:
                    head = word.head if word.dep == "acomp" else word
                    yield Bond(pattern, word, head, subject, other, "tie.adjective")


def _bearers(word: Word) -> list[Word]:
    if word.dep == "acomp" and word.head.lemma in listed("being"):
        return list(subjects_of(word.head))
    return [word.head] if word.dep in ("amod", "acl") and word.head.is_noun else []
