"""Items as arrays, the form in which the network is fitted."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from detente.extract.reader.marked import LONGEST, pieces
from detente.extract.reader.veil import all_veiled
from detente.extract.reader.wordpiece import WordPiece
from detente.extract.scene import set_scene
from detente.model.text import Report, Span
from detente.read.segment import segment
from training.heads import Array
from training.items import Item
from training.labels import CLASSES, DIRECTIONS, STATUSES, acts, code_of, codes, contexts


@dataclass(frozen=True, slots=True)
class Labels:
    """The classes of every head, in the order of the logits."""

    act: tuple[str, ...]
    kind: tuple[str, ...]
    cameo: tuple[str, ...]
    status: tuple[str, ...]
    direction: tuple[str, ...]
    contexts: tuple[str, ...]

    @classmethod
    def of(cls, items: Iterable[Item]) -> "Labels":
        """The labels that these items can teach."""
        known = codes(item.cameo for item in items if item.cameo)
        return cls(acts(), CLASSES, known, STATUSES, DIRECTIONS, contexts())

    def sizes(self) -> dict[str, int]:
        """How many classes each head has."""
        return {name: len(getattr(self, name)) for name in self.__slots__}

    def named(self) -> dict[str, Array]:
        """The classes' names as they are kept beside the arrays."""
        return {f"names_{name}": np.array(getattr(self, name)) for name in self.__slots__}


def veiled(items: Iterable[Item]) -> Iterator[Item]:
    """The items with the names that the reader does not see; each text is parsed once."""
    seen: dict[str, tuple[Span, ...]] = {}
    for item in items:
        text = item.marked.text
        if text not in seen:
            seen[text] = _veils(text)
        yield replace(item, marked=replace(item.marked, veiled=seen[text]))


def _veils(text: str) -> tuple[Span, ...]:
    passages, quotations = segment(text)
    return all_veiled(set_scene(Report(text, passages, quotations)))


def arrays(items: Sequence[Item], labels: Labels, vocabulary: WordPiece) -> dict[str, Array]:
    """The items side by side; -1 where a label is not known."""
    read = [pieces(item.marked, vocabulary) for item in items]
    ids = np.zeros((len(items), LONGEST), dtype=np.uint16)
    for row, one in enumerate(read):
        ids[row, : len(one.ids)] = one.ids
    return {
        "ids": ids,
        "lengths": np.array([len(one.ids) for one in read], dtype=np.int16),
        "marks": np.array([one.marks for one in read], dtype=np.int16),
        "act": _allowed([item.acts for item in items], labels.act),
        "kind": _allowed([item.classes for item in items], labels.kind),
        "cameo": np.array(
            [
                labels.cameo.index(code_of(item.cameo, labels.cameo)) if item.cameo else -1
                for item in items
            ],
            dtype=np.int16,
        ),
        "status": _index([item.status for item in items], labels.status),
        "direction": _index([item.direction for item in items], labels.direction),
        "contexts": np.array(
            [
                [-1] * len(labels.contexts)
                if item.contexts is None
                else [int(one in item.contexts) for one in labels.contexts]
                for item in items
            ],
            dtype=np.int8,
        ),
        "weight": np.array([item.weight for item in items], dtype=np.float32),
        "origin": np.array([item.origin for item in items]),
        "group": np.array([item.group for item in items]),
    }


def _allowed(some: list[tuple[str, ...]], names: tuple[str, ...]) -> Array:
    place = {name: number for number, name in enumerate(names)}
    found = np.zeros((len(some), len(names)), dtype=bool)
    for row, allowed in enumerate(some):
        found[row, [place[one] for one in allowed]] = True
    return found


def _index(some: list[str], names: tuple[str, ...]) -> Array:
    return np.array([names.index(one) if one else -1 for one in some], dtype=np.int16)


def save(path: Path, data: dict[str, Array], labels: Labels) -> None:
    """One compressed file; the labels' names go along."""
    np.savez_compressed(path, allow_pickle=False, **data, **labels.named())
