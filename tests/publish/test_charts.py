import re
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest

from detente.model.errors import PublishError
from detente.publish.charts import PALETTE, specification, write
from detente.publish.picture import (
    Axis,
    Band,
    Bars,
    Links,
    Mark,
    Panel,
    Picture,
    Points,
    Scale,
    Value,
)
from detente.publish.picture import Line as Curve

DAYS = [f"1973-05-{day:02}" for day in range(1, 11)]
CATCH: list[Value] = [3, 4, 6, None, None, 2, 1, 5, 7, 4]
HOSTILE = '</script><script>alert("x")</script>'


def herring(title: str = "Herring landed at Bergen") -> Picture:
    low: list[Value] = [None if one is None else float(one) - 1 for one in CATCH]
    high: list[Value] = [None if one is None else float(one) + 1 for one in CATCH]
    layers = [
        Band(DAYS, low, high, "landed"),
        Curve(DAYS, CATCH, "landed"),
        Curve(DAYS, [2.0] * 10, "sold", dashed=True),
        Mark(x="1973-05-06", words="storm"),
        Mark(y=4, words="quota"),
    ]
    return Picture(
        title,
        [Panel(layers, Axis(scale=Scale.TIME), Axis("boats"))],
        told=["n = 32 boats", "no figures for 4 and 5 May"],
    )


def harbours() -> Picture:
    bars = Bars(["Bergen", "Tórshavn"], [5, 3], "landed", [4, 1], [7, 4], across=True)
    links = Links([0, 0], [0, 1], [1, 1], [1, 0], "route", [1, 3])
    dots = Points([0, 1], [0, 1], "port", [30, 90], ["Bergen", "Tórshavn"])
    bare = Axis(bare=True)
    return Picture(
        "Harbours",
        [Panel([bars], Axis("boats"), Axis(scale=Scale.NAME)), Panel([links, dots], bare, bare)],
    )


def test_a_picture_becomes_an_svg_with_its_words(tmp_path: Path) -> None:
    write(herring(), tmp_path / "catch.svg")
    root = ElementTree.parse(tmp_path / "catch.svg").getroot()
    words = "".join(root.itertext())
    asked = ["Herring landed at Bergen", "n = 32 boats", "storm", "quota"]
    assert [one for one in asked if one in words] == asked


def test_a_gap_breaks_the_line(tmp_path: Path) -> None:
    write(herring(), tmp_path / "catch.svg")
    drawn = (tmp_path / "catch.svg").read_text(encoding="utf-8")
    lines = re.findall(r'aria-roledescription="line mark"[^>]* d="([^"]+)"', drawn)
    assert sorted(one.count("M") for one in lines) == [1, 2]


def test_a_png_is_of_twice_the_size_of_the_svg(tmp_path: Path) -> None:
    write(harbours(), tmp_path / "ports.svg")
    write(harbours(), tmp_path / "ports.png")
    head = (tmp_path / "ports.png").read_bytes()[:24]
    size = ElementTree.parse(tmp_path / "ports.svg").getroot().attrib
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", head[16:24])[0] == pytest.approx(2 * float(size["width"]), abs=2)


def test_a_page_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    write(herring(), tmp_path / "catch.html")
    page = (tmp_path / "catch.html").read_text(encoding="utf-8")
    assert re.findall(r"<(?:script|link)[^>]*(?:src|href)=", page) == []
    assert re.findall(r"\bimport\s*\(?\s*[\"']https?:", page) == []
    assert "Herring landed at Bergen" in page


def test_a_name_cannot_end_the_script_of_a_page(tmp_path: Path) -> None:
    write(herring(HOSTILE), tmp_path / "catch.html")
    page = (tmp_path / "catch.html").read_text(encoding="utf-8")
    assert HOSTILE not in page
    assert page.count("</script>") == page.count("<script")


def test_a_label_keeps_its_colour_in_every_panel() -> None:
    one = Panel([Curve(DAYS, CATCH, "landed")], Axis(scale=Scale.TIME))
    other = Panel(
        [Curve(DAYS, CATCH, "sold"), Curve(DAYS, CATCH, "landed")], Axis(scale=Scale.TIME)
    )
    made = specification(Picture("Two", [one, other]))
    scales = [
        layer["encoding"]["color"]["scale"] for panel in made["concat"] for layer in panel["layer"]
    ]
    assert all(one["domain"] == ["landed", "sold"] for one in scales)
    assert all(one["range"] == list(PALETTE[:2]) for one in scales)


def test_days_are_utc_so_that_no_clock_moves_them() -> None:
    made = specification(herring())
    assert made["concat"][0]["layer"][0]["encoding"]["x"]["scale"]["type"] == "utc"


def test_the_same_picture_gives_the_same_file(tmp_path: Path) -> None:
    write(herring(), tmp_path / "one.svg")
    write(herring(), tmp_path / "two.svg")
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


def test_another_ending_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"\.svg, \.png, \.html"):
        write(herring(), tmp_path / "catch.gif")
    assert list(tmp_path.iterdir()) == []
