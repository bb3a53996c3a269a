"""Who acts and who receives: the slots around a trigger, tried in order."""

from collections.abc import Iterator

from detente.extract.events.owners import holders, owners
from detente.extract.events.slots import down_prepositions, in_slot
from detente.extract.events.struck import as_places, thing_at
from detente.extract.parsing.clauses import Clause, counted, prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.patterns import Pattern
from detente.extract.scene import Scene
from detente.model.actor import Mention

# Where a recipient may stand when the pattern does not say, by the type of the act.
_SLOTS = {
    "AGREE": ("receiver", "patient", "with", "to", "owner", "below"),
    "CONSULT": ("patient", "with", "to", "between", "at"),
    "SUPPORT": ("patient", "owner", "to", "with", "between", "for", "behind", "on", "over"),
    "CONCEDE": ("to", "patient", "receiver", "on", "against", "of", "owner", "for"),
    "COOPERATE": ("with", "patient", "to", "receiver"),
    "AID": ("receiver", "patient", "to", "for", "in"),
    "RETREAT": ("patient", "from", "to", "against", "with", "on", "owner"),
    "REQUEST": ("patient", "receiver", "inner", "on", "upon", "to", "from", "with", "of"),
    "ACCUSE": ("patient", "at", "against", "owner", "to", "with", "between"),
    "REJECT": ("patient", "owner", "below", "with", "between", "from", "for"),
    "THREATEN": ("patient", "receiver", "to", "against", "below"),
    "PROTEST": ("against", "at", "outside", "over"),
    "SANCTION": ("patient", "on", "against", "with", "from", "owner", "to"),
    "MOBILIZE": (
        "against",
        "along",
        "near",
        "to",
        "into",
        "toward",
        "towards",
        "over",
        "on",
        "in",
        "up",
        "with",
    ),
    "COERCE": ("patient", "on", "against", "from", "owner", "in", "to"),
    "ASSAULT": ("patient", "on", "at", "against", "with", "into", "in"),
}
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
# "sent doctors to help Chad": what aid is for names whom it reaches.
_HELPING = frozenset({"help", "support", "assist", "aid", "feed", "protect", "save", "rescue"})
_THINGS = frozenset({"ASSAULT", "COERCE"})


def verb_recipients(
    scene: Scene, clause: Clause, pattern: Pattern, actors: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """The recipients of a verb's act: the first slot that holds an actor."""
    slots = pattern.slots or _SLOTS[pattern.act.type]
    for slot in slots:
        if slot == "in" and pattern.act.type in _THINGS and (held := holders(scene, clause)):
            return without(held, actors)
        if found := _not_by_name(without(in_slot(scene, clause, slot), actors), actors):
            return as_places(scene, found) if pattern.act.type in _THINGS else found
    if pattern.act.type == "REQUEST" and (asked := _called_on(scene, clause)):
        return without(asked, actors)
    if pattern.act.type == "AID" and (helped := _helped(scene, clause)):
        return without(helped, actors)
    if "none" not in slots and pattern.act.type in _THINGS:
        if held := without(holders(scene, clause), actors):
            return held
        at = (word for slot in ("on", "at") if slot in slots for word in clause.prep(slot))
        nouns = (counted(word) for word in (*clause.patients, *at) if word.is_noun)
        return tuple(thing for word in nouns if (thing := thing_at(scene, word)) is not None)
    return ()


def _not_by_name(mentions: tuple[Mention, ...], others: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions that do not name one of the others again: "the visit to *Laos* by Laos"."""
    names = {other.words.lower() for other in others if other.name}
    return tuple(one for one in mentions if one.words.lower() not in names)


def _called_on(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """Whom the object calls on: "issued a call for *Sudan* to accept a truce"."""
    return scene.actors(tuple(word for noun in clause.patients for word in called_on(noun)))


def called_on(noun: Word) -> Iterator[Word]:
    """Who should do what stands below a noun: "a call for *Sudan* to accept a truce"."""
    for verb in noun.kids("acl", "advcl", "relcl"):
        if verb.has("for", "mark") and verb.has("to", "aux"):
            yield from (one for subject in verb.kids("nsubj") for one in subject.conjuncts())


def _helped(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """Whom the purpose of the act names: "sent doctors *to help Chad*"."""
    purposes = (kid for kid in clause.verb.kids("xcomp", "advcl") if kid.lemma in _HELPING)
    return scene.actors(tuple(word for kid in purposes for word in kid.kids("dobj")))


def noun_recipients(scene: Scene, noun: Word, pattern: Pattern) -> tuple[Mention, ...]:
    """The recipients of a noun's act, from the prepositions below it."""
    for slot in pattern.slots or NOUN_SLOTS:
        words = prep_objects(noun, slot)
        if found := scene.actors(words):
            return as_places(scene, found) if pattern.act.type in _THINGS else found
        if pattern.act.type in _THINGS and words:
            things = (thing_at(scene, word) for word in words if word.is_noun)
            if kept := tuple(thing for thing in things if thing is not None):
                return kept
        if found := tuple(one for word in words for one in owners(scene, word)):
            return found
    return ()


def noun_recipients_below(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """Whom a noun's act reaches further down: "threat of force *against the rebels*"."""
    for word in down_prepositions(noun):
        for slot in ("against", "to", "on"):
            if found := scene.actors(prep_objects(word, slot)):
                return found
    return ()


def without(mentions: tuple[Mention, ...], others: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions that are not among the others, nor pronouns for one of them."""
    taken = {other.span for other in others} | {
        other.antecedent for other in others if other.antecedent
    }
    return tuple(m for m in mentions if m.span not in taken and m.antecedent not in taken)
