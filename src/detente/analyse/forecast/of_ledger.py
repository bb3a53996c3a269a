"""Forecasts of a ledger: its acts in windows, the outlook of sides, and the test of forecasts."""

from functools import partial

from detente.analyse.forecast.backtest import Backtest, backtest, first_tested
from detente.analyse.forecast.next_acts import Outlook, outlook, too_few
from detente.analyse.forecast.whom import Targets, targets
from detente.analyse.forecast.windows import Cut, Gathered, gathered, windows_of
from detente.analyse.sides import is_of
from detente.ledger.acts import Choice, every
from detente.ledger.ledger import Ledger

_ACTS = Choice(undirected=False)


def outlook_of(ledger: Ledger, codes: tuple[str, ...], cut: Cut) -> Outlook:
    """The next acts between sides; a side is a country or the start of an actor code."""
    asked = [(code, partial(is_of, code=code)) for code in codes]
    return outlook(windows_of(every(ledger, _ACTS), asked, cut), len(codes))


def targets_of(ledger: Ledger, code: str, cut: Cut) -> Targets:
    """To whom the next acts of one side are likely to be."""
    return targets(gathered(every(ledger, _ACTS), [(code, partial(is_of, code=code))], cut))


def backtest_of(ledger: Ledger, codes: tuple[str, ...], cut: Cut) -> Backtest | None:
    """The test of forecasts for these sides; without any for the pairs that act most."""
    asked = [(code, partial(is_of, code=code)) for code in codes]
    return backtested(gathered(every(ledger, _ACTS), asked, cut), len(codes))


def backtested(acts: Gathered, asked: int) -> Backtest | None:
    """The test of forecasts; which pairs act most is decided by what came before it."""
    windows = acts.windows()
    start = first_tested(windows.present.shape[1])
    if start < 0:
        return None
    windows = acts.windows(windows.days(start)[0].toordinal())
    pairs = [pair for pair in windows.pairs_of(asked) if not too_few(windows, pair)]
    return None if asked and not pairs else backtest(windows, pairs)
