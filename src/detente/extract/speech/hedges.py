"""Hedges: how surely a voice puts its content: "could have", "it is likely that", "if"."""

import re

from detente.extract.parsing.clauses import marker
from detente.extract.parsing.cues import words
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.extract.speech.content import clause_words
from detente.model.text import Span
from detente.model.vocabulary import likelihood_words

_IF = re.compile(r"(?:if|unless)\b", re.IGNORECASE)
_HEDGING = frozenset({"aux", "advmod", "acomp", "amod"})
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "conj", "csubj", "xcomp", "parataxis"})
_WILL = frozenset({"will", "'ll", "’ll", "would", "wo", "shall"})
_MUST = frozenset({"must", "should"})
_OWN = frozenset({"he", "she", "it", "they", "we", "i"})


def top_of(scene: Scene, span: Span) -> Word | None:
    """The main verb of some content, or its highest word."""
    part = scene.part_at(span.start)
    inside = part.tree.within(span) if part is not None else []
    known = set(inside)
    tops = [word for word in inside if word.head is word or word.head not in known]
    return next((word for word in tops if word.is_verb), tops[0] if tops else None)


def hedge_in(scene: Scene, span: Span) -> str:
    """The ICD 203 band of the hedge in the main clause of some content, or nothing."""
    bands = likelihood_words()
    top = top_of(scene, span)
    if top is None or not top.is_verb or _is_ruled_out(top):
        return ""
    for word in _main_clause(top):
        if word.dep in _HEDGING and word.tag != "NNP" and word.text.lower() in bands:
            return bands[word.text.lower()].name
    return ""


def standing_of(scene: Scene, first: Span, last: Span) -> str:
    """What the main verb of some content makes of it: hypothetical, demanded, expected."""
    if _IF.match(first.of(scene.report.text)) and first != last:
        return "hypothetical"
    return _of_clause(top_of(scene, first)) or _of_clause(top_of(scene, last), later=first != last)


def binds_speaker(scene: Scene, span: Span) -> bool:
    """True where the main verb of some content has "he", "it", "we" … as its subject."""
    top = top_of(scene, span)
    return top is not None and _is_own(top)


def judges(scene: Scene, span: Span) -> bool:
    """True where the main verb of some content says that a thing is good, wrong, a farce."""
    top = top_of(scene, span)
    if top is None or top.lemma not in words("linking"):
        return False
    said = top.kids("acomp", "attr", "advmod", "oprd")
    beside = [kid for noun in said for kid in noun.kids("amod") if noun.dep == "attr"]
    return any(word.lemma in words("evaluative") for word in (*said, *beside))


def demands(scene: Scene, span: Span) -> bool:
    """True where the main verb of some content stands under "must" or "should"."""
    top = top_of(scene, span)
    helpers = {kid.text.lower() for kid in top.kids("aux")} if top is not None else set()
    return bool(helpers & _MUST) and "have" not in helpers


def _of_clause(top: Word | None, *, later: bool = False) -> str:
    if top is None or not top.is_verb:
        return ""
    helpers = {kid.text.lower() for kid in top.kids("aux")}
    condition = [kid for kid in top.kids("advcl") if marker(kid) in ("if", "unless")]
    if "would" in helpers and top.has("have", "aux"):
        return "counterfactual"
    if condition and helpers & (_WILL | _MUST | {"could"}):
        return "hypothetical"
    if helpers & _MUST and not top.has("have", "aux"):
        return "demanded"
    if helpers & _WILL:
        return "intended" if _is_own(top) and not top.kids("auxpass") else "expected"
    if not later and top.tag == "VB" and not top.kids("nsubj", "nsubjpass", "aux", "expl"):
        return "demanded"
    return ""


def _is_ruled_out(top: Word) -> bool:
    """As in "Nothing could justify this", "that could not have been": no hedge."""
    subject = top.kid("nsubj", "nsubjpass")
    nobody = subject is not None and (
        subject.lemma in ("nothing", "nobody", "none") or subject.has("no")
    )
    return nobody or any(kid.dep == "neg" for kid in top.children)


def _is_own(top: Word) -> bool:
    subject = top.kid("nsubj")
    return subject is not None and subject.text.lower() in _OWN


def _main_clause(top: Word) -> list[Word]:
    """The words of a clause, without the clauses below it."""
    inner = {
        below for kid in top.subtree() if kid.dep in _CLAUSES and kid is not top
        for below in kid.subtree()
    }  # fmt: skip
    return sorted((word for word in clause_words(top) if word not in inner), key=lambda w: w.i)
