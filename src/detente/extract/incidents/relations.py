"""What a figure is of an earlier one: more of the same, a part of it, some who were hurt before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.extract.counts import count_of
from detente.extract.incidents.people import is_armed
from detente.extract.incidents.toll import TollSeen
from detente.extract.incidents.words import effects, listed
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.model.count import Count

_LEFT = ("det", "amod", "nummod", "advmod")
_THEM = frozenset({"them", "whom", "which", "these", "those"})


def related(toll: TollSeen) -> TollSeen:
    """The toll with its relation to what was told before."""
    if toll.relation or not toll.people:
        return toll
    if toll.effect == "killed" and any(_is_hurt(word) for word in toll.people):
        return replace(toll, relation="of-injured")
    if any(_is_of_them(word) for word in toll.people):
        return replace(toll, relation="part")
    if any(_is_more(word) for word in toll.people):
        return replace(toll, relation="more")
    return toll


def included(scene: Scene, toll: TollSeen, counts: Sequence[Count]) -> Iterator[TollSeen]:
    """The attackers among those counted: "12 people were killed, *including two gunmen*"."""
    if toll.count.best < 2:
        return
    for above in dict.fromkeys((toll.word, *toll.people)):
        for link in (kid for kid in above.children if kid.lemma == "include"):
            for noun in (one for pobj in link.kids("pobj", "dobj") for one in pobj.conjuncts()):
                count = count_of(noun, counts) or _one(noun)
                if count is not None and is_armed(scene, noun) and count.best < toll.count.best:
                    yield TollSeen(toll.effect, toll.word, count, (noun,), relation="included")


def _one(noun: Word) -> Count | None:
    """A single person, by the noun: "the bomber"."""
    return Count(1, 1, 1, noun.span, noun.text) if noun.tag in ("NN", "NNP") else None


def _is_hurt(word: Word) -> bool:
    """True for "one of the *wounded*", "one of *those* hurt", "a *wounded* guard"."""
    table = effects("words")
    if table.get(word.text.lower()) == "injured":
        return True
    return any(table.get(kid.text.lower()) == "injured" for kid in word.kids("amod", "acl"))


def _is_of_them(word: Word) -> bool:
    """True for "one of *them*", "two of the men"."""
    if word.tag == "CD" and any(kid.lemma == "of" for kid in word.kids("prep")):
        return True
    link = word.head
    return (
        word.dep == "pobj"
        and link.lemma == "of"
        and link.head.tag == "CD"
        and (word.text.lower() in _THEM or any(kid.lemma == "the" for kid in word.kids("det")))
    )


def _is_more(word: Word) -> bool:
    """True for "another guard", "two *others*", "three more people"."""
    if any(kid.lemma in ("the", "both") for kid in word.kids("det", "predet")):
        return False
    if word.lemma in ("other", "others"):
        return True
    return any(kid.lemma in listed("further") for kid in word.kids(*_LEFT))
