"""The reader model: what it thinks of a marked sentence.

The model is one file, `reader.onnx` beside this one: weights in 8 bits, the piece vocabulary, the
names of its classes and the temperatures that make its probabilities honest
(training/MODEL_CARD.md). It is loaded when it is first asked. Each sentence is read alone, so no
sentence changes another's answer.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from detente.extract.reader.marked import Marked, Pieces, pieces
from detente.extract.reader.opinion import Opinion, Ranked
from detente.extract.reader.reader_file import FILE, found
from detente.extract.reader.session import Network, opened
from detente.extract.reader.wordpiece import WordPiece

_REMEMBERED = 64
HEADS = ("act", "kind", "cameo", "status", "direction", "contexts")

Row = np.ndarray[tuple[int], np.dtype[np.float32]]


@dataclass(frozen=True, slots=True)
class _Model:
    session: Network
    vocabulary: WordPiece
    labels: dict[str, list[str]]
    temperatures: dict[str, float]


def opinion(marked: Marked) -> Opinion:
    """What the model thinks of one marked sentence."""
    return _read(pieces(marked, _model().vocabulary))


@lru_cache(maxsize=_REMEMBERED)
def _read(read: Pieces) -> Opinion:
    """What the model answers; several rules may ask the same of one sentence."""
    model = _model()
    ids = np.array([read.ids], dtype=np.int64)
    given = {"ids": ids, "mask": np.ones_like(ids), "marks": np.array([read.marks], dtype=np.int64)}
    answered = model.session.run(None, given)[0][0]
    return Opinion(**dict(_named(model, answered)))


def labels() -> dict[str, list[str]]:
    """The classes of each head, in the order of the network's answers."""
    return _model().labels


def vocabulary() -> WordPiece:
    """The pieces that the model knows."""
    return _model().vocabulary


def _named(model: _Model, answered: Row) -> Iterator[tuple[str, Ranked]]:
    """Each head's classes with their probabilities, the likeliest first."""
    at = 0
    for head in HEADS:
        names = model.labels[head]
        logits = answered[at : at + len(names)] / model.temperatures[head]
        found = 1 / (1 + np.exp(-logits)) if head == "contexts" else _softmax(logits)
        order = (-found).argsort(kind="stable")
        ranked = [names[n] for n in order.tolist()]
        yield head, tuple(zip(ranked, found[order].tolist(), strict=True))
        at += len(names)


def _softmax(logits: Row) -> Row:
    raised: Row = np.exp(logits - logits.max())
    summed: Row = raised / raised.sum()
    return summed


@cache
def _model() -> _Model:
    session, told = opened(found(FILE))
    return _Model(
        session,
        WordPiece.of(told["vocabulary"]),
        json.loads(told["labels"]),
        json.loads(told["temperatures"]),
    )
