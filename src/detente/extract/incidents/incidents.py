"""Incidents: attacks with what a report says of them, gathered from all its sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from detente.extract.incidents.adding_up import clashes
from detente.extract.incidents.attackers import is_attackers
from detente.extract.incidents.blame import BLAMES
from detente.extract.incidents.casebook import cases_of
from detente.extract.incidents.cases import Case
from detente.extract.incidents.figures import tolls_of
from detente.extract.incidents.filed import filed_at
from detente.extract.incidents.joining import is_long_ago, is_the_doer
from detente.extract.incidents.pair_totals import left_by_other, unequal
from detente.extract.incidents.particular import is_particular
from detente.extract.incidents.parties import parties
from detente.extract.incidents.telling import Telling
from detente.extract.incidents.toll import TollSeen
from detente.extract.incidents.weapons import phrase, weapon_type
from detente.extract.incidents.words import listed
from detente.extract.parsing.clauses import counted
from detente.extract.parsing.tree import Word, extent
from detente.extract.scene import Scene
from detente.extract.trust import confidence
from detente.model.actor import Mention
from detente.model.citation import cite
from detente.model.reading import Dropped
from detente.model.statement import Incident, Reason
from detente.model.text import Span
from detente.model.time import TimeMention

_PARTS = ("nsubj", "nsubjpass", "dobj", "dative", "prt", "oprd", "acomp", "agent", "prep", "xcomp",
          "npadvmod", "advcl", "poss", "compound", "amod", "nmod", "relcl", "acl")  # fmt: skip
_LONGEST = 240
_SUSPECTED = frozenset({"suspected", "alleged", "presumed", "suspect", "apparent"})
_ACCUSING = frozenset({"accuse", "blame", "charge", "convict", "indict", "suspect"})


def find_incidents(scene: Scene) -> Iterator[Incident | Dropped]:
    """The attacks of a report, and the readings that were turned down."""
    book = cases_of(scene)
    yield from (_incident(scene, case) for case in book.cases)
    yield from book.dropped


def _incident(scene: Scene, case: Case) -> Incident:
    main = case.main
    named, blame = _perpetrators(scene, case)
    weapon = _weapon(case)
    when = _when(case)
    people, things = _struck(scene, case)
    sided = [(one, _side(scene, case, one)) for one in case.settled()]
    return Incident(
        citation=cite(scene.report, _span(main)),
        voices=scene.voices(main.trigger.span),
        stance=main.stands.stance,
        likelihood=main.stands.likelihood,
        negated=main.stands.negated,
        time=_time(scene, case, when),
        confidence=confidence(
            main.rule,
            heading=main.part.is_heading,
            stance=main.stands.stance,
            words=len(main.part.tree.words),
            general=not is_particular(case),
        ),
        reason=_reason(case, (*clashes(sided), *unequal(case))),
        type=case.type,
        stage=main.stage,
        trigger=main.trigger.span,
        perpetrators=named,
        blame=blame,
        targets=things,
        victims=people,
        weapon=phrase(weapon) if weapon is not None else None,
        weapon_type=weapon_type(weapon) if weapon is not None else _shown_weapon(case),
        tolls=tuple(tolls_of(scene, sided, left_by_other(case))),
        when=when,
        where=_where(scene, case),
        mentions=tuple(
            dict.fromkeys((main.trigger.span, *(t.trigger.span for t in case.tellings)))
        ),
    )


_SHOWN = {
    "bombing": "explosives", "suicide-bombing": "explosives", "arson": "incendiary",
    "stabbing": "blade", "vehicle-ramming": "vehicle", "drone-strike": "drone",
    "air-strike": "aircraft", "chemical-attack": "chemical",
}  # fmt: skip


def _shown_weapon(case: Case) -> str:
    """The type of weapon that the attack's type or verb shows though none is named."""
    if any(one.trigger.lemma in listed("by_gun") for one in case.tellings):
        return "firearms"
    return _SHOWN.get(case.type, "")


def _fullest_first(case: Case) -> list[Telling]:
    return [case.main, *(one for one in case.tellings if one is not case.main)]


def _where(scene: Scene, case: Case) -> Mention | None:
    """Where it was: as a telling says, else where the report was filed, if it names no other."""
    own = next((one.where for one in _fullest_first(case) if one.where is not None), None)
    if own is not None or case.main.stage != "accomplished":
        return own
    return filed_at(scene, [one.part for one in case.tellings])


