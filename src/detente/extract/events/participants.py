"""Who acts and who receives: the slots around a trigger, tried in order."""

from collections.abc import Iterator
from dataclasses import replace

from detente.extract.parsing.calendar_names import is_calendar
from detente.extract.parsing.clauses import Clause, counted, lemma_of, prep_objects
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.patterns import Pattern, abstract, means, sending, targets, verb_patterns
from detente.extract.scene import Scene
from detente.model.actor import Mention
from detente.model.names import roles

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
_IMPOSED = frozenset({"impose", "place", "put", "levy", "slap", "level", "bring", "file", "aim"})
# "sent doctors to help Chad": what aid is for names whom it reaches.
_HELPING = frozenset({"help", "support", "assist", "aid", "feed", "protect", "save", "rescue"})
_THINGS = frozenset({"ASSAULT", "COERCE"})
_WATERS = frozenset({"ocean", "sea", "gulf", "strait", "straits", "channel", "bay"})
# "general support", "private talks": before a noun these are no ranks.
_ALSO_ADJECTIVES = frozenset({"general", "private", "major"})
_GROUPS = frozenset({"OPP", "REB", "GOV", "COP", "MIL", "UAF"})


def verb_recipients(
    scene: Scene, clause: Clause, pattern: Pattern, actors: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """The recipients of a verb's act: the first slot that holds an actor."""
    slots = pattern.slots or _SLOTS[pattern.act.type]
    for slot in slots:
        if slot == "in" and pattern.act.type in _THINGS and (held := _held(scene, clause)):
            return without(held, actors)
        if found := _not_by_name(without(_in_slot(scene, clause, slot), actors), actors):
            return _as_places(scene, found) if pattern.act.type in _THINGS else found
    if pattern.act.type == "REQUEST" and (asked := _called_on(scene, clause)):
        return without(asked, actors)
    if pattern.act.type == "AID" and (helped := _helped(scene, clause)):
        return without(helped, actors)
    if "none" not in slots and pattern.act.type in _THINGS:
        if held := without(_held(scene, clause), actors):
            return held
        at = (word for slot in ("on", "at") if slot in slots for word in clause.prep(slot))
        nouns = (counted(word) for word in (*clause.patients, *at) if word.is_noun)
        return tuple(thing for word in nouns if (thing := _thing(scene, word)) is not None)
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


def _held(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """Whose the thing is that is struck: "a *Hamas* office", "positions of *the rebels*"."""
    nouns = [counted(word) for word in clause.patients if word.is_noun]
    return tuple(one for noun in nouns for one in _holder(scene, noun))


def _holder(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    if found := scene.actors(tuple(_holders(scene, noun))):
        return found
    people = scene.mentions.nationality(noun, left=True)
    if people is None or scene.mentions.is_place(people):
        return _group_before(scene, noun)
    beside = any(kid.lemma in roles() for kid in noun.kids("compound", "amod"))
    return (replace(scene.mentions.any_of(noun), used_as="place"),) if beside else (people,)


def _holders(scene: Scene, noun: Word) -> Iterator[Word]:
    """Those after "of", but not the name in "the town of Vukovar"."""
    for word in prep_objects(noun, "of"):
        named = scene.mentions.hit_at(word) is not None or word.lemma in roles()
        actor = scene.actor(word)
        if named and actor is not None and not scene.mentions.is_place(actor):
            yield word


def _helped(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """Whom the purpose of the act names: "sent doctors *to help Chad*"."""
    purposes = (kid for kid in clause.verb.kids("xcomp", "advcl") if kid.lemma in _HELPING)
    return scene.actors(tuple(word for kid in purposes for word in kid.kids("dobj")))


def down_prepositions(noun: Word) -> Iterator[Word]:
    """The noun, and the nouns that hang below it by prepositions: tariffs, of 25 percent."""
    yield noun
    for kid in noun.kids("prep"):
        for lower in kid.kids("pobj"):
            yield from down_prepositions(lower)


def _first_object(scene: Scene, clause: Clause) -> Iterator[Word]:
    """The receiver that the parse takes for a modifier: "promised *Bolivia* free use"."""
    after = clause.verb.after
    if clause.verb.lemma not in _GIVING or after is None or not after.is_name:
        return
    if after.dep in ("compound", "nmod") and after.head in clause.patients:
        yield after


def _is_own(word: Word) -> bool:
    """True for "their forces", "its ambassador": what one has is not whom one acts on."""
    return any(kid.tag == "PRP$" for kid in word.kids("poss"))


def _is_others(scene: Scene, word: Word) -> bool:
    """Not one's own, or one's own of another people: "their Italian captives"."""
    return not _is_own(word) or any(
        scene.mentions.hit_at(kid) is not None for kid in word.kids("amod")
    )


def _in_slot(scene: Scene, clause: Clause, slot: str) -> tuple[Mention, ...]:
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


def noun_recipients(scene: Scene, noun: Word, pattern: Pattern) -> tuple[Mention, ...]:
    """The recipients of a noun's act, from the prepositions below it."""
    for slot in pattern.slots or NOUN_SLOTS:
        words = prep_objects(noun, slot)
        if found := scene.actors(words):
            return _as_places(scene, found) if pattern.act.type in _THINGS else found
        if pattern.act.type in _THINGS and words:
            things = (_thing(scene, word) for word in words if word.is_noun)
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


def _thing(scene: Scene, word: Word) -> Mention | None:
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


def _as_places(scene: Scene, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Who is struck or seized: a city then stands for the place, not for its government."""
    return tuple(
        replace(one, used_as="place")
        if scene.mentions.is_place(one) or one.head in targets()
        else one
        for one in mentions
    )


def without(mentions: tuple[Mention, ...], others: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions that are not among the others, nor pronouns for one of them."""
    taken = {other.span for other in others} | {
        other.antecedent for other in others if other.antecedent
    }
    return tuple(m for m in mentions if m.span not in taken and m.antecedent not in taken)
