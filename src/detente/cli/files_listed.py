"""Files listed: incidents or events, one entry each, however many reports tell of it."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from detente.cli.cards import Card
from detente.cli.filtered import Asked
from detente.cli.lines import many, plural
from detente.cli.listed import filter_of
from detente.cli.screen import Screen
from detente.ledger.filters import Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape


def listed(
    kind: str,
    files: Callable[[Ledger, Filter], Iterator[Shape]],
    card: Callable[[Shape, int | None], Card],
    path: Path,
    asked: Asked,
    how: tuple[float, int, bool],
) -> None:
    """Print the files, the earliest first; those of unsure tellings alone are counted.

    `how` is the least confidence, how many to show (0: all), and whether as JSON.
    """
    threshold, limit, as_json = how
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        found = list(files(ledger, filter_of(asked, kind)))
    sure = [one for one in found if one["confidence"] >= threshold]
    for one in islice(sure, limit or None):
        screen.entry(f"{kind}-file", one, *card(one, screen.width))
    if limit and len(sure) > limit:
        screen.note(f"{plural(len(sure) - limit, f'more {kind}')}: --limit 0 shows all")
    if len(found) > len(sure):
        hidden = plural(len(found) - len(sure), f"more {kind}")
        screen.note(f"{hidden} below {threshold:g}: --min-confidence 0")
    if not found:
        screen.note(f"no {many(kind)} match")
