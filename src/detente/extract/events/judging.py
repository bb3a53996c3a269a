"""Judging: what rules and the reader model make of a sighting together.

A pattern says which act its words show, the model which act it takes the whole sentence for. Both
count: the model may turn a pattern's act into another or into none where it is sure enough, and
where no pattern fits it must be sure alone.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from detente.extract.events.candidates import NOUN, VERB
from detente.extract.events.marking import marked
from detente.extract.events.sighting import Sighting
from detente.extract.patterns import Act, is_soft, noun_patterns, verb_patterns
from detente.extract.reader.opinion import NONE, Opinion
from detente.extract.reader.reader_model import opinion
from detente.extract.scene import Part, Scene
from detente.model.reading import Dropped
from detente.model.vocabulary import yaml_file

_YEAR = re.compile(r"1\d{3}|20\d\d")
_BANDS = {"sure": 0.9, "likely": 0.6, "open": 0.25}


@dataclass(frozen=True, slots=True)
class Bars:
    """How sure the model must be, as probabilities; from vocabulary/confidence.yaml."""

    alone: float
    none: float
    other: float
    side: float
    filled: float
    status: float
    history: float
    context: float


def judged(scene: Scene, part: Part, one: Sighting) -> Sighting | Dropped:
    """The sighting with the model's opinion, perhaps as another act, or why it is none.

    What is plain is not asked about: the model would seldom be heard, and each question takes as
    long as parsing a sentence.
    """
    plain = is_plain(one) and not is_suspect(part)
    if plain or not (one.actors or one.recipients):
        return one
    found = opinion(marked(scene, part, one))
    if one.rule in (VERB, NOUN):
        return _alone(one, found)
    none = found.of_type(NONE)
    if none > bars().none:
        return _refused(one, found, none)
    best, sure = _best(found)
    if best != one.pattern.act.type and sure > bars().other:
        one = _as(one, found, best)
    return replace(one, opinion=found)


def is_plain(one: Sighting) -> bool:
    """A pattern that names its object, or a word of one type only."""
    if one.pattern.objects:
        return True
    lemma = one.pattern.lemma
    if one.rule in (VERB, NOUN) or is_soft(lemma):
        return False
    patterns = verb_patterns().get(lemma, ()) + noun_patterns().get(lemma, ())
    return len({other.act.type for other in patterns}) == 1


def is_suspect(part: Part) -> bool:
    """True where a word of sport, art or long ago stands, or a year."""
    return any(word.lemma in _suspect() or _YEAR.fullmatch(word.text) for word in part.tree.words)


def _alone(one: Sighting, found: Opinion) -> Sighting | Dropped:
    """A candidate: the model says what it is and who does it."""
    best, sure = _best(found)
    none = found.of_type(NONE)
    if none >= sure or sure < bars().alone:
        return _refused(one, found, none)
    aside = found.that("apart")
    if aside > bars().side:
        return Dropped(
            one.trigger.span, "events", f"the model: its parties are others ({aside:.2f})"
        )
    turned = found.that("backward") > max(found.that("forward"), found.that("mutual"))
    if turned and one.actors and one.recipients:
        one = replace(one, actors=one.recipients, recipients=one.actors)
    return replace(_as(one, found, best), opinion=found)


def _best(found: Opinion) -> tuple[str, float]:
    """The likeliest type that is an act."""
    return next((kind, sure) for kind, sure in found.types if kind != NONE)


def _refused(one: Sighting, found: Opinion, none: float) -> Dropped:
    why = found.reason
    told = f"the model sees no act in {one.trigger.text!r} ({none:.2f}{', ' + why if why else ''})"
    return Dropped(one.trigger.span, "events", told)


def _as(one: Sighting, found: Opinion, kind: str) -> Sighting:
    """The same sighting read as the model's act."""
    act = Act(kind, found.mode_of(kind), found.cameo_of(kind))
    return replace(one, pattern=replace(one.pattern, act=act), overruled=one.pattern.act.type)


def agreement(one: Sighting) -> str:
    """How sure the model is of the sighting's act: sure, likely, open, against, unasked."""
    return "unasked" if one.opinion is None else band(one.opinion.of_type(one.pattern.act.type))


def band(probability: float) -> str:
    """The name that confidence.yaml has for a probability of the model."""
    return next((name for name, least in _BANDS.items() if probability >= least), "against")


@cache
def _suspect() -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["suspect"])


@cache
def bars() -> Bars:
    """The thresholds, measured on our own labelled sentences."""
    return Bars(**yaml_file("confidence.yaml")["model"]["bars"])
