"""Forecasts on the screen, as JSON or as a picture; and their test."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.text import Text

from detente.analyse.forecast.next_acts import FEWEST_ACTS, FEWEST_WINDOWS
from detente.analyse.forecast.of_ledger import backtest_of, outlook_of, targets_of
from detente.analyse.forecast.said import WAYS, act_row, backtest_rows, whom_row
from detente.analyse.forecast.windows import Cut
from detente.analyse.sides import sides_of
from detente.cli.charted import check_chart, draw
from detente.cli.days import last_day
from detente.cli.leaving import WrongUsage
from detente.cli.lines import plural
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.cli.told_as import Out, table
from detente.ledger.ledger import Ledger
from detente.model.errors import DetenteError
from detente.publish.forecast_picture import backtest_picture, outlook_picture

_REASONS = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """Sides as codes, none for all; how time is cut."""

    codes: tuple[str, ...]
    cut: Cut

    @property
    def names(self) -> str:
        """The sides in one word."""
        return "-".join(self.codes) or "all pairs"


def asked_of(sides: str, horizon: int, until: str, min_confidence: float) -> Asked:
    """What was typed; a wrong value is a usage error that says what would be right."""
    try:
        codes = sides_of(sides) if sides else ()
    except DetenteError as error:
        raise WrongUsage(str(error)) from error
    last = last_day("--until", until)
    cut = Cut(horizon, last.toordinal() if last else 0, min_confidence=min_confidence)
    return Asked(codes, cut)


def acts(file: Path, asked: Asked, limit: int, out: Out) -> None:
    """Print the likely next acts."""
    if not asked.codes:
        raise WrongUsage("whose acts? detente forecast RUS-USA; --backtest alone takes all pairs")
    check_chart(out.chart)
    screen = Screen.here(out.as_json)
    with Ledger.open(file, read_only=True) as ledger:
        found = outlook_of(ledger, asked.codes, asked.cut)
    if out.as_csv:
        table(_flat(act_row(act, found)) for act in found.acts[: limit or None])
        for words in found.too_few:
            screen.note(words)
        return
    if found.acts:
        learnt = f"{plural(found.windows, 'window')} of {found.horizon} days"
        screen.line(
            (asked.names, "bold cyan"), f"  {found.since} to {found.until}, learnt from {learnt}",
            f" and {plural(found.pairs, 'pair')}",
        )  # fmt: skip
    shown = found.acts[: limit or None]
    for act in shown:
        row = act_row(act, found)
        reasons = row["reasons"] if out.as_json else row["reasons"][:_REASONS]
        screen.entry("next-act", row, _head(row), [_reason(reason) for reason in reasons])
    for words in found.too_few:
        screen.row("too-few", {"why": words})
        screen.line((words, "yellow"))
    if len(shown) < len(found.acts):
        less = plural(len(found.acts) - len(shown), "less likely act")
        screen.note(f"{less}: --limit 0 shows all")
    draw(out.chart, lambda: outlook_picture(found, asked.names), screen)


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """A next act as one line of a table: its reasons in one cell."""
    return {**row, "reasons": "; ".join(_reason(one).plain for one in row["reasons"])}


def recipients(file: Path, asked: Asked, limit: int, chart: Path | None, as_json: bool) -> None:
    """Print to whom the next acts of one side are likely to be."""
    if chart is not None:
        raise WrongUsage("--chart draws two or three sides, as in RUS-USA; --json has every row")
    screen = Screen.here(as_json)
    with Ledger.open(file, read_only=True) as ledger:
        found = targets_of(ledger, asked.codes[0], asked.cut)
    if found.too_few:
        screen.row("too-few", {"why": found.too_few})
        screen.line((safe(found.too_few), "yellow"))
        return
    screen.line((asked.names, "bold cyan"), f"  from {found.day}: if it does so next, to whom")
    for one in found.found[: limit or None]:
        row = whom_row(one, found)
        words = [f"{value:+.2f}  {name}" for name, value in row["reasons"].items()][:_REASONS]
        screen.entry("whom", row, _whom(row), [Text(line, "dim") for line in words])
    if 0 < limit < len(found.found):
        screen.note(f"{plural(len(found.found) - limit, 'more row')}: --limit 0 shows all")


def _whom(row: Mapping[str, Any]) -> Text:
    cases = row["cases"]
    return Text.assemble(
        (f"{row['type']} → {safe(row['recipient'])}", "bold"),
        (f"  {_percent(row['chance'])}", "bold"),
        f"  so far {cases['k']:,} of {cases['n']:,} ({_range(cases)})",
    )  # fmt: skip


def backtested(file: Path, asked: Asked, chart: Path | None, as_json: bool) -> None:
    """Print how well forecasts did."""
    check_chart(chart)
    if len(asked.codes) == 1:
        raise WrongUsage("--backtest takes two or three sides, or none for all pairs")
    screen = Screen.here(as_json)
    with Ledger.open(file, read_only=True) as ledger:
        found = backtest_of(ledger, asked.codes, asked.cut)
    if found is None or not len(found.chance):
        words = (
            f"too few to say: a test takes {FEWEST_WINDOWS + 10} windows of"
            f" {asked.cut.horizon} days and {FEWEST_ACTS} acts of a pair;"
            " a shorter --horizon makes more windows"
        )
        screen.row("too-few", {"why": words})
        screen.line((words, "yellow"))
        if chart is not None:
            screen.note(f"nothing to draw: {chart} is not written")
        return
    scores, bins, verdict = backtest_rows(found)
    screen.row("verdict", verdict | {"sides": asked.names})
    screen.line(
        (asked.names, "bold cyan"), f"  {verdict['since']} to {verdict['until']},",
        f" {plural(verdict['windows'], 'window')}: {plural(verdict['forecasts'], 'forecast')},",
        f" {verdict['came']:,} came true",
    )  # fmt: skip
    for row in scores:
        screen.row("score", row)
        screen.line(_score(row))
    screen.line((_verdict(verdict), "bold"))
    for row in bins:
        screen.row("calibration", row)
        screen.line(_bin(row))
    draw(chart, lambda: backtest_picture(found, asked.names), screen)


def _head(row: Mapping[str, Any]) -> Text:
    return Text.assemble(
        (f"{safe(row['actor'])} → {safe(row['recipient'])}", "bold"), f"  {row['type']}",
        (f"  {_percent(row['chance'])}", "bold"),
        f" ({_range(row)}), n {row['n']:,}",
    )  # fmt: skip


def _reason(reason: Mapping[str, Any]) -> Text:
    cases = reason["cases"]
    counted = f": {cases['k']:,} of {cases['n']:,} ({_range(cases)})" if cases else ""
    side = "for" if reason["adds"] >= 0 else "against"
    return Text(f"{side:<7} {reason['adds']:+.2f}  {safe(reason['words'])}{counted}", "dim")


def _score(row: Mapping[str, Any]) -> str:
    saved = row["skill"]
    brier, log = (
        f"{one['value']:.4f} ({one['low']:.4f} to {one['high']:.4f})"
        for one in (row["brier"], row["log"])
    )
    skill = f"  saves {_percent(saved['value'])} ({_range(saved)})" if saved else ""
    return f"  {WAYS[row['name']]:<21}Brier {brier}  log {log}{skill}"


def _verdict(verdict: Mapping[str, Any]) -> str:
    if verdict["better"]:
        return "the forecast is better than each simple rule"
    rules = " and ".join(WAYS[name] for name in verdict["no_better_than"])
    return f"the forecast is not surely better than {rules}"


def _bin(row: Mapping[str, Any]) -> str:
    came = row["came"]
    return (
        f"  said {_percent(row['mean']):>6}  came {came['k']:,} of {came['n']:,}"
        f" = {_percent(came['k'] / came['n'])} ({_range(came)})"
    )


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %" if abs(share) < 0.1 else f"{100 * share:.0f} %"


def _range(row: Mapping[str, Any]) -> str:
    return f"{_percent(row['low']).removesuffix(' %')} to {_percent(row['high'])}"
