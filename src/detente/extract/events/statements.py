"""One sighting as an Event: its code, how it stands, when and where, how sure."""

from detente.extract.circumstances.locations import where_of
from detente.extract.circumstances.when import dating
from detente.extract.events.cameo_by_context import finer
from detente.extract.events.contexts import contexts_of
from detente.extract.events.judging import agreement, bars
from detente.extract.events.modes import cameo_of, mode_of
from detente.extract.events.reasons import reason_of
from detente.extract.events.recoding import by_doers, recoded
from detente.extract.events.sighting import Sighting
from detente.extract.events.spans import span_of
from detente.extract.events.weighing import Weighed, weighed
from detente.extract.patterns import Act, kinds
from detente.extract.scene import Part, Scene
from detente.extract.standing.standing import Standing, standing
from detente.extract.trust import confidence
from detente.model.citation import cite
from detente.model.statement import Event


def event_of(
    scene: Scene, part: Part, one: Sighting, seen: dict[str, bool], inner: list[Act]
) -> Event:
    """The event that a sighting shows; `seen` holds its doubts, `inner` the acts it is about."""
    stands = standing(scene, part, one.head)
    spoken = bool(scene.around(one.trigger.span))
    shown = by_doers(one.pattern.act, " ".join(doer.words for doer in one.actors))
    act = recoded(shown, stands, spoken=spoken)
    stood = Weighed(stands)
    if act is shown:  # else the model speaks of the deed that is promised or refused
        stood = weighed(stands, one.opinion, act, one.head, spoken=spoken)
        stands = stood.stands
    if one.trigger.lemma == "protest" and one.actors and seen["official"]:
        act = Act("ACCUSE", "disapprove", "114")
    mode = mode_of(part, one, inner) if act is one.pattern.act else act.mode
    dated = dating(part, one.trigger, one.carrier)
    contexts = contexts_of(part.tree, one.trigger, one.opinion)
    kind = kinds()[act.type]
    span = span_of(part, one)
    return Event(
        citation=cite(scene.report, span),
        voices=scene.voices(one.trigger.span),
        stance=_stance(stands, spoken=spoken, recoded=act is not one.pattern.act),
        likelihood=stands.likelihood,
        negated=stands.negated and act.type != "REJECT",
        time=_time(scene, dated.time.year if dated else None, stands),
        confidence=confidence(
            "event.noun-dated" if dated and one.rule == "event.noun-one-side" else one.rule,
            heading=part.is_heading,
            stance=stands.stance,
            sides=min(len(one.actors), 2) or 1 if not one.recipients else bool(one.actors) + 1,
            words=len(part.tree.words),
            agreed=_agreed(one, seen),
            filled=one.filled,
            stands=stood.verdict,
            apart=bool(one.opinion and one.opinion.that("apart") > bars().side),
            **seen,
        ),
        reason=reason_of(one, act, stands, seen),
        actors=one.actors,
        recipients=one.recipients,
        type=act.type,
        mode=mode,
        contexts=contexts,
        cameo=finer(cameo_of(act, mode, one, inner), mode, contexts, one.opinion),
        quad=kind.quad,
        intensity=kind.of(mode),
        trigger=one.trigger.span,
        when=dated.time if dated else None,
        counted_from=dated.anchor if dated else None,
        where=where_of(scene, one.trigger, *((one.carrier,) if one.carrier else ())),
    )


def _agreed(one: Sighting, seen: dict[str, bool]) -> str:
    """How sure the model is; that it is sure takes no doubt away from a figure or a setting."""
    told = agreement(one)
    return "likely" if told == "sure" and any(seen[name] for name in _SHADOWS) else told


_SHADOWS = ("private", "figurative", "background", "accused", "lasting")


def _stance(stands: Standing, *, spoken: bool, recoded: bool) -> str:
    """A promise, threat or refusal that somebody voices is a fact, though its deed is to come."""
    if recoded and stands.stance == "expected":
        return "reported" if spoken else "asserted"
    return stands.stance


def _time(scene: Scene, year: int | None, stands: Standing) -> str:
    published = scene.report.published_on
    if (
        stands.time == "past"
        and year is not None
        and published is not None
        and year < published.year - 1
    ):
        return "historical"
    recent = year is not None and published is not None and year >= published.year - 1
    return "past" if recent and stands.time == "historical" else stands.time
