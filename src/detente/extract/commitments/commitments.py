"""Commitments: if this, then that, else what; who binds himself, to whom, by when."""

from collections.abc import Iterator
from dataclasses import replace

from detente.extract.commitments.acts import Bound, is_harm, is_harsh, kin, same
from detente.extract.commitments.deadlines import deadline_of
from detente.extract.commitments.demands import find_demands
from detente.extract.commitments.jointly import promisors
from detente.extract.commitments.opposites import opposite_of
from detente.extract.commitments.promises import find_promises
from detente.extract.commitments.returns import given_before
from detente.extract.conditions.bindings import words_of
from detente.extract.mentions import UNSURE
from detente.extract.parsing.clauses import lemma_of, prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.patterns import is_aside
from detente.extract.scene import Scene
from detente.extract.standing.standing import standing
from detente.extract.trust import confidence
from detente.model.actor import Mention
from detente.model.citation import cite
from detente.model.reading import Dropped
from detente.model.statement import Commitment, Reason, Voice
from detente.model.text import Span

_DENIED = frozenset({"denied", "doubted"})
_UNREAL = frozenset({"hypothetical", "possible", "demanded", "feared", "counterfactual"})
_OPEN = frozenset({"if", "unless", "should", "provided", "whether", "will", "shall"})

_GUESSED = 0.7
"""Of the confidence, where the promisor is a pronoun that may mean another."""

_POSSESSIVE = frozenset({"its", "their", "his", "her", "our", "my"})
_TOWARDS = ("with", "against", "to", "on", "from", "for", "of", "at")


def find_commitments(scene: Scene) -> Iterator[Commitment | Dropped]:
    """The commitments of a report, each with its opposite case."""
    used: list[Span] = []
    for number, part in enumerate(scene.parts):
        demands = list(find_demands(scene, number))
        for found in [*demands, *find_promises(scene, part)]:
            if isinstance(found, Dropped):
                yield found
                continue
            if is_aside(found.binding):
                reason = f"{found.binding.text!r} is said of how the report was made"
                yield Dropped(found.binding.span, "commitments", reason)
                continue
            one = _conditioned(scene, number, found)
            if one is None or any(one.span.meets(span) for span in used):
                continue
            fallback = (
                opposite_of(scene, number, one) if one.kind != "demand-with-penalty" else None
            )
            used += [span for span in (fallback, one.span) if span is not None]
            for promisor in promisors(scene, one):
                yield _commitment(scene, number, replace(one, promisor=promisor), fallback)


def _conditioned(scene: Scene, number: int, one: Bound) -> Bound | None:
    """With what was said before "in return"; a bare "will" that has no condition binds nobody."""
    condition = one.condition or given_before(scene, number, one)
    if condition is None and one.rule == "commitment.condition":
        return None
    return replace(one, condition=condition)


def _commitment(scene: Scene, number: int, one: Bound, fallback: Span | None) -> Commitment:
    voices = scene.voices(one.binding.span)
    promisee = one.promisee or _promisee(scene, one)
    stance = _stance(scene, one, voices[0])
    heading, words = one.part.is_heading, len(one.part.tree.words)
    sure = confidence(one.rule, heading=heading, words=words, stance=stance)
    guessed = one.promisor.meant_by == UNSURE
    return Commitment(
        citation=cite(scene.report, _whole(one, fallback)),
        voices=voices,
        stance=stance,
        likelihood="",
        negated=stance == "denied",
        time="future",
        confidence=round(sure * _GUESSED, 2) if guessed else sure,
        reason=Reason(one.rule, _saw(one, fallback)),
        kind=_kind(scene, one, promisee),
        promisor=one.promisor,
        promisee=promisee,
        act=one.span,
        condition=one.condition.span if one.condition else None,
        condition_polarity=one.condition.polarity if one.condition else "",
        fallback=fallback,
        deadline=deadline_of(scene, number, one),
    )


def _stance(scene: Scene, one: Bound, voice: Voice) -> str:
    """Asserted by the promisor or its spokesman, reported by others, denied or hypothetical."""
    stands = standing(scene, one.part, one.binding, spoken=False)
    own = one.binding is not one.act and one.kind != "demand-with-penalty"
    own = own and one.rule != "commitment.condition"
    if own and one.condition and any(w is one.condition.head for w in one.binding.ancestors()):
        own = False
    if own and (stands.negated or stands.stance in _DENIED):
        return "denied"
    owned = one.binding.is_noun and one.binding.kids("poss")
    if own and not owned and stands.stance in _UNREAL and not set(stands.saw) <= _OPEN:
        return "hypothetical"
    if voice.mention is None:
        return "asserted" if own else "reported"
    return "asserted" if _speaks_for(scene, voice.mention, one.promisor) else "reported"


def _speaks_for(scene: Scene, speaker: Mention, promisor: Mention) -> bool:
    """True for the promisor and for "its spokesman", "the Russian foreign minister"."""
    if same(speaker, promisor) or kin(speaker, promisor):
        return True
    if promisor.words.lower() in ("we", "i") or promisor.words.lower() == speaker.words.lower():
        return True
    text = scene.report.text
    before = text[max(0, speaker.span.start - 6) : speaker.span.start].lower().split()
    return bool({"its", "their", "his", "her"} & {*before[-1:], *speaker.words.lower().split()[:1]})


