"""Cue words: which verbs and nouns show that somebody says, thinks or wants something."""

from dataclasses import dataclass
from functools import cache

from detente.extract.parsing.calendar_names import is_calendar
from detente.extract.parsing.clauses import lemma_of
from detente.extract.parsing.tree import Word
from detente.model.vocabulary import yaml_file


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue's kind of claim and the stance in which its voice holds the content."""

    claim: str
    stance: str


def cue_of(verb: Word) -> Cue | None:
    """The cue that a verb is, with its particle or without."""
    return verb_cues().get(lemma_of(verb)) or verb_cues().get(verb.lemma)


def prep_cue(verb: Word) -> Word | None:
    """The preposition that makes a verb a cue: "call for", "insist on"."""
    for kid in verb.kids("prep", "prt"):
        cue = verb_cues().get(f"{verb.lemma} {kid.lemma}")
        objects = kid.kids("pobj", "pcomp")
        if cue is not None and cue.claim != "assertion" and objects and not _is_when(objects[0]):
            return kid
    return None


def _is_when(word: Word) -> bool:
    """True for a day or a month: "called him on Monday" calls on nobody."""
    return is_calendar(word) or word.tag == "CD"


def object_cue(verb: Word) -> tuple[Cue, Word] | None:
    """The cue that a verb, its object and a preposition make: "took heart from"."""
    for noun in verb.kids("dobj"):
        for prep in (*verb.kids("prep"), *noun.kids("prep")):
            cue = _object_cues().get(f"{verb.lemma} {noun.lemma} {prep.lemma}")
            if cue is not None and prep.i > noun.i:
                return cue, prep
    return None


@cache
def manner_cues() -> dict[str, Cue]:
    """Nouns after "in" that give a voice: "in X's view"."""
    listed = yaml_file("attribution.yaml")["manners"]
    return {lemma: Cue(claim, "asserted") for claim, lemmas in listed.items() for lemma in lemmas}


@cache
def feelings() -> dict[str, Cue]:
    """Nouns that tell a state of mind: "there is resentment in X"."""
    return _cues("feelings")


@cache
def _object_cues() -> dict[str, Cue]:
    return _cues("with_object")


@cache
def verb_cues() -> dict[str, Cue]:
    """Cue verbs by lemma; a verb in two lists keeps the first."""
    return _cues("verbs")


@cache
def noun_cues() -> dict[str, Cue]:
    """Cue nouns by lemma."""
    return _cues("nouns")


@cache
def adjective_cues() -> dict[str, Cue]:
    """Adjectives and participles that tell a state of mind."""
    return _cues("adjectives")


@cache
def words(key: str) -> frozenset[str]:
    """One of the plain lists of vocabulary/attribution.yaml."""
    return frozenset(yaml_file("attribution.yaml")[key])


def _cues(key: str) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for claim, stances in yaml_file("attribution.yaml")[key].items():
        for stance, lemmas in stances.items():
            for lemma in lemmas:
                found.setdefault(lemma, Cue(claim, stance))
    return found
