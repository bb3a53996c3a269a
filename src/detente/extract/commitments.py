"""Commitments: if this, then that, else what; who binds himself, to whom, by when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.extract.bindings import (
    adjective_kinds,
    fallback_openers,
    not_deliberate,
    noun_kinds,
    noun_takers,
    verb_kinds,
)
from detente.extract.clauses import Clause, prep_objects, subjects_of
from detente.extract.conditions import Condition, condition_of
from detente.extract.patterns import verb_patterns
from detente.extract.scene import Part, Scene
from detente.extract.standing import standing
from detente.extract.tree import Word, extent
from detente.extract.trust import confidence
from detente.model.actor import Mention
from detente.model.citation import cite
from detente.model.reading import Dropped
from detente.model.statement import Commitment, Reason
from detente.model.text import Span
from detente.model.time import TimeMention

_HELPERS = frozenset(
    {"aux", "auxpass", "nsubj", "nsubjpass", "mark", "cc", "punct", "conj", "csubj", "expl", "intj"}
)
_HARMFUL = frozenset({"THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "ACCUSE"})
_WILL = frozenset({"will", "shall", "would"})


@dataclass(frozen=True, slots=True)
class _Found:
    """A reading before it becomes a Commitment."""

    kind: str
    promisor: Mention
    binding: Word
    act: Word
    act_span: Span
    condition: Condition | None
    rule: str


def find_commitments(scene: Scene) -> Iterator[Commitment | Dropped]:
    """The commitments of a report; an opposite case in the next sentence becomes the fallback."""
    waiting: tuple[Commitment, Part] | None = None
    for number, part in enumerate(scene.parts):
        for one in _of_part(scene, part):
            if isinstance(one, Dropped):
                yield one
                continue
            made = _commitment(scene, part, one)
            if waiting is not None and _is_fallback(scene, part, made, waiting, number):
                yield _with_fallback(scene, waiting[0], made)
                waiting = None
                continue
            if waiting is not None:
                yield waiting[0]
            waiting = (made, part)
    if waiting is not None:
        yield waiting[0]


def _of_part(scene: Scene, part: Part) -> Iterator[_Found | Dropped]:
    bound: set[int] = set()
    for clause in part.clauses:
        for found in (
            _by_verb(scene, part, clause),
            _by_adjective(scene, part, clause),
            _by_noun(scene, part, clause),
        ):
            if found is not None and found.act.i not in bound:
                bound.add(found.act.i)
                yield found
    for clause in part.clauses:
        if clause.verb.i in bound or any(above.i in bound for above in clause.verb.ancestors()):
            continue
        other = _by_will(scene, part, clause)
        if isinstance(other, _Found):
            bound.add(clause.verb.i)
        if other is not None:
            yield other


def _by_verb(scene: Scene, part: Part, clause: Clause) -> _Found | None:
    """ "vowed to …", "threatened sanctions", "promised that it would …"."""
    kind = verb_kinds().get(clause.lemma)
    if kind is None or clause.verb.tag == "VBN" and clause.passive and not clause.agents:
        return None
    promisor = next(iter(scene.actors(clause.agents)), None)
    if promisor is None:
        return None
    verb = clause.verb
    act = next(iter(verb.kids("xcomp", "ccomp")), None)
    if act is not None and not act.is_verb:
        act = None
    if act is not None and act.dep == "ccomp":
        return _by_that(scene, part, clause, act, kind, promisor)
    if act is None:
        if clause.lemma not in noun_takers():
            return None
        act = next((word for word in clause.patients if scene.actor(word) is None), None)
        if act is None:
            return None
        return _found(
            part,
            scene,
            kind,
            promisor,
            verb,
            act,
            extent(act, without=frozenset({"relcl"})),
            "commitment.noun-act",
        )
    if clause.lemma in ("warn", "assure") and act.dep == "xcomp":
        return None
    if clause.lemma in ("refuse", "decline"):
        return _refusal(scene, part, clause, act, promisor)
    return _found(
        part, scene, kind, promisor, verb, act, _act_span(scene, part, act), "commitment.verb"
    )


def _by_that(
    scene: Scene, part: Part, clause: Clause, act: Word, kind: str, promisor: Mention
) -> _Found | None:
    """ "promised that it would …": the clause must be the promisor's own future act."""
    inner = part.clause_of(act)
    if inner is None or inner.modal not in _WILL | {"will"} or inner.passive:
        return None
    own = scene.actors(inner.agents)
    if not own or inner.lemma in not_deliberate():
        return None
    if clause.lemma == "warn" and not _same(own[0], promisor):
        return None
    who = promisor if own[0].antecedent is not None or _same(own[0], promisor) else own[0]
    return _found(
        part, scene, kind, who, clause.verb, act, _act_span(scene, part, act), "commitment.that"
    )


