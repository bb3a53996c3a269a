"""Acts that verbs and adjectives show: "expelled", "is ready to talk"."""

from collections.abc import Iterator

from detente.extract.events.no_acts import known_reason
from detente.extract.events.owners import owners
from detente.extract.events.participants import verb_recipients, without
from detente.extract.events.sighting import Sighting
from detente.extract.parsing.calendar_names import is_calendar
from detente.extract.parsing.clauses import Clause, counted, is_subjunctive, prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.patterns import (
    Pattern,
    adjective_patterns,
    denied,
    is_aside,
    means,
    verb_patterns,
    weapons,
)
from detente.extract.scene import Scene
from detente.model.actor import Mention
from detente.model.reading import Dropped

_MUTUAL = frozenset({"CONSULT", "COOPERATE", "ASSAULT"})


def seen_in_verb(scene: Scene, clause: Clause) -> Iterator[Sighting | Dropped]:
    """The act that a verb shows, or why it shows none."""
    patterns = verb_patterns().get(clause.lemma) or ()
    pattern = next((one for one in patterns if fits_verb(clause, one)), None)
    if pattern is None and clause.lemma != clause.verb.lemma and clause.verb.kid("prt") is None:
        patterns = verb_patterns().get(clause.verb.lemma, ())
        pattern = next((one for one in patterns if fits_verb(clause, one)), None)
    if pattern is None:
        if patterns:
            yield Dropped(clause.verb.span, "events", _unfit(clause))
        return
    weapon = pattern.act.type == "ASSAULT" and all(one.lemma in weapons() for one in clause.agents)
    actors = _wielders(scene, clause) if weapon else scene.actors(clause.agents)
    if not actors and clause.passive and pattern.act.type == "MOBILIZE":
        actors = scene.actors(clause.patients)
    if not actors and clause.passive and (both := _between(scene, clause)):
        yield Sighting(pattern, clause.verb, None, both, (), "event.passive")
        return
    if not actors and clause.passive and pattern.agent_preps:
        actors = scene.actors(clause.prep(*pattern.agent_preps))
    recipients = verb_recipients(scene, clause, pattern, actors)
    if problem := _refusal(clause, pattern, actors, recipients, weapon=weapon):
        yield Dropped(clause.verb.span, "events", problem)
        return
    yield Sighting(
        pattern,
        clause.verb,
        None,
        actors,
        recipients,
        "event.passive" if clause.passive else "event.verb",
    )


def _unfit(clause: Clause) -> str:
    if why := known_reason(clause):
        return why
    return f"no pattern of {clause.lemma!r} fits what stands around it"


