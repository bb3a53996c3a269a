"""Jointly: everybody who binds himself in the same words: "France and Germany vowed …"."""

from detente.extract.commitments.acts import Bound, same
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.model.actor import Mention


def promisors(scene: Scene, one: Bound) -> tuple[Mention, ...]:
    """The promisor and whoever stands beside it, joined by "and"."""
    word = _word_of(scene, one)
    if word is None:
        return (one.promisor,)
    joined = word.first_conjunct().conjuncts()
    if any(kid.lemma in ("or", "but") for each in joined for kid in each.kids("cc")):
        return (one.promisor,)
    others = [each for each in scene.actors(tuple(joined)) if not same(each, one.promisor)]
    return (one.promisor, *others)


def _word_of(scene: Scene, one: Bound) -> Word | None:
    """The word of the sentence that names the promisor."""
    inside = one.part.tree.within(one.promisor.span)
    named = (word for word in inside if scene.actor(word) == one.promisor)
    return next(named, None)
