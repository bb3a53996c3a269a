"""Struck: what an attack or a seizure may hit, also where it is no actor."""

from dataclasses import replace

from detente.extract.parsing.calendar_names import is_calendar
from detente.extract.parsing.clauses import counted
from detente.extract.parsing.tree import Word
from detente.extract.patterns import abstract, targets
from detente.extract.scene import Scene
from detente.model.actor import Mention


def thing_at(scene: Scene, word: Word) -> Mention | None:
    """A target that is no actor: a bus, a village, the Moscow Metro."""
    thing = scene.mentions.any_of(word)
    if is_calendar(word) or word.lemma in abstract():
        return None
    if not (thing.nationality or thing.name or word.lemma in targets()):
        return None
    return replace(thing, used_as="place")


def attackable(scene: Scene, word: Word) -> bool:
    """True for actors and for things that can be attacked."""
    noun = counted(word)
    return scene.actor(noun) is not None or noun.lemma in targets() or noun.is_name


def as_places(scene: Scene, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Who is struck or seized: a city then stands for the place, not for its government."""
    return tuple(
        replace(one, used_as="place")
        if scene.mentions.is_place(one) or one.head in targets()
        else one
        for one in mentions
    )