def _between(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """Who does it together: "a deal *between A and B* was signed", "talks … were held"."""
    words = (word for noun in clause.patients for word in prep_objects(noun, "between", "among"))
    found = scene.actors(tuple(words))
    return found if len(found) > 1 else ()


def _wielders(scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """Whose weapon it was: "hit by *NATO* bombs"."""
    return tuple(one for word in clause.agents for one in owners(scene, word, left=True))


def seen_in_adjective(scene: Scene, word: Word) -> Iterator[Sighting | Dropped]:
    """The readiness that an adjective with an infinitive shows: "is willing to talk"."""
    pattern = adjective_patterns()[word.lemma][0]
    verb = word.first_conjunct().head
    actors = scene.actors(tuple(noun for kid in verb.kids("nsubj") for noun in kid.conjuncts()))
    if not actors:
        yield Dropped(word.span, "events", f"nobody is named who is {word.text}")
        return
    inner = word.kids("xcomp")[0]
    targets = tuple(noun for kid in inner.kids("dobj") for noun in kid.conjuncts())
    recipients = scene.actors(targets) or scene.actors(
        prep_objects(inner, "with", "to", "against", "for", "from")
    )
    yield Sighting(pattern, word, None, actors, without(recipients, actors), "event.adjective")


def _refusal(
    clause: Clause,
    pattern: Pattern,
    actors: tuple[Mention, ...],
    recipients: tuple[Mention, ...],
    *,
    weapon: bool,
) -> str:
    """Why a verb's reading is turned down; empty where it is kept."""
    verb = clause.verb
    if not actors and clause.agents and not (clause.passive or weapon):
        return f"the subject {clause.agents[0].text!r} of {verb.text!r} names no actor"
    if not actors and not recipients:
        return f"nobody is named who would {clause.lemma} or undergo it"
    if any(word.lemma.endswith(("self", "selves")) for word in clause.patients):
        return f"{verb.text!r} is done to oneself"
    if pattern.act.type == "SUPPORT" and clause.passive and _are_machines(clause):
        return f"{verb.text!r} says with what they came"
    plural = pattern.act.type != "ASSAULT" and any(one.plural for one in actors)
    several = len(actors) > 1 or plural or any(" and " in one.words for one in actors)
    mutual = pattern.act.type in _MUTUAL and several and not clause.patients
    if pattern.needs_recipient and not recipients:
        return f"{verb.text!r} needs somebody to whom it is done"
    if is_aside(verb):
        return f"{verb.text!r} is said of how the report was made"
    if pattern.act.type == "REJECT" and any(word.lemma in denied() for word in clause.patients):
        return f"{verb.text!r} denies what is said; nobody is turned down"
    if pattern.strict and not ((actors or weapon) and (recipients or mutual)):
        return f"{verb.text!r} needs an actor on both sides here"
    if not actors and not (clause.passive or clause.agents):
        return f"{verb.text!r} has no subject"
    return ""


def _are_machines(clause: Clause) -> bool:
    """As in "troops backed by tanks"."""
    return bool(clause.agents) and all(one.lemma in means() for one in clause.agents)


def fits_verb(clause: Clause, pattern: Pattern) -> bool:
    """True where what stands around a verb is what the pattern asks for."""
    verb = clause.verb
    below = verb.kids("xcomp", "ccomp")
    if pattern.infinitive and pattern.objects:  # the infinitive is named, so a purpose will do
        below += [kid for kid in verb.kids("advcl") if kid.has("to", "aux")]
    if pattern.preps:
        has_prep = any(
            kid.lemma in pattern.preps
            for kid in verb.children
            if kid.dep in ("prep", "dative", "agent", "advmod", "prt") and not _is_when(kid)
        )
        in_object = any(prep_objects(noun, *pattern.preps) for noun in clause.patients)
        if not (has_prep or in_object or (">" in pattern.preps and below)):
            return False
    if pattern.infinitive and not (
        any(_is_infinitive(kid) for kid in below) if pattern.to else below
    ):
        return False
    if pattern.subjunctive and not any(is_subjunctive(kid) for kid in below):
        return False
    if pattern.bare and clause.patients:
        return False
    if pattern.plain and verb.kids("oprd", "ccomp", "xcomp", "acomp"):
        return False
    return not pattern.objects or _has_object(clause, pattern, below)


def _is_when(prep: Word) -> bool:
    """As in "called the king on Friday", which is no call on anybody."""
    nouns = prep.kids("pobj")
    return bool(nouns) and all(is_calendar(noun) for noun in nouns)


def _is_infinitive(verb: Word) -> bool:
    return verb.dep == "xcomp" or verb.has("to", "aux")


def _has_object(clause: Clause, pattern: Pattern, below: list[Word]) -> bool:
    """One of the objects that the pattern asks for stands below the verb."""
    nouns = [
        *(counted(word) for word in clause.patients),
        *(word for kid in below if not _is_announced(kid) for word in kid.kids("dobj")),
        *(word for prep in pattern.preps for word in clause.prep(prep)),
    ]
    others = (*below, *clause.verb.kids("acomp", "oprd", "advmod"))
    return any(form in pattern.objects for word in (*nouns, *others) for form in _forms(word))


def _is_announced(verb: Word) -> bool:
    """As in "announced that it will extend the curfew": the deed is still to come."""
    return any(kid.tag == "MD" for kid in verb.kids("aux"))


def _forms(word: Word) -> Iterator[str]:
    """The lemma, with a modifier before it ("air_campaign"), and the title of a name."""
    yield word.lemma
    if word.is_name:
        yield from (kid.lemma for kid in word.kids("compound"))
    yield from (f"{kid.lemma}_{word.lemma}" for kid in word.kids("compound", "amod"))
