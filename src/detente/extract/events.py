"""Events: who did what to whom."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from detente.extract.cameo_by_context import finer
from detente.extract.candidates import NOUN, VERB, candidates
from detente.extract.contexts import contexts_of
from detente.extract.doubt import doubts
from detente.extract.event_nouns import ANSWERS, carrying, seen_in_noun
from detente.extract.event_verbs import seen_in_adjective, seen_in_verb
from detente.extract.judging import agreement, bars, judged
from detente.extract.locations import where_of
from detente.extract.modes import cameo_of, mode_of
from detente.extract.no_acts import without_act
from detente.extract.opinion import Ranked
from detente.extract.pairs import each_of_pair
from detente.extract.participants import without
from detente.extract.patterns import (
    Act,
    adjective_patterns,
    kinds,
    noun_patterns,
    verb_patterns,
)
from detente.extract.public import known_in
from detente.extract.recoding import by_doers, recoded
from detente.extract.scene import Part, Scene
from detente.extract.senses import in_sense
from detente.extract.sides import sided
from detente.extract.sighting import Sighting
from detente.extract.standing import Standing, standing
from detente.extract.suppositions import stands_under
from detente.extract.taken_up import answers_nobody, taken_up
from detente.extract.tree import Word, extent
from detente.extract.trust import confidence
from detente.extract.weighing import Weighed, weighed
from detente.extract.when import dating, told_of_last
from detente.model.actor import Mention
from detente.model.citation import cite
from detente.model.reading import Dropped
from detente.model.statement import Event, Reason
from detente.model.text import Span
from detente.model.time import TimeMention

# These acts are coded as a whole: what is agreed, asked, threatened is not a second event.
_WHOLE = frozenset({"AGREE", "REQUEST", "THREATEN", "REJECT"})
# "apologised for the arrest": what follows these is an event of its own.
_ASIDE = frozenset({"after", "before", "since", "during", "following", "over", "amid", "by"})
# "sent doctors to help", "called to congratulate": the purpose is the same act once more.
_FOR = frozenset({"AID", "SUPPORT"})
_ENDING = frozenset({"stop", "halt", "cease", "end", "suspend"})


def find_events(scene: Scene) -> Iterator[Event | Dropped]:
    """The events of a report, and the readings that were turned down."""
    headings = [part.tree.span for part in scene.parts if part.is_heading]
    yield from _told_again(_all_events(scene), headings)


def _all_events(scene: Scene) -> Iterator[Event | Dropped]:
    waiting: list[Event] = []
    told_before: list[Event] = []
    known = known_in(scene)
    for part in scene.parts:
        told = told_of_last(part)
        yield from (_dated(event, told) for event in waiting)
        waiting = []
        found: list[Sighting] = []
        for candidate in _judged(scene, part):
            if isinstance(candidate, Dropped):
                yield candidate
            else:
                found.append(candidate)
        for one in found:
            whole = next((other for other in found if _is_part_of(one, other)), None)
            again = next((other for other in found if _tells_again(one, other)), None)
            if again is not None:
                yield Dropped(
                    one.trigger.span, "events", f"{again.trigger.text!r} tells the same act"
                )
            elif whole is not None:
                yield Dropped(
                    one.trigger.span,
                    "events",
                    f"{one.trigger.text!r} is what {whole.trigger.text!r} is about",
                )
            elif stands_under(part, scene.report.text, one.head):
                yield Dropped(
                    one.trigger.span,
                    "events",
                    "stands under a condition, so it is read as a commitment",
                )
            elif answers_nobody(part, one, told_before):
                yield Dropped(one.trigger.span, "events", "nobody had asked for anything")
            else:
                earlier = taken_up(part, one, told_before)
                reaching = replace(one, recipients=earlier or one.recipients)
                whole_one = _spread(scene, part, reaching, [*told_before, *waiting])
                seen = doubts(scene, known, part, whole_one) | {"antecedent": bool(earlier)}
                inner = [other.pattern.act for other in found if _is_part_of(other, one)]
                waiting.append(_event(scene, part, whole_one, seen, inner))
        told_before += waiting
    yield from waiting


def _spread(scene: Scene, part: Part, one: Sighting, told: list[Event]) -> Sighting:
    """The sighting with everybody whom "they", "both sides" stand for: "Oslo and Lima met"."""
    words = part.tree.words
    actors = each_of_pair(scene, part, scene.mentions.each_of(one.actors, words), told)
    reached = each_of_pair(scene, part, scene.mentions.each_of(one.recipients, words), told)
    return replace(one, actors=actors, recipients=without(reached, actors) or one.recipients)


def _told_again(
    events: Iterable[Event | Dropped], headings: list[Span]
) -> Iterator[Event | Dropped]:
    """Leaves out what a heading tells where the text below tells it in full."""
    found = list(events)
    body = [one for one in found if isinstance(one, Event) and not _within(one, headings)]
    for one in found:
        told = isinstance(one, Event) and _within(one, headings)
        if isinstance(one, Event) and told and any(_is_same(one, other) for other in body):
            yield Dropped(one.trigger, "events", "a heading whose event the text tells again")
        else:
            yield one


def _within(event: Event, spans: list[Span]) -> bool:
    return any(span.holds(event.trigger) for span in spans)


def _is_same(heading: Event, event: Event) -> bool:
    """Same type, and one side is named with the same words."""
    if heading.type != event.type:
        return False
    return any(
        _names(one) & _names(other)
        for ours, theirs in ((heading.actors, event.actors), (heading.recipients, event.recipients))
        for one in ours
        for other in theirs
    )


def _names(mention: Mention) -> set[str]:
    words = (mention.nationality, mention.name, mention.head)
    return {word.lower() for word in words if word}


def _dated(event: Event, told: TimeMention | None) -> Event:
    """An undated event takes the time that the next sentence tells of it."""
    if told is None or event.when is not None or event.time != "past":
        return event
    return replace(event, when=told)


def sightings(scene: Scene, part: Part) -> list[Sighting]:
    """The acts that patterns show in one sentence."""
    return [one for one in _candidates(scene, part) if isinstance(one, Sighting)]


def _candidates(scene: Scene, part: Part) -> Iterator[Sighting | Dropped]:
    used: set[int] = set()
    for clause in part.clauses:
        for found in seen_in_verb(scene, clause):
            if isinstance(found, Sighting):
                used |= {word.i for word in clause.patients}
            yield found
    for word in part.tree.words:
        if (
            word.is_noun
            and word.lemma in noun_patterns()
            and word.dep not in ("compound", "nmod", "amod")
        ):
            yield from seen_in_noun(scene, part, word, used)
        elif (
            word.lemma in adjective_patterns()
            and word.dep in ("acomp", "conj")
            and word.kids("xcomp")
        ):
            yield from seen_in_adjective(scene, word)


def sighted(scene: Scene, part: Part) -> Iterator[Sighting]:
    """The acts that patterns show in one sentence, and the words that might show one besides."""
    return _with_candidates(scene, part, sightings(scene, part))


def _judged(scene: Scene, part: Part) -> Iterator[Sighting | Dropped]:
    """What patterns show and what else might be an act, each with the reader model's opinion."""
    seen = list(_candidates(scene, part))
    sensed = [in_sense(scene, part, one) for one in seen if isinstance(one, Sighting)]
    ruled = [one for one in sensed if isinstance(one, Sighting)]
    dropped = [one for one in (*seen, *sensed) if isinstance(one, Dropped)]
    other = {one.span for one in sensed if isinstance(one, Dropped)}
    asked = (one for one in _with_candidates(scene, part, ruled) if one.trigger.span not in other)
    found = [judged(scene, part, one) for one in asked]
    kept = [one for one in found if isinstance(one, Sighting)]
    dropped += [one for one in found if isinstance(one, Dropped)]
    yield from dropped
    yield from without_act(scene, part, kept, dropped)
    yield from (sided(scene, part, one) for one in kept)


