"""Items: one marked sentence with what is known of it."""

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from pathlib import Path
from typing import Any

from detente.extract.reader.marked import Marked
from detente.extract.reader.opinion import NONE
from detente.model.text import Span
from training.labels import class_of

CORPUS = Path(__file__).parent / "corpus"
_SWAPPED, _ALONE, _APART, _SHORT = 0.15, 0.15, 0.45, 0.25


@dataclass(frozen=True, slots=True)
class Item:
    """A marked sentence; a label that is empty is not known and costs nothing.

    `acts` are the classes of head `act` that are allowed, `classes` those of head `class`;
    `contexts` is None where they are not known. `group` keeps what belongs to a sentence together.
    """

    marked: Marked
    group: str
    origin: str
    acts: tuple[str, ...] = ()
    cameo: str = ""
    classes: tuple[str, ...] = ()
    status: str = ""
    direction: str = ""
    contexts: tuple[str, ...] | None = None
    weight: float = 1.0


Record = dict[str, Any]


def records(folder: Path = CORPUS) -> Iterator[Record]:
    """The records of the project's own corpus, in a fixed order."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines)


def own_items(some: Iterable[Record]) -> Iterator[Item]:
    """Several items a record: each act as it is, turned round, with a side left out, and so on."""
    for one in some:
        chance = random.Random(str(one["id"]))
        yield from _of_record(one, chance)


def _of_record(one: Record, chance: random.Random) -> Iterator[Item]:
    seen: set[frozenset[str]] = set()
    for act in one["acts"]:
        item = _of_act(one, act)
        yield _shortened(item, chance)
        if chance.random() < _SWAPPED and item.marked.source and item.marked.target:
            yield _turned(item)
        if chance.random() < _ALONE and item.marked.source and item.marked.target:
            yield from _alone(item, chance)
        yield from _untriggered(one, act, item, seen, chance)
        if chance.random() < _APART:
            yield from _with_outsider(one, act, item, chance)
    if chance.random() < _APART:
        yield from _strangers(one, chance)


def _of_act(one: Record, act: Record) -> Item:
    trigger = Span(*act["trigger"])
    marked = Marked(
        one["text"], _nearest(one, act["from"], trigger), _nearest(one, act["to"], trigger), trigger
    )
    none = act["type"] == NONE
    kind = f"{NONE}.{act['reason']}" if none else _kind(act)
    both = bool(marked.source and marked.target)
    direction = "mutual" if act["mutual"] else "forward" if marked.source else "backward"
    known = "" if none else class_of(act["cameo"], act["status"])
    return Item(
        marked, str(one["id"]), "own", (kind,), "" if none else act["cameo"],
        (known,) if known else (), "" if none else act["status"],
        direction if both or not act["mutual"] else "", tuple(one["contexts"]),
    )  # fmt: skip


def _kind(act: Record) -> str:
    return f"{act['type']}.{act['mode']}" if act["mode"] else str(act["type"])


def _nearest(one: Record, letters: Sequence[str], trigger: Span) -> tuple[Span, ...]:
    """One mention a party, the one nearest to the trigger; what meets the trigger is left out."""
    found = []
    for letter in letters:
        spans = [Span(*span) for span in one["actors"][letter]]
        found.append(min(spans, key=lambda span: _gap(span, trigger)))
    return tuple(sorted(span for span in found if not span.meets(trigger)))


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)


def _shortened(item: Item, chance: random.Random) -> Item:
    """Sometimes the long name of a party is cut, as a parse would: "the minister of …"."""
    if chance.random() >= _SHORT:
        return item
    source = tuple(_cut(item.marked.text, span) for span in item.marked.source)
    target = tuple(_cut(item.marked.text, span) for span in item.marked.target)
    return replace(item, marked=replace(item.marked, source=source, target=target))


def _cut(text: str, span: Span) -> Span:
    words = span.of(text)
    ends = [
        at
        for sign in (",", " of ", " in ", " from ", " who ", " at ")
        if (at := words.find(sign)) > 3
    ]
    return Span(span.start, span.start + min(ends)) if ends else span


def _turned(item: Item) -> Item:
    marked = replace(item.marked, source=item.marked.target, target=item.marked.source)
    direction = {"forward": "backward", "backward": "forward"}.get(item.direction, item.direction)
    return replace(item, marked=marked, direction=direction, classes=(), weight=0.5)


def _alone(item: Item, chance: random.Random) -> Iterator[Item]:
    """One side only, now and then in the other's place."""
    marked, direction = item.marked, item.direction
    left_out = "target" if chance.random() < 0.5 else "source"
    marked = replace(marked, source=() if left_out == "source" else marked.source)
    marked = replace(marked, target=() if left_out == "target" else marked.target)
    if direction != "mutual" and chance.random() < _SWAPPED:
        marked, direction = replace(marked, source=marked.target, target=marked.source), "backward"
    yield replace(item, marked=marked, direction=direction, classes=(), weight=0.5)


def _untriggered(
    one: Record, act: Record, item: Item, seen: set[frozenset[str]], chance: random.Random
) -> Iterator[Item]:
    """The first act of a pair without its trigger: what there is between the two."""
    pair = frozenset({*act["from"], *act["to"]})
    if pair in seen or not (act["from"] and act["to"]):
        return
    seen.add(pair)
    yield replace(_shortened(item, chance), marked=replace(item.marked, trigger=None))


def _with_outsider(one: Record, act: Record, item: Item, chance: random.Random) -> Iterator[Item]:
    """The act with a party that has no part in it."""
    others = sorted(one["actors"].keys() - {*act["from"], *act["to"]})
    if not others or not item.marked.source or item.marked.trigger is None:
        return
    outsider = _nearest(one, [chance.choice(others)], item.marked.trigger)
    sides = (
        (item.marked.source, outsider) if chance.random() < 0.5 else (outsider, item.marked.target)
    )
    if all(sides):
        marked = replace(item.marked, source=sides[0], target=sides[1])
        yield replace(item, marked=marked, direction="apart", classes=(), weight=0.5)


def _strangers(one: Record, chance: random.Random) -> Iterator[Item]:
    """Two parties between whom the sentence tells no act."""
    joined = {
        frozenset(pair)
        for act in one["acts"]
        for pair in permutations({*act["from"], *act["to"]}, 2)
    }
    pairs = [
        pair for pair in permutations(sorted(one["actors"]), 2) if frozenset(pair) not in joined
    ]
    if not pairs:
        return
    left, right = chance.choice(pairs)
    sides = [(Span(*one["actors"][letter][0]),) for letter in (left, right)]
    yield Item(
        Marked(one["text"], sides[0], sides[1]), str(one["id"]), "own", (NONE,),
        direction="apart", contexts=tuple(one["contexts"]), weight=0.5,
    )  # fmt: skip
