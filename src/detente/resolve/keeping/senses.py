"""Which verbs tell the same act, its opposite, a refusal or the end of a promise."""

from functools import cache
from typing import Any

from detente.model.vocabulary import yaml_file


@cache
def listed(name: str) -> frozenset[str]:
    """A flat list of vocabulary/weave/follow_through.yaml."""
    return frozenset(_file()[name])


def going_on() -> frozenset[str]:
    """Verbs under which an act itself is told."""
    return listed("going_on")


def refusing() -> frozenset[str]:
    """Verbs under which an act is not done."""
    return listed("refusing")


def saying_no() -> frozenset[str]:
    """Verbs under which an act is refused."""
    return listed("saying_no")


@cache
def groups_of(lemma: str) -> frozenset[int]:
    """The numbers of the groups of verbs alike that hold a lemma."""
    return frozenset(n for n, group in enumerate(_file()["alike"]) if lemma in group)


@cache
def are_opposite(one: str, other: str) -> bool:
    """True where one verb undoes what the other does."""
    return any(
        (_like(one, left) and _like(other, right)) or (_like(one, right) and _like(other, left))
        for left, right in _file()["opposite"]
    )


def _like(one: str, other: str) -> bool:
    return one == other or bool(groups_of(one) & groups_of(other))


@cache
def _file() -> dict[str, Any]:
    found: dict[str, Any] = yaml_file("weave/follow_through.yaml")
    return found
