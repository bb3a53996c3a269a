"""Commitments on the screen: the list with statuses, one history, judgements, rates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from rich.text import Text

from detente.analyse.commitment_status import GOING, commitment_status, commitment_statuses
from detente.analyse.follow_through import pooled, rate_row, rates, shared_kinds
from detente.analyse.likelihood import ENOUGH
from detente.analyse.outcomes import cases
from detente.cli.cards import Card
from detente.cli.days import day_of
from detente.cli.filtered import Asked
from detente.cli.kind_cards import commitment_card
from detente.cli.leaving import WrongUsage
from detente.cli.lines import plural
from detente.cli.listed import filter_of
from detente.cli.matching import is_party
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger import followed
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.promises import act_types
from detente.ledger.status_judgements import judge_status, undo_status
from detente.model.status import Status

_UNDER = " " * 12
_TONES = {"open": "yellow", "condition met": "bold yellow", "kept": "green", "broken": "red"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filters of the list as typed."""

    asked: Asked
    running: bool
    status: str
    promisor: str
    promisee: str
    as_of: str
    threshold: float

    def day(self) -> str:
        """The day asked for, or nothing; a wrong one is a usage error."""
        return day_of("--as-of", self.as_of)

    def passes(self, row: Shape) -> bool:
        """True where status, promisor and promisee are as asked for."""
        if self.running and row["status"] not in GOING:
            return False
        if self.status and row["status"] != _status(self.status):
            return False
        return is_party(row["promisor"], self.promisor) and is_party(row["promisee"], self.promisee)


@dataclass(frozen=True, slots=True)
class Said:
    """What came with a judgement: from which day, by whom, why."""

    on: str
    by: str
    because: str


def listed(path: Path, wanted: Wanted, limit: int, as_json: bool) -> None:
    """Print the commitments with their statuses; the unsure ones are counted."""
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        found = list(_chosen(ledger, wanted))
    sure = [row for row in found if row["confidence"] >= wanted.threshold]
    for row in islice(sure, limit or None):
        screen.entry("commitment", row, *status_card(row, screen.width))
    if limit and len(sure) > limit:
        screen.note(f"{plural(len(sure) - limit, 'more commitment')}: --limit 0 shows all")
    if hidden := len(found) - len(sure):
        screen.note(f"{plural(hidden, 'more row')} below {wanted.threshold:g}: --min-confidence 0")
    if not found:
        screen.note("no commitments match")


def shown(path: Path, prefix: str, wanted: Wanted, as_json: bool) -> None:
    """Print one commitment and each change of its status with its row. Raises NotFound."""
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        row = commitment_status(ledger, prefix, as_of=wanted.day())
    screen.entry("commitment", row, *status_card(row, screen.width))
    if as_json:
        return
    screen.line("")
    for step in row["steps"]:
        tell_step(screen, step)
    _list(screen, row["tellings"])
    screen.note(f"as known on {row['as_of']}; overrule it: detente commitments judge {row['short']}"
                " STATUS --because REASON")  # fmt: skip
    if row["status"] in GOING:
        screen.note(f"what may become of it: detente scenario {row['short']}")


def tell_step(screen: Screen, step: Shape) -> None:
    """One change: the day, the status and the citation; then why, and the clause itself."""
    tone = _TONES.get(step["status"], "")
    cited = f"  [{step['citation']}]" if step["citation"] else ""
    outlet = f"  {safe(step['outlet'])}" if step["outlet"] else ""
    screen.line(step["day"], "  ", (step["status"], tone), outlet, (cited, "dim"))
    screen.line(_UNDER, (f"{safe(step['reason'])} ({step['score']:.2f})", "dim"))
    if step["quote"]:
        screen.line(_UNDER, f"“{safe(step['quote'])}”")


