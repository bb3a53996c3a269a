"""The labelled sentences and reports, and the report that each becomes."""

import json
from collections.abc import Iterator
from pathlib import Path

from bench.gold.near import Gold
from detente.model.text import Report, Stated
from detente.read.segment import segment

FOLDER = Path(__file__).parent.parent.parent / "tests" / "gold"
PARTS = ("dev", "held", "reports")
_FILES = {"times": "dates"}  # where the list is not named as its file


def labelled(kind: str, part: str) -> bool:
    """True where labels of this kind are there."""
    return next(items_of(kind, part), None) is not None


def items_of(kind: str, part: str) -> Iterator[Gold]:
    """The items of one part that have a list of this kind."""
    if part == "reports":
        yield from (item for item in _reports() if kind in item)
        return
    path = FOLDER / f"{_FILES.get(kind, kind)}.{part}.jsonl"
    if path.is_file():
        yield from map(json.loads, path.read_text("utf-8").splitlines())


def _reports() -> Iterator[Gold]:
    for path in sorted((FOLDER / "reports").glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text("utf-8")
        yield {"id": path.stem, "text": text, "published": gold.get("published"), **gold}


def report_of(item: Gold) -> Report:
    """The item as a report."""
    passages, quotations = segment(item["text"])
    day = item.get("published")
    return Report(
        item["text"], passages, quotations, published=Stated(day, "label") if day else None
    )
