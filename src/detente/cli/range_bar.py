"""A range of figures as a bar: from the lowest to the highest told, with what the rules choose."""

from rich.text import Text

from detente.ledger.parts import Shape

_WIDTH = 24
_RULES = (("conservative", "c"), ("representative", "r"), ("most_informative", "i"))
_TONES = {"c": "green", "r": "bold yellow", "i": "cyan", "*": "bold"}


def bar(figures: Shape) -> Text:
    """35 c─────r───i 40: letters stand where the rules' figures lie; * is two of them or more."""
    low, high = figures["low"], figures["high"]
    marks = ["─"] * (_WIDTH if high > low else 1)
    for rule, letter in _RULES:
        at = _at(figures[rule], low, high, len(marks))
        marks[at] = letter if marks[at] == "─" else "*"
    told = [(mark, _TONES.get(mark, "dim")) for mark in marks]
    ends = (f"{low:>5} ", f" {high}") if high > low else (f"{low:>5} ", "")
    return Text.assemble(ends[0], *told, ends[1])


def _at(value: int, low: int, high: int, width: int) -> int:
    return round((value - low) / (high - low) * (width - 1)) if high > low else 0
