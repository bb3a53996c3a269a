"""If-parts and then-parts: `python -m bench conditions INPUT.jsonl OUTPUT.jsonl`.

Rows of origin `semeval` are sentences with one pair each, by definition of the task: the first
conditional is taken, and of a sentence without one the clause that is contrary to fact. There the
if-part holds its "if"; in GUM it does not.
"""

from collections.abc import Iterator

from bench.rows import Row, answer
from detente.extract.conditionals import Conditional, conditionals
from detente.extract.scene import Scene, set_scene
from detente.model.text import Report
from detente.read.segment import segment


def main(arguments: list[str]) -> int:
    """Read texts, write their conditions."""
    return answer("conditions", arguments, prediction)


def prediction(row: Row) -> Row:
    """The pairs of one text."""
    single = row["origin"] == "semeval"
    scene = scene_of(row["text"])
    pairs = [told(one, whole=single) for one in read(scene)]
    return {"doc_id": row["doc_id"], "conditions": pairs[:1] if single else pairs}


def scene_of(text: str) -> Scene:
    """The text, parsed."""
    passages, quotations = segment(text)
    return set_scene(Report(text, passages, quotations))


def read(scene: Scene) -> Iterator[Conditional]:
    """The conditionals of a text, in order."""
    for part in scene.parts:
        yield from conditionals(part, scene.report.text)


def told(one: Conditional, *, whole: bool) -> Row:
    """A pair in the scorer's form, the if-part with its "if" or without it."""
    antecedent = one.condition.whole if whole else one.condition.span
    return {
        "antecedent": [[antecedent.start, antecedent.end]],
        "consequent": [[span.start, span.end] for span in one.then],
    }
