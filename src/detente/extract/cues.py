"""Cue words: which verbs and nouns show that somebody says, thinks or wants something."""

from dataclasses import dataclass
from functools import cache

from detente.model.vocabulary import yaml_file


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue's kind of claim and the stance in which its voice holds the content."""

    claim: str
    stance: str


@cache
def verb_cues() -> dict[str, Cue]:
    """Cue verbs by lemma; a verb in two lists keeps the first."""
    return _cues(_words()["verbs"])


@cache
def noun_cues() -> dict[str, Cue]:
    """Cue nouns by lemma."""
    stances = {"demand": "demanded", "expectation": "expected", "position": "intended"}
    listed = _words()["nouns"]
    return {
        noun: Cue(
            claim,
            {"fear": "feared", "doubt": "doubted", "denial": "denied"}.get(
                noun, stances.get(claim, "asserted")
            ),
        )
        for claim, nouns in listed.items()
        for noun in nouns
    }


@cache
def words(key: str) -> frozenset[str]:
    """One of the plain lists of vocabulary/attribution.yaml."""
    return frozenset(_words()[key])


@cache
def _words() -> dict[str, dict[str, dict[str, list[str]]]]:
    content: dict[str, dict[str, dict[str, list[str]]]] = yaml_file("attribution.yaml")
    return content


def _cues(listed: dict[str, dict[str, list[str]]]) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for claim, stances in listed.items():
        for stance, lemmas in stances.items():
            for lemma in lemmas:
                found.setdefault(lemma, Cue(claim, stance))
    return found
