"""Attacks that nouns tell: "the bombing of a disco", "a drone strike", "Saturday's raid on"."""

from collections.abc import Iterable, Iterator

from detente.extract.circumstances.same_time import HAPPEN
from detente.extract.incidents.days import day_of
from detente.extract.incidents.guards import accident_after, setting
from detente.extract.incidents.people import is_armed, is_person, is_struck, is_thing, may_attack
from detente.extract.incidents.sites import site_of
from detente.extract.incidents.stages import stage_of
from detente.extract.incidents.telling import Telling
from detente.extract.incidents.typing import type_of_noun
from detente.extract.incidents.weapons import is_doer, used_in
from detente.extract.incidents.words import effects, kinds, listed, nouns, verbs
from detente.extract.parsing.calendar_names import is_calendar
from detente.extract.parsing.clauses import Clause, counted, prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.patterns import light_verbs
from detente.extract.scene import Part, Scene
from detente.extract.standing.standing import standing
from detente.model.reading import Dropped

_ON = ("on", "upon", "against", "at", "near", "outside", "inside", "in")
_KNOWN = frozenset({"the", "this", "that", "these", "those", "both"})
_MODIFIERS = ("amod", "compound", "nmod")
_PLACES = frozenset({"capital", "city", "region"})


def seen_in_noun(
    scene: Scene, part: Part, noun: Word, used: set[int]
) -> Iterator[Telling | Dropped]:
    """The attack that a noun tells, or why it tells none; `used` are doers of verbs seen before."""
    if noun.i in used or noun.dep in _MODIFIERS or (noun.is_name and noun.tag == "NNPS"):
        return
    if problem := _refusal(scene, part, noun):
        yield Dropped(noun.span, "incidents", problem)
        return
    carrier = _light(noun)
    head = carrier or noun
    stands = standing(scene, part, head)
    stage = stage_of(scene, part, noun, head, stands)
    if _is_known(noun) and stage in ("attempted", "threatened") and _is_of_plan(noun):
        stage = "accomplished"
    if not stage:
        yield Dropped(noun.span, "incidents", f"not told as done or tried ({stands.stance})")
        return
    clause = part.clause_of(carrier) if carrier is not None else None
    struck = list(_struck(scene, part, noun, clause))
    doers = tuple(_doers(scene, noun, clause))
    people = tuple(word for word in struck if is_person(scene, word))
    things = tuple(word for word in struck if not is_person(scene, word))
    acts = (noun, *((carrier,) if carrier is not None else ()), *_telling(noun))
    where, dated = site_of(scene, acts, people, struck=True), day_of(part, acts)
    kind, saw = type_of_noun(noun)
    exact = kind != nouns()[noun.lemma].lstrip("-")
    loose = _is_loose(noun) and not (exact or doers or (struck and noun.lemma != "incident"))
    if loose and not _is_known(noun):
        yield Dropped(noun.span, "incidents", f"{noun.text!r} alone may be no attack")
        return
    yield Telling(
        part, noun, head, kind, _rule(kind, carrier), saw, stage, stands, doers, people, things,
        weapon=used_in(part, noun, None), dated=dated, where=where, points_back=_is_known(noun),
        series=noun.tag == "NNS", only_back=loose,
    )  # fmt: skip


def _telling(noun: Word) -> Iterator[Word]:
    """Verbs whose time and place are those of the attack: "a shooting that *left* two dead"."""
    yield from noun.kids("relcl", "acl")
    above = noun.head
    if noun.dep in ("nsubj", "nsubjpass") and (above.lemma in HAPPEN or above.lemma in _BECOMES):
        yield above
    verb = above.head
    if noun.dep == "pobj" and above.lemma in _IN and verb.is_verb and _befalls(verb):
        yield verb


_IN = ("in", "by", "into", "during", "following", "after")


def _befalls(verb: Word) -> bool:
    """True for what befalls people in an attack: "were wounded on Sunday in a shooting"."""
    return verb.lemma in effects("verbs") or verb.lemma in ("turn", "end", "hurt", "lose")


_BECOMES = frozenset({"report", "unfold", "begin", "kill", "leave", "injure", "wound"})


def _is_of_plan(noun: Word) -> bool:
    """As in "the attack had been planned for months": what is known so was made."""
    return noun.dep == "nsubjpass" and noun.head.lemma in listed("planned")


def _rule(kind: str, carrier: Word | None) -> str:
    if kind == "suicide-bombing":
        return "incident.suicide"
    return "incident.light" if carrier is not None else "incident.noun"


def _is_loose(noun: Word) -> bool:
    return nouns()[noun.lemma].startswith("-")


