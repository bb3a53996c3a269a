"""Acts that nouns show: "the attack on", "launched an attack", "France's rejection of"."""

from collections.abc import Iterator

from detente.extract.events.owners import owners
from detente.extract.events.participants import (
    called_on,
    noun_recipients,
    noun_recipients_below,
    verb_recipients,
    without,
)
from detente.extract.events.sighting import Sighting
from detente.extract.events.slots import down_prepositions
from detente.extract.parsing.clauses import prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.patterns import Pattern, light_verbs, noun_patterns
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention
from detente.model.reading import Dropped

# Nouns that carry another act: "an offer of condolences", "a series of attacks".
_CARRIERS = frozenset(
    {"offer", "message", "expression", "letter", "word", "series", "wave", "campaign", "round",
     "string", "gesture", "spate", "act", "threat", "resumption", "continuation"}
)  # fmt: skip
ANSWERS = frozenset({"response", "reply", "reaction", "answer"})
# With these nouns one side is enough: who asks, who threatens; who is struck, who is held.
_ALONE = frozenset(
    {"REQUEST", "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "RETREAT", "AGREE", "SANCTION"}
)
_BLAME = frozenset({"blame", "accuse", "condemn", "criticise", "criticize", "denounce", "suspect"})
_THINGS = frozenset({"ASSAULT", "COERCE"})
_BOTH = frozenset({"CONSULT", "COOPERATE"})
_SPEAKS_OF_PLACE = frozenset({"capital", "city", "region"})


def seen_in_noun(
    scene: Scene, part: Part, noun: Word, used: set[int]
) -> Iterator[Sighting | Dropped]:
    """The act that a noun shows, or why it shows none; `used` are objects of verbs seen before."""
    pattern = next((one for one in noun_patterns()[noun.lemma] if fits_noun(noun, one)), None)
    if pattern is None or noun.i in used:
        return
    source = carrying(noun) or noun
    carrier = _light(noun) or (source if source is not noun else None)
    actors = scene.actors(prep_objects(source, "between") or _between_whom(source))
    if not actors:
        actors = _noun_agents(scene, part, source, carrier, pattern)
    recipients = without(noun_recipients(scene, source, pattern), actors)
    if not recipients and carrier is not None and (clause := part.clause_of(carrier)) is not None:
        recipients = verb_recipients(scene, clause, pattern, actors)
    if not recipients and pattern.act.type in _ALONE:
        found = _reached(scene, source) or noun_recipients_below(scene, source)
        recipients = without(found, actors)
    if not recipients and pattern.act.type == "ASSAULT":
        recipients = _struck_place(scene, noun)
    sides = bool(actors) + bool(recipients)
    if sides == 2 or (len(actors) > 1) or (noun.lemma in ANSWERS and sides):
        yield Sighting(
            pattern, noun, carrier, actors, recipients, "event.light" if carrier else "event.noun"
        )
    elif pattern.act.type in _BOTH:
        yield Dropped(noun.span, "events", f"{noun.text!r} needs two parties, and one is named")
    elif sides and (
        pattern.act.type in _THINGS
        or carrier is not None
        or (actors and pattern.act.type in _ALONE and (noun.kids("poss") or noun.has("by", "prep")))
    ):
        yield Sighting(pattern, noun, carrier, actors, recipients, "event.noun-one-side")
    else:
        yield Dropped(noun.span, "events", f"{noun.text!r} names too few sides to be an event")


def _between_whom(noun: Word) -> tuple[Word, ...]:
    """Between whom it came to it, told by the verb: "fighting broke out *between A and B*"."""
    first = noun.first_conjunct()
    return prep_objects(first.head, "between") if first.dep == "nsubj" else ()


def _reached(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """Whom the infinitive below would reach: "an offer to mediate between A and B"."""
    if asked := scene.actors(tuple(called_on(noun))):
        return asked
    for verb in noun.kids("acl"):
        for words in (
            tuple(verb.kids("dobj")),
            prep_objects(verb, "between", "with", "against", "to"),
        ):
            if found := scene.actors(tuple(one for word in words for one in word.conjuncts())):
                return found
    return ()


def fits_noun(noun: Word, pattern: Pattern) -> bool:
    """True where what stands around a noun is what the pattern asks for."""
    if pattern.adjectives:
        return any(kid.lemma in pattern.adjectives for kid in noun.kids("amod", "compound", "nmod"))
    if not pattern.preps or any(kid.lemma in pattern.preps for kid in noun.kids("prep", "agent")):
        return True
    if "between" in pattern.preps and _between_whom(noun):
        return True
    if ">" in pattern.preps and noun.kids("acl"):
        return True
    if "for" in pattern.preps and any(called_on(noun)):
        return True
    if "that" in pattern.preps and any(
        kid.has("that", "mark") for kid in noun.kids("acl", "ccomp")
    ):
        return True
    return bool(noun.kids("poss")) or _light(noun) is not None


def _light(noun: Word) -> Word | None:
    """The light verb that governs the noun: "launched an attack", "an attack was launched"."""
    verb = noun.first_conjunct().head
    particle = verb.kid("prt") if verb.is_verb else None
    lemma = f"{verb.lemma} {particle.lemma}" if particle else verb.lemma
    if (
        noun.first_conjunct().dep in ("dobj", "nsubjpass")
        and verb.is_verb
        and lemma in light_verbs()
        and not any(word.lemma in _JUDGED for word in verb.subtree())
    ):
        return verb
    return next((kid for kid in noun.kids("relcl") if _extends(kid)), None)


def _extends(verb: Word) -> bool:
    """The light verb of a relative clause: "the condolences that France *extended*"."""
    subject = verb.kid("nsubj")
    return verb.lemma in light_verbs() and subject is not None and not subject.is_pronoun


def carrying(noun: Word) -> Word | None:
    """The noun that carries this one: the offer in "X's offer to Y of condolences"."""
    first = noun.first_conjunct()
    above = first.head.head if first.dep == "pobj" and first.head.lemma == "of" else None
    return above if above is not None and above.lemma in _CARRIERS else None


_JUDGED = frozenset({"responsible", "accountable", "hostage", "liable"})


def _noun_agents(
    scene: Scene, part: Part, noun: Word, carrier: Word | None, pattern: Pattern
) -> tuple[Mention, ...]:
    if named_owner := scene.actors(tuple(kid for kid in noun.kids("poss") if kid.is_name)):
        return named_owner
    clause = part.clause_of(carrier) if carrier is not None else None
    if clause is not None and (lent := scene.actors(clause.agents)):
        return lent
    for prep in pattern.agent_preps:
        if named := scene.actors(prep_objects(noun, prep)):
            return named
    if not noun.kids("poss") and (blamed := _accused(scene, noun)):
        return blamed
    found = (
        owners(scene, noun, left=True)
        if noun.kids("poss")
        else _by_someone(scene, noun) or owners(scene, noun, left=True)
    )
    if pattern.act.type in ("ASSAULT", "COERCE", "PROTEST", "RETREAT") and not noun.kids("poss"):
        return tuple(one for one in found if not _names_place(scene, noun, one))
    return found


def _accused(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """Who is blamed for the act: "blamed *the army* for the shelling of the town"."""
    verb = noun.head.head
    if noun.dep != "pobj" or noun.head.lemma not in ("for", "of") or verb.lemma not in _BLAME:
        return ()
    return scene.actors(
        tuple(one for kid in verb.kids("dobj", "nsubjpass") for one in kid.conjuncts())
    )


def _by_someone(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """The agent after "by", also where the parse hangs it below "of": the arrest of X by Y."""
    lower = (word for word in down_prepositions(noun) if word is not noun)
    return scene.actors(prep_objects(noun, "by")) or scene.actors(
        tuple(word for one in lower for word in prep_objects(one, "by"))
    )


def _names_place(scene: Scene, noun: Word, mention: Mention) -> bool:
    """In "the Moscow attacks" the city is where, not who."""
    hit = next(
        (
            hit
            for kid in noun.subtree()
            if (hit := scene.mentions.hit_at(kid)) and hit.span == mention.span
        ),
        None,
    )
    return hit is not None and any(form.kind in _SPEAKS_OF_PLACE for form in hit.forms)


def _struck_place(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    national = scene.mentions.nationality(noun)
    if national is not None and _names_place(scene, noun, national):
        return (national,)
    return ()