def _refusal(
    scene: Scene, part: Part, clause: Clause, act: Word, promisor: Mention
) -> _Found | None:
    """ "refuses to … until": a past refusal without a condition binds nobody."""
    condition = condition_of(part, scene.report.text, act, clause.verb)
    if condition is None or condition.polarity not in ("unless", "until", "if"):
        return None
    span = Span(clause.verb.start, _act_span(scene, part, act).end)
    return _found(part, scene, "pledge", promisor, clause.verb, act, span, "commitment.refusal")


def _by_adjective(scene: Scene, part: Part, clause: Clause) -> _Found | None:
    """ "is ready to talk"."""
    for word in clause.verb.kids("acomp", "oprd"):
        kind = adjective_kinds().get(word.lemma)
        act = word.kid("xcomp")
        if kind is None or act is None or clause.negated and kind == "offer":
            continue
        promisor = next(iter(scene.actors(subjects_of(clause.verb))), None)
        if promisor is not None:
            return _found(
                part,
                scene,
                kind,
                promisor,
                word,
                act,
                _act_span(scene, part, act),
                "commitment.adjective",
            )
    return None


def _by_noun(scene: Scene, part: Part, clause: Clause) -> _Found | None:
    """ "made an offer to …", "France's threat to veto"."""
    for noun in clause.verb.kids("dobj", "nsubj", "pobj"):
        kind = noun_kinds().get(noun.lemma)
        act = next(
            (kid for kid in noun.kids("acl") if any(aux.lemma == "to" for aux in kid.kids("aux"))),
            None,
        )
        if kind is None or act is None:
            continue
        owners = scene.actors(tuple(noun.kids("poss"))) or scene.actors(
            prep_objects(noun, "by", "from")
        )
        if not owners and noun.dep == "dobj":
            owners = scene.actors(clause.agents)
        if owners and clause.lemma not in (
            "reject",
            "dismiss",
            "withdraw",
            "accept",
            "welcome",
            "ignore",
        ):
            return _found(
                part,
                scene,
                kind,
                owners[0],
                noun,
                act,
                _act_span(scene, part, act),
                "commitment.noun",
            )
    return None


def _by_will(scene: Scene, part: Part, clause: Clause) -> _Found | Dropped | None:
    """ "will … if …": the deliberate act of an actor under a condition, or a firm refusal."""
    if clause.modal not in _WILL or clause.passive or clause.verb.dep == "relcl":
        return None
    condition = condition_of(part, scene.report.text, clause.verb)
    firm = clause.negated and clause.modal in ("will", "shall") or clause.verb.has("never")
    if condition is None and not firm:
        return None
    promisor = next(iter(scene.actors(clause.agents)), None)
    if promisor is None:
        return Dropped(clause.verb.span, "commitments", "nobody is named who would do it")
    if (
        clause.lemma in not_deliberate()
        or clause.verb.lemma in not_deliberate()
        and not clause.verb.kid("prt")
    ):
        return Dropped(
            clause.verb.span,
            "commitments",
            f"{clause.lemma!r} foretells; nobody does it on purpose",
        )
    if _is_inside_if(clause):
        return None
    if clause.modal == "would" and (
        condition is None
        or not scene.around(clause.verb.span)
        or any(kid.lemma == "have" for kid in clause.verb.kids("aux"))
    ):
        return Dropped(
            clause.verb.span, "commitments", "'would' outside reported speech binds nobody"
        )
    if condition is not None and condition.polarity == "temporal":
        return Dropped(clause.verb.span, "commitments", "a time alone is no condition")
    rule = "commitment.condition" if condition else "commitment.never"
    kind = "threat" if _is_harm(scene, clause) else "pledge"
    return _found(
        part,
        scene,
        kind,
        promisor,
        clause.verb,
        clause.verb,
        _act_span(scene, part, clause.verb),
        rule,
    )


def _is_inside_if(clause: Clause) -> bool:
    return clause.marker in ("if", "unless", "whether", "until")


def _is_harm(scene: Scene, clause: Clause) -> bool:
    """A harm aimed at somebody: the verb shows conflict."""
    shown = [
        pattern.act.type
        for pattern in verb_patterns().get(clause.lemma, ())
        if not pattern.objects or any(word.lemma in pattern.objects for word in clause.patients)
    ]
    return bool(shown) and shown[0] in _HARMFUL


def _found(
    part: Part,
    scene: Scene,
    kind: str,
    promisor: Mention,
    binding: Word,
    act: Word,
    span: Span,
    rule: str,
) -> _Found:
    condition = condition_of(part, scene.report.text, act, binding)
    if (
        condition is not None
        and condition.polarity == "temporal"
        and rule != "commitment.condition"
    ):
        condition = condition if "not" in span.of(scene.report.text) else None
    return _Found(kind, promisor, binding, act, _apart(scene, span, condition), condition, rule)


