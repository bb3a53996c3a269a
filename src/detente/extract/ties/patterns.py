"""Patterns of vocabulary/ties.yaml as typed objects."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.extract.marks import marked
from detente.model.errors import VocabularyError
from detente.model.vocabulary import yaml_file

_SLOTS = {
    "verbs": (("patient",), ("agent",)),
    "nouns": (("of", "owner", "beside"), ("holder",)),
    "participles": (("beside",), ("noun",)),
    "adjectives": ((), ("noun",)),
}


@dataclass(frozen=True, slots=True)
class Kind:
    """What may stand on either side of a kind of tie, and whether it holds both ways.

    A verb does not tie two sides that are both of the sorts in `apart`; a person is its object
    only where the subject is of the sorts in `persons`, if there are any.
    """

    name: str
    subject: frozenset[str]
    object: frozenset[str]
    both: bool = False
    apart: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern taken apart; see the head of ties.yaml for its parts."""

    kind: Kind
    ended: bool
    lemma: str
    preps: frozenset[str]
    objects: frozenset[str]
    before: frozenset[str]
    subject: tuple[str, ...]
    object: tuple[str, ...]
    also: frozenset[str]
    only: frozenset[str]
    lasting: bool
    mutual: bool

    @property
    def weight(self) -> int:
        """How specific it is: the most specific pattern that fits wins."""
        return 4 * bool(self.objects) + 2 * bool(self.before) + bool(self.preps)


@cache
def kinds() -> dict[str, Kind]:
    """The kinds of tie by name."""
    return {
        name: Kind(
            name,
            frozenset(entry["subject"]),
            frozenset(entry["object"]),
            entry.get("both", False),
            frozenset(entry.get("apart", ())),
            frozenset(entry.get("persons", ())),
        )
        for name, entry in _content()["kinds"].items()
    }


@cache
def patterns(section: str) -> dict[str, tuple[Pattern, ...]]:
    """The patterns of a section (verbs, nouns, participles, adjectives) by lemma.

    The most specific stands first.
    """
    found: dict[str, list[Pattern]] = defaultdict(list)
    for key, written in _content()[section].items():
        for words in written:
            pattern = _pattern(section, key, words)
            found[pattern.lemma].append(pattern)
    return {lemma: tuple(sorted(some, key=lambda p: -p.weight)) for lemma, some in found.items()}


@cache
def listed(name: str) -> frozenset[str]:
    """One of the plain lists of ties.yaml."""
    return frozenset(_content()[name])


@cache
def unsure() -> dict[str, str]:
    """Words that make a tie less than stated, each with the stance that it gives."""
    found: dict[str, str] = _content()["unsure"]
    return found


def _pattern(section: str, key: str, words: str) -> Pattern:
    line = marked(words)
    name, _, rest = key.partition(" ")
    if name not in kinds() or rest not in ("", "ended"):
        has = ", ".join(kinds())
        raise VocabularyError(f"vocabulary/ties.yaml: {key!r} is no kind of tie; there are {has}")
    for_object, for_subject = _SLOTS[section]
    return Pattern(
        kind=kinds()[name],
        ended=bool(rest),
        lemma=line.lemma,
        preps=frozenset(line.listed("~")),
        objects=frozenset(line.listed("+")),
        before=frozenset(line.listed("=")),
        subject=line.listed("&") or for_subject,
        object=line.listed("@") or for_object or line.listed("~"),
        also=frozenset(line.listed(":")),
        only=frozenset(line.listed("%")) or kinds()[name].object,
        lasting=line.has("^"),
        mutual=line.has("*"),
    )


@cache
def _content() -> dict[str, Any]:
    content: dict[str, Any] = yaml_file("ties.yaml")
    return content
