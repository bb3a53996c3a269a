"""Narrowed: passages of one report, or which of their rows a filter leaves out, and why."""

import re
from collections.abc import Iterable, Iterator

from detente.cli.listed import VIEWS
from detente.ledger import views
from detente.ledger.filters import Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.threshold import THRESHOLD

_REPORT = re.compile(r"[0-9a-f]{4,64}")
_DYAD = re.compile(r"[A-Za-z]{3,9}-[A-Za-z]{3,9}")


def narrowed(ledger: Ledger, passages: Iterable[Shape], within: str) -> Iterator[Shape]:
    """The passages of a report whose id starts with `within`; else all, their rows sifted by it."""
    if not within.strip():
        yield from passages
        return
    ids = [row["id"] for row in views.reports(ledger)]
    own = [one for one in ids if _REPORT.fullmatch(within) and one.startswith(within)]
    if own:
        yield from (row for row in passages if row["report"] in own)
        return
    let_pass = _passing(ledger, within)
    for row in passages:
        met = [
            one | {"left_out": _left_out(ledger, one, within, let_pass)}
            for one in row["statements"]
        ]
        yield row | {"statements": met}


def _passing(ledger: Ledger, within: str) -> frozenset[str]:
    """The ids of all rows that the actor or the dyad lets pass."""
    is_dyad = _DYAD.fullmatch(within.strip()) is not None
    chosen = Filter(dyad=within.strip()) if is_dyad else Filter(actor=within)
    return frozenset(row["id"] for view in VIEWS.values() for row in view(ledger, chosen))


def _left_out(ledger: Ledger, met: Shape, within: str, let_pass: frozenset[str]) -> str:
    """Which filter drops a row, with whom it names; empty where none does."""
    if met["id"] not in let_pass:
        named = [
            f"{one['role']} {one['code'] or one['words']}"
            for one in views.why(ledger, met["id"])["mentions"]
        ]
        return f"not of {within!r}; it has {', '.join(named) or 'no actors'}"
    if met["confidence"] < THRESHOLD:
        return f"less sure than {THRESHOLD:g}: --min-confidence 0 shows it"
    return ""
