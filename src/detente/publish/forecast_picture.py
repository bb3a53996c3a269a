"""Pictures of forecasts: chances with their intervals; how well chances were met."""

from detente.analyse.forecast.backtest import Backtest
from detente.analyse.forecast.next_acts import Outlook
from detente.analyse.forecast.said import WAYS, backtest_rows
from detente.publish.picture import Axis, Band, Bars, Line, Panel, Picture, Points, Scale

_MOST = 15
_SHARE = (0.0, 1.0)
_BAR = 22  # pixels


def outlook_picture(found: Outlook, names: str) -> Picture:
    """The likeliest next acts, a bar each."""
    acts = found.acts[:_MOST]
    words = [f"{one.actor} → {one.recipient} {one.type}" for one in acts]
    bars = Bars(
        words,
        [one.chance for one in acts],
        low=[one.low for one in acts],
        high=[one.high for one in acts],
        across=True,
    )
    chance = Axis("chance", within=_SHARE)
    panel = Panel([bars], chance, Axis("", Scale.NAME), height=max(len(acts), 1) * _BAR)
    told = [
        f"from what {found.windows} windows of {found.horizon} days and {found.pairs} pairs show",
        "a whisker is the 95 % interval that the fewest deciding cases allow",
        *found.too_few,
    ]
    title = f"{names}: what may come from {found.since} to {found.until}"
    return Picture(title, [panel], told)


def backtest_picture(tested: Backtest, names: str) -> Picture:
    """The calibration beside the Brier scores of each way."""
    scores, bins, verdict = backtest_rows(tested)
    means = [one["mean"] for one in bins]
    met = Panel(
        [
            Line(_SHARE, _SHARE, "as often as said", dashed=True),
            Band(
                means,
                [one["came"]["low"] for one in bins],
                [one["came"]["high"] for one in bins],
                "came true",
            ),
            Points(means, [one["came"]["k"] / one["came"]["n"] for one in bins], "came true"),
        ],
        Axis("chance forecast", within=_SHARE),
        Axis("share that came true", within=_SHARE),
        "Calibration",
        height=280,
        width=300,
    )
    bars = Bars(
        [WAYS[one["name"]] for one in scores],
        [one["brier"]["value"] for one in scores],
        low=[one["brier"]["low"] for one in scores],
        high=[one["brier"]["high"] for one in scores],
    )
    brier = Panel(
        [bars], Axis("", Scale.NAME), Axis("Brier score"), "Lower is better", height=280, width=300
    )
    told = [
        f"{verdict['forecasts']:,} forecasts, {verdict['since']} to {verdict['until']},"
        f" {verdict['came']:,} came true"
    ]
    return Picture(f"Forecasts tested: {names}", [met, brier], told, abreast=2)
