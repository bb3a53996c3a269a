"""Count right and wrong rows, found and missed labels, and print the counts."""

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.gold.near import Fields

SHOWN = 0.5


@dataclass(frozen=True, slots=True)
class Right:
    """Whether all that a row says is right, nothing is left out, and what confidence is about."""

    all_said: bool = False
    whole: bool = False
    core: bool = False


@dataclass(slots=True)
class Tally:
    """Right and wrong rows, found and missed labels, and what to read of them.

    `whole` counts the rows that are right and leave out nothing that decides; `sure` the labels
    that a row of confidence 0.5 or more answers. `rows` are confidence and rightness.
    """

    right: int = 0
    whole: int = 0
    free: int = 0
    found: int = 0
    sure: int = 0
    missed: int = 0
    fields: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    rules: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    rows: list[tuple[float, bool]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def count_row(
        self, rule: str, confidence: float, right: Right, signs: Sequence[str] = ()
    ) -> None:
        """One row, under its rule and the signs that its confidence hangs on."""
        for sign in signs:
            self.rules[sign][0] += right.core
            self.rules[sign][1] += 1
        self.right += right.all_said
        self.whole += right.whole
        self.rules[rule][0] += right.core
        self.rules[rule][1] += 1
        self.rows.append((confidence, right.all_said))

    def count_fields(self, fields: Fields) -> None:
        """How often each field is right, of all rows that answer a label."""
        for name, value in fields.items():
            self.fields[name][0] += bool(value)
            self.fields[name][1] += 1

    @property
    def shown(self) -> list[bool]:
        """The rows that lists show, right or wrong."""
        return [right for confidence, right in self.rows if confidence >= SHOWN]


def show(kind: str, tally: Tally, *, calibrate: bool) -> None:
    """Print what was counted of one kind."""
    low, high = interval([right for _, right in tally.rows])
    labels = tally.found + tally.missed
    print(
        f"{kind}: {len(tally.rows)} rows, right {tally.right}"
        f" = {percent(tally.right, len(tally.rows))} ({low:.0f}-{high:.0f}); "
        f"labels found {tally.found} of {labels}"
        f" = {percent(tally.found, labels)}; free {tally.free}"
    )
    low, high = interval(tally.shown)
    share = percent(sum(tally.shown), len(tally.shown))
    print(
        f"   rows of confidence 0.5 and more: {len(tally.shown)}, right {share}"
        f" ({low:.0f}-{high:.0f}); they find {percent(tally.sure, labels)} of the labels"
    )
    if tally.whole != tally.right:
        print(f"   right and nothing left out: {percent(tally.whole, len(tally.rows))}")
    parts = (f"{name} {100 * a / b:.0f}" for name, (a, b) in tally.fields.items())
    print("   fields: " + ", ".join(parts))
    if calibrate:
        for rule, (right, all_) in sorted(tally.rules.items()):
            print(f"   {rule}: {right}/{all_} -> {(right + 1) / (all_ + 2):.2f}")


def percent(some: int, whole: int) -> str:
    """A share with one decimal."""
    return f"{100 * some / max(whole, 1):.1f} %"


def interval(right: list[bool], rounds: int = 500) -> tuple[float, float]:
    """95 % bootstrap interval of the share of right rows, in percent."""
    if not right:
        return 0.0, 0.0
    dice = random.Random(0)
    shares = sorted(
        100 * sum(dice.choices(right, k=len(right))) / len(right) for _ in range(rounds)
    )
    return shares[int(0.025 * rounds)], shares[int(0.975 * rounds)]
