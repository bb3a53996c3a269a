"""The screen: rows as text for people or as JSON for programs; notes go to stderr."""

import json
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rich.box import ASCII, ROUNDED
from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from detente.cli.safe import safe, safe_json
from detente.ledger.parts import Shape

_PLAIN = str.maketrans(
    {"→": "->", "←": "<-", "—": "-", "–": "-", "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'",
     "·": "|", "×": "x", "✓": "ok", "✗": "x", "≥": ">=", "├": "+", "└": "+", "│": "|", "─": "-"}
)  # fmt: skip

_LABEL = 11


@dataclass(frozen=True, slots=True)
class Screen:
    """Where a verb prints. `width` is None where stdout is no terminal: nothing is cut there."""

    console: Console
    errors: Console
    as_json: bool

    @classmethod
    def here(cls, as_json: bool = False) -> "Screen":
        """The screen of this process; no colour off a terminal or with NO_COLOR."""
        return cls(_console(stderr=False), _console(stderr=True), as_json)

    @property
    def width(self) -> int | None:
        """Columns of the terminal, or None where stdout is none."""
        return self.console.width if self.console.is_terminal else None

    def line(self, *parts: str | tuple[str, str] | Text) -> None:
        """A line for people, never wrapped; nothing with --json."""
        if not self.as_json:
            self._print(Text.assemble(*parts))

    def row(self, kind: str, row: Shape) -> None:
        """A row for programs; nothing without --json."""
        if self.as_json:
            encoded = "utf" in (sys.stdout.encoding or "").lower()
            made = json.dumps({"row": kind} | row, ensure_ascii=not encoded)
            sys.stdout.write(safe_json(made) + "\n")

    def entry(self, kind: str, row: Shape, head: Text, details: Iterable[Text]) -> None:
        """A row with its details: below it on a terminal, behind it elsewhere."""
        if self.as_json:
            self.row(kind, row)
            return
        if self.width is None:
            self._print(Text("  ").join([head, *details]))
            return
        self._print(head)
        for detail in details:
            self._print(Text("  ") + detail)

    def fact(self, name: str, words: str) -> None:
        """A named fact, folded beside its name on a terminal."""
        label = Text(f"{name:<{_LABEL}}", "yellow")
        if self.as_json or self.width is None:
            self.line(label, safe(words))
            return
        for line in Text(safe(words)).wrap(self.console, max(self.width - _LABEL, 20)):
            self.line(label, line)
            label = Text(" " * _LABEL)

    def block(self, text: Text) -> None:
        """Text that may take several lines: folded at words on a terminal, as it is elsewhere."""
        if self.as_json:
            return
        for line in [text] if self.width is None else text.wrap(self.console, self.width):
            self._print(line)

    def panel(self, text: Text, title: str) -> None:
        """A box around a few lines."""
        if not self.as_json:
            letters = "utf" in self.console.encoding.lower()
            boxed = text if letters else _plain(text)
            box = ROUNDED if letters else ASCII
            width = min(self.width or 80, 80)
            self.console.print(Panel(boxed, title=title, title_align="left", box=box, width=width))

    def note(self, words: str) -> None:
        """A line beside the result, on stderr; printed plainly, so that it goes above a bar."""
        sys.stdout.flush()
        text = Text(safe(words))
        letters = "utf" in self.errors.encoding.lower()
        print(text.plain if letters else _plain(text).plain, file=sys.stderr)

    def flush(self) -> None:
        """Send what was printed on its way, so that a reader downstream sees it at once."""
        sys.stdout.flush()

    def _print(self, text: Text) -> None:
        if "utf" not in self.console.encoding.lower():
            text = _plain(text)
        if self.width is not None:
            text.truncate(self.width, overflow="ellipsis")
        self.console.print(text, soft_wrap=True)


def _plain(text: Text) -> Text:
    """The same text without the signs that ASCII lacks; styles are dropped."""
    return Text(text.plain.translate(_PLAIN))


class _Console(Console):
    """A console that leaves a closed pipe to `leaving`."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def _console(*, stderr: bool) -> Console:
    colour: Literal["auto"] | None = None if os.environ.get("NO_COLOR") else "auto"
    return _Console(
        stderr=stderr,
        highlight=False,
        markup=False,
        emoji=False,
        color_system=colour,
    )