def _with_candidates(scene: Scene, part: Part, seen: list[Sighting]) -> Iterator[Sighting]:
    ruled = _answered(seen)
    taken = {word.i for one in ruled for word in (one.trigger, one.head)}
    taken |= {word.i for one in ruled for word in _settled(part, one)}
    yield from ruled
    yield from candidates(scene, part, taken)


def _settled(part: Part, one: Sighting) -> tuple[Word, ...]:
    """The nouns that a mutual act is done to: in "a deal was signed" the deal is no second act."""
    clause = part.clause_of(one.trigger)
    mutual = len(one.actors) > 1 and not one.recipients
    return clause.patients if mutual and clause is not None else ()


def _answered(found: list[Sighting]) -> list[Sighting]:
    """A response answers the other act of its sentence; without one it is no event."""
    kept = []
    for one in found:
        if one.trigger.lemma not in ANSWERS or one.recipients:
            kept.append(one)
        elif asked := without(_asker(one, found), one.actors):
            kept.append(replace(one, recipients=asked))
    return kept


def _asker(answer: Sighting, found: list[Sighting]) -> tuple[Mention, ...]:
    earlier = (one for one in found if one.actors and one.trigger.i < answer.trigger.i)
    return next((one.actors for one in earlier), ())


def _tells_again(one: Sighting, other: Sighting) -> bool:
    """True for "the attack *killed* six" and for "an *offer* of condolences": one act, not two."""
    if carrying(other.trigger) is one.trigger and other.pattern.act.type == "SUPPORT":
        return one.pattern.act.type == "AGREE"
    same = one.pattern.act.type == other.pattern.act.type == "ASSAULT"
    return same and other.trigger.dep == "nsubj" and other.trigger.head is one.trigger


