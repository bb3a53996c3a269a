"""Who does what a verb tells, found through coordination, control and relative clauses."""

from functools import cache

from detente.extract.parsing.tree import PASSIVE_SUBJECTS, SUBJECTS, Word
from detente.model.vocabulary import yaml_file

_OPEN = frozenset({"xcomp", "advcl", "conj", "pcomp", "ccomp"})


def subjects_of(verb: Word) -> tuple[Word, ...]:
    """The nouns that do it, found through coordination, control and relative clauses."""
    return tuple(noun for subject in _subjects(verb, 0) for noun in subject.conjuncts())


def _subjects(verb: Word, depth: int) -> list[Word]:
    own = verb.kids(*SUBJECTS, *PASSIVE_SUBJECTS)
    if own:
        return [antecedent(verb, subject) for subject in own]
    if depth > 6 or verb.head is verb:
        return []
    head = verb.head
    if verb.dep in ("relcl", "acl"):
        return _described(verb, head, depth)
    if verb.dep == "xcomp" and head.is_verb:
        controlled = head.kids("dobj") if head.lemma in _object_control() else []
        if head.lemma == "give":
            controlled = head.kids("dative")
        return controlled or _subjects(head, depth + 1)
    if verb.dep in _OPEN and head.is_verb:
        if verb.dep == "ccomp" and verb.kid("aux") is None:
            return []
        return _subjects(head, depth + 1)
    if verb.dep in _OPEN and head.dep == "prep":
        return _after_preposition(head, depth)
    if verb.dep in ("xcomp", "advcl") and head.head.is_verb:
        return _subjects(head if head.kids(*SUBJECTS) else head.head, depth + 1)
    return []


def _after_preposition(prep: Word, depth: int) -> list[Word]:
    """Who does what follows "for" or "in": whom one blames for it, who joins others in it."""
    above = prep.head
    if prep.lemma == "in" and above.dep == "dobj" and above.head.lemma == "join":
        return _subjects(above.head, depth + 1)
    blamed = prep.lemma in ("for", "on") and above.lemma in _object_doer()
    accused = above.kids("dobj") if blamed or prep.lemma in ("of", "from", "into") else []
    return accused or (_subjects(above, depth + 1) if above.is_verb else _owner(above))


def _described(verb: Word, noun: Word, depth: int) -> list[Word]:
    """Who does what is told of a noun: its owner, the noun itself, or whoever made the document.

    Whoever "was the first *to do* it" did it.
    """
    if noun.dep == "attr" and verb.has("to", "aux"):
        return _subjects(noun.head, depth + 1)
    if not noun.is_noun or verb.dep != "acl" or verb.tag not in ("VBN", "VBG"):
        return _owner(noun)
    if verb.tag == "VBG" and noun.dep == "dobj" and noun.lemma in _documents():
        return _subjects(noun.head, depth + 1)
    return [noun]


@cache
def _documents() -> frozenset[str]:
    return frozenset(yaml_file("governors.yaml")["documents"])


@cache
def _object_doer() -> frozenset[str]:
    return frozenset(yaml_file("governors.yaml")["object_doer"])


@cache
def _object_control() -> frozenset[str]:
    return frozenset(yaml_file("governors.yaml")["object_control"])


def antecedent(verb: Word, subject: Word) -> Word:
    """The noun a relative pronoun stands for."""
    if subject.lemma in ("who", "which", "that") and subject.tag in ("WP", "WDT", "DT"):
        for above in (verb, *verb.ancestors()):
            if above.dep == "relcl":
                return _person_behind(above.head) if subject.lemma == "who" else above.head
    return subject


def _person_behind(noun: Word) -> Word:
    """Whom "who" means after a name of a place: the *students* in Santiago, who rioted."""
    above = noun.head.head
    is_person = any(kid.is_name for kid in noun.kids("compound"))
    below = noun.dep == "pobj" and noun.head.lemma in ("in", "of", "from", "at", "near")
    return above if noun.is_name and below and above.is_noun and not is_person else noun


def _owner(noun: Word) -> list[Word]:
    """Whose noun it is: the owner acts in "France's decision to expel"."""
    return noun.kids("poss")
