"""Grade the rules on our own labelled sentences: precision and recall per kind and per rule.

    python -m bench grade [dev|held] [--errors KIND] [--calibrate]

KIND is events, claims or commitments. Spans are compared by overlap; the conventions are in
tests/gold/README.md. The date is shown as a field, but a row is right or wrong without it.
`--calibrate` prints each rule's precision for confidence.yaml.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.compare import COMPARED, SOFT, Fields, Gold
from detente.model.reading import Reading
from detente.model.statement import Claim, Commitment, Event, Statement
from detente.model.text import Report, Span, Stated
from detente.model.time import Period, Precision
from detente.read.segment import segment
from detente.run.pipeline import read_report

FOLDER = Path(__file__).parent.parent / "tests" / "gold"
WHOLE = ("AGREE", "REQUEST", "REJECT", "THREATEN")


@dataclass(slots=True)
class Tally:
    """Right and wrong rows, found and missed labels, and what to read of them."""

    right: int = 0
    free: int = 0
    found: int = 0
    missed: int = 0
    fields: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    rules: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    rows: list[tuple[float, bool]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def main(arguments: list[str]) -> int:
    """Print the table; status 0."""
    parser = argparse.ArgumentParser(prog="python -m bench grade")
    parser.add_argument("part", nargs="?", default="dev", choices=("dev", "held", "reports"))
    parser.add_argument("--errors", choices=tuple(KINDS))
    parser.add_argument("--calibrate", action="store_true")
    given = parser.parse_args(arguments)
    for kind in KINDS:
        tally = Tally()
        for item in _items(kind, given.part):
            _grade(item, kind, tally)
        if given.errors == kind:
            print("\n".join(tally.errors))
        _show(kind, tally, calibrate=given.calibrate)
    return 0


def _items(kind: str, part: str) -> Iterator[Gold]:
    if part == "reports":
        for path in sorted((FOLDER / "reports").glob("*.gold.json")):
            gold = json.loads(path.read_text("utf-8"))
            text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text("utf-8")
            yield {"id": path.stem, "text": text, "published": gold.get("published"), **gold}
        return
    for line in (FOLDER / f"{kind}.{part}.jsonl").read_text("utf-8").splitlines():
        yield json.loads(line)


def _report(item: Gold) -> Report:
    passages, quotations = segment(item["text"])
    day = item.get("published")
    return Report(
        item["text"], passages, quotations, published=Stated(day, "label") if day else None
    )


def _grade(item: Gold, kind: str, tally: Tally) -> None:
    """Count the rows of one text, right or wrong, and the labels that no row answers."""
    reading = read_report(_report(item))
    taken: set[int] = set()
    for row in reading.statements:
        if not isinstance(row, KINDS[kind]):
            continue
        best = _nearest(row, item, kind)
        if best is not None:
            number, fields = best
            taken.add(number)
            gold = item[kind][number]
            right = all(fields.values())
            fields |= _dated(row, gold, item, reading, tally)
            _count_fields(fields, tally)
            _count_row(row, right, item, tally, _faults(fields, gold))
        elif _is_free(row, item, kind):
            tally.free += 1
        else:
            _count_row(row, False, item, tally, "spurious")
    _count_labels(item, kind, taken, tally)


def _nearest(row: Statement, item: Gold, kind: str) -> tuple[int, Fields] | None:
    """The label that the row answers, the one with the most fields right."""
    results = (COMPARED[kind](row, gold, item["text"]) for gold in item[kind])
    near = [(number, fields) for number, fields in enumerate(results) if fields is not None]
    return max(near, key=lambda one: sum(one[1].values()), default=None)


def _dated(row: Statement, gold: Gold, item: Gold, reading: Reading, tally: Tally) -> Fields:
    """The date of an event as a field of its own; it decides nothing."""
    if not isinstance(row, Event):
        return {}
    dated, wanted = reading.periods.get(row.trigger), gold.get("date")
    same = _same_date(dated, wanted)
    if not same:
        tally.errors.append(
            f"DATE {item['id']} {dated} wanted {wanted}: "
            f"{row.citation.quote!r} of {item['text'][:400]!r}"
        )
    return {"date": same}


def _count_fields(fields: Fields, tally: Tally) -> None:
    for name, value in fields.items():
        tally.fields[name][0] += value
        tally.fields[name][1] += 1


def _count_row(row: Statement, right: bool, item: Gold, tally: Tally, faults: str) -> None:
    tally.right += right
    tally.rules[row.reason.rule][0] += right
    tally.rules[row.reason.rule][1] += 1
    tally.rows.append((row.confidence, right))
    if not right:
        text = item["text"]
        shown = text if len(text) < 500 else row.citation.quote
        tally.errors.append(f"WRONG {item['id']} {faults} {_tell(row, text)}\n    {shown!r}")


def _count_labels(item: Gold, kind: str, taken: set[int], tally: Tally) -> None:
    """Labels found and missed; those that one may leave out count neither way."""
    for number, gold in enumerate(item[kind]):
        if gold.get("inner") or gold.get("optional"):
            continue
        tally.found += number in taken
        tally.missed += number not in taken
        if number not in taken:
            label = json.dumps(gold, ensure_ascii=False)[:420]
            shown = item["text"] if len(item["text"]) < 500 else ""
            tally.errors.append(f"MISSED {item['id']} {label}\n    {shown}")


def _same_date(period: Period | None, wanted: str | None) -> bool:
    """The same days, or both undated (a week counts as undated); "1995-01" is the whole month."""
    if period is None or wanted is None:
        return wanted is None and (period is None or period.precision is Precision.WEEK)
    return str(period) == wanted or all(
        str(day).startswith(given)
        for day, given in zip((period.start, period.end), wanted.split("/") * 2, strict=False)
    )


def _faults(fields: Fields, gold: Gold) -> str:
    """The fields that are wrong, and what the label says of them."""
    wrong = [name for name, value in fields.items() if not value]
    wanted = "; ".join(f"{name} {gold.get(name)}" for name in wrong)
    return f"{','.join(wrong)},(wanted {wanted})"


def _is_free(row: Statement, item: Gold, kind: str) -> bool:
    """A row that counts neither way."""
    text = item["text"]
    if kind == "claims":
        return bool(row.confidence) and text.strip().startswith(row.citation.quote[:20])
    return isinstance(row, Event) and _is_inner(row, item[kind], text)


def _is_inner(row: Event, golds: list[Gold], text: str) -> bool:
    """A reading inside what is agreed, asked, refused or threatened."""
    for gold in golds:
        at = text.find(gold.get("quote") or "\0")
        if (
            gold.get("type") in WHOLE
            and at >= 0
            and Span(at, at + len(gold["quote"])).holds(row.trigger)
        ):
            return row.stance not in SOFT or row.negated
    return False


def _tell(row: Statement, text: str) -> str:
    """The row on one line."""
    match row:
        case Event():
            told = _tell_event(row, text)
        case Claim():
            voice = row.voices[0]
            said = [span.of(text) for span in row.content]
            told = f"{row.kind} {row.stance} {voice.words}[{voice.cue}] {said}"
        case Commitment():
            parts = (row.condition, row.act, row.fallback)
            said_of = [span.of(text) if span else None for span in parts]
            promised = f"{row.promisor.words} {row.condition_polarity} {said_of}"
            told = f"{row.kind} {row.stance} {promised}"
    return f"{told} [{row.reason.rule}]"


def _tell_event(row: Event, text: str) -> str:
    actors, recipients = ([one.words for one in side] for side in (row.actors, row.recipients))
    stands = f"{row.stance} neg={row.negated} saw={row.reason.saw}"
    return f"{row.type}/{row.mode} {actors} -> {recipients} {row.trigger.of(text)!r} {stands}"


def _show(kind: str, tally: Tally, *, calibrate: bool) -> None:
    low, high = _interval([right for _, right in tally.rows])
    print(
        f"{kind}: {len(tally.rows)} rows, right {tally.right}"
        f" = {_percent(tally.right, len(tally.rows))} ({low:.0f}-{high:.0f}); "
        f"labels found {tally.found} of {tally.found + tally.missed}"
        f" = {_percent(tally.found, tally.found + tally.missed)}; free {tally.free}"
    )
    sure = [right for confidence, right in tally.rows if confidence >= 0.5]
    share = _percent(sum(sure), len(sure))
    print(f"   rows of confidence 0.5 and more: {len(sure)}, right {share}")
    print(
        "   fields: "
        + ", ".join(f"{name} {100 * a / b:.0f}" for name, (a, b) in tally.fields.items())
    )
    if calibrate:
        for rule, (right, all_) in sorted(tally.rules.items()):
            print(f"   {rule}: {right}/{all_} -> {(right + 1) / (all_ + 2):.2f}")


def _percent(some: int, whole: int) -> str:
    return f"{100 * some / max(whole, 1):.1f} %"


def _interval(right: list[bool], rounds: int = 500) -> tuple[float, float]:
    """95 % bootstrap interval of the share of right rows, in percent."""
    if not right:
        return 0.0, 0.0
    dice = random.Random(0)
    shares = sorted(
        100 * sum(dice.choices(right, k=len(right))) / len(right) for _ in range(rounds)
    )
    return shares[int(0.025 * rounds)], shares[int(0.975 * rounds)]


KINDS: dict[str, type[Statement]] = {"events": Event, "claims": Claim, "commitments": Commitment}
