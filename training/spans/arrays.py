"""Labelled windows as flat arrays, so that fitting needs no parser: prepared once, read often."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.spans.public import Labelled

HEADS = ("cue", "condition", "part", "type")
UNKNOWN = -100
_RARE_PIECE, _RARE_SIGN = 3, 20
Array = NDArray[np.int64]
Sign = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Item:
    """One window: pieces, signs (pieces, 5), labels a piece (UNKNOWN: none), cues with theirs."""

    ids: Array
    signs: Array
    labels: dict[str, Array]
    asked: tuple[tuple[int, Array], ...]
    attacks: Array | None


def sign_numbers(found: Sequence[Labelled]) -> dict[Sign, int]:
    """Each common sign with its number, from 1; 0 is none."""
    counted: Counter[Sign] = Counter(
        (place, sign)
        for one in found
        for word in one.window.words
        for place, sign in enumerate(word.signs)
        if sign
    )
    common = sorted(sign for sign, number in counted.items() if number >= _RARE_SIGN)
    return {sign: number for number, sign in enumerate(common, 1)}


def kept_pieces(found: Sequence[Labelled], pieces: dict[str, int]) -> Array:
    """The pieces that stay in the vocabulary: those seen, and short ones that spell the rest."""
    counted = Counter(number for one in found for number in one.window.ids)
    often = {number for number, seen in counted.items() if seen >= _RARE_PIECE}
    short = {number for piece, number in pieces.items() if _spells(piece)}
    return np.array(sorted(often | short), dtype=np.int64)


def _spells(piece: str) -> bool:
    if piece in ("[PAD]", "[UNK]", "[CLS]", "[SEP]"):
        return True
    return len(piece) == 1 or (piece.startswith("##") and len(piece) <= 4)


def items(
    found: Sequence[Labelled], signs: dict[Sign, int], kept: Array, unknown: int
) -> list[Item]:
    """The windows in numbers; `unknown` is the full vocabulary's number for what it lacks."""
    numbers = np.full(int(kept.max()) + 1, int(np.searchsorted(kept, unknown)), dtype=np.int64)
    numbers[kept] = np.arange(len(kept))
    return [_item(one, signs, numbers, unknown) for one in found]


def _item(one: Labelled, signs: dict[Sign, int], numbers: Array, unknown: int) -> Item:
    window = one.window
    ids = np.array([piece if piece < len(numbers) else unknown for piece in window.ids])
    rows = [
        [signs.get((at, sign), 0) for at, sign in enumerate(word.signs)] for word in window.words
    ]
    told = np.array([rows[owner] if owner >= 0 else [0] * 5 for owner in window.owners])
    firsts = np.array(window.firsts)

    def spread(labels: NDArray[np.int8]) -> Array:
        found = np.full(len(ids), UNKNOWN, dtype=np.int64)
        found[firsts[window.own :]] = labels[window.own :]
        return found

    labels = {name: spread(some) for name, some in one.labels.items()}
    if "type" in labels:
        labels["type"][labels["type"] < 0] = UNKNOWN
    asked = tuple((int(firsts[word]), spread(some)) for word, some in one.asked)
    attacks = None if one.attacks is None else one.attacks.astype(np.int64)
    return Item(numbers[ids], told, labels, asked, attacks)


def save(path: Path, some: Sequence[Item]) -> None:
    """Write items as one .npz file of flat arrays."""
    sizes = np.array([len(one.ids) for one in some])
    flat = {name: np.concatenate([_of(one, name) for one in some]) for name in HEADS}
    asked = [(number, at, told) for number, one in enumerate(some) for at, told in one.asked]
    none = np.full(6, -2, dtype=np.int64)
    np.savez(
        path, allow_pickle=False,
        sizes=sizes,
        ids=np.concatenate([one.ids for one in some]),
        signs=np.concatenate([one.signs for one in some]),
        attacks=np.stack([none if one.attacks is None else one.attacks for one in some]),
        asked_by=np.array([number for number, _, _ in asked], dtype=np.int64),
        asked_at=np.array([at for _, at, _ in asked], dtype=np.int64),
        asked=np.concatenate([np.zeros(0, np.int64), *(told for _, _, told in asked)]),
        **flat,
    )  # fmt: skip


def _of(one: Item, name: str) -> Array:
    """The labels of a head, or a mark that the window does not know them."""
    return one.labels.get(name, np.full(len(one.ids), UNKNOWN - 1, dtype=np.int64))


def load(path: Path) -> list[Item]:
    """The items of a file that `save` wrote."""
    stored = np.load(path, allow_pickle=False)
    data = {name: stored[name] for name in stored.files}
    ends = np.cumsum(data["sizes"])
    asked: dict[int, list[tuple[int, Array]]] = {}
    start = 0
    for number, at in zip(data["asked_by"].tolist(), data["asked_at"].tolist(), strict=True):
        end = start + int(data["sizes"][number])
        asked.setdefault(number, []).append((at, data["asked"][start:end]))
        start = end
    return list(_loaded(data, ends, asked))


def _loaded(
    data: dict[str, Array], ends: Array, asked: dict[int, list[tuple[int, Array]]]
) -> Iterator[Item]:
    for number, end in enumerate(ends.tolist()):
        span = slice(end - int(data["sizes"][number]), end)
        labels = {name: data[name][span] for name in HEADS if data[name][span][0] != UNKNOWN - 1}
        attacks = data["attacks"][number]
        yield Item(
            data["ids"][span], data["signs"][span], labels, tuple(asked.get(number, ())),
            attacks if attacks[0] != -2 else None,
        )  # fmt: skip
