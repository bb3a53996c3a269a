import json
from pathlib import Path

import pytest

from training.card import BEGIN, CARD, END, filled, main

FIGURES = {
    "plan": {"epochs": 5, "rate": 2e-4, "batch": 64, "seed": 1},
    "items": {"own": 100},
    "check": {"type": 80.5},
    "dev": {"root": 70.1},
    "temperatures": {"act": 1.25},
    "megabytes": 24.1,
}


def test_the_figures_stand_between_the_marks(tmp_path: Path) -> None:
    (tmp_path / "figures.json").write_text(json.dumps(FIGURES), "utf-8")
    card = tmp_path / "CARD.md"
    card.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", "utf-8")
    assert main([str(tmp_path)], card) == 0
    told = card.read_text("utf-8")
    assert "old" not in told and told.startswith("before\n") and told.endswith("\nafter\n")
    assert "| type, right | 80.5 |  |" in told
    assert "| PLOVER class, macro F1 |  | 70.1 |" in told
    assert "| act | 1.25 |" in told and "| file, MB | 24.1 |" in told
    assert filled(told, FIGURES) == told


def test_the_card_has_its_marks() -> None:
    assert "24.1" in filled(CARD.read_text("utf-8"), FIGURES)
    with pytest.raises(ValueError, match="figures go between"):
        filled("no marks", FIGURES)
