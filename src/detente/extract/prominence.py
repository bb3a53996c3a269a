"""Prominence: how strongly a noun stands out in its sentence, for a pronoun that follows.

The weights are those of Lappin and Leass (1994), with a possessor and the main clause added.
"""

from detente.extract.tree import PASSIVE_SUBJECTS, SUBJECTS, Word

_SUBJECTS = SUBJECTS | PASSIVE_SUBJECTS
_SAME = 100.0
_SUBJECT = 80.0
_MAIN = 70.0
_OBJECT = 50.0
_OWNER = 45.0
_OBLIQUE = 30.0
_FREE = 50.0  # not within a circumstance of the clause
_PARALLEL = 35.0
_OBJECTS = frozenset({"dobj", "dative", "attr"})


def prominence(word: Word) -> float:
    """The weight of a noun where it stands."""
    role = word.first_conjunct().dep
    weight = _SAME
    if role in _SUBJECTS:
        weight += _SUBJECT + (_MAIN if _is_main(word.first_conjunct().head) else 0.0)
    elif role in _OBJECTS:
        weight += _OBJECT
    elif role == "poss":
        weight += _OWNER
    elif role == "pobj":
        weight += _OBLIQUE
    return weight if _is_aside(word) else weight + _FREE


def parallel(word: Word, pronoun: Word) -> float:
    """What is added where a noun stands in its clause as the pronoun does in its own."""
    ours, theirs = _role(word), _role(pronoun)
    return _PARALLEL if ours == theirs != "" else 0.0


def _role(word: Word) -> str:
    role = word.first_conjunct().dep
    if role in _SUBJECTS:
        return "subject"
    return "object" if role in _OBJECTS else ""


def _is_main(verb: Word) -> bool:
    return verb.first_conjunct().dep == "ROOT"


def _is_aside(word: Word) -> bool:
    """True within a circumstance: "after the talks with Oslo"."""
    for above in (word, *word.ancestors()):
        if above.is_verb or above.dep == "ROOT":
            return False
        if above.dep == "prep" and above.head.is_verb:
            return True
    return False
