"""Dyads on the screen, as a table, as JSON or as a picture; the acts behind them, cited."""

from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from rich.text import Text

from detente.analyse.balance import Direction as Towards
from detente.analyse.bins import By
from detente.analyse.dyad_rows import act_rows, bin_rows, change_row, direction_rows
from detente.analyse.dyads import KINDS, Direction, DyadSeries, dyad_series
from detente.cli.charted import check_chart, draw
from detente.cli.dyads_wanted import Wanted
from detente.cli.leaving import WrongUsage
from detente.cli.lines import plural
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.cli.sparkline import sparkline
from detente.cli.told_as import Out, table
from detente.ledger.acts import cite
from detente.ledger.ledger import Ledger
from detente.publish.dyad_picture import dyad_picture

_CELLS = 60
_LABEL = 13
_DOES = dict(zip(KINDS, ("cooperates", "conflict"), strict=True))
"""Each kind of act in a word that leaves room beside it."""
_CITED_AT_ONCE = 500


def series(file: Path, wanted: Wanted, by: str, out: Out) -> None:
    """Print the series of a dyad."""
    check_chart(out.chart)
    screen = Screen.here(out.as_json)
    found = _found(file, wanted, by)
    if found.gap().all():
        screen.note("nothing at all is reported in these days, by anybody about anybody")
        return
    if out.as_csv:
        table(bin_rows(found))
    elif out.as_json:
        for row in bin_rows(found):
            screen.row("bin", row)
        for row in direction_rows(found):
            screen.row("direction", row)
    else:
        _told(screen, found)
    _noted(screen, found)
    draw(out.chart, lambda: dyad_picture(found), screen)


def acts(file: Path, wanted: Wanted, by: str, limit: int, out: Out) -> None:
    """Print the acts behind the numbers, each with what it rests on."""
    screen = Screen.here(out.as_json)
    found = _found(file, wanted, by)
    counted = [row for one in found.directions for row in act_rows(one)]
    shown = sorted(counted, key=lambda row: (row["first"], row["key"]))[: limit or None]
    with Ledger.open(file, read_only=True) as ledger:
        rows = _cited(ledger, shown)
        if out.as_csv:
            table(rows)
        else:
            for row in rows:
                screen.entry("act", row, _act_head(row), _quote(row))
    if len(shown) < len(counted):
        screen.note(f"{plural(len(counted) - len(shown), 'more act')}: --limit 0 shows all")


def _found(file: Path, wanted: Wanted, by: str) -> DyadSeries:
    if by not in set(By):
        raise WrongUsage(f"--by {by!r} is none of {', '.join(By)}")
    with Ledger.open(file, read_only=True) as ledger:
        return dyad_series(wanted.acts(ledger), By(by), wanted.first, wanted.last)


def _cited(ledger: Ledger, shown: list[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """The rows with who did it and the citation, asked for in portions."""
    left = iter(shown)
    while portion := list(islice(left, _CITED_AT_ONCE)):
        cited = {one["row"]: one for one in cite(ledger, (row["key"] for row in portion))}
        for row in portion:
            told = cited.get(row["key"], {})
            names = ("actor", "recipient", "citation", "quote")
            yield row | {name: told.get(name, "") for name in names}


def _act_head(row: Mapping[str, Any]) -> Text:
    until = "" if row["first"] == row["last"] else f"/{row['last']}"
    return Text.assemble(
        f"{row['first']}{until}  ", (f"{safe(row['actor'])} → {safe(row['recipient'])}", "bold"),
        f"  {row['type']} {row['intensity']:+g}  {row['quad']}", (f"  [{row['citation']}]", "cyan"),
    )  # fmt: skip


def _quote(row: Mapping[str, Any]) -> list[Text]:
    return [Text(f"“{safe(row['quote'])}”", "dim")] if row["quote"] else []


def _told(screen: Screen, found: DyadSeries) -> None:
    """Both directions for people."""
    names = found.bins.names()
    last = direction_rows(found)
    for one, row in zip(found.directions, last, strict=True):
        gaps = f", {plural(row['gaps'], 'gap')}" if row["gaps"] else ""
        bins = plural(len(names), str(found.bins.by))
        screen.line(
            (str(one.dyad), "bold cyan"), f"  {row['since']} to {row['until']}, {bins}{gaps}"
        )
        screen.fact("acts", _counts(one, row))
        if row["acts"]:
            _lines(screen, one, found)
            screen.fact("balance", _balance(one, row))
            for kind in KINDS:
                screen.fact("changes" if kind == KINDS[0] else "", _changes(one, kind, found))
        screen.line("")


def _counts(one: Direction, row: Mapping[str, Any]) -> str:
    if not row["acts"]:
        return "none"
    parts = [
        f"{kind} {int(one.of(kind).sum()):,}"
        f" (verbal {row[f'verbal_{kind}']:,}, material {row[f'material_{kind}']:,})"
        for kind in KINDS
    ]
    return f"{row['acts']:,}: {', '.join(parts)}; mean intensity {row['intensity']:+.1f}"


def _lines(screen: Screen, one: Direction, found: DyadSeries) -> None:
    letters = "utf" in screen.console.encoding.lower()
    cells = max(20, (screen.width or _CELLS + _LABEL) - _LABEL - 14)
    gap = found.gap().tolist()
    for kind in KINDS:
        values = [None if lost else n for n, lost in zip(one.of(kind).tolist(), gap, strict=True)]
        top = max((n for n in values if n is not None), default=0)
        screen.fact(
            _DOES[kind], f"{sparkline(values, cells, letters=letters)} to {top:g} a {found.bins.by}"
        )


def _balance(one: Direction, row: Mapping[str, Any]) -> str:
    good, bad = float(one.of(KINDS[0]).sum()), float(one.of(KINDS[1]).sum())
    trend = one.trend
    words = f"{round((good - bad) / (good + bad), 2) + 0.0:+.2f}, {trend.direction.value}"
    if trend.direction is Towards.TOO_FEW or trend.factor is None or trend.p is None:
        return f"{words} where it goes (n {trend.n})"
    return (
        f"{words}: the odds of cooperation × {trend.factor:.2f} a year"
        f" ({trend.low:.2f} to {trend.high:.2f}), p {trend.p:.2g}, n {trend.n:,}"
    )


def _changes(one: Direction, kind: str, found: DyadSeries) -> str:
    changes = one.changes[kind]
    if changes is None:
        return f"{kind}: too few to tell"
    told = [_change(change_row(found, change), found) for change in changes]
    return f"{kind}: {'; '.join(told) or 'none seen'}"


def _change(row: Mapping[str, Any], found: DyadSeries) -> str:
    if found.corrected:
        levels = f"{row['before']:.3%} → {row['after']:.3%} of all acts reported"
    else:
        levels = f"{row['before']:.2f} → {row['after']:.2f} a {found.bins.by}"
    return f"from {row['from']} {levels} (q {row['q']:.3f})"


def _noted(screen: Screen, found: DyadSeries) -> None:
    if found.inexact:
        width = f"a {found.bins.by}"
        screen.note(f"{plural(found.inexact, 'act')} known less exactly than {width}: not counted")
    if not any(one.counts.sum() for one in found.directions):
        screen.note("no acts match; detente actors lists who is named, each with the code")
