"""Modes: by which means, or to what end, an act is done, from the words beside it."""

from collections.abc import Iterable
from functools import cache

from detente.extract.events.cameo_ends import detailed
from detente.extract.events.sighting import Sighting
from detente.extract.parsing.tree import Word
from detente.extract.patterns import Act, mode_words
from detente.extract.scene import Part
from detente.model.actor import Mention
from detente.model.names import find_names, roles
from detente.model.vocabulary import yaml_file

_MEANS = frozenset({"", "explosives", "firearms"})
_POWERS = frozenset({"name", "short", "igo", "military"})
_FROM_AFAR = frozenset({"heavy-weapons", "explosives"})
_CAMEO = {
    "aerial": "195", "drone": "195", "heavy-weapons": "194", "explosives": "183",
    "suicide-attack": "1831",
}  # fmt: skip
# What is threatened, by the type of the act below: "threatened to bomb".
_THREATENED = {
    "ASSAULT": "violence",
    "MOBILIZE": "violence",
    "COERCE": "restrict",
    "SANCTION": "relations",
}
_ASKED = {
    "AID": "assist",
    "COOPERATE": "assist",
    "CONSULT": "meet",
    "RETREAT": "yield",
    "CONCEDE": "yield",
}


def mode_of(part: Part, one: Sighting, inner: Iterable[Act]) -> str:
    """The PLOVER mode of an act; `inner` are the acts it asks for, refuses or threatens."""
    act = one.pattern.act
    if act.type == "ASSAULT":
        if act.mode in _FROM_AFAR and (_from_the_air(one) or _is_air_raid(one)):
            return "aerial"
        return _means(part, one) if act.mode in _MEANS else act.mode
    if act.type == "SANCTION" and act.mode == "discontinue":
        return "withdraw" if _below(one, frozenset({"relation", "tie", "embassy"})) else act.mode
    if act.type == "THREATEN" and not act.mode:
        return next((_threatened(other) for other in inner if other.type in _THREATENED), "")
    if act.type in ("REQUEST", "REJECT") and act.mode in ("", "change"):
        return _end(one, inner) or act.mode
    return act.mode


def cameo_of(act: Act, mode: str, one: Sighting, inner: Iterable[Act]) -> str:
    """The CAMEO code, where the means change it (195: from the air) or what is asked (023: aid)."""
    if act.type == "ASSAULT" and mode != act.mode:
        return _CAMEO.get(mode, act.cameo)
    return detailed(act, one, inner)


def _means(part: Part, one: Sighting) -> str:
    near = {below.lemma for below in one.head.subtree() if abs(below.i - one.trigger.i) < 9}
    near |= {word.lemma for word in part.tree.words if abs(word.i - one.trigger.i) < 9}
    return next((mode for word, mode in mode_words().items() if word in near), one.pattern.act.mode)


def _from_the_air(one: Sighting) -> bool:
    """True where those who fire are aircraft."""
    subjects = one.head.kids("nsubj", "agent")
    near = {word.lemma for kid in subjects for word in (kid, *kid.kids("pobj"))}
    return any(mode_words().get(word) in ("aerial", "drone") or word == "plane" for word in near)


def _is_air_raid(one: Sighting) -> bool:
    """A state and its forces bomb from the air: "bombed" tells it, "blew up" does not."""
    return one.trigger.lemma == "bomb" and any(_is_of_a_state(doer) for doer in one.actors)


def _is_of_a_state(doer: Mention) -> bool:
    role = roles().get(doer.head)
    kinds = {form.kind for hit in find_names(doer.words) for form in hit.forms}
    return bool(kinds) and role.sector in ("MIL", "GOV") if role else bool(kinds & _POWERS)


def _threatened(act: Act) -> str:
    if act.mode in ("expel", "deport"):
        return "expel"
    return "arrest" if act.mode == "arrest" else _THREATENED[act.type]


def _end(one: Sighting, inner: Iterable[Act]) -> str:
    for act in inner:
        if act.type in _ASKED:
            return _ASKED[act.type]
    return next((mode for mode, words in _ends().items() if _below(one, words)), "")


def _below(one: Sighting, lemmas: frozenset[str]) -> bool:
    """One of the words is an object of the act, or the object of a preposition below it."""
    return any(word.lemma in lemmas for word in _objects(one))


def _objects(one: Sighting) -> Iterable[Word]:
    for word in dict.fromkeys((one.head, one.trigger)):
        for kid in word.kids("dobj", "prep", "xcomp", "ccomp", "nsubjpass", "acl"):
            yield kid
            yield from kid.kids("pobj", "dobj")


@cache
def _ends() -> dict[str, frozenset[str]]:
    listed: dict[str, list[str]] = yaml_file("events.yaml")["ends"]
    return {mode: frozenset(words) for mode, words in listed.items()}
