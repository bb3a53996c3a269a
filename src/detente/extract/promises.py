"""Promises: words that bind somebody to an act, and "will … if …"."""

from collections.abc import Iterator

from detente.extract.acts import Bound, bound, clause_span, is_deliberate, kin, party, same
from detente.extract.bindings import (
    adjective_kinds,
    noun_kinds,
    noun_takers,
    verb_kinds,
    words_of,
)
from detente.extract.clauses import Clause, prep_objects, subjects_of
from detente.extract.conditions import condition_of, nominal
from detente.extract.patterns import verb_patterns
from detente.extract.scene import Part, Scene, Speech
from detente.extract.tree import Word
from detente.model.actor import Mention
from detente.model.names import roles
from detente.model.reading import Dropped
from detente.model.statement import VoiceKind
from detente.model.text import Span

_WILL = frozenset({"will", "shall", "would"})
_MINE = frozenset({"my", "our"})
_OWN = frozenset({"its", "his", "her", "their"})
_UNDER = frozenset({"if", "unless", "whether", "until", "before", "after", "when", "once"})
_TURNED_DOWN = frozenset({"reject", "dismiss", "withdraw", "accept", "welcome", "ignore", "refuse",
                          "decline", "break", "break off", "violate"})  # fmt: skip


def find_promises(scene: Scene, part: Part) -> Iterator[Bound | Dropped]:
    """The commitments that one sentence makes, each act once."""
    taken: set[int] = set()
    for clause in part.clauses:
        for reading in (_by_verb, _by_adjective, _by_noun):
            found = reading(scene, part, clause)
            if found is not None and found.act.i not in taken:
                taken.add(found.act.i)
                yield found
    for clause in part.clauses:
        if clause.verb.i in taken or _is_below(clause.verb, taken):
            continue
        other = _by_will(scene, part, clause) or _by_nominal(scene, part, clause)
        if isinstance(other, Bound):
            taken.add(clause.verb.i)
        if other is not None:
            yield other


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
    if clause.marker in _UNDER:
        return None
    promisor = party(scene, clause.agents)
    if promisor is None:
        return None
    act = next((kid for kid in clause.verb.kids("xcomp", "ccomp", "advcl") if _is_act(kid)), None)
    if act is None or (act.dep == "xcomp" and act.i < clause.verb.i):
        return _by_gerund(scene, part, clause, kind, promisor)
    if act.dep == "ccomp" or act.kids("nsubj", "nsubjpass"):
        return _by_that(scene, part, clause, act, kind, promisor)
    if clause.lemma in ("warn", "assure") or not _to(act):
        return None
    if kind in ("threat", "promise") and act.lemma in words_of("not_deliberate"):
        if act.lemma not in ("be", "become", "have") or not promisor.name or kind == "threat":
            return None
    if clause.lemma in ("refuse", "decline"):
        if clause.modal in ("could", "might", "may", "can"):
            return None
        return _refusal(scene, part, clause, act, promisor)
    return bound(scene, part, kind, promisor, clause.verb, act, "commitment.verb")


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
    if inner is None or inner.modal not in _WILL:
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
    made = bound(scene, part, "pledge", promisor, clause.verb, act, "commitment.refusal")
    if made.condition is None or made.condition.polarity not in ("unless", "until", "if"):
        return None
    whole = Span(clause.verb.start, max(made.span.end, clause.verb.end))
    return bound(scene, part, "pledge", promisor, clause.verb, act, "commitment.refusal", whole)


def _by_adjective(scene: Scene, part: Part, clause: Clause) -> Bound | None:
    """As in "is ready to talk"."""
    if clause.marker in _UNDER:
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
    if clause.marker in _UNDER:
        return None
    for noun in _nouns(part, clause):
        kind, act = noun_kinds()[noun.lemma], _act_of_noun(part, noun)
        owner = party(scene, tuple(noun.kids("poss")) or prep_objects(noun, "by", "from"))
        if owner is None and noun.dep in ("dobj", "pobj") and clause.lemma not in _TURNED_DOWN:
            owner = party(scene, clause.agents)
        owner = owner or scene.mentions.nationality(noun)
        if act is not None and owner is not None:
            made = bound(scene, part, kind, owner, noun, act, "commitment.noun")
            owned = bool(noun.kids("poss")) and kind != "threat"
            refused = noun.lemma == "refusal" and made.condition is None
            if not refused and (act.is_verb or made.condition is not None or owned):
                return made
    return None


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
        if (_to(kid) and kid.tag == "VB") or (inner and kid.has("that") and inner.modal in _WILL):
            return kid
    given = [below for word in prep_objects(noun, "to") for below in prep_objects(word, "of")]
    things = [w for w in (*prep_objects(noun, "of"), *given) if w.is_noun and not w.is_name]
    if noun.lemma in ("threat", "warning"):
        things = [word for word in things if word.lemma in words_of("harmful_nouns")]
    return things[0] if things else None


def _by_will(scene: Scene, part: Part, clause: Clause) -> Bound | Dropped | None:
    """As in "will … if …": the deliberate act of an actor under a condition, or a firm refusal."""
    verb = clause.verb
    if clause.modal not in _WILL or verb.dep == "relcl" or clause.marker in _UNDER:
        return None
    condition = condition_of(part, scene.report.text, verb)
    firm = (clause.negated and clause.modal in ("will", "shall")) or verb.has("never")
    if condition is None and not firm:
        return None
    if clause.passive:
        return _by_passive(scene, part, clause, conditional=condition is not None)
    if reason := _foretells(scene, part, clause, conditional=condition is not None):
        return Dropped(verb.span, "commitments", reason)
    promisor = party(scene, clause.agents)
    if promisor is None:
        owned = _by_owner(scene, part, clause) if condition else None
        return owned or Dropped(verb.span, "commitments", "nobody is named who would do it")
    promisor = _speaker_meant(scene, clause, promisor)
    if condition is None and not _is_vouched(scene, verb, promisor):
        return Dropped(
            verb.span, "commitments", "a refusal that neither it nor its spokesman states"
        )
    rule = "commitment.condition" if condition else "commitment.never"
    return bound(scene, part, "", promisor, verb, verb, rule)


