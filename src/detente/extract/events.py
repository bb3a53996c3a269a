"""Events: who did what to whom, from verbs, event nouns and adjectives."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.extract.clauses import Clause, counted, marker, prep_objects
from detente.extract.contexts import contexts_near
from detente.extract.participants import noun_recipients, owners, verb_recipients, without
from detente.extract.patterns import (
    Act,
    Pattern,
    adjective_patterns,
    kinds,
    light_verbs,
    mode_words,
    noun_patterns,
    verb_patterns,
)
from detente.extract.scene import Part, Scene
from detente.extract.standing import Standing, standing
from detente.extract.tree import Word, extent
from detente.extract.trust import confidence
from detente.extract.when import dating
from detente.model.actor import Mention
from detente.model.citation import cite
from detente.model.reading import Dropped
from detente.model.statement import Event, Reason
from detente.model.text import Span

# Nouns that carry another act: "an offer of condolences", "a series of attacks".
_CARRIERS = frozenset({"offer", "message", "expression", "letter", "word", "series", "wave", "campaign", "round",
                       "string", "gesture", "spate", "act", "threat", "resumption", "continuation"})  # fmt: skip
_ANSWERS = frozenset({"response", "reply", "reaction", "answer"})
# These acts are coded as a whole: what is agreed, asked, threatened is not a second event.
_WHOLE = frozenset({"AGREE", "REQUEST", "THREATEN", "REJECT"})
_MUTUAL = frozenset({"CONSULT", "COOPERATE", "ASSAULT"})
# What is only announced is an agreement to do it (PLOVER manual: future cooperation is AGREE).
_PROMISED = frozenset({"AID", "COOPERATE", "RETREAT", "CONCEDE"})
# With these nouns one side is enough: who asks, who threatens; who is struck, who is held.
_ALONE = frozenset(
    {"REQUEST", "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "RETREAT", "AGREE", "SANCTION"}
)
_THINGS = frozenset({"ASSAULT", "COERCE"})
# "apologised for the arrest": what follows these is an event of its own.
_ASIDE = frozenset({"after", "before", "since", "during", "following", "over", "amid", "by"})
_ENDING = frozenset({"stop", "halt", "cease", "end", "suspend"})
_SPEAKS_OF_PLACE = frozenset({"capital", "city", "region"})


@dataclass(frozen=True, slots=True)
class _Found:
    """A reading before it becomes an Event."""

    pattern: Pattern
    trigger: Word
    carrier: Word | None
    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    rule: str


def find_events(scene: Scene) -> Iterator[Event | Dropped]:
    """The events of a report, and the readings that were turned down."""
    for part in scene.parts:
        found: list[_Found] = []
        for candidate in _candidates(scene, part):
            if isinstance(candidate, Dropped):
                yield candidate
            else:
                found.append(candidate)
        found = _answered(found)
        for one in found:
            whole = next((other for other in found if _is_part_of(one, other)), None)
            if whole is not None:
                yield Dropped(
                    one.trigger.span,
                    "events",
                    f"{one.trigger.text!r} is what {whole.trigger.text!r} is about",
                )
            elif (event := _event(scene, part, one)) is not None:
                yield event


def _candidates(scene: Scene, part: Part) -> Iterator[_Found | Dropped]:
    used: set[int] = set()
    for clause in part.clauses:
        for found in _of_verb(scene, clause):
            if isinstance(found, _Found):
                used |= {word.i for word in clause.patients}
            yield found
    for word in part.tree.words:
        if (
            word.is_noun
            and word.lemma in noun_patterns()
            and word.dep not in ("compound", "nmod", "amod")
        ):
            yield from _of_noun(scene, part, word, used)
        elif (
            word.lemma in adjective_patterns()
            and word.dep in ("acomp", "conj")
            and word.kids("xcomp")
        ):
            yield from _of_adjective(scene, word)


def _of_verb(scene: Scene, clause: Clause) -> Iterator[_Found | Dropped]:
    patterns = verb_patterns().get(clause.lemma) or ()
    pattern = next((one for one in patterns if _fits(clause, one)), None)
    if pattern is None and clause.lemma != clause.verb.lemma and clause.verb.kid("prt") is None:
        patterns = verb_patterns().get(clause.verb.lemma, ())
        pattern = next((one for one in patterns if _fits(clause, one)), None)
    if pattern is None:
        if patterns:
            yield Dropped(
                clause.verb.span,
                "events",
                f"no pattern of {clause.lemma!r} fits what stands around it",
            )
        return
    actors = scene.actors(clause.agents)
    if not actors and clause.passive and pattern.act.type == "MOBILIZE":
        actors = scene.actors(clause.patients)
    recipients = verb_recipients(scene, clause, pattern, actors)
    if problem := _refusal(clause, pattern, actors, recipients):
        yield Dropped(clause.verb.span, "events", problem)
        return
    yield _Found(
        pattern,
        clause.verb,
        None,
        actors,
        recipients,
        "event.passive" if clause.passive else "event.verb",
    )


def _refusal(
    clause: Clause, pattern: Pattern, actors: tuple[Mention, ...], recipients: tuple[Mention, ...]
) -> str:
    """Why a verb's reading is turned down; empty where it is kept."""
    verb = clause.verb
    if not actors and clause.agents and not clause.passive:
        return f"the subject {clause.agents[0].text!r} of {verb.text!r} names no actor"
    if not actors and not recipients:
        return f"nobody is named who would {clause.lemma} or undergo it"
    mutual = pattern.act.type in _MUTUAL and (len(actors) > 1 or any(one.plural for one in actors))
    if pattern.strict and not (actors and (recipients or mutual)):
        return f"{verb.text!r} needs an actor on both sides here"
    if not actors and not clause.passive and not clause.agents:
        return f"{verb.text!r} has no subject"
    return ""


