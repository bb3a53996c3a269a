"""Charts: a picture as one Altair specification, written as SVG, PNG or a page that needs no net.

The one door to Altair and vl-convert, an extra of the package.
"""

import html
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from detente.model.errors import MissingExtra, PublishError
from detente.publish.calendar_ticks import calendar_ticks
from detente.publish.picture import (
    SUFFIXES,
    Axis,
    Band,
    Bars,
    Layer,
    Line,
    Links,
    Mark,
    Panel,
    Picture,
    Points,
    Scale,
    Value,
)

try:
    import altair as alt
    import vl_convert
except ModuleNotFoundError as error:
    raise MissingExtra("a chart", str(error.name), "analysis") from error

Chart: TypeAlias = alt.Chart | alt.LayerChart
Rows: TypeAlias = list[dict[str, Any]]

PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#595959")
"""Okabe and Ito (2008): told apart also by readers who see fewer colours."""

_QUIET = "#595959"
_PNG_SCALE = 2
_LESS_THAN = "\ue03c"  # of the private use area; stands for "<" while vl-convert writes the page


def write(picture: Picture, path: Path) -> None:
    """Write a picture in the form that the file's ending names."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise PublishError(f"{path}: a chart ends in {', '.join(SUFFIXES)}")
    drawn = json.dumps(specification(picture), ensure_ascii=False)
    if suffix == ".png":
        path.write_bytes(vl_convert.vegalite_to_png(drawn, scale=_PNG_SCALE))
    elif suffix == ".svg":
        path.write_text(vl_convert.vegalite_to_svg(drawn), encoding="utf-8")
    else:
        path.write_text(_page(picture.title, drawn), encoding="utf-8")


def specification(picture: Picture) -> dict[str, Any]:
    """The picture in the words of Vega-Lite."""
    labels = _labels(picture)
    panels = [_panel(one, labels) for one in picture.panels]
    chart = alt.concat(*panels, columns=picture.abreast, spacing=24)
    title = alt.TitleParams(picture.title, subtitle=list(picture.told), anchor="start", offset=12)
    made: dict[str, Any] = _quiet(chart.properties(title=title)).to_dict()
    return made


def _page(title: str, drawn: str) -> str:
    """A page with all that draws in it; no name in a picture can end the script it stands in."""
    page: str = vl_convert.vegalite_to_html(
        drawn.replace("<", _LESS_THAN), bundle=True, renderer="svg"
    )
    page = page.replace(_LESS_THAN, "\\u003c")
    return page.replace("<title>Chart</title>", f"<title>{html.escape(title)}</title>", 1)


def _labels(picture: Picture) -> list[str]:
    """Every label once, in the order of the layers."""
    layers = (layer for panel in picture.panels for layer in panel.layers)
    named = (layer.label for layer in layers if not isinstance(layer, Mark))
    return [label for label in dict.fromkeys(named) if label]


def _quiet(chart: alt.ConcatChart) -> alt.ConcatChart:
    """Plain furniture: no frame, pale grid, text in one size."""
    made = chart.configure_view(stroke=None).configure_axis(
        gridColor="#e6e6e6", domainColor=_QUIET, tickColor=_QUIET, labelFontSize=11,
        titleFontSize=11, titleFontWeight="normal", titleColor=_QUIET, labelColor=_QUIET,
        labelLimit=260,
    )  # fmt: skip
    made = made.configure_legend(
        orient="top", title=None, labelFontSize=11, labelLimit=260, symbolOpacity=1
    )
    titled: alt.ConcatChart = made.configure_title(
        fontSize=15, subtitleFontSize=11, subtitleColor=_QUIET
    )
    return titled


def _panel(panel: Panel, labels: Sequence[str]) -> alt.LayerChart | alt.FacetChart:
    frame = _Frame(panel, labels, _ticks(panel))
    drawn = [chart for layer in panel.layers for chart in _drawn(layer, frame)]
    named = (
        alt.TitleParams(panel.title, fontSize=12, anchor="start") if panel.title else alt.Undefined
    )
    return alt.layer(*drawn, width=panel.width, height=panel.height, title=named)


def _ticks(panel: Panel) -> dict[str, Any]:
    """How the x axis is marked: by the calendar where it is time, else as Vega does."""
    if panel.x.scale is not Scale.TIME:
        return {}
    return calendar_ticks(one for layer in panel.layers for one in _along(layer))


def _along(layer: Layer) -> Sequence[Value]:
    if isinstance(layer, Mark):
        return [layer.x]
    return [*layer.x, *layer.x2] if isinstance(layer, Links) else layer.x


@dataclass(frozen=True, slots=True)
class _Frame:
    """What every layer of a panel shares: its axes and the colours of the labels."""

    panel: Panel
    labels: Sequence[str]
    ticks: dict[str, Any]

    def x(self, field: str = "x", **more: Any) -> alt.X:
        return alt.X(field, **_channel(self.panel.x, self.ticks, **more))

    def y(self, field: str = "y", **more: Any) -> alt.Y:
        return alt.Y(field, **_channel(self.panel.y, {}, **more))

    def colour(self, label: str) -> alt.Color | alt.ColorValue:
        """The label's colour; a legend only where there are labels to tell apart."""
        if not label:
            return alt.ColorValue(_QUIET)
        colours = [PALETTE[place % len(PALETTE)] for place in range(len(self.labels))]
        legend = alt.Legend() if len(self.labels) > 1 else None
        scale = alt.Scale(domain=list(self.labels), range=colours)
        return alt.Color("label:N", scale=scale, legend=legend)


