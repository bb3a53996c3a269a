"""Made acts: columns of acts from short rows, and worlds whose truth is known."""

from collections.abc import Sequence

import numpy as np

from detente.analyse.forecast.windows import Side
from detente.model.acts import Acts, Party

START = 730_000  # an ordinal in 1999
TYPES = ("ACCUSE", "CONSULT", "COOPERATE", "REQUEST")
Row = tuple[str, str, str, int]


def acts_of(rows: Sequence[Row], types: Sequence[str] = TYPES) -> Acts:
    """Acts of rows (actor, recipient, type, day after START); the names are those of countries."""
    names = sorted({name for row in rows for name in row[:2]})
    rows = sorted(rows, key=lambda row: row[3])
    days = np.array([START + row[3] for row in rows], np.int32)
    count = len(rows)
    return Acts(
        tuple(Party(f"People of {name}", name, name) for name in names),
        tuple(types),
        days,
        days,
        np.array([names.index(row[0]) for row in rows], np.int32),
        np.array([names.index(row[1]) for row in rows], np.int32),
        np.array([types.index(row[2]) for row in rows], np.int8),
        np.ones(count, np.int8),
        np.zeros(count, np.float32),
        np.ones(count, np.float32),
        np.arange(1, count + 1, dtype=np.int64),
    )


def side(code: str) -> tuple[str, Side]:
    return code, lambda party: party.country == code


def answering(weeks: int, seed: int = 5, chance: float = 0.7, *, last: bool = True) -> list[Row]:
    """USA requests of RUS in two weeks of five; RUS consults the week after with this chance.

    Otherwise nobody consults; some accuse at random. With `last` the last week has a request.
    """
    dice = np.random.default_rng(seed)
    rows: list[Row] = []
    asked = False
    for week in range(weeks):
        if asked and dice.random() < chance:
            rows.append(("RUS", "USA", "CONSULT", 7 * week + int(dice.integers(7))))
        asked = bool(dice.random() < 0.4) or (last and week == weeks - 1)
        if asked:
            rows.append(("USA", "RUS", "REQUEST", 7 * week + int(dice.integers(6))))
        rows += [
            (one, other, "ACCUSE", 7 * week + int(dice.integers(7)))
            for one, other in (("FRA", "ITA"), ("ITA", "FRA"), ("RUS", "USA"), ("FRA", "RUS"))
            if dice.random() < 0.3
        ]
    rows.append(("FRA", "ITA", "ACCUSE", 7 * weeks - 1))
    return rows


def blind(weeks: int, seed: int) -> list[Row]:
    """Every ordered pair of six has each type in a week with one chance, whatever came before."""
    dice = np.random.default_rng(seed)
    codes = ("CHL", "FRA", "ITA", "PER", "RUS", "USA")
    pairs = [(one, other) for one in codes for other in codes if one != other]
    rows: list[Row] = []
    for week in range(weeks):
        for one, other in pairs:
            for place, kind in enumerate(TYPES):
                if dice.random() < 0.05 + 0.1 * place:
                    rows.append((one, other, kind, 7 * week + int(dice.integers(7))))
    rows.append(("FRA", "ITA", "ACCUSE", 7 * weeks - 1))
    return rows
