"""The demo set: every report says that its outlet is invented, and none runs long."""

import re
from pathlib import Path

import pytest

DEMO = Path(__file__).parents[1] / "src" / "detente" / "demo_reports"
FIXTURES = Path(__file__).parent / "reports"
REPORTS = sorted(DEMO.iterdir()) + sorted(FIXTURES.iterdir())
NOTICE = "Demo report written for détente; the outlet is invented."


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_report_says_its_outlet_is_invented(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count(NOTICE) == 1


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_report_is_short(path: Path) -> None:
    words = re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8")).split()
    assert 120 <= len(words) <= 290


def test_demo_set_has_all_three_formats() -> None:
    suffixes = [path.suffix for path in sorted(DEMO.iterdir())]
    assert {kind: suffixes.count(kind) for kind in set(suffixes)} == {
        ".txt": 8,
        ".md": 2,
        ".html": 3,
    }


def test_demo_page_lists_every_report() -> None:
    page = (DEMO.parents[2] / "docs" / "demo.md").read_text(encoding="utf-8")
    numbers = {path.name[:2] for path in DEMO.iterdir()}
    assert numbers == set(re.findall(r"^\| (\d\d) ", page, re.MULTILINE))
