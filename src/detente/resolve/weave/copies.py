"""Copies: which report another goes back to, and by how much of its words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from detente.resolve.weave.shingles import shared

ENOUGH = 0.5
"""This part of the runs of the shorter text makes it a near-copy."""

FEWEST = 12
"""Runs of five words; shorter texts are alike by chance."""


@dataclass(frozen=True, slots=True)
class Text:
    """A report as it is compared: `published` is an ISO date or empty."""

    report: str
    published: str
    runs: frozenset[int]

    @property
    def age(self) -> tuple[bool, str, str]:
        """Earliest publication first; undated reports last."""
        return (not self.published, self.published, self.report)


@dataclass(frozen=True, slots=True)
class Copy:
    """A near-copy, the report it goes back to, and the share of runs with the nearest text."""

    report: str
    origin: str
    share: float
    reason: str


def is_long(text: Text) -> bool:
    """Whether a text has words enough to be told from another that says the same by chance."""
    return len(text.runs) >= FEWEST


def near(one: Text, other: Text) -> float:
    """Which part of the shorter text's runs both have, where that makes a copy; else 0."""
    if not (is_long(one) and is_long(other)):
        return 0.0
    share = shared(one.runs, other.runs)
    return share if share >= ENOUGH else 0.0


def copies_of(
    start: Text, beside: Callable[[str], Iterable[Text]]
) -> tuple[list[Copy], frozenset[str]]:
    """The near-copies among what hangs together with `start`, and all reports of that group.

    `beside` gives the texts that may be near a report. The earliest text of the group is the
    origin, whichever report one starts from.
    """
    group, waiting = {start.report: start}, [start]
    nearest: dict[str, tuple[float, str]] = {}
    while waiting:
        text = waiting.pop()
        for other in beside(text.report):
            if share := near(text, other):
                nearest[text.report] = max(
                    nearest.get(text.report, (0.0, "")), (share, other.report)
                )
                if other.report not in group:
                    group[other.report] = other
                    waiting.append(other)
    origin = min(group.values(), key=lambda text: text.age)
    return [
        _copy(text, origin, beside, nearest[text.report])
        for text in sorted(group.values(), key=lambda text: text.report)
        if text.report != origin.report
    ], frozenset(group)


def _copy(
    text: Text, origin: Text, beside: Callable[[str], Iterable[Text]], by_way: tuple[float, str]
) -> Copy:
    if direct := near(text, origin):
        share, way = direct, ""
    else:
        share, way = by_way[0], f" of {by_way[1][:8]}, which goes back to it"
    reason = f"{share:.0%} of the runs of five words{way}"
    return Copy(text.report, origin.report, round(share, 4), reason)
