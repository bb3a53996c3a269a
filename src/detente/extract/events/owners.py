"""Owners: whose the thing is that an act is about."""

from collections.abc import Iterator
from dataclasses import replace

from detente.extract.parsing.clauses import Clause, counted, prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.patterns import means
from detente.extract.scene import Scene
from detente.model.actor import Mention
from detente.model.names import roles

_WATERS = frozenset({"ocean", "sea", "gulf", "strait", "straits", "channel", "bay"})
# "general support", "private talks": before a noun these are no ranks.
_ALSO_ADJECTIVES = frozenset({"general", "private", "major"})
_GROUPS = frozenset({"OPP", "REB", "GOV", "COP", "MIL", "UAF"})


def owners(scene: Scene, noun: Word, *, left: bool = False) -> tuple[Mention, ...]:
    """Whose thing it is: owner, then "by X", then nationality (with `left`, only before it)."""
    if noun.is_name and noun.lemma in _WATERS:
        return ()
    if found := scene.actors(tuple(noun.kids("poss"))):
        return found
    if found := scene.actors(prep_objects(noun, "by")):
        return found
    made = [kid for kid in noun.kids("acl") if kid.tag == "VBN"]
    if found := scene.actors(tuple(word for verb in made for word in _agents_after_by(verb))):
        return found
    people = scene.mentions.nationality(noun, left=left)
    return (people,) if people is not None else _group_before(scene, noun)


def _group_before(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """The group that a common noun before it names: "an *opposition* demand"."""
    before = noun.kids("compound", "amod")
    return scene.actors(tuple(kid for kid in before if kid.i == noun.i - 1 and _is_group(kid)))


def _is_group(word: Word) -> bool:
    role = roles().get(word.lemma.lower())
    if role is None or word.lemma.lower() in _ALSO_ADJECTIVES:
        return False
    return role.sector in _GROUPS and word.lemma not in means()


def _agents_after_by(verb: Word) -> tuple[Word, ...]:
    """Who made it: "the plan put forward by *India*"."""
    return tuple(
        word for kid in verb.kids("agent") for noun in kid.kids("pobj") for word in noun.conjuncts()
    )


def holders(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """Whose the thing is that is struck: "a *Hamas* office", "positions of *the rebels*"."""
    nouns = [counted(word) for word in clause.patients if word.is_noun]
    return tuple(one for noun in nouns for one in _holder_of(scene, noun))


def _holder_of(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    if found := scene.actors(tuple(_named_after_of(scene, noun))):
        return found
    people = scene.mentions.nationality(noun, left=True)
    if people is None or scene.mentions.is_place(people):
        return _group_before(scene, noun)
    beside = any(kid.lemma in roles() for kid in noun.kids("compound", "amod"))
    return (replace(scene.mentions.any_of(noun), used_as="place"),) if beside else (people,)


def _named_after_of(scene: Scene, noun: Word) -> Iterator[Word]:
    """Those after "of", but not the name in "the town of Vukovar"."""
    for word in prep_objects(noun, "of"):
        named = scene.mentions.hit_at(word) is not None or word.lemma in roles()
        actor = scene.actor(word)
        if named and actor is not None and not scene.mentions.is_place(actor):
            yield word
