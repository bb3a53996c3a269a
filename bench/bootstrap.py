"""How far a figure might be off: the same scorer on documents drawn again and again.

A drawn document may come twice; its copy gets a name of its own, so that scorers that look up
rows by name, or put mentions into clusters, take the two for two documents.
"""

import random
from collections.abc import Iterator, Mapping, Sequence

from bench.rows import Row, key_of
from bench.scorer import Scorer
from bench.tasks import Task

ROUNDS = 200


def intervals(
    scorer: Scorer,
    gold: Sequence[Row],
    predicted: Sequence[Row],
    task: Task,
    rounds: int = ROUNDS,
) -> dict[str, tuple[float, float]]:
    """The 95 % bootstrap interval of every metric; the dice are always thrown alike."""
    answers = {key_of(row): row for row in predicted}
    rolls: dict[str, list[float]] = {}
    for number in range(rounds):
        for metric, value in scorer.of_rows(*drawn(gold, answers, task, number)).items():
            rolls.setdefault(metric, []).append(value)
    return {metric: _middle(values) for metric, values in rolls.items()}


def drawn(
    gold: Sequence[Row], answers: Mapping[str, Row], task: Task, number: int
) -> tuple[list[Row], list[Row]]:
    """As many units as there are, drawn with replacement: gold rows and their answers."""
    unit = task.unit
    units = list(_units(gold, unit).values())
    dice = random.Random(number)
    told: list[Row] = []
    given: list[Row] = []
    times = [0] * len(units)
    for at in dice.choices(range(len(units)), k=len(units)):
        for row in units[at]:
            told.append(_copy(row, times[at], unit))
            given += _answered(row, answers, times[at], task)
        times[at] += 1
    return told, given


def _answered(row: Row, answers: Mapping[str, Row], number: int, task: Task) -> Iterator[Row]:
    """What was answered to a gold row, under the name that its copy has."""
    for side in task.sides:
        if (answered := answers.get(key_of(row) + side)) is None:
            continue
        copied = _copy(answered, number, task.unit)
        if side and number:
            copied["id"] = _copy(row, number, task.unit)["id"] + side
        yield copied


def _units(gold: Sequence[Row], unit: str) -> dict[str, list[Row]]:
    """The gold rows by what is drawn together."""
    found: dict[str, list[Row]] = {}
    for row in gold:
        found.setdefault(str(row[unit]) if unit else key_of(row), []).append(row)
    return found


def _copy(row: Row, number: int, unit: str) -> Row:
    """The row under another name, from the second time on."""
    return row if number == 0 else row | dict(_renamed(row, number, unit))


def _renamed(row: Row, number: int, unit: str) -> Iterator[tuple[str, str]]:
    for name in ("id", "doc_id", unit):
        if name in row:
            yield name, f"{row[name]} copy {number}"


def _middle(values: list[float]) -> tuple[float, float]:
    """What 95 of 100 lie between."""
    ordered = sorted(values)
    last = len(ordered) - 1
    return ordered[round(0.025 * last)], ordered[round(0.975 * last)]
