"""Marked sentences of public training texts, without labels: what the student learns from teachers.

The texts are the train parts of the attribution (news), muc4 (attacks, upper case), conditions and
coref benchmarks; only their sentences are used here, and nothing of them is kept but weights.
"""

import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from detente.extract.events.marking import marked
from detente.extract.events.sightings import sighted
from detente.extract.reader.marked import Marked
from detente.extract.scene import set_scene
from detente.extract.speech.speech import with_speech
from detente.model.text import Report
from detente.read.segment import segment
from training.items import Item
from training.public import folder

SOURCES = ("attribution", "muc4", "conditions", "coref")
_BARE, _TURNED = 0.35, 0.1


def unlabelled_items() -> Iterator[Item]:
    """Every sighting and candidate of the texts; some without trigger, some turned round."""
    for name in SOURCES:
        for number, text in enumerate(_texts(name)):
            chance = random.Random(f"{name} {number}")
            for one in _of_text(text):
                yield Item(_varied(one, chance), f"{name}-{number}", name, weight=0.0)


def _of_text(text: str) -> Iterator[Marked]:
    passages, quotations = segment(text)
    scene = with_speech(set_scene(Report(text, passages, quotations)))
    for part in scene.parts:
        yield from (marked(scene, part, one) for one in sighted(scene, part))


def _varied(one: Marked, chance: random.Random) -> Marked:
    if chance.random() < _TURNED:
        one = replace(one, source=one.target, target=one.source)
    if one.source and one.target and chance.random() < _BARE:
        one = replace(one, trigger=None)
    return one


def _texts(name: str) -> Iterator[str]:
    where = folder()
    if where is None:
        return
    plain, packed = where / name / "train.input.jsonl", where / name / "train.input.jsonl.gz"
    for line in _lines(plain if plain.is_file() else packed):
        row = json.loads(line)
        yield row.get("text") or row.get("sentence") or ""


def _lines(path: Path) -> Iterator[str]:
    if not path.is_file():
        return
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open() as lines:
        yield from lines
