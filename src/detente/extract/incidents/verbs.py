"""Attacks that verbs tell: "gunmen ambushed a convoy", "a bomb went off", "X was kidnapped"."""

from collections.abc import Iterator
from dataclasses import replace

from detente.extract.circumstances.same_time import HAPPEN
from detente.extract.incidents.days import day_of
from detente.extract.incidents.fitting import fits, people_in, struck_in
from detente.extract.incidents.guards import refusal
from detente.extract.incidents.people import (
    is_armed,
    is_force,
    is_person,
    may_be_person,
    struck_back,
)
from detente.extract.incidents.sites import site_of
from detente.extract.incidents.stages import stage_of
from detente.extract.incidents.telling import Telling
from detente.extract.incidents.typing import type_of_verb
from detente.extract.incidents.weapons import is_doer, used_in
from detente.extract.incidents.words import VerbPattern, listed, verbs
from detente.extract.parsing.clauses import Clause, counted
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.extract.standing.standing import standing
from detente.model.actor import Mention
from detente.model.reading import Dropped

_RECALLED = frozenset({"it", "this", "that", "crime", "ordeal", "violence", "rampage", "drama",
                       "gunfire", "altercation", "encounter"})  # fmt: skip


def seen_in_verb(scene: Scene, part: Part, clause: Clause) -> Iterator[Telling | Dropped]:
    """The attack that a verb tells, or why it tells none."""
    verb = clause.verb
    patterns = verbs().get(clause.lemma) or verbs().get(verb.lemma) or ()
    if not patterns:
        told = _happened(scene, part, clause)
        if told is not None:
            yield told
        return
    pattern = next((one for one in patterns if fits(scene, clause, one)), None)
    if pattern is None:
        yield Dropped(verb.span, "incidents", f"{clause.lemma!r} has no attacker or target here")
        return
    stands = standing(scene, part, verb)
    stage = stage_of(scene, part, verb, verb, stands)
    problem = refusal(scene, part, clause) or (
        "" if stage else f"not told as done, tried or planned ({stands.stance})"
    )
    problem = problem or _on_attackers(scene, clause)
    if problem:
        yield Dropped(verb.span, "incidents", problem)
        return
    yield replace(_telling(scene, part, clause, pattern), stage=stage, stands=stands)


def _telling(scene: Scene, part: Part, clause: Clause, pattern: VerbPattern) -> Telling:
    """What the verb tells; stage and standing are for the caller to set."""
    verb = clause.verb
    weapon = used_in(part, verb, clause, used=bool(pattern.objects))
    struck = [word for word in struck_in(scene, clause) if not _is_means(word, pattern)]
    kind, saw = type_of_verb(scene, clause, pattern, weapon)
    if "somebody" in pattern.needs:
        people = tuple(people_in(scene, clause))
    else:
        people = tuple(word for word in struck if is_person(scene, word))
    return Telling(
        part,
        verb,
        verb,
        kind,
        _rule(clause, kind),
        saw,
        doers=tuple(_doers(scene, clause)),
        people=people,
        things=tuple(word for word in struck if word not in people),
        weapon=weapon,
        dated=day_of(part, (verb, *_left(clause))),
        where=_where(scene, clause, people),
        points_back=any(_is_known(word) for word in (*clause.agents, *clause.patients)),
        by_forces=any(is_force(word) for word in clause.agents),
    )


def _happened(scene: Scene, part: Part, clause: Clause) -> Telling | None:
    """When and where, of an attack told before: "It happened on Friday", "Police were called"."""
    if not (_is_recalled(clause) or _is_response(clause)):
        return None
    dated, where = day_of(part, (clause.verb,)), site_of(scene, (clause.verb,), ())
    if dated is None and where is None:
        return None
    stands = standing(scene, part, clause.verb)
    return Telling(
        part, clause.verb, clause.verb, "attack", "incident.noun", "tells when and where",
        stands=stands, dated=dated, where=where, points_back=True, only_back=True,
    )  # fmt: skip


def _is_recalled(clause: Clause) -> bool:
    known = any(word.text.lower() in _RECALLED for word in clause.agents)
    return clause.verb.lemma in (*HAPPEN, "begin", "start", "unfold") and known


def _is_response(clause: Clause) -> bool:
    """Police or medics who come at an hour: the attack had just been."""
    who = {counted(word).lemma for word in (*clause.agents, *clause.patients)}
    called = clause.verb.lemma in listed("responses") and bool(who & listed("responders"))
    return called and clause.tense == "past" and not clause.modal


def _on_attackers(scene: Scene, clause: Clause) -> str:
    """Attackers who are shot in their own attack: a toll of it, not another attack."""
    struck = list(clause.patients)
    forces = bool(clause.agents) and all(is_force(word) for word in clause.agents)
    if not struck or clause.verb.lemma in ("free", "take", "hold"):
        return ""
    if not all(struck_back(scene, word, forces=forces) for word in struck):
        return ""
    if clause.agents and not forces and not all(_is_known(word) for word in struck):
        return ""
    return f"{struck[0].text!r} attacked; what became of them is no attack"


def _rule(clause: Clause, kind: str) -> str:
    if kind == "suicide-bombing":
        return "incident.suicide"
    return "incident.weapon" if any(is_doer(word) for word in clause.agents) else "incident.verb"


def _doers(scene: Scene, clause: Clause) -> Iterator[Word]:
    """Whoever did it: an actor, a person; of "NATO helicopters" NATO."""
    for word in clause.agents:
        if is_doer(word):
            yield from _owners(scene, counted(word))
        elif may_be_person(scene, word) or is_armed(scene, word) or scene.actor(word) is not None:
            yield word


def _owners(scene: Scene, weapon: Word) -> Iterator[Word]:
    for kid in weapon.kids("amod", "compound", "nmod", "poss"):
        place = scene.toponyms.at(kid)
        if place is not None and not scene.toponyms.is_country(place):
            continue
        if scene.mentions.hit_at(kid) is not None:
            yield kid


def _is_means(word: Word, pattern: VerbPattern) -> bool:
    """True for what the attack was made with: the car of "drove a car into"."""
    return is_doer(word) or word.lemma in pattern.objects


def _where(scene: Scene, clause: Clause, people: tuple[Word, ...]) -> Mention | None:
    return site_of(scene, (clause.verb, *_left(clause)), people, struck=True)


def _left(clause: Clause) -> list[Word]:
    """The verbs beside a weapon that tell where and when too: "a bomb *left* on Monday blew up"."""
    return [kid for word in clause.agents if is_doer(word) for kid in word.kids("acl", "relcl")]


def _is_known(word: Word) -> bool:
    """True for a party that was told of before: "he", "the gunmen"."""
    noun = counted(word)
    if noun.is_pronoun:
        return noun.text.lower() not in ("who", "which", "that")
    return any(kid.dep == "det" and kid.lemma in ("the", "this", "these") for kid in noun.children)
