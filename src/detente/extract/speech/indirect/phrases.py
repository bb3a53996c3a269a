"""What is said without a clause of its own: what is wanted, denied, blamed, called for."""

from detente.extract.parsing.cues import noun_cues, verb_cues, words
from detente.extract.parsing.tree import Word
from detente.extract.speech.content import clause_words
from detente.extract.speech.indirect.cue import SAYING

_COMPLEMENTS = frozenset({"xcomp", "dobj", "prep", "oprd", "acomp", "pcomp", "attr", "ccomp"})
_COMPLETING = frozenset(
    {"as", "for", "of", "to", "with", "from", "into", "about", "against", "over"}
)


def announced(verb: Word, lemma: str, prep: Word | None) -> set[Word] | None:
    """The content of "what X wants is", of "put the dead at" and of "call for"."""
    if (what := _what_is(verb)) is not None:
        return what
    if lemma == "put":
        return {below for kid in verb.kids("dobj", "prep") for below in kid.subtree()}
    return _after_prep(verb, prep) if prep is not None else None


def completing(verb: Word, lemma: str) -> set[Word]:
    """What follows the verb and completes it: "wants the troops out", "blames the rebels for"."""
    if (denied := claim_denied(verb, lemma)) is not None:
        return clause_words(denied)
    kept = [
        kid
        for kid in verb.children
        if kid.i > verb.i
        and (kid.dep in _COMPLEMENTS or _as_what(kid, lemma))
        and (kid.dep != "prep" or kid.lemma in _COMPLETING or (kid.lemma, lemma) == ("in", "see"))
    ]
    if lemma in words("needs_idea") and not any(kid.lemma in words("ideas") for kid in kept):
        return set()
    if not any(kid.dep in ("dobj", "xcomp", "ccomp", "oprd") for kid in kept):
        return set()
    if lemma in words("needs_as") and not _has_as(kept, lemma):
        return set()
    if lemma in words("needs_two") and len(kept) < 2 and not kept[0].kids("nsubj"):
        return set()
    kept += _quoted_after(verb)
    chosen = {word for kid in kept for word in kid.subtree()}
    first, last = min(word.i for word in chosen), max(word.i for word in chosen)
    return {word for word in verb.subtree() if first <= word.i <= last}


def claim_denied(verb: Word, lemma: str) -> Word | None:
    """The clause in "rejects the claim that its ships had fired"."""
    if (verb_cues().get(lemma) or SAYING).stance != "denied":
        return None
    for noun in verb.kids("dobj"):
        if noun.lemma in noun_cues() and noun_cues()[noun.lemma].claim == "assertion":
            return next((kid for kid in noun.children if kid.has("that", "mark")), None)
    return None


def undergone(verb: Word) -> set[Word]:
    """What was denied, condemned or read as a sign: the subject, or the clause it announces."""
    if verb.lemma in words("seen_as") and verb.has("as", "prep"):
        seen = [*verb.kids("nsubjpass"), *(kid for kid in verb.kids("prep") if kid.lemma == "as")]
        return {word for kid in seen for word in kid.subtree()}
    subject = verb.kid("nsubjpass")
    if subject is None or subject.tag in ("PRP", "WP", "WDT"):
        return set()
    for kid in subject.kids("acl", "ccomp", "relcl"):
        if kid.has("that", "mark"):
            return clause_words(kid)
    return set(subject.subtree())


def _what_is(verb: Word) -> set[Word] | None:
    """What is wanted in "What Oslo wants is a seat"."""
    what = verb.kids("dobj")
    if verb.dep != "csubj" or verb.head.lemma != "be" or [w.lemma for w in what] != ["what"]:
        return None
    after = [kid for kid in verb.head.kids("attr", "ccomp", "xcomp", "prep") if kid.i > verb.i]
    return {word for kid in after for word in kid.subtree()} or None


def _has_as(kept: list[Word], lemma: str) -> bool:
    """As what it is seen is said, or what is seen is a sign."""
    for kid in kept:
        if (kid.dep == "prep" and kid.lemma in ("as", "to")) or kid.has("as", "mark"):
            return True
        if kid.dep == "dobj" and (kid.lemma in words("signs") or kid.has("as", "prep")):
            return True
        if kid.dep == "dobj" and kid.has("to", "prep") and lemma in ("link", "tie"):
            return True
    return False


def _as_what(kid: Word, lemma: str) -> bool:
    """As in "Regards the matter as settled", "saw a sign in the decision to stay"."""
    if lemma not in words("needs_as") or kid.dep != "advcl":
        return False
    return kid.has("as", "mark") or (kid.has("to", "aux") and not kid.kids("mark"))


def _after_prep(verb: Word, prep: Word) -> set[Word]:
    """The object of "call for", and what is asked of the object of "call on"."""
    chosen = set(prep.subtree()) - {prep}
    for kid in verb.kids("xcomp", "advcl", "ccomp"):
        if kid.i > prep.i and kid.has("to", "aux"):
            chosen |= set(kid.subtree())
    for kid in _quoted_after(verb):
        chosen |= set(kid.subtree())
    return chosen


def _quoted_after(verb: Word) -> list[Word]:
    """The few quoted words that end a complement: a truce "before the harvest"."""
    marks = [
        kid.i for kid in verb.kids("punct") if kid.text in ('"', "``", "''") and kid.i > verb.i
    ]
    if len(marks) < 2:
        return []
    return [kid for kid in verb.kids("advcl", "prep", "advmod") if marks[0] < kid.i < marks[-1]]
