"""Promises: words that bind somebody to an act, and "will … if …"."""

from collections.abc import Iterator
from dataclasses import replace

from detente.extract.acts import Bound, bound, clause_span, is_deliberate, kin, party, same
from detente.extract.binding_forms import UNDER, WILL
from detente.extract.bindings import adjective_kinds, noun_kinds, noun_takers, verb_kinds, words_of
from detente.extract.clauses import Clause, prep_objects, subjects_of
from detente.extract.condition import trimmed
from detente.extract.deadline_ends import without_deadline
from detente.extract.nominal_wills import by_nominal
from detente.extract.scene import Part, Scene
from detente.extract.suppositions import is_supposed
from detente.extract.tree import Word, extent
from detente.extract.wills import by_plan, by_will
from detente.model.actor import Mention
from detente.model.reading import Dropped
from detente.model.text import Span

_TURNED_DOWN = frozenset({"reject", "dismiss", "withdraw", "accept", "welcome", "ignore", "refuse",
                          "decline", "break", "break off", "violate", "consider", "study",
                          "weigh", "discuss", "review", "examine", "back", "oppose", "criticise",
                          "criticize", "praise", "hear", "receive", "get"})  # fmt: skip


def find_promises(scene: Scene, part: Part) -> Iterator[Bound | Dropped]:
    """The commitments that one sentence makes, each act once."""
    taken: set[int] = set()
    for clause in part.clauses:
        if _binds(clause) and is_supposed(part, scene.report.text, clause.verb):
            continue
        for reading in (_by_verb, _by_adjective, _by_noun):
            found = reading(scene, part, clause)
            if found is not None and found.act.i not in taken:
                taken.add(found.act.i)
                yield from _each(scene, found)
    for clause in part.clauses:
        if clause.verb.i in taken or _is_below(clause.verb, taken):
            continue
        other = by_will(scene, part, clause) or by_nominal(scene, part, clause)
        other = other or by_plan(scene, part, clause)
        if isinstance(other, Bound):
            taken.add(clause.verb.i)
        if other is not None:
            yield other


def _binds(clause: Clause) -> bool:
    return clause.verb.lemma in verb_kinds() or clause.verb.lemma in ("be", "stand", "make", "have")


def _each(scene: Scene, one: Bound) -> Iterator[Bound]:
    """Two acts with limits of their own: "agreed to free them at once and to leave when …"."""
    second = next((kid for kid in one.act.kids("conj") if kid.has("to", "aux")), None)
    if second is None or one.rule != "commitment.verb":
        yield one
        return
    text = scene.report.text
    link = min([extent(second).start, *(kid.start for kid in one.act.kids("cc"))])
    first = without_deadline(one.part.times, text, trimmed(text, one.span.start, link))
    other = bound(scene, one.part, one.kind, one.promisor, one.binding, second, one.rule)
    own = one.condition is not None and one.condition.whole.end <= link
    dated = len(first) < len(trimmed(text, one.span.start, link))
    if own or dated or (one.condition is None and other.condition is not None):
        yield replace(one, span=first, condition=one.condition if own else None)
        yield other
    else:
        yield one


def _is_below(verb: Word, taken: set[int]) -> bool:
    """Part of an act already taken, unless it is a coordinated clause with its own modal."""
    word = verb
    for above in verb.ancestors():
        if word.dep == "conj" and word.kids("aux", "nsubj"):
            return False
        if above.i in taken:
            return True
        word = above
    return False


def _by_verb(scene: Scene, part: Part, clause: Clause) -> Bound | None:
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
    if clause.lemma in ("warn", "assure") or not _to(act) or _seems(kind, act, promisor):
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
    return kid.dep != "advcl" or (_to(kid) and kid.i > kid.head.i)


def _to(act: Word) -> bool:
    return any(aux.lemma == "to" for aux in act.kids("aux")) or act.tag == "VBG"


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


def _by_adjective(scene: Scene, part: Part, clause: Clause) -> Bound | None:
    """As in "is ready to talk"."""
    if clause.marker in UNDER:
        return None
    for word in clause.verb.kids("acomp", "oprd", "attr", "xcomp", "advcl", "ccomp"):
        kind = adjective_kinds().get(word.lemma)
        act = word.kid("xcomp", "advcl")
        if any(kid.lemma in ("well", "better", "ill", "fully") for kid in word.kids("advmod")):
            continue
        if kind is None or act is None or not _to(act) or (clause.negated and kind == "offer"):
            continue
        promisor = party(scene, subjects_of(clause.verb))
        if promisor is not None:
            return bound(scene, part, kind, promisor, word, act, "commitment.adjective")
    kind = adjective_kinds().get(clause.verb.lemma)
    act = clause.verb.kid("xcomp")
    if kind and act is not None and clause.verb.kids("auxpass") and _to(act) and not clause.negated:
        promisor = party(scene, subjects_of(clause.verb))
        if promisor is not None:
            return bound(scene, part, kind, promisor, clause.verb, act, "commitment.adjective")
    return None


def _by_noun(scene: Scene, part: Part, clause: Clause) -> Bound | None:
    """As in "made an offer to …", "France's threat to veto"."""
    if clause.marker in UNDER:
        return None
    for noun in _nouns(part, clause):
        kind, act = noun_kinds()[noun.lemma], _act_of_noun(part, noun)
        owner = party(scene, tuple(noun.kids("poss")) or prep_objects(noun, "by", "from"))
        if owner is None and noun.dep in ("dobj", "pobj") and clause.lemma not in _TURNED_DOWN:
            owner = party(scene, clause.agents)
        owner = owner or scene.mentions.nationality(noun)
        if owner is not None and noun.kids("poss") and noun.kids("poss")[0].tag == "PRP$":
            owner = _meant(scene, noun, clause) or owner
        if act is not None and owner is not None:
            made = bound(scene, part, kind, owner, noun, act, "commitment.noun")
            owned = bool(noun.kids("poss")) and kind != "threat"
            refused = noun.lemma == "refusal" and made.condition is None
            if not refused and (act.is_verb or made.condition is not None or owned):
                return made
    return None


def _meant(scene: Scene, noun: Word, clause: Clause) -> Mention | None:
    """As in "Dakar stands by its promise": the subject, where the noun stands behind the verb."""
    return party(scene, clause.agents) if noun.i > clause.verb.i else None


def _nouns(part: Part, clause: Clause) -> list[Word]:
    """The nouns of commitment that stand under this verb and no other."""
    return [
        word
        for word in part.tree.words
        if word.lemma in noun_kinds()
        and word.is_noun
        and next((above for above in word.ancestors() if above.is_verb), None) is clause.verb
    ]


def _act_of_noun(part: Part, noun: Word) -> Word | None:
    """As in "a threat to veto", "a warning that it would veto", "a warning of military action"."""
    for kid in noun.kids("acl", "relcl", "ccomp"):
        inner = part.clause_of(kid)
        if (_to(kid) and kid.tag == "VB") or (inner and kid.has("that") and inner.modal in WILL):
            return kid
    given = [below for word in prep_objects(noun, "to") for below in prep_objects(word, "of")]
    things = [w for w in (*prep_objects(noun, "of"), *given) if w.is_noun and not w.is_name]
    if noun.lemma in ("threat", "warning"):
        things = [word for word in things if word.lemma in words_of("harmful_nouns")]
    return things[0] if things else None
