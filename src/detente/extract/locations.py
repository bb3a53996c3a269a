"""Where an act happens: the narrowest place name that the words around it say."""

from collections.abc import Iterator

from detente.extract.scene import Scene
from detente.extract.tree import Word
from detente.model.actor import Mention
from detente.model.names import roles

_WHERE = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "on", "along", "across", "off", "within",
     "throughout", "between", "over", "beside", "by", "close", "north", "south", "east", "west",
     "northeast", "northwest", "southeast", "southwest", "above", "under", "beneath", "behind"}
)  # fmt: skip
# Below the noun of a locative phrase these lead on to its place: "a mosque of Kano".
_ON = _WHERE | {"of", "from", "to"}
_BESIDE = ("compound", "nmod", "poss", "amod", "appos")


def where_of(scene: Scene, *words: Word, struck: bool = False) -> Mention | None:
    """The place at which an act happens, or None where its words name none.

    `words` are those that carry the act (its verb, its noun, a light verb), the first one first.
    Only what hangs on them counts: a place that the sentence merely mentions is not where.
    With `struck` the place that undergoes the act counts too: "shelled Aleppo".
    """
    for word in words:
        for place in _below(scene, word, struck):
            return place
    return None


def _below(scene: Scene, word: Word, struck: bool) -> Iterator[Mention]:
    """The places in the locative phrases of a word, then of the nouns that it governs."""
    yield from _phrases(scene, word)
    yield from _before(scene, word)
    for kid in word.kids("dobj", "nsubjpass", "attr", "oprd"):
        if struck and (place := scene.toponyms.at(kid)) is not None:
            yield place
        yield from _leading(scene, kid)


def _phrases(scene: Scene, word: Word) -> Iterator[Mention]:
    """The places after the locative prepositions of a word, in text order."""
    for kid in word.kids("prep", "advmod", "npadvmod"):
        if kid.lemma in _WHERE:
            yield from _objects(scene, kid)


def _objects(scene: Scene, preposition: Word) -> Iterator[Mention]:
    for noun in preposition.kids("pobj"):
        yield from _named(scene, noun)
    for kid in preposition.kids("prep", "advmod"):
        yield from _objects(scene, kid)


def _named(scene: Scene, noun: Word) -> Iterator[Mention]:
    """The place that a noun names, stands beside, or leads on to: "a market in Kano"."""
    place = scene.toponyms.at(noun)
    if place is not None:
        yield place
        return
    yield from _beside(scene, noun)
    yield from _leading(scene, noun)


def _leading(scene: Scene, noun: Word) -> Iterator[Mention]:
    """The places after the prepositions of a noun; "the mayor of Kano" may be anywhere."""
    follows = _WHERE if noun.lemma in roles() else _ON
    for kid in noun.kids("prep"):
        if kid.lemma in follows:
            yield from _objects(scene, kid)


def _before(scene: Scene, act: Word) -> Iterator[Mention]:
    """The place before the noun of an act: "the Madrid bombings", but not "the US bombing"."""
    if act.is_noun:
        for kid in act.kids("compound", "nmod"):
            place = scene.toponyms.at(kid)
            if place is not None and not scene.toponyms.is_country(place):
                yield place


def _beside(scene: Scene, noun: Word) -> Iterator[Mention]:
    """The place among the words before a noun: "two Moscow stations", "Kano's market"."""
    if not noun.is_noun:
        return
    for kid in noun.kids(*_BESIDE):
        place = scene.toponyms.at(kid)
        if place is not None:
            yield place
