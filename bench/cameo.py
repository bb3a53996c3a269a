"""Grade CAMEO events of our own sentences: `python -m bench cameo [dev|held] [--errors]`.

Each event is a source, a target and a code of three digits, coded as `bench/petrarch.py` does.
Micro F1 over all sentences: `exact`, `root` (the first two digits), `dyad` (source and target),
`verb` (the root alone).
"""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.petrarch import prediction
from bench.rows import Row

Triple = tuple[str, str, str]
_GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"
_LEVELS: dict[str, Callable[[Triple], object]] = {
    "exact": lambda event: event,
    "root": lambda event: (event[0], event[1], event[2][:2]),
    "dyad": lambda event: event[:2],
    "verb": lambda event: event[2][:2],
}


@dataclass(frozen=True, slots=True)
class Read:
    """One sentence with what is asked and what was read."""

    text: str
    asked: frozenset[Triple]
    found: frozenset[Triple]


def main(arguments: list[str]) -> int:
    """Print the table; status 0."""
    parser = argparse.ArgumentParser(prog="python -m bench cameo")
    parser.add_argument("part", nargs="?", default="dev", choices=("dev", "held"))
    parser.add_argument("--errors", action="store_true", help="print what is missed and invented")
    given = parser.parse_args(arguments)
    items = [_read(item) for item in labelled(given.part)]
    if given.errors:
        print("\n".join(line for item in items for line in _errors(item)))
    for level, view in _LEVELS.items():
        print(f"{level:6} {100 * f1(items, view):5.1f}")
    return 0


def labelled(part: str) -> Iterator[Row]:
    """The labelled sentences of a part."""
    lines = (_GOLD / f"cameo.{part}.jsonl").read_text(encoding="utf-8").splitlines()
    yield from (json.loads(line) for line in lines if line)


def f1(items: Sequence[Read], view: Callable[[Triple], object]) -> float:
    """Micro F1 of the events, seen at one level, as sets for each sentence."""
    hit = total = 0
    for item in items:
        asked, found = {view(one) for one in item.asked}, {view(one) for one in item.found}
        hit += 2 * len(asked & found)
        total += len(asked) + len(found)
    return hit / total if total else 0.0


def _read(item: Row) -> Read:
    row = {
        "id": item["id"],
        "date": item["published"].replace("-", ""),
        "text": item["text"],
        "config": {"require_dyad": "false" if _one_sided(item) else "true"},
    }
    return Read(item["text"], _triples(item["events"]), _triples(prediction(row)["events"]))


def _one_sided(item: Row) -> bool:
    return any("---" in event for event in item["events"])


def _triples(events: Sequence[Sequence[str]]) -> frozenset[Triple]:
    return frozenset((source, target, code) for source, target, code in events)


def _errors(item: Read) -> Iterator[str]:
    if item.asked == item.found:
        return
    yield item.text
    yield from (f"  - {' '.join(one)}" for one in sorted(item.asked - item.found))
    yield from (f"  + {' '.join(one)}" for one in sorted(item.found - item.asked))
