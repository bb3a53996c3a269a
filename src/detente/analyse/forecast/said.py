"""Said: forecasts and their test as plain rows, for programs and for pictures."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from detente.analyse.forecast.backtest import Backtest
from detente.analyse.forecast.next_acts import NextAct, Outlook
from detente.analyse.forecast.scores import Scored, calibration, scored
from detente.analyse.forecast.whom import Targets, Whom

Row = dict[str, Any]

WAYS = {
    "forecast": "forecast",
    "frequency": "own frequency",
    "usual": "all pairs' frequency",
    "unchanged": "no change",
}
"""The forecast and the simple rules, as people read them."""


def act_row(act: NextAct, found: Outlook) -> Row:
    """A next act with its days and reasons, the strongest first."""
    days = {"since": str(found.since), "until": str(found.until), "horizon": found.horizon}
    learnt = {"windows": found.windows, "pairs": found.pairs}
    reasons = sorted(act.reasons, key=lambda one: -abs(one.adds))
    rounded = {name: round(getattr(act, name), 4) for name in ("chance", "low", "high")}
    told = [_rounded(asdict(reason)) for reason in reasons]
    return asdict(act) | rounded | days | learnt | {"reasons": told}


def whom_row(one: Whom, found: Targets) -> Row:
    """A likely recipient with its reasons, the strongest first."""
    reasons = dict(sorted(one.reasons.items(), key=lambda item: -abs(item[1])))
    return _rounded({"day": str(found.day)} | asdict(one) | {"reasons": reasons})


def backtest_rows(tested: Backtest) -> tuple[list[Row], list[Row], Row]:
    """Scores of each way, the calibration, and the verdict."""
    ways = scored(tested)
    scores = [_rounded(asdict(one)) for one in ways]
    bins = [_rounded(asdict(one)) for one in calibration(tested)]
    verdict = {
        "since": str(tested.since),
        "until": str(tested.until),
        "forecasts": len(tested.chance),
        "came": int(tested.came.sum()),
        "windows": int(tested.window[-1] - tested.window[0]) + 1,
        "better": all(one.better for one in ways[1:]),
        "no_better_than": list(_unbeaten(ways)),
    }
    return scores, bins, verdict


def _unbeaten(ways: tuple[Scored, ...]) -> Iterator[str]:
    return (one.name for one in ways[1:] if not one.better)


def _rounded(row: Row) -> Row:
    """Numbers to four places."""
    return {
        name: _rounded(value) if isinstance(value, dict)
        else round(value, 4) if isinstance(value, float)
        else value
        for name, value in row.items()
    }  # fmt: skip