def _act_span(scene: Scene, part: Part, act: Word) -> Span:
    """The verb phrase from the verb (or its "not") to its last complement."""
    start = min(
        [
            act.start,
            *(
                kid.start
                for kid in act.children
                if kid.dep == "neg" or kid.dep == "advmod" and kid.i == act.i - 1
            ),
        ]
    )
    end = act.end
    for kid in act.children:
        if kid.i > act.i and kid.dep not in ("punct", "cc", "nsubj", "parataxis"):
            if kid.dep == "conj" and (kid.kids("nsubj", "aux") or not kid.is_verb):
                continue
            end = max(end, extent(kid).end)
    return Span(start, end)


def _apart(scene: Scene, act: Span, condition: Condition | None) -> Span:
    """The act without its condition: the longer of what stands before and after it."""
    text = scene.report.text
    if condition is not None and act.meets(condition.whole):
        before = Span(act.start, max(condition.whole.start, act.start))
        after = Span(min(condition.whole.end, act.end), act.end)
        act = max(before, after, key=len)
    start, end = act.start, act.end
    while end > start and text[end - 1] in ' ,;:.—–-\n"”':
        end -= 1
    while start < end and text[start] in " ,;:—–-\n":
        start += 1
    return Span(start, end)


def _commitment(scene: Scene, part: Part, one: _Found) -> Commitment:
    stands = standing(scene, part, one.binding, spoken=False)
    voices = scene.voices(one.binding.span)
    spoken = voices[0].mention is not None
    stance = (
        "denied"
        if stands.negated
        and one.rule != "commitment.never"
        and one.binding.is_verb
        and one.rule != "commitment.condition"
        else "asserted"
    )
    if one.rule in ("commitment.condition", "commitment.never") and not spoken:
        stance = "reported"
    elif spoken and voices[0].mention is not None and not _same(voices[0].mention, one.promisor):
        stance = "reported"
    span = _whole(part, one)
    return Commitment(
        citation=cite(scene.report, span),
        voices=voices,
        stance=stance,
        likelihood="",
        negated=stance == "denied",
        time="future",
        confidence=confidence(one.rule, heading=part.is_heading, words=len(part.tree.words)),
        reason=Reason(one.rule, _saw(one)),
        kind=one.kind,
        promisor=one.promisor,
        promisee=_promisee(scene, part, one),
        act=one.act_span,
        condition=one.condition.span if one.condition else None,
        condition_polarity=one.condition.polarity if one.condition else "",
        deadline=_deadline(part, one),
    )


def _saw(one: _Found) -> str:
    bound = f"{one.binding.text!r} binds {one.promisor.words}"
    return f"{bound} under a condition ({one.condition.polarity})" if one.condition else bound


def _promisee(scene: Scene, part: Part, one: _Found) -> Mention | None:
    """Whom the act helps or hits, else who is addressed."""
    act, binding = one.act, one.binding
    spots = [act.kids("dobj", "dative"), binding.kids("dobj", "dative") if binding is not act else [],
             list(prep_objects(act, "with", "against", "to", "on", "from", "for", "at")),
             list(prep_objects(binding, "to", "with", "against", "on"))]  # fmt: skip
    for words in spots:
        for word in words:
            mention = scene.actor(word)
            if mention is not None and not _same(mention, one.promisor):
                return mention
    owned = [word for kid in act.kids("dobj") for word in kid.kids("poss")]
    return next(
        (
            m
            for m in scene.actors(tuple(owned))
            if not _same(m, one.promisor) and m.antecedent is None
        ),
        None,
    )


def _deadline(part: Part, one: _Found) -> TimeMention | None:
    return next((time for time in part.times if time.kind == "deadline"), None)


def _whole(part: Part, one: _Found) -> Span:
    span = one.act_span.joined(one.binding.span)
    if one.condition is not None:
        span = span.joined(one.condition.whole)
    return span.joined(one.promisor.span) if part.tree.span.holds(one.promisor.span) else span


def _same(one: Mention, other: Mention) -> bool:
    """Two mentions of one actor, by the words alone."""
    if one.span == other.span or other.antecedent == one.span or one.antecedent == other.span:
        return True
    if one.antecedent is not None and one.antecedent == other.antecedent:
        return True
    return bool(one.name) and one.name == other.name


def _is_fallback(
    scene: Scene, part: Part, made: Commitment, waiting: tuple[Commitment, Part], number: int
) -> bool:
    """An opposite case that opens the next sentence and binds the same promisor."""
    before, home = waiting
    if before.condition is None or before.fallback is not None or part is home:
        return False
    if home is not scene.parts[number - 1]:
        return False
    opening = part.tree.span.of(scene.report.text).lower().lstrip("\"“'‘ ")
    return any(
        opening.startswith(f"{opener} ") or opening.startswith(f"{opener},")
        for opener in fallback_openers()
    )


def _with_fallback(scene: Scene, before: Commitment, made: Commitment) -> Commitment:
    span = before.citation.span.joined(made.citation.span)
    saw = f"{before.reason.saw}; the next sentence gives the opposite case"
    return replace(
        before,
        citation=cite(scene.report, span),
        fallback=made.act,
        reason=replace(before.reason, saw=saw),
    )
