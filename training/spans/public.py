"""The labelled texts that the span model learns from, as windows: PolNeAR, MUC-4, conditions.

They lie in the folder that `DETENTE_BENCH` names, train parts only; nothing of them is kept but
weights. PolNeAR: who says what. MUC-4: who takes part in which attack. SemEval-2020 task 5 and GUM:
if-parts and then-parts.
"""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from detente.extract.incidents.incidents import find_incidents
from detente.extract.reader.span_model import TYPES
from detente.extract.reader.windows import Seen, Window, windows
from detente.extract.reader.wordpiece import WordPiece
from detente.extract.scene import set_scene
from detente.extract.spans.signs import sentences
from detente.extract.speech.speech import with_speech
from detente.model.text import Report
from detente.read.segment import segment
from training.public import folder
from training.spans.labels import Labels, Occurrences, marked, over

SETS = ("attribution", "muc4", "conditions")
PARTS = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
_OPENER = re.compile(r"\b(?:if|unless)\s*$", re.IGNORECASE)
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A window with labels a word, by head; a head that is absent is not known.

    `asked` are, for each cue, the number of its first word and the labels of source and content.
    `attacks` has 1, 0 or -1 (not known) for each type of attack.
    """

    window: Window
    labels: dict[str, Labels] = field(default_factory=dict)
    asked: tuple[tuple[int, Labels], ...] = ()
    attacks: Labels | None = None


def labelled(name: str, vocabulary: WordPiece) -> Iterator[Labelled]:
    """The windows of one set's train part; none where the folder is absent."""
    read = {"attribution": _attribution, "muc4": _attacks, "conditions": _conditions}[name]
    for row in rows(name):
        yield from read(row, list(windows(seen(row["text"]), vocabulary)))


def rows(name: str) -> list[Row]:
    """The rows of a train part with their labels."""
    where = folder()
    if where is None:
        return []
    known = {row["doc_id"]: row for row in _lines(where / name / "train.gold.jsonl")}
    return [row | known[row["doc_id"]] for row in _lines(where / name / "train.input.jsonl")]


def seen(text: str) -> list[list[Seen]]:
    """The words of a text's sentences with their signs."""
    passages, quotations = segment(text)
    scene = with_speech(set_scene(Report(text, passages, quotations)))
    return sentences(scene, find_incidents(scene))


def _lines(path: Path) -> list[Row]:
    packed = path.with_name(f"{path.name}.gz")
    text = gzip.decompress(packed.read_bytes()).decode() if packed.is_file() else path.read_text()
    return [json.loads(line) for line in text.split("\n") if line]


def _attribution(row: Row, found: list[Window]) -> Iterator[Labelled]:
    for window in found:
        own = window.words[window.own :]
        cues, asked = np.zeros(len(own), dtype=np.int8), []
        for one in row["attributions"]:
            cue = marked(own, one["cue"])
            if not cue.any() or not own[0].start <= one["cue"][0][0] < own[-1].end:
                continue
            cues = over(cues, cue)
            told = over(marked(own, one["content"], 1), marked(own, one["source"], 0))
            asked.append((int(cue.argmax()) + window.own, _padded(window, told)))
        yield Labelled(window, {"cue": _padded(window, cues)}, tuple(asked))


def _conditions(row: Row, found: list[Window]) -> Iterator[Labelled]:
    for window in found:
        own = window.words[window.own :]
        labels = np.zeros(len(own), dtype=np.int8)
        for one in row["conditions"]:
            labels = over(labels, marked(own, one["consequent"], 1))
            labels = over(labels, marked(own, opened(row["text"], one["antecedent"]), 0))
        yield Labelled(window, {"condition": _padded(window, labels)})


def opened(text: str, spans: list[list[int]]) -> list[list[int]]:
    """An if-part with its "if", which GUM leaves out and SemEval does not."""
    (start, end), *rest = spans
    opener = _OPENER.search(text[max(0, start - 8) : start])
    return [[start - (len(opener.group()) if opener else 0), end], *rest]


def _attacks(row: Row, found: list[Window]) -> Iterator[Labelled]:
    """Every occurrence of a filler's words takes its part, longer words before shorter."""
    where = Occurrences(row["text"])
    told = sorted(
        {
            (len(mention[0].split()), start, end, part, _type(template))
            for template in row["templates"]
            for part, name in enumerate(PARTS)
            for entity in template[name]
            for mention in entity
            for start, end in where.of(mention[0])
        }
    )
    types = {_type(template) for template in row["templates"]}
    for window in found:
        own = window.words[window.own :]
        parts = np.zeros(len(own), dtype=np.int8)
        kinds = np.full(len(own), -1, dtype=np.int8)
        for _, start, end, part, kind in told:
            one = marked(own, [(start, end)], part)
            parts = over(parts, one)
            kinds[one > 0] = kind
        here = {*kinds[kinds >= 0].tolist()} if len(found) > 1 else types
        attacks = [
            (1 if kind in here else -1) if kind in types else 0 for kind in range(len(TYPES))
        ]
        yield Labelled(
            window,
            {"part": _padded(window, parts), "type": _padded(window, kinds)},
            attacks=np.array(attacks, dtype=np.int8),
        )


def _type(template: Row) -> int:
    return TYPES.index(template["incident_type"].split(" / ")[0])


def _padded(window: Window, labels: Labels) -> Labels:
    return np.concatenate([np.zeros(window.own, dtype=np.int8), labels])
