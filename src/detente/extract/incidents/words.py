"""The words of vocabulary/incidents.yaml as typed objects."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.model.errors import VocabularyError
from detente.model.vocabulary import yaml_file


@dataclass(frozen=True, slots=True)
class AttackType:
    """A type of attack with its counterparts: GTD code and name, MUC-4 type, PLOVER mode."""

    name: str
    gtd: int
    gtd_name: str
    muc4: str
    plover: str


@dataclass(frozen=True, slots=True)
class VerbPattern:
    """When a verb tells of an attack: which object, preposition and parties it needs."""

    type: str
    objects: frozenset[str]
    preps: frozenset[str]
    needs: frozenset[str]


@cache
def types() -> dict[str, AttackType]:
    """The attack types by name."""
    return {
        name: AttackType(name, row["gtd"], row["gtd_name"], row["muc4"], row["plover"])
        for name, row in _file()["types"].items()
    }


@cache
def verbs() -> dict[str, tuple[VerbPattern, ...]]:
    """Patterns by the verb's lemma (with its particle), in the order of the file."""
    return {lemma: tuple(_pattern(one) for one in some) for lemma, some in _file()["verbs"].items()}


@cache
def nouns() -> dict[str, str]:
    """Attack types by the noun's lemma; `-` before the type: it needs more beside it."""
    found: dict[str, str] = _file()["nouns"]
    return found


@cache
def kinds() -> dict[str, str]:
    """Modifiers of an attack noun, each with the type it makes of it."""
    return {word: kind for kind, some in _file()["kinds"].items() for word in some}


@cache
def weapons() -> dict[str, str]:
    """Weapon words, each with its type of weapon."""
    return {word: kind for kind, row in _file()["weapons"].items() for word in row["words"]}


@cache
def attack_by(weapon_type: str) -> str:
    """The type of attack that a type of weapon makes."""
    found: str = _file()["weapons"].get(weapon_type, {}).get("attack", "attack")
    return found


@cache
def listed(name: str) -> frozenset[str]:
    """One of the plain word lists of the file."""
    return frozenset(_file()[name])


@cache
def stage_words(stage: str) -> frozenset[str]:
    """Words around a trigger that show a stage."""
    return frozenset(_file()["stage_words"][stage])


@cache
def blame_words() -> dict[str, str]:
    """Verbs that name a doer, each with how surely."""
    return {word: blame for blame, some in _file()["blame"].items() for word in some}


@cache
def effects(part: str) -> dict[str, str]:
    """Words for what became of people ("verbs", "words" or "nouns"), each with its effect."""
    return {word: effect for effect, row in _file()["effects"].items() for word in row[part]}


@cache
def named() -> dict[str, tuple[str, int]]:
    """Attacks known by a short name ("9/11"): type and year."""
    return {row["words"]: (row["type"], row["year"]) for row in _file()["named"]}


@cache
def alike(one: str, other: str) -> bool:
    """True where two tellings of these types may tell of one attack."""
    if one == other:
        return True
    if "attack" in (one, other):
        return not {one, other} & set(_file()["own"])
    return any(one in group and other in group for group in _file()["alike"])


def _pattern(written: str) -> VerbPattern:
    kind, *marks = written.split()
    if kind not in types():
        raise VocabularyError(f"vocabulary/incidents.yaml: {written!r} starts with no attack type")
    return VerbPattern(
        kind,
        objects=frozenset(word for mark in marks if mark[0] == "+" for word in mark[1:].split("|")),
        preps=frozenset(word for mark in marks if mark[0] == "~" for word in mark[1:].split("|")),
        needs=frozenset(mark[1:] for mark in marks if mark[0] == "#"),
    )


@cache
def _file() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml_file("incidents.yaml")
    return loaded
