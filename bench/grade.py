"""Grade the rules on our own labelled sentences: precision and recall per kind and per rule.

    python -m bench grade [dev|held] [--errors KIND] [--calibrate]

KIND is events, claims or commitments. Spans are compared by overlap; the conventions are in
bench/labelled/README.md. The date is shown as a field, but a row is right or wrong without it.
`--calibrate` prints each rule's precision for confidence.yaml.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from detente.model.actor import Mention
from detente.model.statement import Claim, Commitment, Event, Statement
from detente.model.text import Report, Span, Stated
from detente.model.time import Period, Precision
from detente.read.segment import segment
from detente.run.pipeline import read_report

FOLDER = Path(__file__).parent / "labelled"
WHOLE = ("AGREE", "REQUEST", "REJECT", "THREATEN")
SOFT = {"asserted", "reported"}
Gold = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """Right and wrong rows, found and missed labels, and what to read of them."""

    right: int = 0
    wrong: int = 0
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
    parser.add_argument("--errors", choices=tuple(GRADERS))
    parser.add_argument("--calibrate", action="store_true")
    given = parser.parse_args(arguments)
    for kind, grader in GRADERS.items():
        tally = Tally()
        for item in _items(kind, given.part):
            _grade(item, kind, grader, tally)
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


def _grade(
    item: Gold, kind: str, grader: Callable[..., tuple[bool, dict[str, bool]] | None], tally: Tally
) -> None:
    reading = read_report(_report(item))
    statements = reading.statements
    rows = [one for one in statements if isinstance(one, KINDS[kind])]
    golds = [gold for gold in item[kind]]
    taken: set[int] = set()
    for row in rows:
        best = None
        for number, gold in enumerate(golds):
            result = grader(row, gold, item["text"])
            if result is not None and (
                best is None or sum(result[1].values()) > sum(best[1][1].values())
            ):
                best = (number, result)
        if best is not None:
            number, (right, fields) = best
            taken.add(number)
            if isinstance(row, Event):
                dated = reading.periods.get(row.trigger)
                fields = fields | {"date": _same_date(dated, golds[number].get("date"))}
                if not fields["date"]:
                    tally.errors.append(
                        f"DATE {item['id']} {dated} wanted {golds[number].get('date')}: "
                        f"{row.citation.quote!r} of {item['text'][:400]!r}"
                    )
            for name, value in fields.items():
                tally.fields[name][0] += value
                tally.fields[name][1] += 1
        else:
            if _is_free(row, golds, item["text"]) or (
                kind == "claims" and row.confidence and _headline(row, item["text"])
            ):
                tally.free += 1
                continue
            right, fields = False, {}
        tally.right += right
        tally.wrong += not right
        tally.rules[row.reason.rule][0] += right
        tally.rules[row.reason.rule][1] += 1
        tally.rows.append((row.confidence, right))
        if not right:
            wrong = [name for name, value in fields.items() if not value]
            if best is not None:
                wrong.append(_wanted(golds[best[0]], wrong))
            tally.errors.append(
                f"WRONG {item['id']} {','.join(wrong) or 'spurious'} {_tell(row, item['text'])}\n    {item['text'] if len(item['text']) < 500 else row.citation.quote!r}"
            )
    for number, gold in enumerate(golds):
        if gold.get("inner") or gold.get("optional"):
            continue
        tally.found += number in taken
        tally.missed += number not in taken
        if number not in taken:
            tally.errors.append(
                f"MISSED {item['id']} {json.dumps(gold, ensure_ascii=False)[:420]}\n    {item['text'] if len(item['text']) < 500 else ''}"
            )


def _same_date(period: Period | None, wanted: str | None) -> bool:
    """The same days, or both undated (a week counts as undated); "1995-01" is the whole month."""
    if period is None or wanted is None:
        return wanted is None and (period is None or period.precision is Precision.WEEK)
    return str(period) == wanted or all(
        str(day).startswith(given)
        for day, given in zip((period.start, period.end), wanted.split("/") * 2, strict=False)
    )


def _wanted(gold: Gold, wrong: list[str]) -> str:
    """What the label says of the fields that are wrong."""
    return "(wanted " + "; ".join(f"{name} {gold.get(name)}" for name in wrong) + ")"


def _headline(row: Statement, text: str) -> bool:
    return text.strip().startswith(row.citation.quote[:20])


def _is_free(row: Statement, golds: list[Gold], text: str) -> bool:
    """A reading inside what is agreed, asked, refused or threatened counts neither way."""
    if not isinstance(row, Event):
        return False
    for gold in golds:
        at = text.find(gold.get("quote") or "\0")
        if (
            gold.get("type") in WHOLE
            and at >= 0
            and Span(at, at + len(gold["quote"])).holds(row.trigger)
        ):
            return row.stance not in SOFT or row.negated
    return False


def grade_event(row: Event, gold: Gold, text: str) -> tuple[bool, dict[str, bool]] | None:
    """Right or wrong by field, where the row's trigger is the label's; else None."""
    types = {gold["type"], *gold.get("also", ())}
    close = row.type in types and _at(text, gold["quote"], row.trigger)
    if not close and not _at(
        text, gold.get("trigger") or gold["quote"], row.trigger, gold.get("quote")
    ):
        return None
    stances = {gold["stance"]} | (SOFT if gold["stance"] in SOFT else set())
    everyone = bool(gold["actors"]) and _same_sides(
        (*row.actors, *row.recipients), [*gold["actors"], *gold["recipients"]], text
    )
    mutual = (
        row.type in ("CONSULT", "COOPERATE", "AGREE", "SUPPORT", "RETREAT", "ASSAULT") and everyone
    )
    fields = {
        "type": row.type in types,
        "actors": mutual or _same_sides(row.actors, gold["actors"], text),
        "recipients": mutual or _same_sides(row.recipients, gold["recipients"], text),
        "stance": row.stance in stances or {row.stance, gold["stance"]} <= {"denied", "reported"},
        "polarity": row.negated == (gold.get("polarity") == "negative"),
    }
    return all(fields.values()), fields


def grade_claim(row: Claim, gold: Gold, text: str) -> tuple[bool, dict[str, bool]] | None:
    """Right or wrong by field, where the contents overlap and the voice is no other's."""
    content = gold["content"] if isinstance(gold["content"], list) else [gold["content"]]
    spans = [span for words in content for span in _all(text, words)]
    shared = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in row.content for b in spans
    )
    longest = max(sum(len(a) for a in row.content), sum(len(words) for words in content))
    if shared < 0.5 * longest:
        return None
    speaker = row.voices[0].mention
    if gold["voice"] is None:
        voice = speaker is None
    else:
        names = [gold["voice"], *([gold["pronoun"]] if gold.get("pronoun") else [])]
        voice = speaker is not None and any(_at(text, name, speaker.span) for name in names)
    stances = {gold["stance"]} | (SOFT if gold["stance"] in SOFT else set())
    close = {"asserted", "probable", "possible", "reported"}
    fields = {
        "voice": voice,
        "content": shared >= 0.8 * longest,
        "stance": row.stance in stances or {row.stance, gold["stance"]} <= close,
        "kind": row.kind == gold["kind"]
        or {row.kind, gold["kind"]} <= {"position", "judgement", "expectation"},
    }
    return all(fields.values()), fields


