"""Nouns and adjectives that bind: "France's threat to veto", "is ready to talk"."""

from detente.extract.commitments.acts import Bound, bound, party
from detente.extract.commitments.binding_forms import UNDER, WILL, is_non_finite
from detente.extract.conditions.bindings import adjective_kinds, noun_kinds, words_of
from detente.extract.parsing.clauses import Clause, prep_objects
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention


def by_adjective(scene: Scene, part: Part, clause: Clause) -> Bound | None:
    """As in "is ready to talk"."""
    if clause.marker in UNDER:
        return None
    for word in clause.verb.kids("acomp", "oprd", "attr", "xcomp", "advcl", "ccomp"):
        kind = adjective_kinds().get(word.lemma)
        act = word.kid("xcomp", "advcl")
        if any(kid.lemma in ("well", "better", "ill", "fully") for kid in word.kids("advmod")):
            continue
        if (
            kind is None
            or act is None
            or not is_non_finite(act)
            or (clause.negated and kind == "offer")
        ):
            continue
        promisor = party(scene, subjects_of(clause.verb))
        if promisor is not None:
            return bound(scene, part, kind, promisor, word, act, "commitment.adjective")
    kind = adjective_kinds().get(clause.verb.lemma)
    act = clause.verb.kid("xcomp")
    if (
        kind
        and act is not None
        and clause.verb.kids("auxpass")
        and is_non_finite(act)
        and not clause.negated
    ):
        promisor = party(scene, subjects_of(clause.verb))
        if promisor is not None:
            return bound(scene, part, kind, promisor, clause.verb, act, "commitment.adjective")
    return None


def by_noun(scene: Scene, part: Part, clause: Clause) -> Bound | None:
    """As in "made an offer to …", "France's threat to veto"."""
    if clause.marker in UNDER:
        return None
    for noun in _nouns(part, clause):
        kind, act = noun_kinds()[noun.lemma], _act_of_noun(part, noun)
        owner = party(scene, tuple(noun.kids("poss")) or prep_objects(noun, "by", "from"))
        if (
            owner is None
            and noun.dep in ("dobj", "pobj")
            and clause.lemma not in words_of("no_promisor")
        ):
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
        if (is_non_finite(kid) and kid.tag == "VB") or (
            inner and kid.has("that") and inner.modal in WILL
        ):
            return kid
    given = [below for word in prep_objects(noun, "to") for below in prep_objects(word, "of")]
    things = [w for w in (*prep_objects(noun, "of"), *given) if w.is_noun and not w.is_name]
    if noun.lemma in ("threat", "warning"):
        things = [word for word in things if word.lemma in words_of("harmful_nouns")]
    return things[0] if things else None
