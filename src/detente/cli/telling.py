"""Telling: what came of each source; of a single one everything, of many a line each."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from rich.text import Text

from detente.cli.cards import cut
from detente.cli.doubts import Doubt, doubts_of
from detente.cli.kind_cards import CARDS
from detente.cli.lines import plural
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger import views
from detente.ledger.ledger import Appended, Ledger, Outcome
from detente.ledger.parts import Shape
from detente.model.text import Report
from detente.run.local import Result

KINDS = tuple(CARDS)
"""The kinds of statement in the order in which they are told."""
_FACTS = ("title", "outlet", "published", "author", "url")
_DOUBTS_SHOWN = 9


@dataclass(slots=True)
class Telling:
    """Tells results one by one and counts them; rows less sure than `threshold` are counted."""

    screen: Screen
    ledger: Ledger
    threshold: float
    in_full: bool
    counts: Counter[str] = field(default_factory=Counter)

    def tell(self, result: Result) -> None:
        """Tell what became of one source."""
        if result.refused or result.appended is None:
            self._refused(result)
        elif result.reading is None or result.appended.outcome is Outcome.KNOWN:
            self._known(result.source, result.appended)
        else:
            self._read(result.reading.report, result.appended)

    @property
    def refused(self) -> int:
        """How many files, and parts of files, were refused."""
        return self.counts["refused"] + self.counts["refused part"]

    def close(self) -> None:
        """The counts, as far as the run came."""
        if self.counts:
            self.screen.block(Text(self._summary(), "bold"))

    def _refused(self, result: Result) -> None:
        self.counts["refused part" if _is_part(result.source) else "refused"] += 1
        self.screen.row("refused", {"source": result.source, "reason": result.refused})
        named = "" if result.source in result.refused else f"{result.source}: "
        self.screen.note(f"refused: {named}{result.refused}")

    def _known(self, source: str, appended: Appended) -> None:
        self.counts["known"] += 1
        row = {"id": appended.report, "source": source, "outcome": Outcome.KNOWN.value}
        self.screen.row("report", row)
        name = f"(report {appended.report[:8]})"
        self.screen.line(("=", "dim"), f" {_file_name(source)}  nothing new ", (name, "dim"))

    def _read(self, report: Report, appended: Appended) -> None:
        rows = list(statements_of(self.ledger, report))
        doubts = list(doubts_of(report, [row for _, row in rows]))
        sure = [(kind, row) for kind, row in rows if row["confidence"] >= self.threshold]
        hidden = len(rows) - len(sure)
        counted = Counter(kind for kind, _ in sure)
        self.counts.update(report=1, doubt=len(doubts), hidden=hidden, **counted)
        shown = _report_row(report, appended, counted)
        self.screen.row("report", shown)
        if not (self.in_full or self.screen.as_json):
            self._brief(report, counted, len(doubts))
            return
        self._head(shown)
        self._doubts(doubts, hidden)
        for kind, row in sure:
            self.screen.entry(kind, row, *CARDS[kind](row, self.screen.width))
        self.screen.line("")

    def _brief(self, report: Report, counted: Counter[str], doubts: int) -> None:
        parts = [plural(counted[kind], kind) for kind in KINDS if counted[kind]] or ["nothing"]
        told = " · ".join([*parts, *([plural(doubts, "doubt")] if doubts else [])])
        room = self.screen.width and self.screen.width - len(told) - 4
        name = cut(_file_name(report.source), room)
        self.screen.line(("+ ", "green"), name, "  ", (told, "dim"))

    def _head(self, report: Shape) -> None:
        origin = (
            f"{safe(report['outlet']) or 'unknown outlet'}, {report['published'][:10] or 'no day'}"
        )
        revises = f", revises {report['revises'][:8]}" if report["revises"] else ""
        name = f"report {report['id'][:8]}{revises}"
        self.screen.line((safe(report["title"]) or "(no title)", "bold"))
        self.screen.line((f"{name} · {origin} · {safe(report['source'])}", "dim"))
        self.screen.line("")

    def _doubts(self, doubts: list[Doubt], hidden: int) -> None:
        for doubt in doubts:
            row = {"kind": doubt.kind, "words": doubt.words, "citation": doubt.citation}
            self.screen.row("doubt", row)
        for doubt in doubts[:_DOUBTS_SHOWN]:
            cited = (f"  [{doubt.citation}]", "dim") if doubt.citation else ""
            self._doubt(f"{doubt.kind}: ", safe(doubt.words), cited)
        if len(doubts) > _DOUBTS_SHOWN:
            self._doubt("", f"and {plural(len(doubts) - _DOUBTS_SHOWN, 'more doubt')}")
        if hidden:
            left = f"{plural(hidden, 'row')} below {self.threshold:g} not shown"
            self._doubt("less sure: ", f"{left}: --min-confidence 0")
        if doubts or hidden:
            self.screen.line("")

    def _doubt(self, kind: str, words: str, cited: str | tuple[str, str] = "") -> None:
        self.screen.line(("? ", "bold yellow"), (kind, "yellow"), words, cited)

    def _summary(self) -> str:
        new, known, refused = (self.counts[name] for name in ("report", "known", "refused"))
        parts = []
        if new:
            kinds = [kind for kind in KINDS if self.counts[kind]]
            parts = [plural(self.counts[kind], kind) for kind in ("report", *kinds)]
        if self.counts["doubt"]:
            parts.append(plural(self.counts["doubt"], "doubt"))
        if self.counts["hidden"]:
            parts.append(f"{self.counts['hidden']:,} less sure")
        if known:
            parts.append(plural(known, "report") + " known before")
        if refused:
            parts.append(plural(refused, "file") + " refused")
        if self.counts["refused part"]:
            parts.append(plural(self.counts["refused part"], "part") + " of files refused")
        if known and not new:
            parts.append("nothing new")
        return " · ".join(parts)


def statements_of(ledger: Ledger, report: Report) -> Iterator[tuple[str, Shape]]:
    """The kind and row of every statement in the newest reading of a report, in text order."""
    met = views.passage(ledger, report.id, 0, len(report.text), context=0)["statements"]
    for one in met:
        yield one["kind"], views.statement(ledger, one["id"])


def _file_name(source: str) -> str:
    file, mark, part = source.partition("!")
    return safe(file.replace("\\", "/").rsplit("/", 1)[-1] + mark + part)


def _is_part(source: str) -> bool:
    """True for a file in another one, and for a line or an entry of one."""
    return "!" in source or bool(re.search(r":\d+$", source))


def _report_row(report: Report, appended: Appended, counted: Counter[str]) -> Shape:
    stated = {name: getattr(report, name) for name in _FACTS}
    made: Shape = {"id": report.id, "source": report.source, "outcome": appended.outcome.value}
    made |= {name: fact.value if fact else "" for name, fact in stated.items()}
    made |= {"how": {name: fact.how if fact else "" for name, fact in stated.items()}}
    return made | {f"{kind}s": counted[kind] for kind in KINDS} | {"revises": appended.revises}
