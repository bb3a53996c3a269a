"""Grade the rules on our own labelled sentences: precision and recall per kind and per rule.

    python -m bench grade [dev|held|reports] [--kind KIND ...] [--errors KIND] [--calibrate]

KIND is events, claims, commitments, incidents, ties, measures, places or times. Spans are compared
by overlap; the conventions are in tests/gold/README.md. `--errors` prints the rows that are wrong
and the labels that are missed; `--calibrate` each rule's precision for confidence.yaml.
"""

import argparse
import json
from collections.abc import Iterator, Sequence

from bench.gold.kinds import KINDS, Compared, Kind, Row
from bench.gold.labels import PARTS, items_of, labelled, report_of
from bench.gold.near import Fields, Gold
from bench.gold.tally import SHOWN, Right, Tally, interval, show
from bench.gold.telling import tell
from detente.extract.events.judging import band
from detente.model.reading import Reading
from detente.model.statement import Event
from detente.run.pipeline import read_report

__all__ = ["KINDS", "Tally", "graded", "interval", "labelled", "main"]
_LONG = 500
_LABELS = {"family": "type", "point": "name"}  # fields that the labels call otherwise


def main(arguments: list[str]) -> int:
    """Print the table; status 0."""
    parser = argparse.ArgumentParser(prog="python -m bench grade")
    parser.add_argument("part", nargs="?", default="dev", choices=PARTS)
    parser.add_argument("--kind", action="append", choices=tuple(KINDS))
    parser.add_argument("--errors", choices=tuple(KINDS))
    parser.add_argument("--calibrate", action="store_true")
    given = parser.parse_args(arguments)
    for kind in given.kind or KINDS:
        if not labelled(kind, given.part):
            continue
        tally = graded(kind, given.part)
        if given.errors == kind:
            print("\n".join(tally.errors))
        show(kind, tally, calibrate=given.calibrate)
    return 0


def graded(kind: str, part: str) -> Tally:
    """What is right and wrong of one kind in one part."""
    tally = Tally()
    for item in items_of(kind, part):
        grade_item(item, item[kind], KINDS[kind], read_report(report_of(item)), tally)
    return tally


def grade_item(item: Gold, golds: list[Gold], kind: Kind, reading: Reading, tally: Tally) -> None:
    """Count the rows of one text, right or wrong, and the labels that no row answers."""
    taken: set[int] = set()
    sure: set[int] = set()
    rows = [(row, _answers(row, golds, kind, reading)) for row in kind.rows(reading)]
    for row, near in sorted(rows, key=_rightness, reverse=True) if kind.once else rows:
        number = _best(near, taken if kind.once else ())
        if number is not None:
            answered = _answered(number, near, kind)
            taken |= answered
            sure |= answered if row.confidence >= SHOWN else set()
            right = _right(near[number][0], kind)
            tally.count_row(row.rule, row.confidence, right, _signs(row.read))
            _note_answer(row, near[number], golds[number], item, tally)
        elif kind.free(row.read, golds, item["text"]):
            tally.free += 1
        else:
            tally.count_row(row.rule, row.confidence, Right(), _signs(row.read))
            _note(row, item, tally, "told twice" if near else "spurious")
    _count_labels(item, golds, (taken, sure), tally)


def _signs(read: object) -> list[str]:
    """What confidence also hangs on: how sure the reader model was of an event's type."""
    if not isinstance(read, Event) or not read.reason.judged:
        return []
    found = sum(p for name, p in read.reason.judged if name.split(".")[0] == read.type)
    return [f"agreed={band(found)}"]


def _answers(row: Row, golds: list[Gold], kind: Kind, reading: Reading) -> dict[int, Compared]:
    """The labels that the row may answer."""
    compared = ((n, kind.compare(row.read, gold, reading)) for n, gold in enumerate(golds))
    return {number: one for number, one in compared if one is not None}


def _rightness(graded_row: tuple[Row, dict[int, Compared]]) -> int:
    """Where a label is answered once, the best row answers it."""
    _, near = graded_row
    return max((_right_fields(one[0]) for one in near.values()), default=-1)


def _best(near: dict[int, Compared], taken: Sequence[int] | set[int]) -> int | None:
    """The label with the most fields right."""
    free = [number for number in near if number not in taken]
    return max(free, key=lambda number: _right_fields(near[number][0]), default=None)


def _answered(number: int, near: dict[int, Compared], kind: Kind) -> set[int]:
    """The label, and where a row may answer several all that it has right."""
    others = {n for n, (fields, _) in near.items() if all(fields.values())}
    return {number} | (others if kind.many else set())


def _right_fields(fields: Fields) -> int:
    return sum(bool(value) for value in fields.values())


def _right(fields: Fields, kind: Kind) -> Right:
    """A row is right where no field that decides is wrong."""
    wrong = {name for name, value in fields.items() if value is False}
    return Right(not wrong, all(fields.values()), not wrong - kind.apart)


def _note_answer(row: Row, compared: Compared, gold: Gold, item: Gold, tally: Tally) -> None:
    """The fields of a row that answers a label, and what is wrong with it."""
    fields, beside = compared
    tally.count_fields(fields | beside)
    if False in fields.values():
        _note(row, item, tally, _faults(fields, gold))
    if beside.get("date") is False:
        tally.errors.append(f"DATE {item['id']} wanted {gold.get('date')}: {item['text'][:400]!r}")


def _count_labels(
    item: Gold, golds: list[Gold], answered: tuple[set[int], set[int]], tally: Tally
) -> None:
    """Labels found and missed; those that one may leave out count neither way."""
    taken, sure = answered
    for number, gold in enumerate(golds):
        if gold.get("inner") or gold.get("optional"):
            continue
        tally.found += number in taken
        tally.sure += number in sure
        tally.missed += number not in taken
        if number not in taken:
            label = json.dumps(gold, ensure_ascii=False)[:420]
            tally.errors.append(f"MISSED {item['id']} {label}\n    {''.join(_short(item))}")


def _faults(fields: Fields, gold: Gold) -> str:
    """The fields that are wrong, and what the label says of them."""
    wrong = [name for name, value in fields.items() if value is False]
    wanted = "; ".join(f"{name} {gold.get(_LABELS.get(name, name))}" for name in wrong)
    return f"{','.join(wrong)},(wanted {wanted})"


def _note(row: Row, item: Gold, tally: Tally, faults: str) -> None:
    told = f"{tell(row.read, item['text'])} [{row.rule} {row.confidence}]"
    shown = next(_short(item), None) or row.read.citation.quote
    tally.errors.append(f"WRONG {item['id']} {faults} {told}\n    {shown!r}")


def _short(item: Gold) -> Iterator[str]:
    if len(item["text"]) < _LONG:
        yield item["text"]
