"""Where a report says who published it and when."""

import pytest

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
