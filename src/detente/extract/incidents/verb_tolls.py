"""Tolls that a verb tells: "killing 39 people", "two clerks were wounded"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.extract.incidents.counted_people import of_people
from detente.extract.incidents.effect_verbs import (
    carried_off,
    effect_beside_shot,
    effect_of,
    is_shot,
    suffers,
)
from detente.extract.incidents.fates import fate, fate_of_many
from detente.extract.incidents.people import is_force
from detente.extract.incidents.toll import TollSeen
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.model.count import Count


def by_verbs(scene: Scene, part: Part, counts: list[Count]) -> Iterator[TollSeen]:
    """As in "killing 39 people", "two clerks were wounded", "a judge died"."""
    for clause in part.clauses:
        effect = effect_of(clause)
        open_ = not effect and is_shot(clause)
        effect = effect or (effect_beside_shot(clause) if open_ else carried_off(scene, clause))
        words = clause.agents if suffers(clause) else clause.patients
        if _is_neither(words):
            continue
        if effect and clause.negated:
            yield from _of_nobody(effect, clause.verb, words)
        elif effect or (open_ and _has_happened(clause)):
            forces = bool(clause.agents) and all(is_force(word) for word in clause.agents)
            for toll in of_people(scene, effect or "casualties", clause.verb, words, counts):
                settled = toll if effect else _with_fate(scene, part, toll)
                yield replace(settled, by_forces=forces and not suffers(clause))


def _is_neither(words: Sequence[Word]) -> bool:
    """As in "neither the guard nor his sons were injured"."""
    return any(kid.lemma in ("neither", "nor") for word in words for kid in word.children)


def _has_happened(clause: Clause) -> bool:
    return not clause.negated and clause.modal not in ("will", "would", "can", "could", "should")


def _with_fate(scene: Scene, part: Part, toll: TollSeen) -> TollSeen:
    """One who was shot is dead or hurt; of several it is open, and their numbers may tell."""
    if toll.count.best == len(toll.people):
        return replace(toll, effect=fate(scene, part))
    return replace(toll, likely=fate_of_many(scene, part))


def _of_nobody(effect: str, verb: Word, words: Sequence[Word]) -> Iterator[TollSeen]:
    """As in "no Americans were harmed"."""
    for word in words:
        none = next((kid for kid in word.kids("det") if kid.lemma == "no"), None)
        if none is not None:
            yield TollSeen(effect, verb, Count(0, 0, 0, none.span, none.text), (word,))
