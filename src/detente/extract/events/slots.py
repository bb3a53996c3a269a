"""Slots: who stands in one place around a verb, as its object, after a preposition, below it."""

from collections.abc import Iterator

from detente.extract.events.owners import owners
from detente.extract.parsing.clauses import Clause, lemma_of, prep_objects
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.patterns import sending, verb_patterns
from detente.extract.scene import Scene
from detente.model.actor import Mention

_AGREEING = frozenset({"agree", "promise", "pledge", "vow", "offer", "undertake", "commit"})
_COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_GIVING = frozenset(
    {"give", "offer", "promise", "send", "lend", "sell", "grant", "deny", "show", "supply", "hand",
     "pay", "pledge", "guarantee", "provide", "assure", "tell"}
)  # fmt: skip
_BORDERS = frozenset({"border", "frontier", "boundary"})
_BELOW = ("with", "to", "against", "from", "on", "for", "into", "at", "near", "off", "between")
# What stands after these is more often a place or a matter than somebody: unknown names are
# not taken.
_PLACES = frozenset({"on", "over", "in", "at", "of", "into", "along", "near", "around", "off"})
_IMPOSED = frozenset({"impose", "place", "put", "levy", "slap", "level", "bring", "file", "aim"})


def in_slot(scene: Scene, clause: Clause, slot: str) -> tuple[Mention, ...]:
    """Who stands in a slot: one with a name of its own, as below, or a preposition."""
    match slot:
        case "none":
            return ()
        case "patient":
            return scene.actors(clause.patients)
        case "receiver":
            return scene.actors(clause.receivers or tuple(_first_object(scene, clause)))
        case "inner":
            return scene.actors(tuple(_inner_subjects(clause)))
        case "below":
            return _below(scene, clause)
        case "owner":
            return tuple(mention for word in clause.patients for mention in owners(scene, word))
    return _after_preposition(scene, clause, slot)


def _first_object(scene: Scene, clause: Clause) -> Iterator[Word]:
    """The receiver that the parse takes for a modifier: "promised *Bolivia* free use"."""
    after = clause.verb.after
    if clause.verb.lemma not in _GIVING or after is None or not after.is_name:
        return
    if after.dep in ("compound", "nmod") and after.head in clause.patients:
        yield after


def _after_preposition(scene: Scene, clause: Clause, slot: str) -> tuple[Mention, ...]:
    """The actors after a preposition of the verb, else of its object, else their owners."""
    own = clause.prep(slot)
    below = (word for noun in clause.patients for word in (*down_prepositions(noun), *_put(noun)))
    lower = tuple(word for noun in below for word in prep_objects(noun, slot))
    if slot in _PLACES:
        own, lower = (
            tuple(word for word in words if _is_known(scene, word)) for words in (own, lower)
        )
    if found := scene.actors(own) or scene.actors(lower):
        return found
    nouns = tuple(word for word in (*own, *lower) if word.is_noun)
    borders = [noun for noun in nouns if noun.lemma in _BORDERS]
    beyond = (word for noun in borders for word in prep_objects(noun, "with"))
    if borders and (found := scene.actors((*clause.prep("with"), *beyond))):
        return found
    return tuple(one for noun in nouns for one in owners(scene, noun))


def down_prepositions(noun: Word) -> Iterator[Word]:
    """The noun, and the nouns that hang below it by prepositions: tariffs, of 25 percent."""
    yield noun
    for kid in noun.kids("prep"):
        for lower in kid.kids("pobj"):
            yield from down_prepositions(lower)


def _put(noun: Word) -> Iterator[Word]:
    """The verb that says on whom something lies: "lifted the ban *imposed* on Chad"."""
    yield from (verb for verb in noun.kids("acl") if verb.tag == "VBN" and verb.lemma in _IMPOSED)


def _is_known(scene: Scene, word: Word) -> bool:
    """False for a name that no table knows: it may be a river, a square, a street."""
    return not word.is_name or scene.mentions.hit_at(word) is not None


def _below(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """Whom the governed act would reach: "refused to let the inspectors in"."""
    agreed = clause.lemma in _AGREEING
    for kid in clause.verb.kids("xcomp", "ccomp"):
        if agreed and not _is_cooperation(kid):
            continue
        sent = kid.lemma in sending() and (agreed or _turns_down(clause))
        below_it = kid.kids("dative") if sent else kid.kids("dobj", "dative")
        objects = tuple(noun for below in below_it for noun in below.conjuncts())
        if found := scene.actors(tuple(word for word in objects if _is_others(scene, word))):
            return found
        for inner in kid.kids("ccomp", "xcomp"):
            if any(word.tag in ("WP", "WDT", "WRB") for word in inner.children):
                continue
            if found := scene.actors(tuple(inner.kids("nsubj"))):
                return found
        if found := scene.actors(prep_objects(kid, *_BELOW)):
            return found
        reached = (
            word for noun in objects for word in prep_objects(noun, "between", "with", "to", "of")
        )
        if found := scene.actors(tuple(word for word in reached if not _is_own(word))):
            return found
        owned = (noun for noun in objects if not _is_own(noun))
        if found := tuple(one for noun in owned for one in owners(scene, noun, left=True)):
            return found
    return ()


def _is_own(word: Word) -> bool:
    """True for "their forces", "its ambassador": what one has is not whom one acts on."""
    return any(kid.tag == "PRP$" for kid in word.kids("poss"))


def _is_others(scene: Scene, word: Word) -> bool:
    """Not one's own, or one's own of another people: "their Italian captives"."""
    return not _is_own(word) or any(
        scene.mentions.hit_at(kid) is not None for kid in word.kids("amod")
    )


def _turns_down(clause: Clause) -> bool:
    return any(one.act.type == "REJECT" for one in verb_patterns().get(clause.lemma, ()))


def _is_cooperation(verb: Word) -> bool:
    """What one agrees to do reaches somebody only as cooperation: "help", not "track down"."""
    shown = [one.act.type for one in verb_patterns().get(lemma_of(verb), ())]
    return any(kind in _COOPERATION for kind in shown)


def _inner_subjects(clause: Clause) -> Iterator[Word]:
    """The subjects of the clause below: whom one urges, asks, demands of."""
    for kid in clause.verb.kids("ccomp", "xcomp"):
        yield from (word for word in subjects_of(kid) if word not in clause.agents)
    for noun in clause.prep("for", "on", "upon"):
        yield from noun.kids("nsubj") if noun.is_verb else prep_objects(noun, "by")
