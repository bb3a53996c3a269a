"""Readings: read each source, store it, and show what came of it."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from detente.cli.doubts import Doubt, doubts_of
from detente.cli.leaving import Exit
from detente.cli.lines import plural
from detente.cli.listed import CARDS
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger import views
from detente.ledger.ledger import Appended, Ledger, Outcome
from detente.ledger.shapes import Shape
from detente.run.local import Result, read_paths, read_stream
from detente.run.settings import Settings

KINDS = ("event", "claim", "commitment")
_DOUBTS_SHOWN = 9


@dataclass(frozen=True, slots=True)
class Shown:
    """How a run is shown: into which ledger, from which confidence on, for whom."""

    ledger: Path
    threshold: float
    as_json: bool


@dataclass(slots=True)
class Tally:
    """What a run has found so far."""

    counts: Counter[str] = field(default_factory=Counter)

    def line(self) -> str:
        """1 report · 12 events · 14 claims · 3 commitments · 2 doubts."""
        new = self.counts["report"]
        parts = [plural(new, "report")]
        parts += [plural(self.counts[kind], kind) for kind in (*KINDS, "doubt")] if new else []
        parts += [f"{self.counts['hidden']:,} less sure"] if self.counts["hidden"] else []
        parts += [f"{self.counts['known']:,} known before"] if self.counts["known"] else []
        parts += [f"{self.counts['refused']:,} refused"] if self.counts["refused"] else []
        return " · ".join(parts)


def read_all(files: list[Path], data: bytes | None, settings: Settings, shown: Shown) -> Exit:
    """Read all sources; what was stored stays stored whatever happens after it."""
    screen = Screen.here(shown.as_json)
    total = len(files) + (data is not None)
    if not total:
        screen.note("nothing to read: the folder has no files")
        return Exit.OK
    tally = Tally()
    with Ledger.open(shown.ledger) as ledger:
        results = chain(
            read_stream(data, ledger, settings) if data is not None else (),
            read_paths(files, ledger, settings),
        )
        try:
            with progress(screen, total) as advance:
                for result in results:
                    _show(result, ledger, screen, shown, tally, whole=total == 1)
                    screen.flush()
                    advance(result.source)
        finally:
            _close(screen, tally)
    return Exit.TROUBLE if tally.counts["refused"] else Exit.OK


def _show(
    result: Result, ledger: Ledger, screen: Screen, shown: Shown, tally: Tally, *, whole: bool
) -> None:
    name = safe(result.source)
    if result.refused:
        tally.counts["refused"] += 1
        screen.row("refused", {"source": result.source, "reason": result.refused})
        screen.note(f"refused: {result.refused}")
    elif result.reading is None or result.appended is None:
        tally.counts["known"] += 1
        id_ = result.appended.report if result.appended else ""
        screen.row("report", {"id": id_, "source": result.source, "outcome": Outcome.KNOWN.value})
        screen.line(("=", "dim"), f" {name}: nothing new")
    else:
        _show_reading(result, result.appended, ledger, screen, shown, tally, whole)


def _show_reading(
    result: Result,
    appended: Appended,
    ledger: Ledger,
    screen: Screen,
    shown: Shown,
    tally: Tally,
    whole: bool,
) -> None:
    assert result.reading is not None
    rows = list(statements_of(ledger, appended.report, len(result.reading.report.text)))
    doubts = list(doubts_of(result.reading.report, [row for _, row in rows]))
    sure = [(kind, row) for kind, row in rows if row["confidence"] >= shown.threshold]
    counted = Counter(kind for kind, _ in sure)
    hidden = len(rows) - len(sure)
    tally.counts.update(report=1, doubt=len(doubts), hidden=hidden, **counted)
    report = _report_row(result, appended, counted)
    screen.row("report", report)
    if not whole and not screen.as_json:
        told = " · ".join(plural(counted[kind], kind) for kind in KINDS)
        screen.line(("+", "green"), f" {safe(result.source)}  ", (told, "dim"))
        return
    _show_head(screen, report)
    _show_doubts(screen, doubts, hidden)
    for kind, row in sure:
        screen.entry(kind, row, *CARDS[kind](row, screen.width))
    screen.line("")


def statements_of(ledger: Ledger, report: str, end: int) -> Iterator[tuple[str, Shape]]:
    """The kind and row of every statement that the newest reading of a report holds, in order."""
    for met in views.passage(ledger, report, 0, end, context=0)["statements"]:
        yield met["kind"], views.statement(ledger, met["id"])


def _report_row(result: Result, appended: Appended, counted: Counter[str]) -> Shape:
    assert result.reading is not None
    report = result.reading.report
    facts = {
        name: fact.value if fact else ""
        for name in ("title", "outlet", "published", "author", "url")
        for fact in [getattr(report, name)]
    }
    made: Shape = {"id": appended.report, "source": result.source, "outcome": appended.outcome}
    made |= facts | {f"{kind}s": counted[kind] for kind in KINDS}
    return made | {"revises": appended.revises}


def _show_head(screen: Screen, report: Shape) -> None:
    screen.line((safe(report["title"]) or "(no title)", "bold"))
    origin = safe(report["outlet"]) or "unknown outlet"
    day = report["published"][:10] or "day unknown"
    name = f"report {report['id'][:8]}"
    revises = f", revises {report['revises'][:8]}" if report["revises"] else ""
    screen.line((f"{origin}, {day} · {safe(report['source'])} · {name}{revises}", "dim"))
    screen.line("")


def _show_doubts(screen: Screen, doubts: list[Doubt], hidden: int) -> None:
    for doubt in doubts:
        screen.row("doubt", {"kind": doubt.kind, "words": doubt.words, "citation": doubt.citation})
    for doubt in doubts[:_DOUBTS_SHOWN]:
        cited = (f"  [{doubt.citation}]", "dim") if doubt.citation else ""
        screen.line(("? ", "bold yellow"), (f"{doubt.kind}: ", "yellow"), safe(doubt.words), cited)
    if len(doubts) > _DOUBTS_SHOWN:
        screen.line(("? ", "bold yellow"), f"and {len(doubts) - _DOUBTS_SHOWN} more doubts")
    if hidden:
        words = f"{plural(hidden, 'row')} not shown: --min-confidence 0"
        screen.line(("? ", "bold yellow"), ("unsure: ", "yellow"), words)
    if doubts or hidden:
        screen.line("")


def _close(screen: Screen, tally: Tally) -> None:
    if not tally.counts:
        return
    screen.line((tally.line(), "bold"))
    if tally.counts["known"] and not tally.counts["report"] and not tally.counts["refused"]:
        screen.line("nothing new")


@contextmanager
def progress(screen: Screen, total: int) -> Iterator[Callable[[str], None]]:
    """A bar on stderr, for many files on a terminal; nothing is drawn elsewhere."""
    wanted = total > 1 and screen.errors.is_terminal
    columns = (BarColumn(20), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(
        *columns, console=screen.errors, transient=True, disable=not wanted,
        redirect_stdout=screen.console.is_terminal,
    ) as bar:  # fmt: skip
        task = bar.add_task("reading", total=total)
        yield lambda source: bar.update(task, advance=1, description=safe(Path(source).name))
