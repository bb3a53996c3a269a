"""Candidates: words that might show an act between two parties though no pattern says so.

The parse gives who stands where; what act it is, if any, the reader model says.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from detente.extract.events.owners import owners
from detente.extract.events.participants import noun_recipients, verb_recipients, without
from detente.extract.events.sighting import Sighting
from detente.extract.parsing.clauses import Clause, prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.patterns import Act, Pattern
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention
from detente.model.names import roles
from detente.model.vocabulary import yaml_file

VERB, NOUN = "event.read-verb", "event.read-noun"
_REMEMBERED = 4096
_VERB_SLOTS = (
    "receiver", "patient", "inner", "owner", "with", "to", "against", "on", "from", "for", "at",
    "between", "into", "of", "over", "behind", "below",
)  # fmt: skip


def candidates(scene: Scene, part: Part, taken: set[int]) -> Iterator[Sighting]:
    """Verbs and nouns with a party on either side; `taken` are words that a pattern explains."""
    for clause in part.clauses:
        if clause.verb.i not in taken and clause.verb.lemma not in _idle():
            yield from _by_verb(scene, clause)
    for word in part.tree.words:
        if word.i not in taken and _is_deed(scene, word):
            yield from _by_noun(scene, word)


def _by_verb(scene: Scene, clause: Clause) -> Iterator[Sighting]:
    actors = scene.actors(clause.agents)
    if not actors or _tells(clause):
        return
    if givers := _givers(scene, clause, actors):
        yield Sighting(unruled(clause.lemma), clause.verb, None, givers, actors, VERB)
        return
    if clause.lemma in _drawing():
        return
    recipients = verb_recipients(scene, clause, unruled(clause.lemma), actors)
    if recipients or _is_mutual(clause, actors):
        yield Sighting(unruled(clause.lemma), clause.verb, None, actors, recipients, VERB)


def _givers(scene: Scene, clause: Clause, takers: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """From whom something is received; nobody where the verb is no receiving."""
    if clause.lemma not in _receiving() | _drawing() or not clause.patients:
        return ()
    links = ("from", "of") if clause.lemma in _drawing() else ("from",)
    below = (word for noun in clause.patients for word in prep_objects(noun, *links))
    return without(scene.actors((*clause.prep("from"), *below)), takers)


def _tells(clause: Clause) -> bool:
    """What is told that somebody does is done to nobody: "warned that the army may go"."""
    return any(kid.has("that", "mark") for kid in clause.verb.kids("ccomp"))


def _is_mutual(clause: Clause, actors: tuple[Mention, ...]) -> bool:
    """Several who do something with nobody else: "the two armies skirmished"."""
    return len(actors) > 1 and not clause.patients and not clause.passive


def _by_noun(scene: Scene, noun: Word) -> Iterator[Sighting]:
    pattern = unruled(noun.lemma)
    actors = scene.actors(prep_objects(noun, "between"))
    if len(actors) > 1:
        yield Sighting(pattern, noun, None, actors, (), NOUN)
        return
    actors = scene.actors(prep_objects(noun, "by", "from")) or owners(scene, noun, left=True)
    recipients = without(noun_recipients(scene, noun, pattern), actors)
    if actors and recipients:
        yield Sighting(pattern, noun, None, actors, recipients, NOUN)


def _is_deed(scene: Scene, word: Word) -> bool:
    """A common noun that names nobody and has prepositions of its own."""
    if not word.is_noun or word.is_name or word.dep in ("compound", "nmod", "amod"):
        return False
    if word.lemma in _idle() or word.lemma in roles() or scene.mentions.of(word) is not None:
        return False
    return bool(word.kids("prep"))


@lru_cache(maxsize=_REMEMBERED)
def unruled(lemma: str) -> Pattern:
    """A pattern that asks for nothing and tells no act."""
    return Pattern(
        act=Act("", "", ""), lemma=lemma, strict=True, preps=frozenset(), infinitive=False,
        objects=frozenset(), slots=_VERB_SLOTS, bare=False, adjectives=frozenset(),
        agent_preps=(), plain=False, to=False, needs_recipient=True, subjunctive=False,
    )  # fmt: skip


@cache
def _idle() -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["idle"])


@cache
def _receiving() -> frozenset[str]:
    """Verbs whose subject is the one whom the act reaches: "received wheat from Canada"."""
    return frozenset(yaml_file("events.yaml")["receiving"])


@cache
def _drawing() -> frozenset[str]:
    """Verbs whose object is what others do to the subject: "drew the ire of lawmakers"."""
    return frozenset(yaml_file("events.yaml")["drawing"])
