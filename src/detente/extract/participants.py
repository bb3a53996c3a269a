"""Who acts and who receives: the slots around a trigger, tried in order."""

from collections.abc import Iterator

from detente.extract.clauses import Clause, counted, prep_objects, subjects_of
from detente.extract.patterns import Pattern
from detente.extract.scene import Scene
from detente.extract.tree import Word
from detente.model.actor import Mention

# Where a recipient may stand when the pattern does not say.
VERB_SLOTS = ("patient", "receiver", "inner", "with", "against", "on", "upon", "to", "from", "toward",
              "towards", "at", "into", "for", "between", "over", "below", "owner")  # fmt: skip
_BELOW = ("with", "to", "against", "from", "on", "for", "into", "at")
NOUN_SLOTS = (
    "on",
    "against",
    "with",
    "to",
    "toward",
    "towards",
    "at",
    "of",
    "for",
    "between",
    "from",
    "into",
    "in",
)
_THINGS = frozenset({"ASSAULT", "COERCE"})


def verb_recipients(scene: Scene, clause: Clause, pattern: Pattern) -> tuple[Mention, ...]:
    """The recipients of a verb's act: the first slot that holds an actor."""
    slots = pattern.slots or VERB_SLOTS
    for slot in slots:
        found = _in_slot(scene, clause, slot)
        if found:
            return found
    if "none" not in slots and pattern.act.type in _THINGS:
        nouns = (counted(word) for word in clause.patients if word.is_noun)
        things = tuple(scene.mentions.any_of(word) for word in nouns)
        return tuple(thing for thing in things if thing.nationality or thing.name)
    return ()


def _in_slot(scene: Scene, clause: Clause, slot: str) -> tuple[Mention, ...]:
    if slot == "none":
        return ()
    if slot == "patient":
        return scene.actors(clause.patients)
    if slot == "receiver":
        return scene.actors(clause.receivers)
    if slot == "inner":
        return scene.actors(tuple(_inner_subjects(clause)))
    if slot == "below":
        return _below(scene, clause)
    if slot == "owner":
        return tuple(mention for word in clause.patients for mention in owners(scene, word))
    own = scene.actors(clause.prep(slot))
    return own or scene.actors(
        tuple(word for noun in clause.patients for word in prep_objects(noun, slot))
    )


def _below(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """Whom the governed act would reach: "refused to let the inspectors in"."""
    for kid in clause.verb.kids("xcomp", "ccomp"):
        objects = tuple(noun for below in kid.kids("dobj", "dative") for noun in below.conjuncts())
        if found := scene.actors(objects):
            return found
        for inner in kid.kids("ccomp", "xcomp"):
            if found := scene.actors(tuple(inner.kids("nsubj"))):
                return found
        if found := scene.actors(prep_objects(kid, *_BELOW)):
            return found
        if found := tuple(one for noun in objects for one in owners(scene, noun)):
            return found
    return ()


def _inner_subjects(clause: Clause) -> Iterator[Word]:
    """The subjects of the clause below: whom one urges, asks, demands of."""
    for kid in clause.verb.kids("ccomp", "xcomp"):
        yield from (word for word in subjects_of(kid) if word not in clause.agents)
    for noun in clause.prep("for", "on", "upon"):
        if noun.is_verb:
            yield from noun.kids("nsubj")


def owners(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """Whose thing it is: owner, then "of X" or "by X", then nationality."""
    if found := scene.actors(tuple(noun.kids("poss"))):
        return found
    if found := scene.actors(prep_objects(noun, "by")):
        return found
    return national(scene, noun)


def national(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """The country or body that modifies a thing: "the British bid"."""
    found = scene.mentions.nationality(noun) if noun.is_noun else None
    return (found,) if found is not None else ()


def noun_recipients(scene: Scene, noun: Word, pattern: Pattern) -> tuple[Mention, ...]:
    """The recipients of a noun's act, from the prepositions below it."""
    for slot in pattern.slots or NOUN_SLOTS:
        words = prep_objects(noun, slot)
        if found := scene.actors(words):
            return found
        if pattern.act.type in _THINGS and words:
            things = [scene.mentions.any_of(word) for word in words if word.is_noun]
            if kept := tuple(thing for thing in things if thing.nationality or thing.name):
                return kept
        if found := tuple(one for word in words for one in owners(scene, word)):
            return found
    return ()


def without(mentions: tuple[Mention, ...], others: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions that are not among the others, nor pronouns for one of them."""
    taken = {other.span for other in others} | {
        other.antecedent for other in others if other.antecedent
    }
    return tuple(m for m in mentions if m.span not in taken and m.antecedent not in taken)
