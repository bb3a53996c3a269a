"""Paths on the screen, as a table or a picture; and the answer where there is none."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from rich.text import Text

from detente.analyse.lines import Wanted
from detente.analyse.paths import Answer, Asked, path_rows, paths_between
from detente.analyse.shared import shared_parties
from detente.cli.cards import quoted
from detente.cli.charted import check_chart, draw
from detente.cli.leaving import WrongUsage
from detente.cli.lines import plural
from detente.cli.lines_wanted import KINDS
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.cli.told_as import Out, table
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.publish.path_picture import path_picture
from detente.resolve.spelt_alike import spelt_alike

__all__ = ["Asked", "paths", "shared"]

_ARROWS = {"forward": ("—", "→"), "back": ("←", "—"), "mutual": ("—", "—")}
_IN = 4
_TYPES = 3


def paths(file: Path, ends: tuple[str, str], asked: Asked, out: Out) -> None:
    """Print the paths between two actors, or why there is none."""
    check_chart(out.chart)
    screen = Screen.here(out.as_json)
    with Ledger.open(file, read_only=True) as ledger:
        answer = paths_between(ledger, *ends, asked, spelt_alike)
        hints = [] if answer.paths or answer.opens else list(_hints(ledger, ends, asked))
    if out.as_csv:
        table(path_rows(answer))
    elif answer.paths:
        for path in answer.paths:
            _told(screen, path, answer)
    if answer.paths:
        _say_how_many(screen, answer)
        draw(out.chart, lambda: path_picture(answer), screen)
        return
    _say_none(screen, answer, out)
    for hint in hints:
        screen.note(hint)


def shared(file: Path, ends: tuple[str, str], wanted: Wanted, out: Out) -> None:
    """Print the third parties of two actors, each with its lines to both."""
    if out.chart or out.as_csv:
        raise WrongUsage("--shared takes neither --chart nor --csv; --json has every row")
    screen = Screen.here(out.as_json)
    with Ledger.open(file, read_only=True) as ledger:
        found = shared_parties(ledger, *ends, wanted, spelt_alike)
    for row in found.parties:
        screen.row("shared", row)
        code = f" ({row['code']})" if row["code"] else ""
        cost = (f"  cost {row['cost']:.2f}", "dim")
        screen.line((safe(row["name"]), "bold"), (code, "cyan"), cost)
        for hop in row["hops"]:
            hop_lines(screen, hop)
    if not found.parties:
        names = f"{found.start.name} and {found.goal.name}"
        screen.note(f"nobody has a line to both {names}: detente path finds longer ways")


def _told(screen: Screen, path: Shape, answer: Answer) -> None:
    screen.row("path", path | {"of": answer.total, "more": answer.more})
    whole = "complete " + path["complete"] if path["complete"] else "no day known"
    some = "" if path["dated"] else ", some lines undated"
    screen.line(
        (f"{path['rank']} of {_total(answer)}", "bold cyan"), "  ",
        (" · ".join(safe(name) for name in path["nodes"]), "bold"),
        f"  {plural(len(path['hops']), 'hop')}, {whole}{some}",
        (f"  cost {path['cost']:.2f}", "dim"),
    )  # fmt: skip
    for hop in path["hops"]:
        hop_lines(screen, hop)


def hop_lines(screen: Screen, hop: Shape) -> None:
    """Print a hop: who, how, when and by how many reports; under it each row."""
    if screen.as_json:
        return
    left, right = _ARROWS[hop["direction"]]
    screen.line(
        "  ", (safe(hop["from"]), "bold"), f" {left} ", (hop["word"], "yellow"), f" {right} ",
        (safe(hop["to"]), "bold"), f"  {hop['when']}  ", _told_by(hop),
        (f"  and {_more(hop['others'])}" if hop["others"] else "", "dim"),
    )  # fmt: skip
    for row in hop["rows"]:
        source = _source(row)
        width = screen.width - source.cell_len - _IN if screen.width else None
        screen.line(" " * _IN, quoted(row, row["quote"], width), source)


def _told_by(hop: Shape) -> str:
    """1 report; 3 reports, 2 independent; 40 imported rows: ASSAULT 30, CONSULT 10."""
    if hop["imported"]:
        types = ", ".join(
            f"{name} {count:,}" for name, count in islice(hop["types"].items(), _TYPES)
        )
        more = ", …" if len(hop["types"]) > _TYPES else ""
        return f"{plural(hop['imported'], 'imported row')}: {types}{more}"
    told = plural(hop["reports"], "report")
    alone = hop["reports"] == hop["independent"]
    return told if alone else f"{told}, {hop['independent']} independent"


def _more(others: dict[str, int]) -> str:
    return ", ".join(plural(count, f"more {kind}") for kind, count in sorted(others.items()))


def _source(row: Shape) -> Text:
    stance = "" if row["stance"] in ("asserted", "reported") else f"  {row['stance']}"
    name = row["outlet"] or "unknown outlet"
    copy = ", a copy" if row["copy"] else ""
    return Text.assemble((stance, "yellow"), (f"  {safe(name)} ({row['grade']}{copy})", "dim"))


def _total(answer: Answer) -> str:
    return f"more than {answer.total:,}" if answer.more else f"{answer.total:,}"


def _say_how_many(screen: Screen, answer: Answer) -> None:
    if answer.more or answer.total > len(answer.paths):
        shown = f"the best {len(answer.paths)}" if len(answer.paths) > 1 else "the best one"
        more = "--k shows more, --since, --via, --min-grade fewer"
        screen.note(f"{shown} of {_total(answer)}: {more}")
    if answer.cut:
        screen.note(f"of more than {plural(answer.cut, 'hop')} there are too many lines to look at")


def _say_none(screen: Screen, answer: Answer, out: Out) -> None:
    between = f"from {answer.start.name} to {answer.goal.name}"
    told: Shape = {"from": answer.start.name, "to": answer.goal.name, "opens": answer.opens}
    told |= {"reason": answer.reason, "turned": answer.turned}
    screen.row("no-path", told)
    if answer.opens:
        words = f"no path {between} by then: the first path opens on {answer.opens}"
    else:
        words = f"no path {between}: {answer.reason}"
    if out.as_csv:
        screen.note(words)
    else:
        screen.line(safe(words))
    if answer.turned:
        turned = " ".join(map(_quoted, (answer.goal.name, answer.start.name)))
        screen.note(f"the other way round: {plural(answer.turned, 'path')}: detente path {turned}")


def _hints(ledger: Ledger, ends: tuple[str, str], asked: Asked) -> Iterable[str]:
    """What to leave out of the question to get an answer."""
    for option, looser in looser_than(asked.wanted):
        found = paths_between(ledger, *ends, replace(asked, wanted=looser), spelt_alike)
        verb = "with" if option.endswith("0") else "without"
        if found.paths:
            yield f"{verb} {option}: {_total(found)} {'path' if found.total == 1 else 'paths'}"


def looser_than(wanted: Wanted) -> Sequence[tuple[str, Wanted]]:
    """The same question with one filter fewer, each with the name of its option."""
    plain = Wanted()
    made = (
        ("--via", wanted.via != frozenset(KINDS), replace(wanted, via=plain.via)),
        ("--min-grade", bool(wanted.min_grade), replace(wanted, min_grade="")),
        ("--independent", wanted.independent > 1, replace(wanted, independent=1)),
        ("--since", wanted.since != plain.since, replace(wanted, since=plain.since)),
        ("--min-confidence 0", wanted.min_confidence > 0, replace(wanted, min_confidence=0.0)),
    )
    return [(option, looser) for option, given, looser in made if given]


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name
