"""The PLOVER class of a marked pair: `python -m bench plover INPUT.jsonl OUTPUT.jsonl`.

The reader model sees the sentence with the two parties marked, names of powers veiled, and gives
each class a probability; quad and conflict are sums over the classes.
"""

import re

from bench.rows import Row, answer
from detente.extract.reader.marked import Marked
from detente.extract.reader.opinion import CLASS_QUADS, NONE, Opinion
from detente.extract.reader.reader_model import opinion
from detente.extract.reader.veil import all_veiled
from detente.extract.scene import set_scene
from detente.model.text import Report, Span
from detente.read.segment import segment

DOUBT = 0.5
"""How much the chance that there is no act between the two speaks against conflict; AW counts such
pairs as cooperation. Tried on AW's train part."""
_MARK = re.compile(r"</?([st])>")


def main(arguments: list[str]) -> int:
    """Read marked sentences, write the class of each pair."""
    return answer("plover", arguments, prediction)


def prediction(row: Row) -> Row:
    """The class of one marked pair, with quad and conflict."""
    text, source, target = unmarked(row["marked"])
    passages, quotations = segment(text)
    scene = set_scene(Report(text, passages, quotations))
    found = opinion(Marked(text, tuple(source), tuple(target), veiled=all_veiled(scene)))
    return {"id": row["id"], **levels(found)}


def levels(found: Opinion) -> Row:
    """The likeliest class, quad class, and side: conflict (1) or cooperation (0)."""
    quads = dict.fromkeys(range(1, 5), 0.0)
    for kind, probability in found.kind:
        quads[CLASS_QUADS[kind]] += probability
    conflict = (quads[3] + quads[4]) * (1 - DOUBT * found.of_type(NONE)) > 0.5
    return {
        "root": found.kind[0][0],
        "quad": max(quads, key=lambda quad: quads[quad]),
        "binary": int(conflict),
    }


def unmarked(marked: str) -> tuple[str, list[Span], list[Span]]:
    """The sentence without its marks, and where the source and the target stand in it."""
    text, sides = "", {"s": list[Span](), "t": list[Span]()}
    start: int | None = None
    for number, piece in enumerate(_MARK.split(marked)):
        if number % 2 == 0:
            text += piece
        elif start is None:
            start = len(text)
        else:
            sides[piece].append(Span(start, len(text)))
            start = None
    return text, sides["s"], sides["t"]