def _is_vouched(scene: Scene, verb: Word, promisor: Mention) -> bool:
    """True for "will not …" in the promisor's own mouth, or told of a named side."""
    said = next(iter(scene.around(verb.span)), None)
    if said is None:
        return promisor.antecedent is None and kin(promisor, promisor)
    return same(said.speaker, promisor) or kin(said.speaker, promisor) or not said.direct


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


def _foretells(scene: Scene, part: Part, clause: Clause, *, conditional: bool) -> str:
    """Why a "will" or "would" binds nobody; empty where it binds."""
    said = scene.around(clause.verb.span)
    if clause.lemma in ("say", "add", "tell", "note", "argue") and not clause.patients:
        return "what will be said binds nobody"
    if not is_deliberate(clause.verb, conditional=conditional):
        return f"{clause.lemma!r} foretells; nobody does it on purpose"
    if any(kid.lemma == "have" for kid in clause.verb.kids("aux")):
        return "what would have been done binds nobody"
    if clause.modal == "would" and (not conditional or not (said or _is_spoken(part))):
        return "'would' outside reported speech binds nobody"
    if clause.modal == "would" and _is_unreal(scene, part, clause, said):
        return "a case that is not so binds nobody"
    if any(one.kind is VoiceKind.DOCUMENT and clause.modal == "shall" for one in said):
        return "a rule binds whoever it may concern, and nobody by name"
    if part.tree.words[-1].text == "?":
        return "a question binds nobody"
    if any(one.cue.lower().startswith(tuple(words_of("expecting"))) for one in said):
        return "what others expect binds nobody"
    return ""


def _is_unreal(scene: Scene, part: Part, clause: Clause, said: list[Speech]) -> bool:
    """True for "would … if they had", and in a quotation for anybody but the speaker."""
    condition = condition_of(part, scene.report.text, clause.verb)
    helpers = condition.head.kids("aux") if condition else []
    if any(kid.text.lower() == "had" for kid in helpers) and condition.polarity == "if":  # type: ignore[union-attr]
        return True
    own = any(word.text.lower() in ("i", "we") for word in clause.agents)
    return bool(said) and said[0].direct and not own


def _is_spoken(part: Part) -> bool:
    """True where the parse shows a verb of speech that the finder of speech did not see."""
    return any(word.lemma == "say" for word in part.tree.words)


def _speaker_meant(scene: Scene, clause: Clause, promisor: Mention) -> Mention:
    """As in "The delegation said it would": a pronoun that begins what is said means who says it."""
    subjects = subjects_of(clause.verb)
    if not subjects or subjects[0].tag != "PRP" or subjects[0].text.lower() in ("we", "i"):
        return promisor
    said = next(iter(scene.around(clause.verb.span)), None)
    words = promisor.words.lower()
    if said is None or said.direct or said.speaker.plural != (words == "they"):
        return promisor
    if said.cue_span.start > clause.verb.start or (words == "it" and _is_person(said.speaker)):
        return promisor
    if promisor.antecedent is not None and promisor.words.lower() in ("he", "she"):
        return promisor
    return said.speaker if said.speaker.antecedent is None else promisor


def _is_person(speaker: Mention) -> bool:
    role = roles().get(speaker.head)
    return role is not None and role.kind == "person"


def _by_nominal(scene: Scene, part: Part, clause: Clause) -> Bound | None:
    """As in "A change of tone would bring Russian help", "Any attack will be met with force"."""
    if clause.modal not in _WILL or clause.marker in _UNDER:
        return None
    subject = clause.verb.kid("nsubj", "nsubjpass", "csubj", "csubjpass")
    if subject is None or scene.actor(subject) is not None:
        return None
    if not (subject.is_noun or subject.is_verb):
        return None
    found = _answered(scene, clause) if clause.passive else _brought(scene, clause)
    if found is None:
        return None
    promisor, act = found
    made = bound(scene, part, "", promisor, clause.verb, act, "commitment.nominal")
    return _under(made, scene, subject)


def _under(made: Bound, scene: Scene, subject: Word) -> Bound:
    from_subject = nominal(scene.report.text, subject)
    return Bound(
        made.part, made.kind, made.promisor, made.binding, made.act, made.span, from_subject, made.rule
    )  # fmt: skip


def _answered(scene: Scene, clause: Clause) -> tuple[Mention, Word] | None:
    """The speaker answers: "moving chemical weapons would be met with force"."""
    if clause.verb.lemma not in words_of("answered") or scene.actors(clause.agents):
        return None
    said = next(iter(scene.around(clause.verb.span)), None)
    return (said.speaker, clause.verb) if said else None


def _brought(scene: Scene, clause: Clause) -> tuple[Mention, Word] | None:
    """The owner of what the condition brings gives it: "would bring Moscow's help"."""
    if clause.verb.lemma not in words_of("bringing"):
        return None
    for thing in clause.verb.kids("dobj"):
        owner = party(scene, tuple(thing.kids("poss")) or prep_objects(thing, "from", "by"))
        owner = owner or scene.mentions.nationality(thing)
        if owner is not None and thing.is_noun:
            return owner, thing
    return None
