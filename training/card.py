"""The figures of the model card: `card FITTED` writes the table into training/MODEL_CARD.md.

FITTED/figures.json is what fitting and exporting wrote; no figure of the card is typed by hand.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

CARD = Path(__file__).with_name("MODEL_CARD.md")
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
_WORDS = {
    "rows": "items measured",
    "root": "PLOVER class, macro F1",
    "quad": "quad class, macro F1",
    "binary": "cooperation or conflict, macro F1",
    "type": "type, right",
    "act": "type and mode, right",
    "act ece": "type and mode, expected calibration error",
    "kind": "class, right",
    "kind ece": "class, expected calibration error",
    "cameo": "CAMEO code, right",
    "status": "status, right",
    "direction": "direction, right",
}
_PARTS = {"check": "corpus, kept out", "dev": "PLV, development part"}


def main(arguments: list[str], card: Path = CARD) -> int:
    """Fill the table."""
    figures = json.loads((Path(arguments[0]) / "figures.json").read_text("utf-8"))
    card.write_text(filled(card.read_text("utf-8"), figures), "utf-8")
    return 0


def filled(text: str, figures: Mapping[str, Any]) -> str:
    """The card with these figures between its two marks."""
    before, _, rest = text.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"the card needs the lines {BEGIN!r} and {END!r}, figures go between them")
    return "\n".join([f"{before}{BEGIN}", *lines(figures), f"{END}{after}"])


def lines(figures: Mapping[str, Any]) -> Iterator[str]:
    """Size, items and plan; then the measures; then the temperatures."""
    yield from ("", "| what | figure |", "|---|---|")
    yield from (f"| {name} | {value} |" for name, value in _made(figures))
    yield from ("", f"| percent | {' | '.join(_PARTS.values())} |", "|---|---|---|")
    parts = [figures.get(name, {}) for name in _PARTS]
    for key, words in _WORDS.items():
        if any(key in part for part in parts):
            yield f"| {words} | {' | '.join(str(part.get(key, '')) for part in parts)} |"
    if temperatures := figures.get("temperatures"):
        yield from ("", "| head | temperature |", "|---|---|")
        yield from (f"| {head} | {value:.2f} |" for head, value in temperatures.items())
    yield ""


def _made(figures: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    if "megabytes" in figures:
        yield "file, MB", figures["megabytes"]
    for origin, count in figures.get("items", {}).items():
        yield f"items learnt from, {origin}", count
    plan = figures.get("plan", {})
    yield from ((name, plan[name]) for name in ("epochs", "rate", "batch", "seed") if name in plan)
