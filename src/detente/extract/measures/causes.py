"""Causes: the attack or act that the text says brought a change about."""

from collections.abc import Iterator

from detente.extract.measures.patterns import listed
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.tree import Word
from detente.extract.patterns import noun_patterns

_ACTS = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION"})
_TIMES = frozenset(
    {"year", "month", "week", "day", "decade", "hour", "time", "period", "summer", "winter",
     "spring", "autumn", "century", "weekend", "monday", "tuesday", "wednesday", "thursday",
     "friday", "saturday", "sunday", "night", "morning"}
)  # fmt: skip


def cause_of(clause: Clause) -> Word | None:
    """What brought it about: "after the *raid*", "after rebels *seized* it", "the *raid* cut"."""
    for word in _within_clause(clause.verb):
        if (trigger := _through(word)) is not None:
            return trigger
    above = clause.verb.head
    if clause.verb.dep in ("xcomp", "acl") and above is not clause.verb:
        return next((one for kid in above.children if (one := _through(kid)) is not None), None)
    return next((word for word in clause.agents if is_act(word)), None)


def is_act(word: Word) -> bool:
    """True for a noun that names an act: an attack that cut the output."""
    forms = (word.lemma, word.text.lower())
    acts = {one.act.type for form in forms for one in noun_patterns().get(form, ())}
    named = bool(acts & _ACTS) or word.lemma in listed("upheavals")
    return named and (word.is_noun or word.tag == "VBG")


def _within_clause(verb: Word) -> Iterator[Word]:
    """The words below a verb down to the next verb."""
    for kid in verb.children:
        yield kid
        if not kid.is_verb or kid.text.lower() in listed("levels"):
            yield from _within_clause(kid)


def _through(kid: Word) -> Word | None:
    """What a causal preposition or conjunction leads to, if it is something that happened."""
    if kid.dep in ("prep", "advmod", "mark") and kid.children:
        phrase, last = _phrase(kid)
        below = (*last.kids("pobj", "pcomp"), *kid.kids("pobj"))
        if phrase in listed("cause_links"):
            return next((one for one in below if _happens(one)), None)
        if phrase == "since":
            return next((one for one in below if is_act(one)), None)
    if kid.dep == "advcl" and (mark := kid.kid("mark")) is not None:
        return _told_by(kid, mark)
    return None


def _told_by(verb: Word, mark: Word) -> Word | None:
    """What a clause tells of: "after rebels *seized* it", "since the *invasion* began"."""
    if mark.lemma in ("after", "because"):
        return verb
    subject = verb.kid("nsubj") if mark.lemma == "since" else None
    return subject if subject is not None and is_act(subject) else None


def _phrase(prep: Word) -> tuple[str, Word]:
    """The preposition with what belongs to it ("in response to"), and its last word."""
    first = prep.text.lower()
    noun = prep.kid("pobj")
    inner = noun.kid("prep") if noun is not None else None
    if (
        noun is not None
        and inner is not None
        and f"{first} {noun.lemma} {inner.lemma}" in (listed("cause_links"))
    ):
        return f"{first} {noun.lemma} {inner.lemma}", inner
    below = next((kid for kid in prep.kids("prep", "pcomp") if kid.tag in ("IN", "TO")), None)
    return (f"{first} {below.lemma}", below) if below is not None else (first, prep)


def _happens(noun: Word) -> bool:
    """False for a time: "after Monday", "after three years", "over the next year"."""
    return noun.lemma not in _TIMES and noun.tag != "CD" and not noun.is_pronoun