def _is_part_of(one: Sighting, other: Sighting) -> bool:
    """True where `one` is what `other` agrees to, asks for, threatens, or its purpose."""
    if one.pattern.act.type == other.pattern.act.type and one.pattern.act.type in _FOR:
        return one.head.dep in ("xcomp", "advcl") and one.head.head is other.head
    if one is other or not (other.pattern.act.type in _WHOLE or other.trigger.lemma in _ENDING):
        return False
    if one.pattern.act.type == "SUPPORT" and carrying(one.trigger) is other.trigger:
        return False
    if one.head.dep == "acl" and one.head.tag == "VBN" and without(one.actors, other.actors):
        return False
    word = one.head
    for above in word.ancestors():
        if not _is_wished(word, other) and word.dep not in (
            "xcomp",
            "ccomp",
            "acl",
            "pcomp",
            "prep",
            "dobj",
            "pobj",
            "conj",
        ):
            return False
        if word.dep == "conj" and above.kids("aux") and word.kids("nsubj"):
            return False
        if word.dep == "conj" and above is other.head and word.tag == above.tag != "VB":
            return False
        if above is other.trigger or above is other.carrier:
            return not (
                word.dep == "prep"
                and word.lemma in ("after", "before", "since", "during", "following")
            )
        word = above
    return False


def _is_wished(verb: Word, other: Sighting) -> bool:
    """An infinitive that the parse hangs loose: a purpose further down, or what is asked for."""
    if verb.dep != "advcl" or not verb.has("to", "aux"):
        return False
    return verb.head is not other.head or other.pattern.act.type == "REQUEST"


def _event(
    scene: Scene, part: Part, one: Sighting, seen: dict[str, bool], inner: list[Act]
) -> Event:
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
    span = _span(part, one)
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
        reason=_reason(one, act, stands, seen),
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


_DOUBTS = {
    "private": "no state, body or official is named in it",
    "figurative": "it may be a figure of speech",
    "background": "it may be only the setting",
    "lasting": "it may tell what lasts or is done as a rule",
    "accused": "somebody is accused of it",
    "antecedent": "whom it answers is told by an earlier sentence",
}


def _reason(one: Sighting, act: Act, stands: Standing, seen: dict[str, bool]) -> Reason:
    saw = [_shows(one, act)]
    if one.carrier is not None:
        saw.append(f"{one.carrier.text!r} lends it its subject")
    saw += [f"{word!r} makes it {stands.stance}" for word in stands.saw[:2]]
    saw += [stands.turned] if stands.turned else []
    saw += [_DOUBTS[name] for name, applies in seen.items() if applies and name in _DOUBTS]
    act_seen, status = (one.opinion.act, one.opinion.status) if one.opinion else ((), ())
    others = (verb_patterns() | noun_patterns()).get(one.pattern.lemma, ())
    refused = tuple(f"{other.act.type} {other.act.cameo}" for other in others if other.act != act)
    return Reason(one.rule, "; ".join(saw), refused, _top(act_seen), _top(status))


def _shows(one: Sighting, act: Act) -> str:
    word = repr(one.trigger.text)
    if one.rule in (VERB, NOUN):
        return f"no pattern knows {word} here; the reader model takes it for {act.type}"
    if one.overruled:
        return f"{word} shows {one.overruled}, the reader model takes it for {act.type}"
    return f"{word} shows {act.type}"


def _top(ranked: Ranked) -> tuple[tuple[str, float], ...]:
    """The three likeliest classes of the model."""
    return tuple((name, round(sure, 3)) for name, sure in ranked[:3])


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


_COMPLEMENTS = (
    "dobj",
    "attr",
    "dative",
    "prt",
    "oprd",
    "acomp",
    "agent",
    "prep",
    "xcomp",
    "ccomp",
    "acl",
)
_LOOSE = frozenset({"relcl", "advcl", "parataxis", "appos", "cc", "conj", "punct"})
_LONGEST = 200


def _span(part: Part, one: Sighting) -> Span:
    """From the first to the last word of act, sides and complements, within the sentence."""
    span = one.trigger.span
    if one.carrier is not None:
        span = span.joined(one.carrier.span)
    for mention in (*one.actors, *one.recipients):
        if part.tree.span.holds(mention.span):
            span = span.joined(mention.span)
    for word in dict.fromkeys((one.head, one.trigger)):
        for kid in (*word.kids("nsubjpass"), *word.kids(*_COMPLEMENTS)):
            span = span.joined(_reach(span, kid))
    return span


def _reach(span: Span, kid: Word) -> Span:
    """The complement, shortened or left out where the quote would grow too long."""
    for without_labels in (frozenset[str](), _LOOSE):
        reach = extent(kid, without=without_labels)
        if len(span.joined(reach)) <= _LONGEST:
            return reach
    return span
