"""Pictures as plain data: panels of marks over two axes; `charts` alone turns them into files.

Nothing here loads a drawing library, so an analysis may describe its picture at no cost.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

Value: TypeAlias = float | str | None
"""A number, a name, a day as ISO 8601 (2010-03-29); None leaves a gap."""

SUFFIXES = (".svg", ".png", ".html")
"""The forms a picture can be written in."""


class Scale(StrEnum):
    """What stands along an axis."""

    NUMBER = "quantitative"
    LOG = "log"
    TIME = "temporal"
    NAME = "nominal"


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis. `within` fixes its ends; `bare` draws no line, tick or word (graphs)."""

    title: str = ""
    scale: Scale = Scale.NUMBER
    within: tuple[float, float] | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points; a None in `y` breaks it there. `step` holds each value."""

    x: Sequence[Value]
    y: Sequence[Value]
    label: str = ""
    step: bool = False
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A pale band from `low` to `high`, such as an interval around a line of the same label."""

    x: Sequence[Value]
    low: Sequence[Value]
    high: Sequence[Value]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar from zero for each x; `low` and `high`, where given, add a whisker."""

    x: Sequence[Value]
    y: Sequence[Value]
    label: str = ""
    low: Sequence[Value] = ()
    high: Sequence[Value] = ()
    across: bool = False
    """Lie down: names along the y axis, numbers along the x axis."""


@dataclass(frozen=True, slots=True)
class Points:
    """A dot each; `size` in square pixels, one or each; `words`, if any, stand beside the dots."""

    x: Sequence[Value]
    y: Sequence[Value]
    label: str = ""
    size: float | Sequence[float] = 40
    words: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Links:
    """A straight line from (x, y) to (x2, y2) each; `weight` is its width in pixels."""

    x: Sequence[Value]
    y: Sequence[Value]
    x2: Sequence[Value]
    y2: Sequence[Value]
    label: str = ""
    weight: Sequence[float] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A thin line across the panel at one x or one y, with a word beside it."""

    x: Value = None
    y: Value = None
    words: str = ""


Layer: TypeAlias = Line | Band | Bars | Points | Links | Mark


@dataclass(frozen=True, slots=True)
class Panel:
    """Layers over one pair of axes, the first below the others; sizes in pixels."""

    layers: Sequence[Layer]
    x: Axis = field(default_factory=Axis)
    y: Axis = field(default_factory=Axis)
    title: str = ""
    height: int = 160
    width: int = 640


@dataclass(frozen=True, slots=True)
class Picture:
    """Panels under one another, or `abreast` of one another; labels keep one colour in all.

    `told` is a line or more below the title: n, period, what a gap means, the question.
    """

    title: str
    panels: Sequence[Panel]
    told: Sequence[str] = ()
    abreast: int = 1
