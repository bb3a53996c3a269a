"""Listed: rows of a view on the screen; what is less sure than asked is counted, not shown."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from detente.cli.cards import Card
from detente.cli.days import is_date
from detente.cli.filtered import Asked
from detente.cli.kind_cards import CARDS
from detente.cli.leaving import WrongUsage
from detente.cli.lines import many, plural
from detente.cli.nothing_found import hints
from detente.cli.screen import Screen
from detente.cli.type_names import types_of
from detente.ledger import views
from detente.ledger.filters import Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.model.vocabulary import stances

VIEWS = {
    "event": views.events,
    "incident": views.incidents,
    "claim": views.claims,
    "commitment": views.commitments,
    "tie": views.ties,
    "measure": views.measures,
}
"""The view of each kind of statement."""

_DYAD = re.compile(r"\s*[A-Za-z]{3,9}\s*-\s*[A-Za-z]{3,9}\s*")


def filter_of(asked: Asked, kind: str) -> Filter:
    """The ledger's filter; a wrong value is a usage error that says what would be right."""
    for name, value in (("--since", asked.since), ("--until", asked.until)):
        if value and not is_date(value):
            _refuse(name, f"{value!r} is no date; write 2010, 2010-03 or 2010-03-29")
    if asked.since and asked.until and asked.since[: len(asked.until)] > asked.until:
        _refuse("--since", f"{asked.since} is after --until {asked.until}")
    if asked.dyad and not _DYAD.fullmatch(asked.dyad):
        _refuse("--dyad", f"{asked.dyad!r} is not two country codes, as in RUS-USA")
    if asked.stance and asked.stance.lower() not in stances():
        _refuse("--stance", f"{asked.stance!r} is none of {', '.join(sorted(stances()))}")
    known = types_of(kind)
    if asked.type_ and known and asked.type_.lower() not in {one.lower() for one in known}:
        _refuse("--type", f"{asked.type_!r} is none of {', '.join(known)}")
    return Filter(
        asked.actor,
        asked.dyad,
        asked.both,
        asked.since,
        asked.until,
        asked.place,
        asked.type_,
        stance=asked.stance,
    )


def statements(
    kind: str,
    path: Path,
    asked: Asked,
    threshold: float,
    limit: int,
    as_json: bool,
    *,
    passes: Callable[[Shape], bool] = lambda row: True,
) -> None:
    """Print the statements of one kind that pass; on stderr, how many rows it left out."""
    chosen = filter_of(asked, kind)
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        rows = filter(passes, VIEWS[kind](ledger, chosen))
        shown, hidden, more = 0, 0, 0
        for row in rows:
            if row["confidence"] < threshold:
                hidden += 1
            elif limit and shown >= limit:
                more += 1
            else:
                shown += 1
                screen.entry(kind, row, *CARDS[kind](row, screen.width))
        told = (
            [] if shown or more or hidden else list(hints(ledger, VIEWS[kind], chosen, threshold))
        )
    _say_what_is_missing(screen, kind, shown, more, hidden, threshold)
    for hint in told:
        screen.note(hint)


def listed(
    path: Path,
    kind: str,
    view: Callable[[Ledger], Iterator[Shape]],
    card: Callable[[Shape, int | None], Card],
    limit: int,
    as_json: bool,
) -> None:
    """Print the rows of a view that has no filters."""
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        rows = view(ledger)
        found = print_rows(screen, kind, islice(rows, limit) if limit else rows, card)
        more = sum(1 for _ in rows) if limit else 0
    _say_what_is_missing(screen, kind, found, more, 0, 0)


def print_rows(
    screen: Screen, kind: str, rows: Iterable[Shape], card: Callable[[Shape, int | None], Card]
) -> int:
    """Print rows as cards or JSON; how many there were."""
    found = 0
    for found, row in enumerate(rows, 1):  # noqa: B007 (the last number is what is asked)
        screen.entry(kind, row, *card(row, screen.width))
    return found


def _say_what_is_missing(
    screen: Screen, noun: str, shown: int, more: int, hidden: int, threshold: float
) -> None:
    if more:
        screen.note(f"{plural(more, f'more {noun}')}: --limit 0 shows all")
    if hidden:
        screen.note(f"{plural(hidden, 'more row')} below {threshold:g}: --min-confidence 0")
    if not (shown or more or hidden):
        screen.note(f"no {many(noun)} match")


def _refuse(option: str, words: str) -> None:
    raise WrongUsage(f"{option} {words}")
