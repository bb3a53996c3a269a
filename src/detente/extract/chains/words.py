"""The word lists of vocabulary/chains.yaml, and the genders that given names show."""

from functools import cache
from typing import Any

from detente.model.vocabulary import table, yaml_file


@cache
def _file() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml_file("chains.yaml")
    return loaded


@cache
def listed(name: str) -> frozenset[str]:
    """The nouns or verbs of one list."""
    return frozenset(_file()[name])


@cache
def kinds_of(noun: str) -> frozenset[str]:
    """The kinds of names that a noun may stand for: an armed group by "group"."""
    return frozenset(kind for kind, nouns in _file()["kinds"].items() if noun in nouns)


@cache
def genders() -> dict[str, str]:
    """Given names, folded, with "male" or "female"."""
    counted = {row["name"]: row["gender"] for row in table("actors/given_names.tsv")}
    by_hand = _file()["first_names"]
    told = {"f": "female", "m": "male"}
    return counted | {name: told[sex] for sex, names in by_hand.items() for name in names}


@cache
def cues() -> frozenset[str]:
    """Verbs that a speaker is the subject of: say, add, announce."""
    return frozenset(yaml_file("attribution.yaml")["core"])