def _fits(clause: Clause, pattern: Pattern) -> bool:
    verb = clause.verb
    below = verb.kids("xcomp", "ccomp")
    if pattern.preps:
        has_prep = any(
            kid.lemma in pattern.preps
            for kid in verb.children
            if kid.dep in ("prep", "dative", "agent", "advmod", "prt")
        )
        in_object = any(prep_objects(noun, *pattern.preps) for noun in clause.patients)
        if not (has_prep or in_object or (">" in pattern.preps and below)):
            return False
    if pattern.infinitive and not below:
        return False
    if pattern.bare and clause.patients:
        return False
    if not pattern.objects:
        return True
    nouns = [
        *(counted(word) for word in clause.patients),
        *(word for kid in below for word in kid.kids("dobj")),
    ]
    nouns += [word for prep in pattern.preps for word in clause.prep(prep)] if pattern.preps else []
    return any(noun.lemma in pattern.objects for noun in nouns) or any(
        kid.lemma in pattern.objects for kid in (*below, *verb.kids("acomp", "oprd", "advmod"))
    )


def _of_noun(scene: Scene, part: Part, noun: Word, used: set[int]) -> Iterator[_Found | Dropped]:
    pattern = next((one for one in noun_patterns()[noun.lemma] if _noun_fits(noun, one)), None)
    if pattern is None or noun.i in used:
        return
    carrier = _light(noun)
    source = _carried(noun) or noun
    actors = scene.actors(prep_objects(source, "between"))
    if not actors:
        actors = _noun_agents(scene, part, source, carrier, pattern)
    recipients = without(noun_recipients(scene, source, pattern), actors)
    if not recipients and carrier is not None and (clause := part.clause_of(carrier)) is not None:
        recipients = verb_recipients(scene, clause, pattern, actors)
    if not recipients and pattern.act.type == "ASSAULT":
        recipients = _struck_place(scene, noun)
    sides = bool(actors) + bool(recipients)
    if sides == 2 or (len(actors) > 1) or noun.lemma in _ANSWERS and sides:
        yield _Found(
            pattern, noun, carrier, actors, recipients, "event.light" if carrier else "event.noun"
        )
    elif sides and (pattern.act.type in ("ASSAULT", "COERCE") or carrier is not None):
        yield _Found(pattern, noun, carrier, actors, recipients, "event.noun-one-side")
    else:
        yield Dropped(noun.span, "events", f"{noun.text!r} names too few sides to be an event")


def _noun_fits(noun: Word, pattern: Pattern) -> bool:
    if pattern.adjectives:
        return any(kid.lemma in pattern.adjectives for kid in noun.kids("amod", "compound", "nmod"))
    if not pattern.preps or any(kid.lemma in pattern.preps for kid in noun.kids("prep", "agent")):
        return True
    if ">" in pattern.preps and noun.kids("acl"):
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
    ):
        return verb
    return None


def _carried(noun: Word) -> Word | None:
    """The noun that carries this one: the offer in "X's offer to Y of condolences"."""
    first = noun.first_conjunct()
    above = first.head.head if first.dep == "pobj" and first.head.lemma == "of" else None
    return above if above is not None and above.lemma in _CARRIERS else None


def _noun_agents(
    scene: Scene, part: Part, noun: Word, carrier: Word | None, pattern: Pattern
) -> tuple[Mention, ...]:
    if carrier is not None and (clause := part.clause_of(carrier)) is not None:
        if found := scene.actors(clause.agents):
            return found
    for prep in pattern.agent_preps:
        if named := scene.actors(prep_objects(noun, prep)):
            return named
    found = (
        owners(scene, noun)
        if noun.kids("poss")
        else _by_someone(scene, noun) or owners(scene, noun)
    )
    if pattern.act.type in ("ASSAULT", "COERCE", "PROTEST", "RETREAT") and not noun.kids("poss"):
        return tuple(one for one in found if not _names_place(scene, noun, one))
    return found


