"""The acts that one sentence shows: by patterns, by the reader model, by both."""

from collections.abc import Iterator
from dataclasses import replace

from detente.extract.events.candidates import candidates
from detente.extract.events.judging import judged
from detente.extract.events.no_acts import without_act
from detente.extract.events.nouns import ANSWERS, seen_in_noun
from detente.extract.events.participants import without
from detente.extract.events.senses import in_sense
from detente.extract.events.sides import sided
from detente.extract.events.sighting import Sighting
from detente.extract.events.verbs import seen_in_adjective, seen_in_verb
from detente.extract.parsing.tree import Word
from detente.extract.patterns import adjective_patterns, noun_patterns
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention
from detente.model.reading import Dropped


def sightings(scene: Scene, part: Part) -> list[Sighting]:
    """The acts that patterns show in one sentence."""
    return [one for one in _candidates(scene, part) if isinstance(one, Sighting)]


def _candidates(scene: Scene, part: Part) -> Iterator[Sighting | Dropped]:
    used: set[int] = set()
    for clause in part.clauses:
        for found in seen_in_verb(scene, clause):
            if isinstance(found, Sighting):
                used |= {word.i for word in clause.patients}
            yield found
    for word in part.tree.words:
        if (
            word.is_noun
            and word.lemma in noun_patterns()
            and word.dep not in ("compound", "nmod", "amod")
        ):
            yield from seen_in_noun(scene, part, word, used)
        elif (
            word.lemma in adjective_patterns()
            and word.dep in ("acomp", "conj")
            and word.kids("xcomp")
        ):
            yield from seen_in_adjective(scene, word)


def sighted(scene: Scene, part: Part) -> Iterator[Sighting]:
    """The acts that patterns show in one sentence, and the words that might show one besides."""
    return _with_candidates(scene, part, sightings(scene, part))


def judged_sightings(scene: Scene, part: Part) -> Iterator[Sighting | Dropped]:
    """What patterns show and what else might be an act, each with the reader model's opinion."""
    seen = list(_candidates(scene, part))
    sensed = [in_sense(scene, part, one) for one in seen if isinstance(one, Sighting)]
    ruled = [one for one in sensed if isinstance(one, Sighting)]
    dropped = [one for one in (*seen, *sensed) if isinstance(one, Dropped)]
    other = {one.span for one in sensed if isinstance(one, Dropped)}
    asked = (one for one in _with_candidates(scene, part, ruled) if one.trigger.span not in other)
    found = [judged(scene, part, one) for one in asked]
    kept = [one for one in found if isinstance(one, Sighting)]
    dropped += [one for one in found if isinstance(one, Dropped)]
    yield from dropped
    yield from without_act(scene, part, kept, dropped)
    yield from (sided(scene, part, one) for one in kept)


def _with_candidates(scene: Scene, part: Part, seen: list[Sighting]) -> Iterator[Sighting]:
    ruled = _answered(seen)
    taken = {word.i for one in ruled for word in (one.trigger, one.head)}
    taken |= {word.i for one in ruled for word in _settled(part, one)}
    yield from ruled
    yield from candidates(scene, part, taken)


def _settled(part: Part, one: Sighting) -> tuple[Word, ...]:
    """The nouns that a mutual act is done to: in "a deal was signed" the deal is no second act."""
    clause = part.clause_of(one.trigger)
    mutual = len(one.actors) > 1 and not one.recipients
    return clause.patients if mutual and clause is not None else ()


def _answered(found: list[Sighting]) -> list[Sighting]:
    """A response answers the other act of its sentence; without one it is no event."""
    kept = []
    for one in found:
        if one.trigger.lemma not in ANSWERS or one.recipients:
            kept.append(one)
        elif asked := without(_asker(one, found), one.actors):
            kept.append(replace(one, recipients=asked))
    return kept


def _asker(answer: Sighting, found: list[Sighting]) -> tuple[Mention, ...]:
    earlier = (one for one in found if one.actors and one.trigger.i < answer.trigger.i)
    return next((one.actors for one in earlier), ())
