"""Tolls that a verb tells: "killing 39 people", "two clerks were wounded"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.extract.incidents.counted_people import of_people
from detente.extract.incidents.effect_verbs import carried_off, effect_of, effect_of_shot, suffers
from detente.extract.incidents.people import is_force
from detente.extract.incidents.toll import TollSeen
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.model.count import Count


def by_verbs(scene: Scene, part: Part, counts: list[Count]) -> Iterator[TollSeen]:
    """As in "killing 39 people", "two clerks were wounded", "a judge died"."""
    for clause in part.clauses:
        effect = (
            effect_of(clause) or effect_of_shot(scene, part, clause) or carried_off(scene, clause)
        )
        words = clause.agents if suffers(clause) else clause.patients
        if effect and clause.negated:
            yield from _of_nobody(effect, clause.verb, words)
        elif effect:
            forces = bool(clause.agents) and all(is_force(word) for word in clause.agents)
            for toll in of_people(scene, effect, clause.verb, words, counts):
                yield replace(toll, by_forces=forces and not suffers(clause))


def _of_nobody(effect: str, verb: Word, words: Sequence[Word]) -> Iterator[TollSeen]:
    """As in "no Americans were harmed"."""
    for word in words:
        none = next((kid for kid in word.kids("det") if kid.lemma == "no"), None)
        if none is not None:
            yield TollSeen(effect, verb, Count(0, 0, 0, none.span, none.text), (word,))
