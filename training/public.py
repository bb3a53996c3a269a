"""Public labelled data that the shipped weights may learn from: the train part of PLV and AW-wiki.

They lie in the folder that `DETENTE_BENCH` names; where it is absent there are none.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.plover import unmarked
from detente.extract.reader.marked import Marked
from training.items import Item
from training.labels import CLASSES, CONFLICT, acts

_AGREED = frozenset(CLASSES) - {"COERCE", "SANCTION", "ACCUSE", "ASSAULT"}
"""Classes that mean the same in both codebooks."""

Row = dict[str, Any]


def folder() -> Path | None:
    """The benchmarks' folder, or None where there is none."""
    named = os.environ.get("DETENTE_BENCH", "")
    return Path(named) if named and Path(named).is_dir() else None


def rows(name: str, part: str = "train") -> list[Row]:
    """The rows of a benchmark's part with their labels; empty where it is absent."""
    where = folder()
    if where is None:
        return []
    inputs, labels = (
        [json.loads(line) for line in (where / name / f"{part}.{kind}.jsonl").open()]
        for kind in ("input", "gold")
    )
    known = {row["id"]: row for row in labels}
    return [row | known[row["id"]] for row in inputs]


def plover_items(part: str = "train") -> Iterator[Item]:
    """The marked pairs of PLV and AW-wiki; AW-ACE holds licensed text and is left out."""
    for row in rows("plover", part):
        if row["origin"] != "aw-ace":
            yield _item(row)


def _item(row: Row) -> Item:
    text, source, target = unmarked(row["marked"])
    marked = Marked(text, tuple(source), tuple(target))
    root = row.get("root")
    if root:
        kind = row["root"]
        allowed = _acts_of(kind) if kind in _AGREED else ()
        return Item(
            marked,
            marked.text,
            row["origin"],
            allowed,
            classes=(kind,),
            direction="forward" if allowed else "",
            weight=2.5,
        )
    conflict = bool(row["binary"])
    return Item(
        marked, marked.text, row["origin"],
        classes=tuple(one for one in CLASSES if (one in CONFLICT) is conflict), weight=0.5,
    )  # fmt: skip


def _acts_of(kind: str) -> tuple[str, ...]:
    types = {"CONCEDE", "RETREAT"} if kind == "YIELD" else {kind}
    return tuple(one for one in acts() if one.split(".")[0] in types)
