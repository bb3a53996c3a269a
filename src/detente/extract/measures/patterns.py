"""Patterns of vocabulary/measures.yaml as typed objects."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.extract.marks import marked
from detente.model.errors import VocabularyError
from detente.model.vocabulary import yaml_file

DIRECTIONS = ("raised", "lowered", "unchanged", "-")


@dataclass(frozen=True, slots=True)
class Quantity:
    """What can be measured; see the head of measures.yaml.

    `units` are those its numbers must have, if any; `counted` are nouns that name it only where a
    number with such a unit, or of a thousand and more, stands beside them.
    """

    name: str
    units: frozenset[str]
    counted: frozenset[str]
    bare: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """One verb pattern taken apart."""

    quantities: frozenset[str]
    direction: str
    lemma: str
    preps: frozenset[str]
    slots: tuple[str, ...]
    whose: tuple[str, ...]
    nouns: frozenset[str]

    @property
    def weight(self) -> int:
        """How specific it is: the most specific pattern that fits wins."""
        return 100 * bool(self.nouns) + 50 * bool(self.preps) - len(self.quantities)


@cache
def quantities() -> dict[str, Quantity]:
    """The quantities by name."""
    return {
        name: Quantity(
            name,
            frozenset(entry.get("units", ())),
            frozenset(entry.get("counted", ())),
            entry.get("bare", False),
        )
        for name, entry in _content()["quantities"].items()
    }


@cache
def nouns() -> dict[str, tuple[tuple[frozenset[str], Quantity], ...]]:
    """Nouns by lemma, each with the words one of which must stand before it, and its quantity."""
    found: dict[str, list[tuple[frozenset[str], Quantity]]] = defaultdict(list)
    for name, entry in _content()["quantities"].items():
        for written in entry["nouns"]:
            line = marked(written)
            found[line.lemma].append((frozenset(line.listed("=")), quantities()[name]))
    return {lemma: tuple(sorted(some, key=lambda one: not one[0])) for lemma, some in found.items()}


@cache
def patterns(section: str) -> dict[str, tuple[Pattern, ...]]:
    """The patterns of a section (verbs, changes) by lemma, the most specific first."""
    found: dict[str, list[Pattern]] = defaultdict(list)
    for key, written in _content()[section].items():
        names, direction = _key(key)
        for words in written:
            line = marked(words)
            found[line.lemma].append(
                Pattern(
                    names,
                    direction,
                    line.lemma,
                    frozenset(line.listed("~")),
                    line.listed("@") or ("patient",),
                    line.listed("&") or ("agent", "owner"),
                    frozenset(line.listed("+")),
                )
            )
    return {lemma: tuple(sorted(some, key=lambda p: -p.weight)) for lemma, some in found.items()}


@cache
def listed(name: str) -> frozenset[str]:
    """One of the plain lists of measures.yaml."""
    return frozenset(_content()[name])


@cache
def stances() -> dict[str, str]:
    """Verbs whose quantity is wanted or promised, each with the stance that it gives."""
    found: dict[str, str] = _content()["stances"]
    return found


def _key(key: str) -> tuple[frozenset[str], str]:
    name, _, direction = key.partition(" ")
    groups = {one: frozenset({one}) for one in quantities()}
    groups |= {group: frozenset(some) for group, some in _content()["groups"].items()}
    groups["any"] = frozenset(quantities())
    if name not in groups or direction not in DIRECTIONS:
        raise VocabularyError(
            f"vocabulary/measures.yaml: {key!r} should read QUANTITY DIRECTION: troops raised"
        )
    return groups[name], "" if direction == "-" else direction


@cache
def _content() -> dict[str, Any]:
    content: dict[str, Any] = yaml_file("measures.yaml")
    return content
