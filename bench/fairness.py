"""Does the same act get the same code whoever does it? `fairness [--texts N] [--errors] [--save]`.

In sentences of our own the names of two sides trade places (bench/swaps.yaml), and both versions
are read by the whole reader. Events are paired by their triggers. `types` is the share of events,
read in both versions, whose type changes; `lost` the share that only one version shows. With
`--errors` the changed sentences are printed; `--texts` caps the sentences a pair.
"""

import argparse
import time
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.own_texts import own_texts
from bench.results import Figure, Result, made_now, save
from bench.swap import Pair, Swapped, names_a_side, pairs, swapped
from detente.model.statement import Event
from detente.model.text import Report
from detente.read.segment import segment
from detente.run.pipeline import read_report

GOAL = 1.0
"""Percent of types that may change."""
TEXTS = 300
Acts = dict[int, Counter[str]]


@dataclass(slots=True)
class Count:
    """What a pair's swaps changed: of `both` events `changed` types; `lost` are read only once."""

    texts: int = 0
    both: int = 0
    changed: int = 0
    lost: int = 0
    examples: list[str] = field(default_factory=list)

    def add(self, other: "Count") -> None:
        """Take another pair's figures in."""
        self.texts += other.texts
        self.both += other.both
        self.changed += other.changed
        self.lost += other.lost

    @property
    def types(self) -> float:
        """Percent of the events of both readings whose type changed."""
        return 100 * self.changed / max(self.both, 1)

    @property
    def once(self) -> float:
        """Percent of all events that only one of the readings has."""
        return 100 * self.lost / max(self.both + self.lost, 1)


def main(arguments: list[str]) -> int:
    """Print each pair's figures and those of all together."""
    parser = argparse.ArgumentParser(prog="python -m bench fairness")
    parser.add_argument("--texts", type=int, default=TEXTS, help="of a pair, at most")
    parser.add_argument("--errors", action="store_true", help="print what changed")
    parser.add_argument("--save", action="store_true", help="keep the figures")
    given = parser.parse_args(arguments)
    start = time.perf_counter()
    texts, counts, everything = own_texts(), dict[str, Count](), Count()
    for pair in pairs():
        counts[pair.name] = measured(pair, chosen(pair, texts, given.texts))
        everything.add(counts[pair.name])
        _tell(pair.name, counts[pair.name], errors=given.errors)
    _tell("all", everything, errors=False)
    if given.save:
        save(_result(counts | {"all": everything}, time.perf_counter() - start))
    return 0


def chosen(pair: Pair, texts: Sequence[str], most: int) -> list[str]:
    """At most so many sentences that name a side, always the same ones."""
    naming = [text for text in texts if names_a_side(pair, text)]
    return sorted(naming, key=lambda text: zlib.crc32(text.encode()))[:most]


def measured(pair: Pair, texts: Sequence[str]) -> Count:
    """The figures of one pair."""
    count = Count()
    for text in texts:
        compare(text, swapped(pair, text), count)
    return count


def compare(text: str, other: Swapped, count: Count) -> None:
    """Read a text and its swapped version, and count what is not the same."""
    ours = {other.new(at): types for at, types in acts_of(text).items()}
    theirs = acts_of(other.text)
    count.texts += 1
    for at in sorted(ours.keys() | theirs.keys()):
        told = f"{_named(ours.get(at))} -> {_named(theirs.get(at))}"
        left, right = ours.get(at, Counter()), theirs.get(at, Counter())
        lost = abs(left.total() - right.total())
        changed = min(left.total(), right.total()) - (left & right).total()
        count.both += min(left.total(), right.total())
        count.changed += changed
        count.lost += lost
        if changed or lost:
            kind = "TYPE" if changed else "ONCE"
            count.examples.append(f"{kind} {told}\n    {text}\n    {other.text}")


def acts_of(text: str) -> Acts:
    """The event types at each trigger's first character."""
    found: Acts = {}
    for one in read_report(Report(text, *segment(text))).statements:
        if isinstance(one, Event):
            found.setdefault(one.trigger.start, Counter())[one.type] += 1
    return found


def _named(types: Counter[str] | None) -> str:
    return " ".join(sorted(types.elements())) if types else "none"


def _tell(name: str, count: Count, *, errors: bool) -> None:
    print(
        f"{name}: {count.texts} sentences, {count.both} events in both, types changed"
        f" {count.changed} ({count.types:.2f} %), read only once {count.lost} ({count.once:.2f} %)",
        flush=True,
    )
    if errors and count.examples:
        print("\n".join(count.examples), flush=True)


def _result(counts: dict[str, Count], seconds: float) -> Result:
    figures = dict(one for name, count in counts.items() for one in _figures(name, count))
    n = counts["all"].texts
    command = "python -m bench fairness --save"
    return Result("fairness", "own", n, figures, command, seconds=round(seconds, 1), **made_now())


def _figures(name: str, count: Count) -> Iterator[tuple[str, Figure]]:
    yield f"{name}.texts", Figure(count.texts)
    yield f"{name}.events", Figure(count.both)
    yield f"{name}.types", Figure(round(count.types, 2))
    yield f"{name}.once", Figure(round(count.once, 2))