def _refusal(scene: Scene, part: Part, noun: Word) -> str:
    beside = {kid.lemma for kid in noun.kids(*_MODIFIERS)}
    if beside & listed("bodily"):
        return "an illness, no attack"
    if noun.lemma == "strike" and beside & listed("labour"):
        return "a strike of workers"
    verb = noun.first_conjunct().head
    aims = (*prep_objects(noun, "on", "against"), *prep_objects(verb, "on", "against"))
    if any(counted(word).lemma in listed("verbal") for word in aims):
        return "an attack in words"
    above = noun.head.head
    idle = noun.dep == "pobj" and noun.head.lemma == "of" and above.lemma in listed("idle")
    if idle and not (noun.kids("prep") or above.has("the", "det")):
        return f"{above.text!r} of attacks, none in particular"
    return setting(part, noun) or accident_after(scene, part, noun)


def _light(noun: Word) -> Word | None:
    """The light verb that governs the noun: "launched an attack", "an attack was launched"."""
    verb = noun.first_conjunct().head
    particle = verb.kid("prt") if verb.is_verb else None
    lemma = f"{verb.lemma} {particle.lemma}" if particle else verb.lemma
    fits = noun.first_conjunct().dep in ("dobj", "nsubjpass") and verb.is_verb
    return verb if fits and lemma in light_verbs() else None


def _struck(scene: Scene, part: Part, noun: Word, clause: Clause | None) -> Iterator[Word]:
    """What was struck: after "on", "at", "against"; after "of" where the noun has one suffer."""
    seen: set[int] = set()
    for word in _slots(part, noun, clause):
        thing = counted(word)
        if thing.i in seen or is_calendar(thing):
            continue
        direct = word.head.lemma in ("on", "upon", "against", "of") or word.dep in ("poss", "dobj")
        if (direct and is_struck(scene, thing)) or is_person(scene, thing) or is_thing(thing):
            seen.add(thing.i)
            yield thing


def _undergone(part: Part, noun: Word) -> Iterator[Word]:
    """What the attack did it to: "the blast *which destroyed* the hall", "the raid killed two"."""
    above = [noun.head] if noun.dep == "nsubj" else []
    for verb in (*noun.kids("relcl", "acl"), *above):
        clause = part.clause_of(verb) if verb.lemma in verbs() else None
        if clause is not None and noun in clause.agents:
            yield from clause.patients


def _slots(part: Part, noun: Word, clause: Clause | None) -> Iterator[Word]:
    suffered = noun.lemma in listed("suffered")
    yield from prep_objects(noun, *_ON, *(("of",) if suffered else ()))
    if suffered:
        yield from (kid for kid in noun.kids("poss") if not is_calendar(kid))
    if noun.lemma in listed("attempts"):
        yield from (w for life in prep_objects(noun, "on") for w in prep_objects(life, "of"))
    yield from _undergone(part, noun)
    if clause is not None:
        yield from clause.prep(*_ON)
        if clause.verb.lemma in ("suffer", "survive", "escape"):
            yield from clause.agents


def _doers(scene: Scene, noun: Word, clause: Clause | None) -> Iterator[Word]:
    """Who attacked: after "by", before the noun, the subject of the light verb."""
    seen: set[int] = set()
    for word in _doer_slots(scene, noun, clause):
        doer = counted(word)
        if doer.i not in seen and not is_doer(doer):
            seen.add(doer.i)
            yield doer


def _doer_slots(scene: Scene, noun: Word, clause: Clause | None) -> Iterator[Word]:
    yield from prep_objects(noun, "by")
    for kid in noun.kids("acl"):
        if kid.tag == "VBN" and kid.lemma not in ("blame", "claim"):
            yield from prep_objects(kid, "by")
            yield from (
                w for by in kid.kids("agent") for p in by.kids("pobj") for w in p.conjuncts()
            )
    if noun.lemma not in listed("suffered"):
        yield from (kid for kid in noun.kids("poss") if may_attack(scene, kid))
    yield from (kid for kid in noun.kids(*_MODIFIERS) if _is_doer_before(scene, kid))
    if clause is not None and clause.verb.lemma not in ("suffer", "survive", "escape", "have"):
        yield from (word for word in clause.agents if _may_do(scene, word))


def _may_do(scene: Scene, word: Word) -> bool:
    return may_attack(scene, word) or scene.actor(word) is not None


def _is_doer_before(scene: Scene, kid: Word) -> bool:
    """As in "a *guerrilla* attack", "an *Israeli* strike"; not "the *Moscow* attack"."""
    if kid.lemma in kinds() and kinds()[kid.lemma] != "attack":
        return False
    if kid.lemma in ("guerrilla", "rebel", "militant"):
        return True
    hit = scene.mentions.hit_at(kid)
    if hit is None:
        return kid.is_noun and is_armed(scene, kid)
    return not any(form.kind in _PLACES for form in hit.forms)


def _is_known(noun: Word) -> bool:
    """True for "the attack", "both blasts", "Monday's bombing"."""
    return any(
        (kid.dep in ("det", "predet") and kid.lemma in _KNOWN) or kid.dep == "poss"
        for kid in noun.children
    )


def attack_nouns(words: Iterable[Word]) -> Iterator[Word]:
    """The nouns that may tell of an attack."""
    for word in words:
        if word.lemma in nouns() and (word.is_noun or (word.tag == "VBG" and word.kids("det"))):
            yield word
