"""The picture of a scenario: its tree from left to right, each branch as wide as it is likely.

Beside each dot stands what comes about, and below how likely that is once its branch has come.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from detente.analyse.likelihood import TOO_FEW
from detente.analyse.scenario.scenario import Scenario
from detente.analyse.scenario.tree import Node
from detente.publish.picture import Axis, Links, Panel, Picture, Points

_STEP, _LEAF = 400, 60
"""Pixels from one step to the next, and between two ends."""
_ROOM = 0.7
"""Of a step, for the words beside a dot; the lines to what follows begin behind them."""
_ROOT = 0.35
_WORDS = 45
_WIDEST = 12.0


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A branch with its place: x is its depth, y counts the ends above it."""

    node: Node
    x: float
    y: float
    from_y: float


def scenario_picture(found: Scenario) -> Picture:
    """The tree of an open commitment; of one that has ended only its title."""
    row = found.row
    asked = found.question
    days = f"as known on {date.fromordinal(asked.as_of)}, until {date.fromordinal(asked.until)}"
    title = f"{row['kind']} of {row['promisor']['code'] or row['promisor']['words']}: {row['act']}"
    told = [
        f"{days}; {row['citation']}",
        "a chance is that once the branch before it has come; lines are as wide as likely in all",
    ]
    branches = found.tree.branches if found.tree else ()
    drawn = list(_placed(branches))
    if not drawn:
        return Picture(title, (), told)
    deepest = max(one.x for one in drawn)
    ends = sum(1 for node in branches for _ in node.leaves())
    root = f"{row['kind']}, {row['status']}"
    panel = Panel(
        (
            _lines([one for one in drawn if one.node.given.sayable], "cases enough"),
            _lines([one for one in drawn if not one.node.given.sayable], TOO_FEW),
            Points([_ROOT, *(one.x for one in drawn)], [drawn[0].from_y, *(one.y for one in drawn)],
                   size=30, words=[root, *(_cut(one.node.label) for one in drawn)]),
            Points([one.x for one in drawn], [one.y - 0.27 for one in drawn], size=0,
                   words=[_chance(one.node) for one in drawn]),
        ),
        Axis(within=(_ROOT - 0.05, deepest + _ROOM + 0.1), bare=True),
        Axis(within=(-ends + 0.3, 0.5), bare=True),
        height=_LEAF * ends + 20,
        width=int(_STEP * (deepest + _ROOM + 0.15 - _ROOT)),
    )  # fmt: skip
    return Picture(title, (panel,), told)


def _placed(nodes: Sequence[Node]) -> Iterator[_Drawn]:
    """Every branch with its place; the first end lies at the top."""
    top = sum(sum(1 for _ in node.leaves()) for node in nodes)
    yield from _under(nodes, 1.0, 0, -(top - 1) / 2)


def _under(nodes: Sequence[Node], x: float, above: int, from_y: float) -> Iterator[_Drawn]:
    for node in nodes:
        ends = sum(1 for _ in node.leaves())
        y = -(above + (ends - 1) / 2)
        yield _Drawn(node, x, y, from_y)
        yield from _under(node.then, x + 1, above, y)
        above += ends


def _lines(drawn: Sequence[_Drawn], label: str) -> Links:
    return Links(
        [one.x - 1 + _ROOM for one in drawn], [one.from_y for one in drawn],
        [one.x for one in drawn], [one.y for one in drawn],
        label, [0.5 + (_WIDEST - 0.5) * one.node.along.value for one in drawn],
    )  # fmt: skip


def _chance(node: Node) -> str:
    chance = node.given
    if node.known:
        return "known"
    if not chance.sayable:
        return f"{TOO_FEW} (n={chance.n})"
    percent = chance.number.removeprefix("about ")
    return " ".join(filter(None, (node.bound, f"{chance.words},", percent)))


def _cut(words: str) -> str:
    return words if len(words) <= _WORDS else words[: _WORDS - 1] + "…"
