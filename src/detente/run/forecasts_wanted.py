"""Forecasts wanted: sides and a horizon as the Python face takes them, answered in rows."""

from typing import TypedDict

from detente.analyse.forecast.of_ledger import backtest_of, outlook_of, targets_of
from detente.analyse.forecast.said import act_row, backtest_rows, whom_row
from detente.analyse.forecast.windows import Cut
from detente.analyse.sides import sides_of
from detente.ledger.acts import last_day
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.threshold import THRESHOLD


class Ahead(TypedDict, total=False):
    """The options of `detente forecast`; `horizon` in days, `until` an ISO date or its start."""

    horizon: int
    until: str
    min_confidence: float


def rows_ahead(ledger: Ledger, sides: str, asked: Ahead) -> list[Shape]:
    """The likely next acts of two or three sides; of one side to whom; or why too few to say."""
    codes, cut = sides_of(sides), _cut(asked)
    if len(codes) == 1:
        whom = targets_of(ledger, codes[0], cut)
        rows = [{"row": "whom"} | whom_row(one, whom) for one in whom.found]
        return rows + _too_few(whom.too_few)
    found = outlook_of(ledger, codes, cut)
    rows = [{"row": "next-act"} | act_row(act, found) for act in found.acts]
    return rows + _too_few(*found.too_few)


def rows_tested(ledger: Ledger, sides: str, asked: Ahead) -> list[Shape]:
    """How well such forecasts did: the verdict, scores and calibration; no row for too few."""
    found = backtest_of(ledger, sides_of(sides) if sides else (), _cut(asked))
    if found is None or not len(found.chance):
        return []
    scores, bins, verdict = backtest_rows(found)
    told = [("verdict", verdict), *(("score", row) for row in scores)]
    return [{"row": kind} | row for kind, row in [*told, *(("calibration", row) for row in bins)]]


def _too_few(*words: str) -> list[Shape]:
    return [{"row": "too-few", "why": why} for why in words if why]


def _cut(asked: Ahead) -> Cut:
    until = asked.get("until", "")
    return Cut(
        asked.get("horizon", 7),
        last_day(until) if until else 0,
        min_confidence=asked.get("min_confidence", THRESHOLD),
    )