def _by_someone(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """The agent after "by", also where the parse hangs it below "of": the arrest of X by Y."""
    lower = (kid for prep in noun.kids("prep") for kid in prep.kids("pobj"))
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


def _of_adjective(scene: Scene, word: Word) -> Iterator[_Found | Dropped]:
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
    yield _Found(pattern, word, None, actors, without(recipients, actors), "event.adjective")


def _answered(found: list[_Found]) -> list[_Found]:
    """A response answers the other act of its sentence."""
    mended = []
    for one in found:
        if one.trigger.lemma in _ANSWERS and not one.recipients:
            other = next(
                (
                    two
                    for two in found
                    if two is not one and two.actors and two.trigger.i < one.trigger.i
                ),
                None,
            )
            to = other.actors if other else ()
            if not without(to, one.actors):
                continue
            one = _Found(one.pattern, one.trigger, one.carrier, one.actors, to, one.rule)
        mended.append(one)
    return mended


def _is_part_of(one: _Found, other: _Found) -> bool:
    """True where `one` is what `other` agrees to, asks for, threatens."""
    if one is other or not (other.pattern.act.type in _WHOLE or other.trigger.lemma in _ENDING):
        return False
    word = one.carrier or one.trigger
    for above in word.ancestors():
        if word.dep not in ("xcomp", "ccomp", "acl", "pcomp", "prep", "dobj", "pobj", "conj"):
            return False
        if word.dep == "conj" and above.kids("aux") and word.kids("nsubj"):
            return False
        if above is other.trigger or above is other.carrier:
            return not (
                word.dep == "prep"
                and word.lemma in ("after", "before", "since", "during", "following")
            )
        word = above
    return False


def _event(scene: Scene, part: Part, one: _Found) -> Event:
    stands = standing(scene, part, one.carrier or one.trigger)
    act, mode = _promised(one.pattern.act, stands) or (one.pattern.act, _mode(part, one))
    dated = dating(part, one.trigger, one.carrier)
    kind = kinds()[act.type]
    span = _span(part, one)
    return Event(
        citation=cite(scene.report, span),
        voices=scene.voices(one.trigger.span),
        stance="asserted"
        if stands.stance == "expected" and act is not one.pattern.act
        else stands.stance,
        likelihood=stands.likelihood,
        negated=stands.negated,
        time=_time(scene, dated.time.year if dated else None, stands),
        confidence=confidence(
            one.rule,
            heading=part.is_heading,
            stance=stands.stance,
            sides=bool(one.actors) + bool(one.recipients),
            words=len(part.tree.words),
        ),
        reason=_reason(one, act, stands),
        actors=one.actors,
        recipients=one.recipients,
        type=act.type,
        mode=mode,
        contexts=contexts_near(part.tree, one.trigger),
        cameo=act.cameo,
        quad=kind.quad,
        intensity=kind.of(mode),
        trigger=one.trigger.span,
        when=dated.time if dated else None,
        counted_from=dated.anchor if dated else None,
        where=_where(scene, one),
    )


def _promised(act: Act, stands: Standing) -> tuple[Act, str] | None:
    """A future act of cooperation is coded as AGREE."""
    if act.type in _PROMISED and stands.promised and not stands.negated:
        return Act("AGREE", "", "033" if act.type == "AID" else "030"), ""
    return None


def _reason(one: _Found, act: Act, stands: Standing) -> Reason:
    saw = [f"{one.trigger.text!r} shows {act.type}"]
    if one.carrier is not None:
        saw.append(f"{one.carrier.text!r} lends it its subject")
    saw += [f"{word!r} makes it {stands.stance}" for word in stands.saw[:2]]
    others = (verb_patterns() | noun_patterns()).get(one.pattern.lemma, ())
    refused = tuple(f"{other.act.type} {other.act.cameo}" for other in others if other.act != act)
    return Reason(one.rule, "; ".join(saw), refused)


def _time(scene: Scene, year: int | None, stands: Standing) -> str:
    published = scene.report.published_on
    if (
        stands.time == "past"
        and year is not None
        and published is not None
        and year < published.year - 1
    ):
        return "historical"
    return stands.time


def _mode(part: Part, one: _Found) -> str:
    act = one.pattern.act
    if act.type != "ASSAULT" or act.mode not in ("", "explosives", "firearms"):
        return act.mode
    near = {
        below.lemma
        for below in (one.carrier or one.trigger).subtree()
        if abs(below.i - one.trigger.i) < 9
    }
    near |= {word.lemma for word in part.tree.words if abs(word.i - one.trigger.i) < 9}
    return next((mode for word, mode in mode_words().items() if word in near), act.mode)


def _where(scene: Scene, one: _Found) -> Mention | None:
    """A place after "in", "at" or "near" below the act."""
    for word in (one.trigger, one.carrier):
        if word is None:
            continue
        for place in prep_objects(word, "in", "at", "near", "outside"):
            if scene.mentions.hit_at(place) is not None:
                return scene.mentions.any_of(place)
    return None


def _span(part: Part, one: _Found) -> Span:
    """From the first to the last word of act, actors and recipients, within the sentence."""
    span = one.trigger.span
    for word in (one.carrier,):
        span = span.joined(word.span) if word is not None else span
    for mention in (*one.actors, *one.recipients):
        if part.tree.span.holds(mention.span):
            span = span.joined(mention.span)
    objects = (one.carrier or one.trigger).kids("dobj", "prep", "xcomp")
    near = [extent(kid) for kid in objects if kid.i - one.trigger.i < 12 and not marker(kid)]
    for reach in near[:1]:
        span = span.joined(reach) if len(reach) < 160 else span
    return span
