"""Who is meant: `python -m bench coref INPUT.jsonl OUTPUT.jsonl`.

Mentions that point back to one another, or that are resolved to one actor, are a cluster. A
mention is written out to the whole noun phrase, which is what OntoNotes marks.
"""

from collections import defaultdict
from collections.abc import Iterator

from bench.rows import Row, answer
from detente.extract.scene import Scene, set_scene
from detente.extract.speech import with_speech
from detente.extract.tree import Word, extent
from detente.model.actor import Mention
from detente.model.text import Report, Span
from detente.read.segment import segment
from detente.resolve.actors import resolve_actors

_INSIDE = frozenset({"compound", "amod", "nmod"})
_BESIDE = frozenset({"cc", "conj", "preconj"})


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
    named = dict(_mentions(scene))
    actors = resolve_actors(scene.report, list(named), None)
    together: dict[str | Span, set[Span]] = defaultdict(set)
    for mention, phrase in named.items():
        found = actors[mention.span].actor
        first = mention.antecedent or mention.span
        together[found.id if found is not None else first].add(phrase)
    for spans in together.values():
        if len(spans) > 1:
            yield [[span.start, span.end] for span in sorted(spans)]


def _mentions(scene: Scene) -> Iterator[tuple[Mention, Span]]:
    """Every noun and pronoun that names an actor, with its whole phrase."""
    for part in scene.parts:
        for word in part.tree.words:
            if word.dep not in _INSIDE and (mention := scene.actor(word)) is not None:
                yield mention, _phrase(word)


def _phrase(word: Word) -> Span:
    """The noun phrase; each of several coordinated ones is a phrase of its own."""
    return word.span if word.is_pronoun else extent(word, without=_BESIDE)
