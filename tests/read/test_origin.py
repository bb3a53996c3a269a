"""Where a report says who published it and when."""

import pytest

from detente.model.text import PassageKind
from detente.read.masthead import masthead
from detente.read.origin import from_text
from detente.read.segment import segment


def facts(text: str) -> dict[str, str]:
    passages, _ = segment(text)
    return {name: stated.value for name, stated in from_text(text, passages, "report.txt")}


BODY = "\n\nPeru expelled the envoy of Chile on Monday. Chile protested."


@pytest.mark.parametrize(
    "head",
    [
        "Peru expels an envoy\n\nAndes Wire\nMay 3, 2012",
        "Peru expels an envoy\n\nAndes Wire\n\nBy Ana Ruiz",
        "Peru expels an envoy\n\n3 May 2012\n\nAndes Wire",
    ],
)
def test_a_line_under_the_headline_is_the_outlet(head: str) -> None:
    assert facts(head + BODY)["outlet"] == "Andes Wire"


@pytest.mark.parametrize(
    "head",
    [
        "Peru expels an envoy\n\nAndes Talks\n\nMay 3, 2012",
        "Peru expels an envoy\n\nAndes Wire",
        "Peru expels an envoy\n\nA bad day for the press\n\nMay 3, 2012",
    ],
)
def test_other_lines_are_no_outlet(head: str) -> None:
    assert "outlet" not in facts(head + BODY)


@pytest.mark.parametrize(
    "line",
    ["Andes Wire, 3 May 2012", "Andes Wire | Thursday, May 3, 2012", "Andes Wire (2012-05-03)"],
)
@pytest.mark.parametrize("form", ["{}\n\nPeru expels an envoy", "Peru expels an envoy\n\n{}"])
def test_a_line_with_outlet_and_day_names_both_and_is_no_part_of_the_report(
    line: str, form: str
) -> None:
    text = form.format(line) + BODY
    assert facts(text) == {"outlet": "Andes Wire", "published": "2012-05-03"}
    passages, _ = segment(text)
    kinds = {one.span.of(text): one.kind for one in passages}
    assert kinds[line] is PassageKind.FURNITURE
    assert kinds["Peru expels an envoy"] is PassageKind.HEADING


@pytest.mark.parametrize(
    "line", ["Andes Talks, 3 May 2012", "Andes Wire, 3 May", "Andes Wire said so on 3 May 2012"]
)
def test_a_line_that_says_more_or_less_is_no_masthead(line: str) -> None:
    assert masthead(line) is None