def grade_commitment(row: Commitment, gold: Gold, text: str) -> tuple[bool, dict[str, bool]] | None:
    """Right or wrong by field, where the acts overlap."""
    act = _overlap(row.act, text, gold["act"])
    if act < 0.3:
        return None
    soft = SOFT if gold["stance"] in SOFT else set()
    fields = {
        "promisor": _is(row.promisor, gold["promisor"], text),
        "act": act >= 0.6,
        "condition": _overlaps(row.condition, text, gold.get("condition")),
        "polarity": row.condition_polarity == (gold.get("condition_polarity") or ""),
        "fallback": _overlaps(row.fallback, text, gold.get("fallback")),
        "stance": row.stance in {gold["stance"]} | soft,
        "kind": row.kind == gold["kind"]
        or {row.kind, gold["kind"]} <= {"offer", "pledge", "promise"},
    }
    return all(fields.values()), fields


def _overlaps(span: Span | None, text: str, words: str | None) -> bool:
    if span is None or words is None:
        return span is None and words is None
    return _overlap(span, text, words) >= 0.5


def _overlap(span: Span, text: str, words: str) -> float:
    shares = [0.0]
    for other in _all(text, words):
        shared = max(0, min(span.end, other.end) - max(span.start, other.start))
        shares.append(shared / max(len(span), len(other)))
    return max(shares)


