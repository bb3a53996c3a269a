"""Holders: who is what a noun says: "X, leader of Y", "X is the leader", "Hezbollah leader X"."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.extract.ties.bond import Side
from detente.extract.ties.patterns import listed
from detente.extract.ties.sorts import actor_side

_COMPLEMENTS = ("attr", "oprd", "dobj", "ccomp", "xcomp")
_SELF = frozenset({"itself", "himself", "herself", "themselves"})


@dataclass(frozen=True, slots=True)
class Held:
    """Whoever holds what a noun says, and the word that stands for it in the sentence."""

    side: Side
    head: Word
    rule: str


def holders(scene: Scene, part: Part, noun: Word) -> Iterator[Held]:
    """Who is what the noun says, by apposition, title, "is", "was named" or "as"."""
    for words, head, rule in _ways(part, noun):
        others = [word for word in words if word is not noun]
        sides = [side for word in others if (side := actor_side(scene, word)) is not None]
        if sides:
            yield from (Held(side, head, rule) for side in sides)
            return


def is_said_of_another(noun: Word) -> bool:
    """True for a noun that says what something else is, so that it names nothing itself."""
    first = noun.first_conjunct()
    return first.dep in ("appos", "attr", "oprd") or (
        first.dep == "pobj" and first.head.lemma == "as"
    )


def _ways(part: Part, noun: Word) -> Iterator[tuple[list[Word], Word, str]]:
    first = noun.first_conjunct()
    yield _titled(noun), noun, "tie.title"
    yield [kid for kid in noun.kids("appos") if kid.is_name], noun, "tie.apposition"
    if first.dep == "appos":
        yield first.head.conjuncts() if noun.tag == "NNS" else [first.head], noun, "tie.apposition"
    verb = first.head
    if first.dep == "nsubj" and verb.lemma in listed("being"):
        yield verb.kids("attr"), verb, "tie.copula"
    if first.dep in _COMPLEMENTS and verb.is_verb:
        yield _misread(noun, verb), verb, "tie.copula"
        yield _by_verb(part, verb), verb, "tie.copula"
    if first.dep == "pobj":
        yield _through(part, first.head), _verb_above(first.head), "tie.copula"


def _misread(noun: Word, verb: Word) -> list[Word]:
    """The name in "named Anna Lund chief of", which the parse takes for a part of the noun."""
    if noun.dep != "dobj" or verb.lemma not in listed("making"):
        return []
    return [kid for kid in noun.kids("compound") if kid.is_name and kid.i == noun.i - 1]


def nearest(verb: Word, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Of "X and Y, who was": the last, where the relative clause is in the singular."""
    single = verb.tag == "VBZ" or verb.text.lower() == "was"
    return words[-1:] if verb.dep == "relcl" and single else words


def _titled(noun: Word) -> list[Word]:
    """The name that a title stands before."""
    head = noun.head
    if head.text.lower() in listed("honorific"):
        return []
    if noun.dep in ("compound", "nmod") and head.is_name and head.i > noun.i:
        return head.conjuncts() if noun.tag in ("NNS", "NNPS") else [head]
    return []


def _by_verb(part: Part, verb: Word) -> list[Word]:
    """As in "X is the leader of", "X became leader of", "elected X leader of"."""
    if verb.lemma in listed("being"):
        own = nearest(verb, subjects_of(verb))
        if any(word.lemma in _SELF for word in own) and verb.dep == "conj":
            own = subjects_of(verb.head)
        clause = part.clause_of(verb.head) if verb.dep == "conj" else None
        return list(clause.patients if clause is not None and clause.passive else own)
    if verb.lemma in listed("making") and (clause := part.clause_of(verb)) is not None:
        return list(clause.patients)
    return []


def _through(part: Part, preposition: Word) -> list[Word]:
    """As in "serves as leader of", "appointed X as head of", "is at war with"."""
    above = preposition.head
    verb = _verb_above(preposition)
    clause = part.clause_of(verb) if verb.is_verb else None
    if preposition.lemma in ("at", "in") and above.is_noun and above.is_name:
        return above.conjuncts()
    if clause is None:
        return []
    if preposition.lemma == "as":
        if clause.passive or verb.lemma in listed("making"):
            return list(clause.patients)
        return list(clause.agents) if verb.lemma in listed("serving") else []
    if preposition.lemma in ("at", "in") and verb.lemma in listed("being"):
        return list(clause.agents)
    if preposition.lemma == "in" and verb.lemma in listed("caught"):
        return list(clause.patients if clause.passive else clause.agents)
    is_aside = preposition.i < verb.i and preposition.lemma == "at"
    return list(clause.agents) if is_aside else []


def _verb_above(preposition: Word) -> Word:
    """The verb of a preposition, also through "his post as"."""
    above = preposition.head
    through = above.is_noun and above.lemma in listed("posts") and above.head.is_verb
    return above.head if through else above
