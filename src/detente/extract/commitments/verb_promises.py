"""Verbs that bind: "vowed to …", "threatened sanctions", "promised that it would …"."""

from detente.extract.commitments.acts import (
    Bound,
    bound,
    clause_span,
    is_deliberate,
    kin,
    party,
    same,
)
from detente.extract.commitments.binding_forms import UNDER, WILL, is_non_finite
from detente.extract.conditions.bindings import noun_takers, verb_kinds, words_of
from detente.extract.parsing.clauses import Clause, prep_objects
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention
from detente.model.text import Span


def by_verb(scene: Scene, part: Part, clause: Clause) -> Bound | None:
    """As in "vowed to …", "threatened sanctions", "promised that it would …"."""
    kind = verb_kinds().get(clause.verb.lemma)
    if kind is None or (clause.verb.tag == "VBN" and clause.passive and not clause.agents):
        return None
    if clause.marker in UNDER:
        return None
    promisor = party(scene, clause.agents)
    if promisor is None:
        return None
    act = next((kid for kid in clause.verb.kids("xcomp", "ccomp", "advcl") if _is_act(kid)), None)
    if act is None or (act.dep == "xcomp" and act.i < clause.verb.i):
        return _by_gerund(scene, part, clause, kind, promisor)
    if act.dep == "ccomp" or act.kids("nsubj", "nsubjpass"):
        return _by_that(scene, part, clause, act, kind, promisor)
    if clause.lemma in ("warn", "assure") or not is_non_finite(act) or _seems(kind, act, promisor):
        return None
    if clause.lemma in ("refuse", "decline"):
        return _refusal(scene, part, clause, act, promisor)
    return bound(scene, part, kind, promisor, clause.verb, act, "commitment.verb")


def _seems(kind: str, act: Word, promisor: Mention) -> bool:
    """As in "the storm threatens to become": nothing is promised, it seems likely."""
    if kind not in ("threat", "promise") or act.lemma not in words_of("not_deliberate"):
        return False
    return kind == "threat" or not promisor.name or act.lemma not in ("be", "become", "have")


def _is_act(kid: Word) -> bool:
    if not kid.is_verb:
        return False
    return kid.dep != "advcl" or (is_non_finite(kid) and kid.i > kid.head.i)


def _by_gerund(
    scene: Scene, part: Part, clause: Clause, kind: str, promisor: Mention
) -> Bound | None:
    """As in "committed itself to abandoning", "threatened sanctions", "threatened with war"."""
    for act in prep_objects(clause.verb, "to"):
        if act.tag == "VBG" and clause.lemma in ("commit", "pledge"):
            return bound(scene, part, "pledge", promisor, clause.verb, act, "commitment.verb")
    if clause.verb.lemma == "warn":
        return _warned_of(scene, part, clause, promisor)
    if clause.lemma not in noun_takers() or clause.passive:
        return None
    things = [w for w in clause.patients if scene.actor(w) is None and w.is_noun]
    if kind == "threat":
        if any(scene.actor(word) for word in clause.patients):
            things = [w for w in prep_objects(clause.verb, "with") if w.is_noun]
        things = [w for w in things if w.lemma in words_of("harmful_nouns")]
    if not things or things[0].tag == "PRP" or any(word.is_name for word in things):
        return None
    made = bound(scene, part, kind, promisor, clause.verb, things[0], "commitment.noun-act")
    return made if kind != "offer" or _is_given(scene, clause, made) else None


def _is_given(scene: Scene, clause: Clause, made: Bound) -> bool:
    """An offer of a thing names who is to have it, or on which condition; advice is none."""
    if made.act.lemma in words_of("idle") or made.act.i < clause.verb.i:
        return False
    given = (*clause.receivers, *clause.patients, *prep_objects(clause.verb, "to"))
    return bool(scene.actors(given)) or made.condition is not None


def _warned_of(scene: Scene, part: Part, clause: Clause, promisor: Mention) -> Bound | None:
    """As in "warned of military action if …": only a harm under a condition is its own act."""
    for act in prep_objects(clause.verb, "of"):
        if act.lemma in words_of("harmful_nouns"):
            made = bound(scene, part, "threat", promisor, clause.verb, act, "commitment.noun-act")
            return made if made.condition is not None else None
    return None


def _by_that(
    scene: Scene, part: Part, clause: Clause, act: Word, kind: str, promisor: Mention
) -> Bound | None:
    """As in "promised that it would …": the promisor's own future act, or its assurance of one."""
    inner = part.clause_of(act)
    if inner is None or inner.modal not in WILL:
        return None
    own = party(scene, inner.agents)
    mine = own is not None and (_is_own(scene, inner.verb, own, promisor))
    whole = clause_span(act)
    if clause.lemma == "warn":
        if not mine or not is_deliberate(act, conditional=True):
            return None
    elif kind not in ("promise", "pledge") or (
        not mine and own is not None and clause.lemma in ("agree", "resolve")
    ):
        return None
    if clause.lemma != "warn" and own is not None and own.name and not same(own, promisor):
        promisor = own
    span = whole if inner.passive or not (mine or own) else None
    return bound(scene, part, kind, promisor, clause.verb, act, "commitment.that", span)


def _is_own(scene: Scene, verb: Word, own: Mention, promisor: Mention) -> bool:
    """True for the promisor itself, a pronoun, or "his submarines"."""
    subjects = subjects_of(verb)
    owned = any(kid.tag == "PRP$" for word in subjects for kid in word.kids("poss"))
    return (
        owned
        or same(own, promisor)
        or kin(own, promisor)
        or any(word.tag == "PRP" for word in subjects)
    )


def _refusal(
    scene: Scene, part: Part, clause: Clause, act: Word, promisor: Mention
) -> Bound | None:
    """As in "refuses to … until": a past refusal without a condition binds nobody."""
    if clause.modal in ("could", "might", "may", "can"):
        return None
    made = bound(scene, part, "pledge", promisor, clause.verb, act, "commitment.refusal")
    if made.condition is None or made.condition.polarity not in ("unless", "until", "if"):
        return None
    whole = Span(clause.verb.start, max(made.span.end, clause.verb.end))
    return bound(scene, part, "pledge", promisor, clause.verb, act, "commitment.refusal", whole)
