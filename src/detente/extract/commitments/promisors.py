"""Who binds himself by a "will": the subject, or the speaker whom a pronoun means."""

from dataclasses import replace

from detente.extract.commitments.acts import kin, same
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention
from detente.model.names import roles


def agents_of(part: Part, clause: Clause) -> tuple[Word, ...]:
    """Who does it; where the parse lost the subject, the name before "will"."""
    helper = clause.verb.kid("aux")
    before = part.tree.words[helper.i - 1] if helper is not None and helper.i else None
    if clause.agents or before is None or not before.is_name:
        return clause.agents
    return (before,)


def is_vouched(scene: Scene, verb: Word, promisor: Mention) -> bool:
    """True for "will not …" in the promisor's own mouth, or told of a named side."""
    said = next(iter(scene.around(verb.span)), None)
    if said is None:
        return not promisor.is_bare_pronoun and kin(promisor, promisor)
    return same(said.speaker, promisor) or kin(said.speaker, promisor) or not said.direct


def speaker_meant(scene: Scene, clause: Clause, promisor: Mention) -> Mention:
    """As in "The delegation said it would": the pronoun in what is said means who says it."""
    subjects = subjects_of(clause.verb)
    if not subjects or subjects[0].tag != "PRP":
        return promisor
    said = next(iter(scene.around(clause.verb.span)), None)
    if subjects[0].text.lower() in ("we", "i"):
        known = said is None or promisor.antecedent is not None
        return promisor if known else replace(promisor, antecedent=said.speaker.span)  # type: ignore[union-attr]
    words = promisor.words.lower()
    if said is None or said.direct or said.speaker.plural != (words == "they"):
        return promisor
    if said.cue_span.start > clause.verb.start or (words == "it" and _is_person(said.speaker)):
        return promisor
    if promisor.antecedent is not None and promisor.words.lower() in ("he", "she"):
        return promisor
    return said.speaker if not said.speaker.is_bare_pronoun else promisor


def _is_person(speaker: Mention) -> bool:
    role = roles().get(speaker.head)
    return role is not None and role.kind == "person"
