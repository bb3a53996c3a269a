"""The verb that shows indirect speech, and whether it is said at all or only to be said."""

from detente.extract.parsing.clauses import Clause, marker
from detente.extract.parsing.cues import Cue, cue_of, object_cue, prep_cue, verb_cues, words
from detente.extract.parsing.tree import Word
from detente.model.text import Span

SAYING = Cue("assertion", "asserted")


def cue_span(clause: Clause, prep: Word | None) -> Span:
    """The verb with its preposition or its particle: "called on", "pointed out"."""
    verb = clause.verb
    if prep is None:
        prep = next((kid for kid in verb.kids("prt") if kid.i == verb.i + 1), None)
    return verb.span.joined(prep.span) if prep is not None else verb.span


def cue_with_lemma(clause: Clause) -> tuple[Cue | None, str, Word | None]:
    """The cue with its lemma, and the preposition that belongs to it ("call on")."""
    if (found := object_cue(clause.verb)) is not None:
        return found[0], clause.verb.lemma, found[1]
    if clause.passive and clause.verb.lemma in words("seen_as") and clause.verb.has("as", "prep"):
        return Cue("judgement", "asserted"), "see", None
    if _is_number_put(clause.verb):
        return SAYING, "put", None
    if (prep := prep_cue(clause.verb)) is not None and not clause.verb.kids("dobj", "ccomp"):
        lemma = f"{clause.verb.lemma} {prep.lemma}"
        return verb_cues()[lemma], lemma, prep
    lemma = clause.lemma if clause.lemma in verb_cues() else clause.verb.lemma
    return cue_of(clause.verb), lemma, None


def _is_number_put(verb: Word) -> bool:
    """As in "Put the dead at 27"."""
    return verb.lemma in words("numbered") and any(
        below.tag == "CD" or below.text.isdigit()
        for prep in verb.kids("prep")
        if prep.lemma == "at" and verb.kids("dobj")
        for below in prep.subtree()
    )


def is_not_said(clause: Clause, lemma: str) -> bool:
    """What is only to be said, might be said, is not said, or is asked."""
    verb = clause.verb
    if clause.passive and not clause.agents:
        return True
    above = verb.head
    if verb.tag == "VBN" and verb.dep == "ccomp" and above.lemma in ("make", "let", "have"):
        return True  # "made it known that …": known to others
    if verb.has("to", "aux") and (above.lemma not in words("goes_on") or above.kids("acomp")):
        return True
    if clause.modal in ("could", "may", "might", "should", "must", "can", "will", "shall"):
        return True
    says = (cue_of(verb) or SAYING).claim == "assertion" and lemma in words("would_say")
    if clause.modal == "would" and not says:
        return True
    if marker(verb) in ("if", "unless", "whether"):
        return True
    return clause.negated and lemma not in words("negatable")
