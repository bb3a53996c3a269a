"""Where an act happens: the narrowest place name that the words around it say."""

from collections.abc import Iterator

from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.model.actor import Mention
from detente.model.names import roles
from detente.model.place_words import place_words

_WHERE = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "on", "along", "across", "off", "within",
     "throughout", "between", "over", "beside", "by", "close", "north", "south", "east", "west",
     "northeast", "northwest", "southeast", "southwest", "above", "under", "beneath", "behind"}
)  # fmt: skip
# Below the noun of a locative phrase these lead on to its place: "a mosque of Kano".
_ON = _WHERE | {"of", "from", "to"}
_OBJECTS = ("dobj", "nsubjpass", "attr", "oprd")
_MODIFIERS = ("compound", "nmod", "poss", "amod")
_DEEPEST = 3  # nouns between a locative phrase and its place
_HERE = frozenset({"here"})


def where_of(scene: Scene, *words: Word, struck: bool = False) -> Mention | None:
    """The place at which an act happens, or None where its words name none.

    `words` are those that carry the act (its verb, its noun, a light verb), the first one first.
    Only what hangs on them counts: a place that the sentence merely mentions is not where.
    With `struck` the parties of an attack tell it too: "shelled Aleppo", "the bombing of a Kano
    market", "killed by gunmen in Kano", "three blasts in Kano killed".
    """
    for word in words:
        for place in _around(scene, word, struck):
            return place
    return None


def _around(scene: Scene, word: Word, struck: bool) -> Iterator[Mention]:
    yield from _here(scene, word)
    yield from _phrases(scene, word)
    yield from _before(scene, word)
    for noun in (*_objects_of(word), *_means_of(word)):
        yield from _leading(scene, noun, 0)
    if struck:
        yield from _parties(scene, word)
    if word.is_verb and word.dep == "conj" and not word.kids("nsubj", "nsubjpass"):
        yield from _phrases(scene, word.first_conjunct())


def _parties(scene: Scene, word: Word) -> Iterator[Mention]:
    """The places of what is struck, of who strikes, and of where a taken thing was."""
    for noun in (*_objects_of(word), *_of(word)):
        if (place := scene.toponyms.at(noun)) is not None:
            yield place
        yield from _beside(scene, noun)
        yield from _leading(scene, noun, 0)
    for kid in word.kids("agent"):
        for noun in kid.kids("pobj"):
            yield from _leading(scene, noun, 0)
    for noun in word.kids("nsubj"):
        yield from _phrases(scene, noun)
    if word.lemma in place_words("taken"):
        for kid in word.kids("prep"):
            if kid.lemma == "from":
                yield from _objects(scene, kid, 0)


def _objects_of(word: Word) -> Iterator[Word]:
    """What a verb governs, coordinated nouns one after another."""
    for kid in word.kids(*_OBJECTS):
        yield from kid.conjuncts()


def _means_of(word: Word) -> Iterator[Word]:
    """What an act is done with, on which the parse often hangs the place: "with a car in Kano"."""
    for kid in word.kids("prep"):
        if kid.lemma == "with":
            yield from kid.kids("pobj")


def _of(noun: Word) -> Iterator[Word]:
    """Of whom or what, behind the noun of an act: "the bombing of a market"."""
    for kid in noun.kids("prep"):
        if noun.is_noun and kid.lemma == "of":
            for pobj in kid.kids("pobj"):
                yield from pobj.conjuncts()


def _here(scene: Scene, word: Word) -> Iterator[Mention]:
    """The place of the dateline, for "exploded here on Friday"."""
    filed = scene.toponyms.filed
    if filed is not None and any(kid.text.lower() in _HERE for kid in word.kids("advmod")):
        yield filed


def _phrases(scene: Scene, word: Word) -> Iterator[Mention]:
    """The places after the locative prepositions of a word, in text order."""
    for kid in word.kids("prep", "advmod", "npadvmod"):
        if kid.lemma in _WHERE:
            yield from _objects(scene, kid, 0)


def _objects(scene: Scene, preposition: Word, depth: int) -> Iterator[Mention]:
    for pobj in preposition.kids("pobj"):
        for noun in pobj.conjuncts():
            yield from _named(scene, noun, depth)
    for kid in preposition.kids("prep", "advmod"):
        yield from _objects(scene, kid, depth)


def _named(scene: Scene, noun: Word, depth: int) -> Iterator[Mention]:
    """The place that a noun names, stands beside, or leads on to: "a market in Kano"."""
    place = scene.toponyms.at(noun)
    if place is not None:
        yield place
        return
    yield from _beside(scene, noun)
    yield from _leading(scene, noun, depth + 1)


def _leading(scene: Scene, noun: Word, depth: int) -> Iterator[Mention]:
    """The places after the prepositions of a noun; "the mayor of Kano" may be anywhere."""
    if depth > _DEEPEST:
        return
    follows = _WHERE if noun.lemma in roles() else _ON
    for kid in noun.kids("prep"):
        if kid.lemma in follows:
            yield from _objects(scene, kid, depth)
    for verb in noun.kids("acl"):
        yield from _phrases(scene, verb)


def _before(scene: Scene, act: Word) -> Iterator[Mention]:
    """The place before the noun of an act: "the Madrid bombings", but not "the US bombing"."""
    if act.is_noun:
        for kid in act.kids("compound", "nmod"):
            place = scene.toponyms.at(kid)
            if place is not None and not scene.toponyms.is_country(place):
                yield place


def _beside(scene: Scene, noun: Word) -> Iterator[Mention]:
    """The place among the words before a noun: "two Moscow metro stations", "Kano's market"."""
    if not noun.is_noun:
        return
    place = next((one for kid in noun.kids("appos") if (one := scene.toponyms.at(kid))), None)
    for kid in noun.kids(*_MODIFIERS):
        for word in (kid, *kid.kids(*_MODIFIERS)):
            found = scene.toponyms.at(word)
            if found is not None and not (word.dep != "poss" and scene.toponyms.is_country(found)):
                yield found
    if place is not None:
        yield place
