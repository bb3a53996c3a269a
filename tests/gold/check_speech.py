"""Check our own labelled claims, commitments and whole reports: spans, labels, ids.

    python tests/gold/check_speech.py

Prints one line per mistake and one line of counts per file; exits 1 if anything is wrong.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detente.extract.patterns import kinds

HERE = Path(__file__).parent
Row = dict[str, Any]

STANCES = frozenset(
    {"asserted", "reported", "denied", "doubted", "possible", "probable", "intended"}
    | {"demanded", "expected", "feared", "hypothetical", "counterfactual"}
)
COMMITMENT_STANCES = frozenset({"asserted", "reported", "denied", "hypothetical"})
VOICE_KINDS = frozenset({"named", "unnamed", "document", "outlet"})
CLAIM_KINDS = frozenset({"assertion", "position", "demand", "expectation", "judgement"})
COMMITMENT_KINDS = frozenset({"demand-with-penalty", "threat", "offer", "promise", "pledge"})
POLARITIES = frozenset({"if", "unless", "until", "in-return", "temporal", None})
MODES = {name: frozenset(kind.modes) for name, kind in kinds().items()}
CLAIM_FIELDS = {"voice", "voice_kind", "cue", "content", "kind", "stance", "direct"}
CLAIM_OPTIONAL = {"pronoun", "via"}
SPAN_FIELDS = {"promisor", "promisee", "condition", "act", "fallback", "deadline", "speaker"}
COMMITMENT_FIELDS = SPAN_FIELDS | {"kind", "condition_polarity", "stance"}
EVENT_FIELDS = {"actors", "recipients", "type", "mode", "quote", "stance", "date"}
EVENT_OPTIONAL = {"also", "optional"}


def spans(value: str | list[str] | None) -> list[str]:
    """One span, several or none, as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def missing(text: str, row: Row, fields: set[str]) -> Iterator[str]:
    """Spans that the text does not hold, or that carry blanks at an end."""
    for field in sorted(fields & set(row)):
        for span in spans(row[field]):
            if not span or span != span.strip() or span not in text:
                yield f"{field} not in the text as written: {span!r}"


def claim_mistakes(text: str, row: Row) -> Iterator[str]:
    """What is wrong with one claim."""
    if not CLAIM_FIELDS <= set(row) <= CLAIM_FIELDS | CLAIM_OPTIONAL:
        yield f"fields {sorted(set(row) ^ CLAIM_FIELDS)}"
        return
    yield from missing(text, row, {"voice", "cue", "content", "pronoun", "via"})
    if row["voice_kind"] not in VOICE_KINDS or row["kind"] not in CLAIM_KINDS:
        yield f"label {row['voice_kind']!r} or {row['kind']!r} is unknown"
    if row["stance"] not in STANCES:
        yield f"stance {row['stance']!r} is unknown"
    if not row["content"]:
        yield "no content"
    if (row["voice"] is None) != (row["voice_kind"] == "outlet"):
        yield "the outlet's own claims, and only these, have no voice"
    if row["direct"] and not any(f"{mark}{row['content'][0]}" in text for mark in "\"“'‘"):
        yield "direct speech starts after a quotation mark"


def commitment_mistakes(text: str, row: Row) -> Iterator[str]:
    """What is wrong with one commitment."""
    if set(row) != COMMITMENT_FIELDS:
        yield f"fields {sorted(set(row) ^ COMMITMENT_FIELDS)}"
        return
    yield from missing(text, row, SPAN_FIELDS)
    if row["kind"] not in COMMITMENT_KINDS or row["stance"] not in COMMITMENT_STANCES:
        yield f"label {row['kind']!r} or {row['stance']!r} is unknown"
    if row["condition_polarity"] not in POLARITIES:
        yield f"polarity {row['condition_polarity']!r} is unknown"
    if (row["condition"] is None) != (row["condition_polarity"] is None):
        yield "condition and its polarity go together"
    if not row["promisor"] or not row["act"]:
        yield "promisor and act are required"


def event_mistakes(text: str, row: Row) -> Iterator[str]:
    """What is wrong with one event of a whole report."""
    if not EVENT_FIELDS <= set(row) <= EVENT_FIELDS | EVENT_OPTIONAL:
        yield f"fields {sorted(set(row) ^ EVENT_FIELDS)}"
        return
    yield from missing(text, row, {"actors", "recipients", "quote"})
    if row["type"] not in MODES or row["mode"] not in [None, *MODES[row["type"]]]:
        yield f"type {row['type']!r} with mode {row['mode']!r} is unknown"
    if not set(row.get("also", [])) <= MODES.keys() - {row["type"]}:
        yield f"other types {row['also']!r}: unknown or the type itself"
    if row["stance"] not in STANCES:
        yield f"stance {row['stance']!r} is unknown"
    if not row["actors"] and not row["recipients"]:
        yield "neither actor nor recipient"


CHECKS = {
    "claims": claim_mistakes,
    "commitments": commitment_mistakes,
    "events": event_mistakes,
}


def item_mistakes(item: Row, text: str, kinds: tuple[str, ...]) -> Iterator[str]:
    """What is wrong with one item, each mistake with the row it is in."""
    for kind in kinds:
        for place, row in enumerate(item[kind]):
            for mistake in CHECKS[kind](text, row):
                yield f"{item['id']} {kind}[{place}]: {mistake}"


def check_lines(kind: str, seen: set[str]) -> Iterator[str]:
    """Mistakes in the development and held-out files of one kind."""
    for part in ("dev", "held"):
        path = HERE / f"{kind}.{part}.jsonl"
        items = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for item in items:
            if item["id"] in seen or item["text"] in seen:
                yield f"{item['id']}: id or text occurs twice"
            seen |= {item["id"], item["text"]}
            yield from item_mistakes(item, item["text"], (kind,))
        rows = sum(len(item[kind]) for item in items)
        empty = sum(not item[kind] for item in items)
        print(f"{path.name}: {len(items)} items, {rows} labels, {empty} without any")


def check_reports(seen: set[str]) -> Iterator[str]:
    """Mistakes in the gold lists of the whole reports."""
    paths = sorted((HERE / "reports").glob("*.txt"))
    for path in paths:
        text = path.read_text("utf-8")
        gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
        if gold["id"] in seen:
            yield f"{gold['id']}: id occurs twice"
        seen.add(gold["id"])
        yield from item_mistakes(gold, text, ("events", "claims", "commitments"))
    print(f"reports: {len(paths)} reports")


def main() -> int:
    """Check everything; the exit code says whether it is clean."""
    seen: set[str] = set()
    mistakes = [*check_lines("claims", seen), *check_lines("commitments", seen)]
    mistakes += check_reports(seen)
    for mistake in mistakes:
        print(mistake)
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