def _list(screen: Screen, tellings: list[Shape]) -> None:
    """The reports that tell the same promise, where there are several, with their words."""
    if len(tellings) < 2:
        return
    screen.line("")
    screen.line((f"one promise, told {len(tellings)} times", "bold"))
    for one in tellings:
        copy = ("  a near-copy", "dim") if one["copy_of"] else ""
        screen.line(one["published"][:10], f"  {safe(one['outlet'])}  {one['short']}",
                    (f"  [{one['citation']}]", "dim"), copy)  # fmt: skip
        screen.line(_UNDER, f"“{safe(one['quote'])}”")
        screen.line(_UNDER, (f"{safe(one['reason'])} ({one['score']:.2f})", "dim"))


def judged(path: Path, prefix: str, status: str, said: Said, as_json: bool) -> None:
    """Write how a commitment stands in somebody's judgement. Raises NotFound."""
    screen = Screen.here(as_json)
    with Ledger.open(path, create=False) as ledger:
        row = commitment_status(ledger, prefix)
        day = day_of("--on", said.on) or followed.newest_day(ledger) or date.max.isoformat()
        judge_status(ledger, row["id"], _status(status), day, by=said.by, why=said.because)
        row = commitment_status(ledger, row["id"])
    screen.entry("commitment", row, *status_card(row, screen.width))
    screen.note(f"take it back: detente commitments undo {row['short']}")


def undone(path: Path, prefix: str, said: Said, as_json: bool) -> None:
    """Take a judgement back; the log keeps both. Raises NotFound."""
    screen = Screen.here(as_json)
    with Ledger.open(path, create=False) as ledger:
        row = commitment_status(ledger, prefix)
        undo_status(ledger, row["id"], by=said.by, why=said.because)
        row = commitment_status(ledger, row["id"])
    screen.entry("commitment", row, *status_card(row, screen.width))


def rated(path: Path, wanted: Wanted, by_stakes: bool, limit: int, as_json: bool) -> None:
    """Print how often each promisor did what he said, by kind, and by stakes if asked."""
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        rows = [row for row in _chosen(ledger, wanted) if row["confidence"] >= wanted.threshold]
        known = list(cases(rows, act_types(ledger)))
    found = rates(known, by_stakes=by_stakes)
    everybody = [pooled(known, kind) for kind in shared_kinds(known)]
    for one in [*found[: limit or None], *everybody]:
        stakes = f" {one.stakes:<9}" if by_stakes else ""
        head = Text.assemble(
            (f"{safe(one.promisor) or 'all':<12}", "bold cyan"),
            f" {one.kind:<20}{stakes} ",
            one.says,
        )
        under = Text(safe(f"prior: {one.prior.source}"), "dim")
        screen.entry("rate", rate_row(one), head, [under] if one.n else [])
    if limit and len(found) > limit:
        screen.note(f"{plural(len(found) - limit, 'more row')}: --limit 0 shows all")
    if found:
        screen.note(f"n counts what fell due; below {ENOUGH}, or where the middle 80 % of what is"
                    " believed covers more than two bands of ICD 203, nothing is said")  # fmt: skip
    else:
        screen.note("no commitments match")


def _chosen(ledger: Ledger, wanted: Wanted) -> Iterator[Shape]:
    chosen = filter_of(wanted.asked, "commitment")
    found = commitment_statuses(ledger, chosen, as_of=wanted.day())
    return (row for row in found if wanted.passes(row))


def status_card(row: Shape, width: int | None) -> Card:
    """The commitment as ever, with its status in the head and one line why."""
    head, lines = commitment_card(row, width)
    head.append_text(Text.assemble("  ", (row["status"], _TONES.get(row["status"], "bold"))))
    why = f"{row['status']} since {row['status_since'] or '?'}: {row['status_why']}"
    if len(row["tellings"]) > 1:
        head.append_text(Text(f"  told {len(row['tellings'])} times", "dim"))
    return head, [*lines[:-1], Text(safe(why), "dim"), lines[-1]]


def _status(words: str) -> str:
    known = [one.value for one in Status]
    asked = words.lower().replace("-", " ")
    if asked not in known:
        raise WrongUsage(f"{words!r} is no status; it is one of {', '.join(known)}")
    return asked
