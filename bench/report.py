"""Make docs/benchmarks.md of the results, the peers, the errors and the words of page.md.

    python -m bench report

Nothing is measured here, so the page is the same wherever it is made.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template
from typing import Any

import yaml

from bench.results import Figure, Result, load_all
from bench.tasks import TASKS, Task

_HERE = Path(__file__).parent
PAGE = _HERE.parent / "docs" / "benchmarks.md"
_KINDS = ("right", "shown", "found")
_SWAPPED = ("texts", "events", "types", "once")
Peers = Mapping[str, Any]


def main(_: list[str]) -> int:
    """Write the page, silently: the last line of `make bench` is the ratio to bare spaCy."""
    PAGE.write_text(page(), "utf-8")
    return 0


def page() -> str:
    """The page as it should be."""
    results = load_all()
    return Template((_HERE / "page.md").read_text("utf-8")).substitute(
        public="\n".join(public(results, _yaml("peers.yaml"))),
        errors="\n".join(errors(_yaml("errors.yaml"))),
        speed="\n".join(speed(results)),
        own="\n".join(own(results)),
        fairness="\n".join(fairness(results.get("fairness"))),
    )


def public(results: Mapping[str, Result], peers: Peers) -> Iterator[str]:
    """The table of the public benchmarks, then how and when each was run."""
    yield from _head("benchmark", "metric", "détente (95 %)", "peers")
    for task in TASKS:
        if task.name in results:
            yield from _rows(task, results[task.name], peers.get(task.name, {}))
    yield ""
    yield from _head("command", "items", "seconds", "day", "reader", "machine")
    for task in TASKS:
        if (one := results.get(task.name)) is not None:
            yield _row(f"`{one.command}`", one.n, one.seconds, one.date, one.version, one.machine)
    if open_ones := [task.name for task in TASKS if task.name not in results]:
        yield f"\nNot run yet: {', '.join(open_ones)}."


def _rows(task: Task, result: Result, peers: Peers) -> Iterator[str]:
    """A line for each metric, the headline first and with the title and the peers' part."""
    for number, (metric, words) in enumerate(task.shown.items()):
        told = ", ".join(f"{name} {value} {how}" for name, value, how in peers.get(metric, ()))
        title, part = ("", "") if number else (task.title, peers.get("part", ""))
        beside = ": ".join(cell for cell in (part, told) if cell)
        yield _row(title, words, _percent(result.figures[metric], bold=not number), beside)


def errors(classes: Mapping[str, Any]) -> Iterator[str]:
    """The three largest classes of each bench."""
    yield from _head("benchmark", "errors read", "largest classes")
    for task in TASKS:
        if task.name in classes:
            one = classes[task.name]
            told = "; ".join(f"{what} ({count})" for what, count in one["classes"].items())
            yield _row(task.name, one["read"], told)


def speed(results: Mapping[str, Result]) -> Iterator[str]:
    """Pace beside bare spaCy, memory, start-up: of the demo's reports, and of ordinary news."""
    found = [results[name] for name in ("speed", "speed-dev") if name in results]
    if not found:
        return
    told = [{name: figure.value for name, figure in one.figures.items()} for one in found]
    yield from _head("what", *(_READ[one.bench] for one in found))
    yield _row(
        "words per second against bare spaCy (1.0)", *(f"**{one['ratio']:.2f}**" for one in told)
    )
    yield _row(
        "words per second, détente and spaCy",
        *(f"{one['ours']:.0f} and {one['spacy']:.0f}" for one in told),
    )
    yield _row("peak memory", *(f"{one['memory']:.0f} MB" for one in told))
    yield _row("`detente --help`", *(f"{one['help']:.2f} s" for one in told))
    yield ""
    for one in found:
        yield f"`{one.command}`, {one.date}, {one.machine}, one thread.  "


_READ = {"speed": "the demo's reports", "speed-dev": "news of the dev parts"}


def own(results: Mapping[str, Result]) -> Iterator[str]:
    """Right of all rows, right of those shown, labels found: by part and kind."""
    yield from _head(
        "part", "kind", "rows right", "of the rows shown (0.5 and more)", "labels found"
    )
    for part in ("dev", "held", "reports"):
        figures = results[f"own-{part}"].figures if f"own-{part}" in results else {}
        for kind in dict.fromkeys(name.partition(".")[0] for name in figures):
            yield _row(part, kind, *(_percent(figures[f"{kind}.{which}"]) for which in _KINDS))


def fairness(result: Result | None) -> Iterator[str]:
    """What swapping two sides changes: a line a pair, all together last."""
    if result is None:
        return
    yield from _head(
        "sides swapped", "sentences", "events in both", "type changed", "read only once"
    )
    for name in dict.fromkeys(name.rpartition(".")[0] for name in result.figures):
        count, both, types, once = (result.figures[f"{name}.{which}"].value for which in _SWAPPED)
        yield _row(name, f"{count:.0f}", f"{both:.0f}", f"{types:.1f} %", f"{once:.1f} %")
    yield f"\n`{result.command}`, {result.date}, {result.version}."


def _percent(figure: Figure, *, bold: bool = False) -> str:
    mark = "**" if bold else ""
    ends = "" if figure.low is None else f" ({figure.low:.0f}–{figure.high:.0f})"
    return f"{mark}{figure.value:.1f}{mark}{ends}"


def _head(*cells: str) -> Iterator[str]:
    yield _row(*cells)
    yield "|---" * len(cells) + "|"


def _row(*cells: object) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def _yaml(name: str) -> Mapping[str, Any]:
    return yaml.safe_load((_HERE / name).read_text("utf-8")) or {}
