"""A picture of paths: one panel a path, its actors from left to right, its lines over time."""

from collections.abc import Sequence

from detente.analyse.paths import Answer
from detente.ledger.parts import Shape
from detente.publish.picture import Axis, Links, Panel, Picture, Points

_ARROWS = {"forward": "{} →", "back": "← {}", "mutual": "{}"}
_HOP = 220  # pixels
_BESIDE = 160
"""Room for the name of the last actor."""
_HIGH, _LOW = 1.0, 0.35
_BESIDE_DOT = 0.15
"""Where the words of a line begin, in hops."""


def path_picture(answer: Answer) -> Picture:
    """The paths of an answer; beside each line its kind, its days and how many reports tell it."""
    start, goal = answer.start.name, answer.goal.name
    longest = max((len(path["hops"]) for path in answer.paths), default=1)
    counted = f"more than {answer.total:,}" if answer.more else f"{answer.total:,}"
    told = (
        f"{len(answer.paths)} of {counted} paths, best first; the lines of each follow in time",
        "arrows say who does it to whom; undated lines may have held on any day",
    )
    panels = [_panel(path, longest) for path in answer.paths]
    return Picture(f"How {start} and {goal} are joined", panels, told)


def _panel(path: Shape, longest: int) -> Panel:
    names: Sequence[str] = path["nodes"]
    hops: Sequence[Shape] = path["hops"]
    places = [float(place) for place in range(len(names))]
    middles = [place + _BESIDE_DOT for place in places[:-1]]
    height = [_HIGH] * len(names)
    lines = Links(places[:-1], height[1:], places[1:], height[1:], weight=[_width(h) for h in hops])
    named = [_ARROWS[hop["direction"]].format(hop["word"]) for hop in hops]
    kinds = Points(middles, [0.65] * len(hops), size=0, words=named)
    days = Points(middles, [_LOW] * len(hops), size=0, words=[_days(h) for h in hops])
    nodes = Points(places, height, size=120, words=names)
    along = Axis(within=(-0.1, longest + _BESIDE / _HOP), bare=True)
    upright = Axis(within=(0.2, 1.4), bare=True)
    layers = (lines, kinds, days, nodes)
    title = f"{path['rank']}. cost {path['cost']:.2f}"
    return Panel(layers, along, upright, title, height=80, width=int(_HOP * longest + _BESIDE))


def _width(hop: Shape) -> float:
    return 1.0 + min(int(hop["independent"]), 5)


def _days(hop: Shape) -> str:
    if hop["imported"]:
        return f"{hop['when']}; {hop['imported']:,} imported rows"
    reports = "report" if hop["independent"] == 1 else "independent reports"
    return f"{hop['when']}; {hop['independent']} {reports}"