def _weapon(case: Case) -> Word | None:
    """The weapon that a telling names; what is only heard of it ("a blast", "shots") is none."""
    named = (one.weapon for one in _fullest_first(case) if one.weapon is not None)
    return next((word for word in named if word.lemma not in listed("heard")), None)


def _when(case: Case) -> TimeMention | None:
    """The time expression that says most of the day; among equals that of the fullest telling."""
    found = [one.when for one in _fullest_first(case) if one.when is not None]
    return max(found, key=_exactness, default=None)


def _exactness(time: TimeMention) -> int:
    """3 for a date or weekday, 2 for what counts from today, 1 for a year, 0 for an hour alone."""
    if time.day is not None or time.weekday is not None or time.named:
        return 3
    if time.counts_from == "report" or time.month is not None:
        return 2
    return 1 if time.year is not None else 0


def _perpetrators(scene: Scene, case: Case) -> tuple[tuple[Mention, ...], str]:
    """Who did it or is said to have, in text order, and how surely."""
    doers = [word for telling in case.tellings for word in telling.doers]
    blames = [_own_blame(telling, word) for telling in case.tellings for word in telling.doers]
    blames += [blame.blame for blame in case.blames]
    found = {one.words.lower(): one for one in parties(scene, doers)}
    for blame in case.blames:
        for mention in blame.who:
            found.setdefault(mention.words.lower(), mention)
    sure = next((blame for blame in BLAMES if blame in blames), "")
    return tuple(sorted(found.values(), key=lambda one: one.span)), sure if found else ""


def _own_blame(telling: Telling, doer: Word) -> str:
    """How surely a telling names its doer."""
    beside = {kid.lemma for kid in doer.kids("amod", "compound", "nmod")}
    if beside & _SUSPECTED or telling.stands.stance in ("possible", "probable", "doubted"):
        return "suspected"
    if telling.stands.stance == "denied":
        return "denied"
    head = telling.head
    if head.dep == "pcomp" and head.head.head.lemma in _ACCUSING:
        return "suspected" if head.head.head.lemma == "suspect" else "accused"
    return "fact"


def _struck(scene: Scene, case: Case) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """People and things that were struck, each once, in text order."""
    people = [word for one in case.tellings for word in one.people]
    people += [w for toll in case.tolls if not _is_attacker(scene, case, toll) for w in toll.people]
    things = [word for one in case.tellings for word in one.things]
    struck = parties(scene, (word for word in people if counted(word).tag != "CD"))
    return struck, tuple(replace(one, used_as="place") for one in parties(scene, things))


def _is_attacker(scene: Scene, case: Case, toll: TollSeen) -> bool:
    forces = any(one.by_forces for one in case.tellings)
    if toll.people and all(is_the_doer(word, case) for word in toll.people):
        return True
    return is_attackers(scene, toll, list(case.doers()), by_forces=forces)


def _side(scene: Scene, case: Case, toll: TollSeen) -> str:
    return "attacker" if _is_attacker(scene, case, toll) else "victim"


def _time(scene: Scene, case: Case, when: TimeMention | None) -> str:
    """Past, unless told as long ago, as to come, or as people who are held still."""
    main = case.main
    if main.stage == "threatened" or (main.stage == "foiled" and main.stands.time == "future"):
        return "future"
    if when is not None and is_long_ago(when, scene.report.published_on):
        return "historical"
    held = case.type in ("kidnapping", "hostage-taking", "hijacking")
    going_on = main.stands.time == "ongoing" or main.trigger.tag == "VBG"
    return "ongoing" if held and going_on and main.trigger.lemma == "hold" else "past"


def _reason(case: Case, doubts: Iterable[str]) -> Reason:
    main = case.main
    saw = [main.saw]
    if main.stage != "accomplished":
        saw.append(f"it was {main.stage}")
    saw += [f"joined: {why}" for why in dict.fromkeys(case.joined)]
    saw += doubts
    others = {one.type for one in case.tellings} - {case.type}
    return Reason(main.rule, "; ".join(saw), tuple(sorted(others)))


def _span(telling: Telling) -> Span:
    """From the first to the last word of the act and what hangs on it, within the sentence."""
    span = telling.trigger.span.joined(telling.head.span)
    for word in (*telling.doers, *telling.people, *telling.things):
        if telling.part.tree.span.holds(word.span):
            span = span.joined(word.span)
    for kid in dict.fromkeys((*telling.head.kids(*_PARTS), *telling.trigger.kids(*_PARTS))):
        reach = span.joined(extent(kid))
        if len(reach) <= _LONGEST:
            span = reach
    return span
