"""Whether those who died or were hurt are of those who attacked."""

from collections.abc import Sequence

from detente.extract.incidents.people import is_armed, struck_back
from detente.extract.incidents.toll import TollSeen
from detente.extract.parsing.clauses import counted
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene

_ANYBODY = frozenset({"people", "man", "woman", "person", "one", "two", "other"})


def is_attackers(scene: Scene, toll: TollSeen, doers: Sequence[Word], *, by_forces: bool) -> bool:
    """True where those who died or were hurt are of those who attacked."""
    heads = {counted(word).lemma for word in doers} - _ANYBODY
    for noun in toll.people:
        if toll.by_forces and struck_back(scene, noun, forces=True):
            return True
        if noun.is_pronoun and _is_doer_meant(scene, noun, doers):
            return True
        if noun.lemma in heads:
            return True
        if is_armed(scene, noun) and not by_forces and noun.lemma != "suspect":
            return True
    return False


def _is_doer_meant(scene: Scene, pronoun: Word, doers: Sequence[Word]) -> bool:
    mention = scene.actor(pronoun)
    meant = mention.antecedent if mention is not None else None
    return meant is not None and any(meant.holds(word.span) for word in doers)
