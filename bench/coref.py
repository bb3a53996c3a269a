"""Who is meant: `python -m bench coref INPUT.jsonl OUTPUT.jsonl`.

Mentions are one cluster where one points back to the other, where they are resolved to one named
actor, where a name repeats another or its end ("Ana Ruiz", "Ruiz"), or where the same words stand
again after "the". "We" is left out: it is the speaker and somebody else. A mention is written out
to the whole noun phrase, which is what OntoNotes marks.
"""

from collections.abc import Iterator

from bench.rows import Row, answer
from detente.extract.scene import Scene, set_scene
from detente.extract.speech import with_speech
from detente.extract.tree import Word, extent
from detente.model.actor import Mention, Resolution
from detente.model.text import Report, Span
from detente.read.segment import segment
from detente.resolve.actors import resolve_actors

_INSIDE = frozenset({"compound", "amod", "nmod", "appos"})
_BESIDE = frozenset({"cc", "conj", "preconj"})
_POINTING = ("the ", "this ", "that ", "these ", "those ")
_PLURAL_SPEAKER = frozenset({"we", "us", "our", "ours"})
# Actors that are one and the same wherever they are named; "civilians" are not.
_SINGLE = frozenset(
    {"state", "region", "place", "official", "party", "company", "agency", "igo", "ngo",
     "armed-group", "people"}
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Read documents, write their clusters."""
    return answer("coref", arguments, prediction)


def prediction(row: Row) -> Row:
    """The clusters of one document."""
    passages, quotations = segment(row["text"])
    scene = with_speech(set_scene(Report(row["text"], passages, quotations)))
    return {"doc_id": row["doc_id"], "clusters": list(clusters(scene))}


def clusters(scene: Scene) -> Iterator[list[list[int]]]:
    """The noun phrases by whom they mean, where there are several."""
    found = dict(_mentions(scene))
    actors = resolve_actors(scene.report, list(found), None)
    numbers: dict[str, int] = {}
    together: list[set[Span]] = []
    for mention, phrase in found.items():
        keys = list(_keys(mention, actors[mention.span], scene.report.text))
        number = next((numbers[key] for key in keys if key in numbers), len(together))
        if number == len(together):
            together.append(set())
        together[number].add(phrase)
        for key in keys:
            numbers.setdefault(key.removeprefix("first "), number)
    for spans in together:
        if len(spans) > 1:
            yield [[span.start, span.end] for span in sorted(spans)]


def _keys(mention: Mention, found: Resolution, text: str) -> Iterator[str]:
    """What two mentions of one actor share; a first, indefinite one only looks forward."""
    if mention.antecedent is not None:
        yield f"at {mention.antecedent}"
        return
    yield f"at {mention.span}"
    if found.actor is not None and found.actor.kind in _SINGLE:
        yield f"actor {found.actor.id}"
    elif mention.name:
        yield f"name {mention.name.lower()}"
        yield f"name {mention.name.lower().split()[-1]}"
    else:
        before = text[max(0, mention.span.start - 6) : mention.span.start].lower()
        words = f"words {mention.words.lower()}"
        yield words if before.endswith(_POINTING) else f"first {words}"


def _mentions(scene: Scene) -> Iterator[tuple[Mention, Span]]:
    """Every noun and pronoun that names an actor, with its whole phrase."""
    for part in scene.parts:
        for word in part.tree.words:
            if word.dep in _INSIDE or word.text.lower() in _PLURAL_SPEAKER:
                continue
            if (mention := scene.actor(word)) is not None:
                yield mention, _phrase(word)


def _phrase(word: Word) -> Span:
    """The noun phrase; each of several coordinated ones is a phrase of its own."""
    return word.span if word.is_pronoun else extent(word, without=_BESIDE)
