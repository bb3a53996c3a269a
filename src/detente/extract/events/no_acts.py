"""No acts: why a clause that names two parties tells of nothing that one does to the other."""

from collections.abc import Iterable, Iterator
from functools import cache

from detente.extract.events.sighting import Sighting
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.model.reading import Dropped
from detente.model.vocabulary import yaml_file

_THAN = frozenset({"than", "like", "unlike"})


def without_act(
    scene: Scene, part: Part, kept: Iterable[Sighting], dropped: Iterable[Dropped]
) -> Iterator[Dropped]:
    """The clauses with two parties of which no rule said anything yet."""
    told = {word.span for one in kept for word in (one.trigger, one.head)}
    told |= {one.span for one in dropped}
    for clause in part.clauses:
        if clause.verb.span in told or len(_parties(scene, clause)) < 2:
            continue
        yield Dropped(clause.verb.span, "events", _why(clause))


def _parties(scene: Scene, clause: Clause) -> set[int]:
    """Where the actors stand that hang on the clause itself, not on a clause below it."""
    return {
        mention.span.start
        for word in _own(clause.verb)
        if (mention := scene.actor(word)) is not None
    }


def _own(verb: Word) -> Iterator[Word]:
    for kid in verb.children:
        if not kid.is_verb:
            yield kid
            yield from _own(kid)


def _why(clause: Clause) -> str:
    return known_reason(clause) or (
        f"no pattern knows {clause.verb.text!r}, and neither party stands where it would act on "
        "the other"
    )


def known_reason(clause: Clause) -> str:
    """Why a verb without a fitting pattern tells of no act; empty where that is not known."""
    word = repr(clause.verb.text)
    if clause.verb.lemma in _list("telling"):
        return f"{word} tells what somebody says: a remark is no act"
    if clause.lemma in _list("comparing") or _compares(clause.verb):
        return f"{word} holds one party against another: a comparison is no act"
    if clause.lemma in _list("lasting"):
        return f"{word} tells what lasts: a state is no act"
    return ""


def _compares(verb: Word) -> bool:
    """As in "is larger than", "is as grand as", "unlike Norway, Sweden is"."""
    near = list(_own(verb))
    graded = any(word.tag in ("JJR", "RBR") for word in near)
    equal = sum(word.lemma == "as" for word in near) > 1
    return equal or any(
        word.lemma in _THAN and (graded or word.lemma != "than") and word.dep in ("prep", "mark")
        for word in near
    )


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["no_act"][name])