def _is(mention: Mention, words: str, text: str) -> bool:
    if any(_touches(mention.span, other) for other in _all(text, words)):
        return True
    return mention.antecedent is not None and any(
        _touches(mention.antecedent, other) for other in _all(text, words)
    )


def _touches(one: Span, other: Span) -> bool:
    return one.meets(other)


def _same_sides(mentions: tuple[Mention, ...], words: list[str], text: str) -> bool:
    return all(any(_is(mention, word, text) for mention in mentions) for word in words) and all(
        any(_is(mention, word, text) for word in words) for mention in mentions
    )


def _at(text: str, words: str, span: Span, within: str | None = None) -> bool:
    places = _all(text, words)
    if within and len(places) > 1:
        at = text.find(within)
        places = [one for one in places if at <= one.start < at + len(within)] or places
    return any(one.meets(span) for one in places)


def _all(text: str, words: str) -> list[Span]:
    found, at = [], text.find(words)
    while at >= 0 and words:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def _tell(row: Statement, text: str) -> str:
    if isinstance(row, Event):
        return f"{row.type}/{row.mode} {[m.words for m in row.actors]} -> {[m.words for m in row.recipients]} {row.trigger.of(text)!r} {row.stance} neg={row.negated} [{row.reason.rule}] saw={row.reason.saw}"
    if isinstance(row, Claim):
        return f"{row.kind} {row.stance} {row.voices[0].words}[{row.voices[0].cue}] {[span.of(text) for span in row.content]} [{row.reason.rule}]"
    if isinstance(row, Commitment):
        said = [span.of(text) if span else None for span in (row.condition, row.act, row.fallback)]
        return f"{row.kind} {row.stance} {row.promisor.words} {row.condition_polarity} {said} [{row.reason.rule}]"
    return row.citation.quote


def _show(kind: str, tally: Tally, *, calibrate: bool) -> None:
    shown = tally.right + tally.wrong
    low, high = _interval([right for _, right in tally.rows])
    print(f"{kind}: {shown} rows, right {tally.right} = {100 * tally.right / max(shown, 1):.1f} % ({low:.0f}-{high:.0f}); "
          f"labels found {tally.found} of {tally.found + tally.missed} = {100 * tally.found / max(tally.found + tally.missed, 1):.1f} %; free {tally.free}")  # fmt: skip
    sure = [right for confidence, right in tally.rows if confidence >= 0.5]
    print(
        f"   rows of confidence 0.5 and more: {len(sure)}, right {100 * sum(sure) / max(len(sure), 1):.1f} %"
    )
    print(
        "   fields: "
        + ", ".join(f"{name} {100 * a / b:.0f}" for name, (a, b) in tally.fields.items())
    )
    if calibrate:
        for rule, (right, all_) in sorted(tally.rules.items()):
            print(f"   {rule}: {right}/{all_} -> {(right + 1) / (all_ + 2):.2f}")


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
GRADERS: dict[str, Callable[..., tuple[bool, dict[str, bool]] | None]] = {
    "events": grade_event,
    "claims": grade_claim,
    "commitments": grade_commitment,
}