def _kind(scene: Scene, one: Bound, promisee: Mention | None) -> str:
    """Demand, threat, offer, promise, pledge: the first that fits."""
    if one.kind == "threat" and any(word.lemma == "ultimatum" for word in one.part.tree.words):
        return "demand-with-penalty"
    if one.kind in ("demand-with-penalty", "threat", "offer", "promise"):
        return one.kind
    polarity = one.condition.polarity if one.condition else ""
    if one.rule == "commitment.nominal":
        return "offer" if one.act is not one.binding else "threat"
    negated = one.act.has("not", "neg") or one.act.has("never")
    if polarity in ("if", "unless") and not negated and _is_threat(scene, one, polarity):
        return "threat"
    if is_harm(one.act) and not negated and not one.condition and promisee and one.kind:
        return "threat" if promisee.name else "pledge"
    if one.act.lemma in words_of("answered") and one.act.kids("auxpass"):
        return "threat"
    if one.kind:
        helps = one.rule == "commitment.noun-act" and promisee is not None
        return "promise" if helps and one.kind == "pledge" else one.kind
    as_before = _is_as_before(one.act)
    return "pledge" if polarity in ("unless", "until", "") or negated or as_before else "offer"


def _is_as_before(act: Word) -> bool:
    """True for going on: "fight on", "continue to"."""
    pairs = {f"{act.lemma} {kid.lemma}" for kid in act.children if kid.i == act.i + 1}
    return bool(({lemma_of(act)} | pairs) & words_of("unchanged"))


def _is_threat(scene: Scene, one: Bound, polarity: str) -> bool:
    if polarity == "if" and _is_as_before(one.act):
        return False
    if is_harm(one.act) or _is_advance(one) or _is_warning(scene, one):
        return True
    head = one.condition.head if one.condition else None
    hostile = head is not None and head.is_verb and (is_harm(head) or _goes_on(head))
    return is_harsh(one.act) and (polarity == "unless" or hostile)


def _goes_on(head: Word) -> bool:
    """As in "if the ships stay": what goes on is not wanted where the answer is harsh."""
    return _is_as_before(head) and not any(word.tag == "PRP" for word in head.kids("nsubj"))


def _is_advance(one: Bound) -> bool:
    """As in "the army will return to the villages if …"; to its barracks is no threat."""
    if one.promisor.head not in words_of("armed") or lemma_of(one.act) not in words_of("advancing"):
        return False
    goals = prep_objects(one.act, "to", "into", "on", "in") + tuple(one.act.kids("dobj"))
    return bool(goals) and not any(
        word.lemma in words_of("homes") or any(kid.tag == "PRP$" for kid in word.kids("poss"))
        for word in goals
    )


def _is_warning(scene: Scene, one: Bound) -> bool:
    """As in "If they do not come, he will turn to others": another's failure, and a change."""
    if one.condition is None or _is_as_before(one.act):
        return False
    head = one.condition.head
    subject = next(iter(scene.actors(tuple(head.kids("nsubj", "nsubjpass")))), None)
    named = head.kids("nsubj", "nsubjpass")
    others = bool(named) and (subject is not None or is_harsh(one.act))
    others = others and (subject is None or not same(subject, one.promisor))
    fails = head.has("not", "neg") or head.lemma in ("fail", "refuse", "reject", "break", "violate")
    return others and fails and one.condition.polarity == "if"


def _promisee(scene: Scene, one: Bound) -> Mention | None:
    """Whom the act helps or hits, else who is addressed, else whose act is the condition."""
    act, binding = one.act, one.binding
    spots = [tuple(act.kids("dobj", "dative")),
             prep_objects(act, *_TOWARDS),
             tuple(word for kid in act.kids("dobj") for word in prep_objects(kid, *_TOWARDS)),
             tuple(binding.kids("dobj", "dative")) if binding is not act else (),
             prep_objects(binding, "to", "with", "against", "on"),
             tuple(word for kid in act.kids("dobj") for word in kid.kids("poss")),
             tuple(one.condition.head.kids("nsubj")) if one.condition else ()]  # fmt: skip
    for words in spots:
        for mention in scene.actors(tuple(w for w in words if not _is_among_things(scene, w))):
            if mention.head not in words_of("means") and not _is_its_own(mention, one.promisor):
                return mention
    return None


def _is_among_things(scene: Scene, word: Word) -> bool:
    """As in "missiles and bombers": what stands beside a thing is one too."""
    first = word.first_conjunct()
    return first is not word and not word.is_name and scene.actor(first) is None


def _is_its_own(mention: Mention, promisor: Mention) -> bool:
    """True for the promisor itself, also as a pronoun, and for "its ambassador"."""
    first = mention.words.lower().split()[:1]
    if first and first[0] in _POSSESSIVE and mention.head not in words_of("others"):
        return True
    met = promisor.span.meets(mention.span) or mention.antecedent == promisor.span
    return met or same(mention, promisor)


def _saw(one: Bound, fallback: Span | None) -> str:
    seen = f"{one.binding.text!r} binds {one.promisor.words}"
    if one.condition is not None:
        seen += f" under a condition ({one.condition.polarity})"
    return seen + ("; the opposite case follows" if fallback else "")


def _whole(one: Bound, fallback: Span | None) -> Span:
    """From the promisor to the last of act, condition and opposite case."""
    span = one.span.joined(one.binding.span)
    if one.condition is not None:
        span = span.joined(one.condition.whole)
    if fallback is not None:
        span = span.joined(fallback)
    inside = one.part.tree.span.holds(one.promisor.span)
    return span.joined(one.promisor.span) if inside else span
