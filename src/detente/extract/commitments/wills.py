"""Will: "will … if …", said of an act that somebody does on purpose."""

from detente.extract.commitments.acts import Bound, bound, clause_span, is_deliberate, party
from detente.extract.commitments.binding_forms import UNDER, WILL
from detente.extract.commitments.foretelling import foretells, is_expected
from detente.extract.commitments.promisors import agents_of, is_vouched, speaker_meant
from detente.extract.commitments.returns import answers
from detente.extract.conditions.bindings import words_of
from detente.extract.conditions.conditions import condition_of
from detente.extract.parsing.clauses import Clause
from detente.extract.patterns import verb_patterns
from detente.extract.scene import Part, Scene
from detente.model.reading import Dropped
from detente.model.statement import VoiceKind

_MINE = frozenset({"my", "our"})
_OWN = frozenset({"its", "his", "her", "their"})


def by_will(scene: Scene, part: Part, clause: Clause) -> Bound | Dropped | None:
    """As in "will … if …": the deliberate act of an actor under a condition, or a firm refusal."""
    verb = clause.verb
    if clause.modal not in WILL or verb.dep == "relcl" or clause.marker in UNDER:
        return None
    condition = condition_of(part, scene.report.text, verb)
    conditional = condition is not None or answers(part, verb) is not None
    firm = (clause.negated and clause.modal in ("will", "shall")) or verb.has("never")
    if not (conditional or firm):
        return None
    if clause.passive:
        return _by_passive(scene, part, clause, conditional=conditional)
    if reason := foretells(scene, part, clause, conditional=conditional):
        return Dropped(verb.span, "commitments", reason)
    promisor = party(scene, agents_of(part, clause))
    if promisor is None:
        owned = _by_owner(scene, part, clause) if condition else None
        return owned or Dropped(verb.span, "commitments", "nobody is named who would do it")
    promisor = speaker_meant(scene, clause, promisor)
    if not conditional and not is_vouched(scene, verb, promisor):
        return Dropped(
            verb.span, "commitments", "a refusal that neither it nor its spokesman states"
        )
    rule = "commitment.condition" if conditional else "commitment.never"
    return bound(scene, part, "", promisor, verb, verb, rule)


def _by_passive(scene: Scene, part: Part, clause: Clause, *, conditional: bool) -> Bound | None:
    """As in "the men will not be released until …", said by those who hold them."""
    said = next(iter(scene.around(clause.verb.span)), None)
    known = clause.lemma in verb_patterns() or clause.lemma in ("undertake", "take")
    if said is None or said.kind is VoiceKind.DOCUMENT or not (conditional and known):
        return None
    if clause.agents or said.cue.lower().startswith(tuple(words_of("expecting"))):
        return None
    whole = clause_span(clause.verb)
    verb = clause.verb
    return bound(scene, part, "", said.speaker, verb, verb, "commitment.passive", whole)


def _by_owner(scene: Scene, part: Part, clause: Clause) -> Bound | None:
    """As in "told London that its campaign would resume unless …": the speaker's own thing."""
    said = next(iter(scene.around(clause.verb.span)), None)
    owners = {kid.text.lower() for word in clause.agents for kid in word.kids("poss")}
    if said is None or not owners & (_MINE if said.direct else _OWN):
        return None
    whole, verb = clause_span(clause.verb), clause.verb
    return bound(scene, part, "", said.speaker, verb, verb, "commitment.passive", whole)


def by_plan(scene: Scene, part: Part, clause: Clause) -> Bound | None:
    """As in "is to return the ships, provided …", "is going to close the port unless …"."""
    planned = clause.verb.tag in ("VBZ", "VBP") and clause.verb.lemma == "be"
    going = clause.verb.text.lower() == "going" and clause.verb.has("be", "aux")
    act = clause.verb.kid("xcomp") if planned or going else None
    if act is None or not act.has("to", "aux") or act.kids("auxpass") or act.tag != "VB":
        return None
    condition = condition_of(part, scene.report.text, act, clause.verb)
    said = scene.around(clause.verb.span)
    if condition is None or condition.polarity == "temporal" or clause.marker in UNDER:
        return None
    promisor = party(scene, clause.agents)
    if promisor is None or not is_deliberate(act, conditional=True) or is_expected(act, said):
        return None
    promisor = speaker_meant(scene, clause, promisor)
    return bound(scene, part, "", promisor, clause.verb, act, "commitment.condition")
