"""A condition that is a noun: "a change of tone would bring Russian help"."""

from dataclasses import replace

from detente.extract.commitments.acts import Bound, bound, is_harm, party
from detente.extract.commitments.binding_forms import UNDER, WILL
from detente.extract.conditions.bindings import words_of
from detente.extract.conditions.conditions import nominal
from detente.extract.parsing.clauses import Clause, prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention


def by_nominal(scene: Scene, part: Part, clause: Clause) -> Bound | None:
    """As in "A change of tone would bring Russian help", "Any attack will be met with force"."""
    if clause.modal not in WILL or clause.marker in UNDER:
        return None
    subject = clause.verb.kid("nsubj", "nsubjpass", "csubj", "csubjpass")
    if subject is None:
        return None
    if scene.actor(subject) is not None and not (clause.passive and _is_answer(clause)):
        return None
    if not (subject.is_noun or subject.is_verb):
        return None
    found = _answered(scene, clause) if clause.passive else _brought(scene, clause)
    if found is None:
        return None
    promisor, act = found
    made = bound(scene, part, "", promisor, clause.verb, act, "commitment.nominal")
    return _under(made, scene, subject)


def _under(made: Bound, scene: Scene, subject: Word) -> Bound:
    return replace(made, condition=nominal(scene.report.text, subject))


def _answered(scene: Scene, clause: Clause) -> tuple[Mention, Word] | None:
    """The speaker answers: "moving chemical weapons would be met with force"."""
    if scene.actors(clause.agents) or not _is_answer(clause):
        return None
    said = next(iter(scene.around(clause.verb.span)), None)
    above = clause.verb.head if clause.verb.dep == "ccomp" else None
    warner = party(scene, tuple(above.kids("nsubj"))) if above and above.lemma == "warn" else None
    speaker = said.speaker if said else warner
    return (speaker, clause.verb) if speaker else None


def _is_answer(clause: Clause) -> bool:
    """As in "any attack will be met with …", "any ship that enters will be sunk"."""
    if clause.verb.lemma in words_of("answered"):
        return True
    anybody = any(
        word.lemma in ("any", "every") for one in clause.patients for word in one.kids("det")
    )
    return anybody and is_harm(clause.verb)


def _brought(scene: Scene, clause: Clause) -> tuple[Mention, Word] | None:
    """The owner of what the condition brings gives it: "would bring Moscow's help"."""
    if clause.verb.lemma not in words_of("bringing"):
        return None
    for thing in clause.verb.kids("dobj"):
        owner = party(scene, tuple(thing.kids("poss")) or prep_objects(thing, "from", "by"))
        owner = owner or scene.mentions.nationality(thing)
        if owner is not None and thing.is_noun:
            return owner, thing
    return None
