"""Sides: whom an act reaches where no rule of grammar says so.

Other parties named below the act are tried in the open place, and the reader model says of each
whether it belongs there: in "vowed to drive the rebels out" the rebels are threatened.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from detente.extract.events.judging import bars
from detente.extract.events.marking import marked
from detente.extract.events.sighting import Sighting
from detente.extract.parsing.tree import Word
from detente.extract.patterns import sending
from detente.extract.reader.opinion import Opinion
from detente.extract.reader.reader_model import opinion
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention
from detente.model.text import Span
from detente.model.vocabulary import yaml_file

_TRIES = 3
_WHERE = frozenset({"in", "at", "near", "on", "from", "through", "over", "into"})


def sided(scene: Scene, part: Part, one: Sighting) -> Sighting:
    """The sighting with the nearest party that the model takes for its open side, if any.

    Those farther away are not asked about: each question takes as long as parsing a sentence.
    """
    if len(one.actors) != 1 or one.recipients or one.pattern.act.type not in _reaching():
        return one
    tried = (_tried(scene, part, one, word) for word in _near(scene, one))
    return next((filled for filled in tried if _forward(filled) > bars().filled), one)


def _tried(scene: Scene, part: Part, one: Sighting, word: Word) -> Sighting:
    """The sighting with the word, and what is coordinated with it, as who receives."""
    whole = replace(one, recipients=_parties(scene, word), filled=True)
    return replace(whole, opinion=opinion(marked(scene, part, whole)))


def _forward(one: Sighting) -> float:
    found: Opinion | None = one.opinion
    return found.that("forward") if found is not None and one.recipients else 0.0


def _near(scene: Scene, one: Sighting) -> list[Word]:
    """The parties below the act that may be its other side, the nearest few."""
    found = [word for word in one.head.subtree() if _may_receive(scene, one, word)]
    return sorted(found, key=lambda word: abs(word.i - one.trigger.i))[:_TRIES]


def _may_receive(scene: Scene, one: Sighting, word: Word) -> bool:
    """A party that is neither the doer's own nor only where or when it happens."""
    if not word.is_noun or word.first_conjunct() is not word or word.dep == "npadvmod":
        return False
    if word.dep == "dobj" and word.head.lemma in sending():
        return False
    known = scene.mentions.hit_at(word) is not None
    if _does_something_else(one, word):
        return False
    if any(kid.tag == "PRP$" for kid in word.kids("poss")) or not (known or _stands_free(word)):
        return False
    parties = _parties(scene, word)
    if not parties or any(_is_place(scene, word, party) for party in parties):
        return False
    return not any(_is_taken(scene, one, party) for party in parties)


def _does_something_else(one: Sighting, word: Word) -> bool:
    """True for the subject of a clause that only describes: "what *every candidate* has done"."""
    verb = word.head
    if word.dep != "nsubj" or verb is one.head:
        return False
    asks = any(kid.tag in ("WP", "WDT", "WRB") for kid in verb.children)
    return asks or verb.dep in ("relcl", "acl", "advcl")


def _stands_free(word: Word) -> bool:
    return word.dep not in ("compound", "nmod")


def _parties(scene: Scene, word: Word) -> tuple[Mention, ...]:
    """Who is named by a word and those coordinated with it, else whose thing it is."""
    if found := scene.actors(tuple(word.conjuncts())):
        return found
    people = scene.mentions.nationality(word, left=True)
    return (people,) if people is not None else ()


def _is_place(scene: Scene, word: Word, party: Mention) -> bool:
    """A city after "in", or in the name of a thing: "the Moscow Games"."""
    where = word.dep == "pobj" and word.head.lemma in _WHERE
    if where and word.head.lemma in ("in", "at", "near", "through"):
        return True
    return scene.mentions.is_place(party) and (where or not _stands_free(word))


def _is_taken(scene: Scene, one: Sighting, party: Mention) -> bool:
    """The doer, the trigger, or whoever tells of it."""
    (doer,) = one.actors
    spans = [one.trigger.span, doer.span, *_voices(scene, one)]
    spans += [doer.antecedent] if doer.antecedent is not None else []
    mine = [span for span in (party.span, party.antecedent) if span is not None]
    return any(span.meets(other) for span in mine for other in spans)


def _voices(scene: Scene, one: Sighting) -> Iterator[Span]:
    return (said.speaker.span for said in scene.around(one.trigger.span))


@cache
def _reaching() -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["reaching"])
