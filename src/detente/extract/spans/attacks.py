"""Attacks as rules and the span model see them: parts that only the model sees, attacks it adds.

A part joins the attack of its type whose telling is nearest. Parts of a type that the rules read no
attack of, in a stretch that the model takes to tell of one, make an attack of their own. How likely
the model finds an attack on people or things, other than combat, stands in the reason.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from detente.extract.incidents.incidents import find_incidents
from detente.extract.incidents.words import types
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.extract.spans.heads import head_of
from detente.extract.spots import Part
from detente.extract.trust import confidence
from detente.model.actor import Mention
from detente.model.citation import cite
from detente.model.reading import Dropped
from detente.model.statement import Incident, Reason
from detente.model.text import Span

TOLD = "an attack, not combat"
_TYPES = {"attack": "attack", "bombing": "bombing", "kidnapping": "kidnapping", "arson": "arson",
          "robbery": "robbery"}  # fmt: skip
_SURE, _LIKELY = 0.6, 0.8
"""Probability at least of a part, of an attack that the model alone sees; set on MUC-4's dev."""
_BESIDE = 120
"""Characters between a part and an attack that it belongs to whatever its type."""
_RULE = "incident.spotted"
_SLOTS = {
    "perpetrators": ("perpetrator", "organisation"),
    "targets": ("target",),
    "victims": ("victim",),
}


def find_attacks(scene: Scene) -> Iterator[Incident | Dropped]:
    """The incidents of the rules with what the model adds, and incidents that it alone sees."""
    found = list(find_incidents(scene))
    known = [one for one in found if isinstance(one, Incident) and not one.negated]
    joined: dict[int, list[Part]] = defaultdict(list)
    loose: list[Part] = []
    for part in _sure(scene):
        home = _home(part, known)
        if home is None:
            loose.append(part)
        else:
            joined[id(home)].append(part)
    for one in found:
        yield _filled(scene, one, joined[id(one)]) if isinstance(one, Incident) else one
    yield from _added(scene, loose)


def _home(part: Part, known: list[Incident]) -> Incident | None:
    """The attack told nearest to a part, of the part's type or told hard by it."""
    fitting = [
        one
        for one in known
        if types()[one.type].muc4 == part.type or _distance(part.span, one) <= _BESIDE
    ]
    return min(fitting, key=lambda one: (_distance(part.span, one), one.trigger), default=None)


def _distance(span: Span, one: Incident) -> int:
    return min(max(told.start - span.end, span.start - told.end, 0) for told in one.mentions)


def _filled(scene: Scene, one: Incident, parts: list[Part]) -> Incident:
    """The incident with the parts it lacks, what of it the model sees, and how likely it is one."""
    judged = (*one.reason.judged, (TOLD, _likely(scene, one.mentions)))
    weapon = next((part.span for part in parts if part.role == "weapon"), None)
    by_slot = {
        slot: [part for part in parts if part.role in roles] for slot, roles in _SLOTS.items()
    }
    filled = replace(
        one,
        reason=replace(one.reason, judged=judged),
        perpetrators=_with(scene, one.perpetrators, by_slot["perpetrators"]),
        targets=_with(scene, one.targets, by_slot["targets"]),
        victims=_with(scene, one.victims, by_slot["victims"]),
        weapon=one.weapon or weapon,
    )
    return replace(filled, spotted=tuple(_spotted(filled, _sure(scene))))


def _sure(scene: Scene) -> list[Part]:
    return [part for part in scene.spots.parts if part.sure >= _SURE]


def _spotted(one: Incident, parts: list[Part]) -> Iterator[tuple[Span, str, Span]]:
    """The parties, and the weapon, that a part of the model's meets."""
    spans = [who.span for who in (*one.perpetrators, *one.targets, *one.victims)]
    for span in (*spans, *((one.weapon,) if one.weapon is not None else ())):
        met = next((part for part in parts if part.span.meets(span)), None)
        if met is not None:
            yield span, met.role, met.span


def _with(scene: Scene, known: tuple[Mention, ...], parts: list[Part]) -> tuple[Mention, ...]:
    """The mentions with those that the parts add, each name once."""
    found = list(known)
    for part in parts:
        mention = _mention(scene, part.span)
        if mention is None or any(one.span.meets(part.span) for one in found):
            continue
        if mention.words.lower() not in {one.words.lower() for one in found}:
            found.append(mention)
    return tuple(found)


def _mention(scene: Scene, span: Span) -> Mention | None:
    head = head_of(scene, span)
    if head is None or not (head.is_noun or head.tag == "CD"):
        return None
    return replace(scene.mentions.any_of(head), span=span, words=span.of(scene.report.text))


def _likely(scene: Scene, told: tuple[Span, ...]) -> float:
    """The model's probability of any attack in the stretches that tell of this one."""
    return max(
        (one.sure for one in scene.spots.attacks if any(one.span.meets(span) for span in told)),
        default=0.0,
    )


def _added(scene: Scene, loose: list[Part]) -> Iterator[Incident]:
    """An attack for each type whose parts found none."""
    by_type: dict[str, list[Part]] = defaultdict(list)
    for part in loose:
        if part.type in _TYPES and _of_type(scene, part) >= _LIKELY:
            by_type[part.type].append(part)
    for kind, parts in by_type.items():
        verbs = (_verb_above(scene, part) for part in parts)
        trigger = next((verb for verb in verbs if verb is not None), None)
        if trigger is not None:
            yield _filled(scene, _incident(scene, kind, trigger, parts), parts)


def _of_type(scene: Scene, part: Part) -> float:
    """How likely the report tells of an attack of the part's type."""
    return max((one.sure for one in scene.spots.attacks if one.type == part.type), default=0.0)


def _verb_above(scene: Scene, part: Part) -> Word | None:
    head = head_of(scene, part.span)
    above = head.ancestors() if head is not None else ()
    return next((word for word in above if word.is_verb and word.tag != "MD"), None)


def _incident(scene: Scene, kind: str, trigger: Word, parts: list[Part]) -> Incident:
    part = scene.part_at(trigger.start)
    whole = trigger.span
    for one in parts:
        if part is not None and part.tree.span.holds(one.span):
            whole = whole.joined(one.span)
    seen = ", ".join(dict.fromkeys(one.span.of(scene.report.text) for one in parts[:3]))
    return Incident(
        citation=cite(scene.report, whole),
        voices=scene.voices(trigger.span),
        stance="asserted",
        likelihood="",
        negated=False,
        time="past",
        confidence=confidence(_RULE, sure=_of_type(scene, parts[0])),
        reason=Reason(_RULE, f"the span model sees an attack with {seen}"),
        type=_TYPES[kind],
        stage="accomplished",
        trigger=trigger.span,
        mentions=(trigger.span,),
    )
