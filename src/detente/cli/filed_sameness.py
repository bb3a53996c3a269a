"""Are two incidents, or two events, one? Judgements that bind the weaving, and why they are."""

import re
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from rich.text import Text

from detente.analyse.filed.files import file_id_of
from detente.cli.safe import safe
from detente.cli.sameness import say
from detente.cli.screen import Screen
from detente.ledger.judgements import EVENT, judge, judgements
from detente.ledger.ledger import Ledger
from detente.model.errors import NotFound
from detente.model.judgement import Judgement
from detente.run.judging import PairReason, ends_of, kind_of, tellings_of, why_pair
from detente.run.weaving import weave_ledger

_ID = re.compile(r"[0-9a-f]{6,32}")
_SHORT = 6


def are_ids(path: Path, names: Sequence[str]) -> bool:
    """True where both are ids of files or statements of the ledger."""
    if not all(_ID.fullmatch(name.strip().lower()) for name in names):
        return False
    with Ledger.open(path, create=False, read_only=True) as ledger:
        try:
            return all(tellings_of(ledger, name) for name in names)
        except NotFound:
            return False


def judged(path: Path, judgement: Judgement, as_json: bool) -> None:
    """Write a judgement on two incidents or events and weave what hangs on it. Raises NotFound."""
    screen = Screen.here(as_json)
    with Ledger.open(path, create=False) as ledger:
        kind = kind_of(ledger, judgement.left, judgement.right)
        left, right = ends_of(ledger, judgement.left, judgement.right)
        id_ = judge(ledger, replace(judgement, left=left, right=right), of=kind)
        weave_ledger(ledger, touched=(left, right))
        row = next(one for one in judgements(ledger, of=kind) if one["id"] == id_)
        files = [file_id_of(ledger, one, kind) for one in (left, right)]
    say(screen, row)
    now = "one file" if files[0] == files[1] else "two files"
    told = " and ".join(dict.fromkeys(one[:_SHORT] for one in files))
    screen.note(f"now {now}: {told}")
    screen.note(f"take it back: detente same --undo {id_[:_SHORT]}")


def explain_pair(screen: Screen, ledger: Ledger, one: str, other: str) -> None:
    """Every reason for and against two incidents or events being one; raises NotFound."""
    found = why_pair(ledger, one, other)
    if screen.as_json:
        details = [detail._asdict() for detail in found.details]
        screen.row("why", asdict(found) | {"details": details})
        return
    sign = f"one {found.kind}" if found.joined else f"two {found.kind}s"
    screen.line(
        (found.left[:_SHORT], "red"), " and ", (found.right[:_SHORT], "red"), "  ", (sign, "bold"),
        f"  {safe(found.decided)}",
    )  # fmt: skip
    if found.kind == EVENT:
        _compared(screen, found)
        return
    for detail in found.details:
        tone = "green" if detail.adds > 0 else "red" if detail.adds < 0 else "dim"
        screen.line(
            (f"{detail.adds:+6.2f}  ", tone),
            (f"{detail.feature:<13}", "yellow"),
            safe(detail.reason),
        )
    screen.line(
        (f"{found.score:+6.2f}  ", "bold"), Text("sum with the bias; above 0 they are rather one")
    )


def _compared(screen: Screen, found: PairReason) -> None:
    """What two events share and what not; they are one where they share all of it."""
    for detail in found.details:
        sign = ("  =  ", "green") if detail.value > 0 else ("  ≠  ", "red")
        screen.line(sign, (f"{detail.feature:<13}", "yellow"), safe(detail.reason))
    screen.line(
        "     ", Text("two events are one where day, actors, recipients and type are the same")
    )
