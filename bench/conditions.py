"""If-parts and then-parts: `python -m bench conditions INPUT.jsonl OUTPUT.jsonl`.

Rows of origin `semeval` are sentences with one pair each, by definition of the task: the first
conditional that is contrary to fact, else the first at all, else a clause that is contrary to fact.
There the if-part holds its "if"; in GUM it does not.
"""

import re
from collections.abc import Iterator

from bench.rows import Row, answer
from detente.extract.conditions.then_parts import unreal_clauses
from detente.extract.scene import Scene, set_scene
from detente.extract.spans.conditions import Pair, conditionals
from detente.extract.spans.spotted import spotted
from detente.extract.speech.speech import with_speech
from detente.model.text import Report, Span
from detente.read.segment import segment

_UNREAL = re.compile(r"\b(?:would|could|might)\b|['’]d\b")


def main(arguments: list[str]) -> int:
    """Read texts, write their conditions."""
    return answer("conditions", arguments, prediction)


def prediction(row: Row) -> Row:
    """The pairs of one text."""
    single = row["origin"] == "semeval"
    scene = scene_of(row["text"])
    found = [one for one in conditionals(scene) if single or one.polarity in ("if", "unless")]
    if single:
        found.sort(key=lambda one: not is_contrary(one, row["text"]))
    pairs = [told(one, whole=single) for one in found]
    if single:
        pairs = [*pairs, *(told_alone(span) for span in unreal(scene))][:1]
    return {"doc_id": row["doc_id"], "conditions": pairs}


def is_contrary(one: Pair, text: str) -> bool:
    """True where the then-part tells of what is not so: the task is about these."""
    return any(_UNREAL.search(span.of(text)) for span in one.then)


def scene_of(text: str) -> Scene:
    """The text, parsed."""
    passages, quotations = segment(text)
    return spotted(with_speech(set_scene(Report(text, passages, quotations))))


def unreal(scene: Scene) -> Iterator[Span]:
    """The clauses of a text that are contrary to fact, in order."""
    for part in scene.parts:
        yield from unreal_clauses(part, scene.report.text)


def told_alone(span: Span) -> Row:
    """A clause contrary to fact, whose then-part is not told."""
    return {"antecedent": [[span.start, span.end]], "consequent": []}


def told(one: Pair, *, whole: bool) -> Row:
    """A pair in the scorer's form, the if-part with its "if" or without it."""
    return {
        "antecedent": [[span.start, span.end] for span in (one.condition if whole else one.bare)],
        "consequent": [[span.start, span.end] for span in one.then],
    }