def _drawn(layer: Layer, frame: _Frame) -> Iterable[Chart]:
    """One layer, as one chart or more laid over one another."""
    match layer:
        case Line():
            yield _line(layer, frame)
        case Band():
            yield _band(layer, frame)
        case Bars():
            yield from _bars(layer, frame)
        case Points():
            yield from _points(layer, frame)
        case Links():
            yield _links(layer, frame)
        case Mark():
            yield from _mark(layer, frame)


def _line(layer: Line, frame: _Frame) -> Chart:
    looks: dict[str, Any] = {"strokeDash": [4, 3]} if layer.dashed else {}
    looks |= {"interpolate": "step-after"} if layer.step else {}
    marked = _over(_rows(layer)).mark_line(
        strokeWidth=1.8, invalid="break-paths-show-domains", **looks
    )
    made: alt.Chart = marked.encode(frame.x(), frame.y(), frame.colour(layer.label))
    return made


def _band(layer: Band, frame: _Frame) -> Chart:
    spans = zip(layer.x, layer.low, layer.high, strict=True)
    rows = [{"x": x, "y": low, "y2": high, "label": layer.label} for x, low, high in spans]
    marked = _over(rows).mark_area(opacity=0.2, invalid="break-paths-show-domains")
    made: alt.Chart = marked.encode(frame.x(), frame.y(), alt.Y2("y2"), frame.colour(layer.label))
    return made


def _bars(layer: Bars, frame: _Frame) -> Iterable[Chart]:
    rows = _rows(layer)
    for row, low, high in zip(rows, layer.low, layer.high, strict=False):
        row |= {"low": low, "high": high}
    names, numbers = (frame.y, frame.x) if layer.across else (frame.x, frame.y)
    along = (frame.panel.y if layer.across else frame.panel.x).scale
    kept = {"sort": None} if along is Scale.NAME else {}
    room = frame.panel.height if layer.across else frame.panel.width
    looks: dict[str, Any] = {} if kept else {"size": max(1.0, 0.8 * room / max(1, len(rows)))}
    bars = _over(rows).mark_bar(opacity=0.85, **looks)
    yield bars.encode(names("x", **kept), numbers("y", zero=True), frame.colour(layer.label))
    if layer.low:
        second = alt.X2("high") if layer.across else alt.Y2("high")
        whiskers = _over(rows).mark_rule(color="black")
        yield whiskers.encode(names("x", **kept), numbers("low"), second)


def _points(layer: Points, frame: _Frame) -> Iterable[Chart]:
    rows = _rows(layer)
    sizes = [layer.size] * len(rows) if isinstance(layer.size, float | int) else layer.size
    for row, size in zip(rows, sizes, strict=True):
        row["size"] = size
    for row, words in zip(rows, layer.words, strict=False):
        row["words"] = words
    placed = (frame.x(), frame.y())
    by_size: Any = alt.Size("size:Q").scale(None).legend(None)
    dots = _over(rows).mark_point(filled=True, opacity=0.9)
    yield dots.encode(*placed, frame.colour(layer.label), by_size)
    if layer.words:
        text = _over(rows).mark_text(align="left", dx=6, dy=-6, fontSize=10, color="#333333")
        yield text.encode(*placed, alt.Text("words:N"))


def _links(layer: Links, frame: _Frame) -> Chart:
    rows = _rows(layer)
    for row, x2, y2 in zip(rows, layer.x2, layer.y2, strict=True):
        row |= {"x2": x2, "y2": y2}
    for row, weight in zip(rows, layer.weight, strict=False):
        row["weight"] = weight
    more: list[Any] = [alt.StrokeWidth("weight:Q").scale(None).legend(None)] if layer.weight else []
    ends = (frame.x(), frame.y(), alt.X2("x2"), alt.Y2("y2"))
    lines = _over(rows).mark_rule(opacity=0.5)
    made: alt.Chart = lines.encode(*ends, frame.colour(layer.label), *more)
    return made


def _mark(layer: Mark, frame: _Frame) -> Iterable[Chart]:
    upright = layer.x is not None
    rows = [{"at": layer.x if upright else layer.y, "words": layer.words}]
    place = frame.x("at") if upright else frame.y("at")
    yield _over(rows).mark_rule(color=_QUIET, strokeDash=[2, 2]).encode(place)
    if layer.words:
        corner = {"y": alt.value(0)} if upright else {"x": alt.value(frame.panel.width)}
        side: dict[str, Any] = (
            {"align": "left", "dx": 4, "dy": 8} if upright else {"align": "right", "dy": -6}
        )
        text = _over(rows).mark_text(fontSize=10, color=_QUIET, **side)
        yield text.encode(place, alt.Text("words:N"), **corner)


def _rows(layer: Line | Bars | Points | Links) -> Rows:
    pairs = zip(layer.x, layer.y, strict=True)
    return [{"x": x, "y": y, "label": layer.label} for x, y in pairs]


def _over(rows: Rows) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=rows))


def _channel(
    axis: Axis, ticks: dict[str, Any], *, zero: bool = False, **more: Any
) -> dict[str, Any]:
    """Type, scale and title of an axis; days are UTC, so that no reader's clock moves them."""
    scale: dict[str, Any] = {} if axis.within is None else {"domain": list(axis.within)}
    kind = axis.scale.value
    if axis.scale is Scale.TIME:
        scale["type"] = "utc"
    elif axis.scale is Scale.LOG:
        kind, scale["type"] = Scale.NUMBER.value, "log"
    elif axis.scale is Scale.NUMBER:
        scale["zero"] = zero
    drawn = None if axis.bare else alt.Axis(**ticks)
    title = axis.title or None
    return {"type": kind, "title": title, "scale": alt.Scale(**scale), "axis": drawn} | more
