"""Contradictions on the screen: the list, one with its quotes, judgements."""

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from rich.text import Text

from detente.analyse.contradictions import KINDS, contradiction, contradictions
from detente.cli.cards import Card
from detente.cli.days import day_of
from detente.cli.filtered import Asked
from detente.cli.leaving import WrongUsage
from detente.cli.lines import plural
from detente.cli.listed import filter_of
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger.contradiction_judgements import (
    judge_contradiction,
    undo_contradiction,
)
from detente.ledger.filters import ALL, Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.short import short

_UNDER = " " * 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filters of the list as typed."""

    asked: Asked
    kind: str
    everything: bool
    as_of: str

    def day(self) -> str:
        """The day asked for, or nothing; a wrong one is a usage error."""
        return day_of("--as-of", self.as_of)

    def filter(self) -> Filter:
        """The ledger's filter: everything where none was typed."""
        made = filter_of(self.asked, "event")
        return ALL if made == Filter(both=made.both) else made


@dataclass(frozen=True, slots=True)
class Said:
    """What came with a judgement: by whom, why."""

    by: str
    why: str


def listed(path: Path, wanted: Wanted, limit: int, as_json: bool) -> None:
    """Print the contradictions, each with a line a side."""
    if wanted.kind and wanted.kind not in KINDS:
        raise WrongUsage(f"--kind {wanted.kind!r} is none of {', '.join(KINDS)}")
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        rows = contradictions(ledger, wanted.filter(), as_of=wanted.day(), judged_no=True)
        found = [row for row in rows if not wanted.kind or row["kind"] == wanted.kind]
        kept = [row for row in found if wanted.everything or not row["none"]]
        for row in islice(kept, limit or None):
            screen.entry("contradiction", row, *_card(ledger, row))
    if limit and len(kept) > limit:
        screen.note(f"{plural(len(kept) - limit, 'more contradiction')}: --limit 0 shows all")
    if left := len(found) - len(kept):
        screen.note(f"{plural(left, 'more')} judged to be none: --all")
    if not found:
        screen.note("no contradictions")


def shown(path: Path, prefix: str, wanted: Wanted, as_json: bool) -> None:
    """Print one contradiction with the words of every row. Raises NotFound."""
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        row = contradiction(ledger, prefix, as_of=wanted.day())
        head, _ = _card(ledger, row)
        screen.entry("contradiction", row, head, _stands(row))
        if as_json:
            return
        for side in row["sides"]:
            screen.line("")
            screen.line((safe(side["value"]), "yellow"), f"  {side['credibility_words']}: ",
                        (side["credibility_reason"], "dim"))  # fmt: skip
            for one in side["said"]:
                _tell(screen, ledger, side, one)
    screen.note(f"as known on {row['as_of']}; overrule it: detente contradictions judge"
                f" {row['short']} no --why REASON")  # fmt: skip


def judged(path: Path, prefix: str, verdict: str, said: Said, as_json: bool) -> None:
    """Write whether a contradiction is one in somebody's judgement. Raises NotFound."""
    screen = Screen.here(as_json)
    with Ledger.open(path, create=False) as ledger:
        row = contradiction(ledger, prefix)
        judge_contradiction(ledger, row, verdict, by=said.by, why=said.why)
        row = contradiction(ledger, row["id"])
        screen.entry("contradiction", row, *_card(ledger, row))
    screen.note(f"take it back: detente contradictions undo {row['short']}")


def undone(path: Path, prefix: str, said: Said, as_json: bool) -> None:
    """Take a judgement back; the log keeps both. Raises NotFound."""
    screen = Screen.here(as_json)
    with Ledger.open(path, create=False) as ledger:
        row = contradiction(ledger, prefix)
        undo_contradiction(ledger, row, by=said.by, why=said.why)
        row = contradiction(ledger, row["id"])
        screen.entry("contradiction", row, *_card(ledger, row))


def _card(ledger: Ledger, row: Shape) -> Card:
    head = Text.assemble(
        ("K", "bold red"), " ", (row["short"], "red"), f"  {row['kind']}  ",
        (safe(row["subject"]), "bold"), (f"  {row['confidence']:.2f}", "dim"),
    )  # fmt: skip
    told = [] if row["judged"] is None else [_judged(row["judged"])]
    return head, [*(_side(ledger, side) for side in row["sides"]), *told]


def _stands(row: Shape) -> list[Text]:
    told = [Text(safe(f"since {row['since']}: {row['reason']}"), "dim")] if row["stands"] else [
        Text(safe(f"stands no more: {row['reason']}"), "dim")
    ]  # fmt: skip
    return told + ([] if row["judged"] is None else [_judged(row["judged"])])


def _judged(said: Shape) -> Text:
    """Who judged what and why; whether other statements have come since."""
    by = f" by {said['by']}" if said["by"] else ""
    none = "to be one" if said["verdict"] == "yes" else "to be none"
    why = f": {said['why']}" if said["why"] else ""
    since = "" if said["covers"] else "; other statements have come since"
    return Text(safe(f"judged{by} {none}{why}{since}"), "green")


def _side(ledger: Ledger, side: Shape) -> Text:
    said = [_source(ledger, side, one) for one in side["said"]]
    return Text.assemble(
        (safe(side["value"]), "yellow"), f": {', '.join(said)}",
        (f"  {side['credibility_words']}: {side['credibility_reason']}", "dim"),
    )  # fmt: skip


def _source(ledger: Ledger, side: Shape, one: Shape) -> str:
    """Who says so in which outlet, with the Admiralty code and the id of the row."""
    outlet = f" in {safe(one['outlet'])}" if one["outlet"] not in ("", one["source"]) else ""
    row = short(ledger, "statement", one["row"])
    return f"{safe(_as_written(one))}{outlet} [{one['grade']}{side['credibility']} {row}]"


def _as_written(one: Shape) -> str:
    """The source as the report writes it: it is compared in lower case."""
    words = (str(voice["words"]) for voice in one["voices"])
    source = str(one["source"])
    return next((one for one in words if one.lower().endswith(source.lower())), source)


def _tell(screen: Screen, ledger: Ledger, side: Shape, one: Shape) -> None:
    """One row of a side: who says so, on which day; then the words with their citation."""
    screen.line("  ", _source(ledger, side, one), (f"  {one['day']}", "dim"))
    screen.line(_UNDER, f"“{safe(one['quote'])}”", (f"  [{one['citation']}]", "dim"))
