"""What a noun says of its bearer: a role, a title, a machine, or that it names no actor."""

from functools import cache

from detente.extract.parsing.tree import Word
from detente.model.names import Role, roles
from detente.model.vocabulary import yaml_file

CROWDS = frozenset({"thousands", "hundreds", "dozens"})


def is_kin(word: Word) -> bool:
    """True for "the mayor of Riga's wife", which the parse reads as a mayor of somebody's wife."""
    below = (noun for prep in word.kids("prep") if prep.lemma == "of" for noun in prep.kids("pobj"))
    return word.lemma in roles() and any(
        noun.lemma in _kin() and noun.kids("poss") for noun in below
    )


@cache
def _kin() -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["kin"])


@cache
def held_at() -> frozenset[str]:
    """What a city before it only says where: the *Lima* accord, an *Oslo* rally."""
    return frozenset(yaml_file("events.yaml")["held_at"])


@cache
def thing_names() -> frozenset[str]:
    """Last words of names that name no actor: the Affordable Care *Act*."""
    return frozenset(yaml_file("events.yaml")["thing_names"])


def role_of(word: Word) -> Role | None:
    """What the noun says of its bearer, two words before one: "foreign minister"."""
    table = roles()
    lower = word.text.lower()
    for kid in word.kids("compound", "amod"):
        pair = f"{kid.text.lower()} {word.lemma.lower()}"
        if kid.i == word.i - 1 and pair in table:
            return table[pair]
    return table.get(word.lemma.lower()) or table.get(lower)


def is_title(word: Word) -> bool:
    """True for a word that is no part of the name behind it: *Defence* *Secretary* Berg."""
    return (
        word.lemma.lower().rstrip(".") in roles() or word.text.lower().rstrip(".") in _title_parts()
    )


@cache
def _title_parts() -> frozenset[str]:
    return frozenset(yaml_file("titles.yaml")["title_parts"])
