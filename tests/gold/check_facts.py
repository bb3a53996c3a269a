"""Check our own labelled incidents, ties, measures, places and dates: words, labels, ids.

Those of the whole reports too.

    python tests/gold/check_facts.py

Prints one line per mistake and one line of counts per file; exits 1 if anything is wrong.
"""

import datetime
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Row = dict[str, Any]

STANCES = frozenset(
    {"asserted", "reported", "denied", "doubted", "possible", "probable", "intended"}
    | {"demanded", "expected", "feared", "hypothetical", "counterfactual"}
)
WORDS: dict[str, tuple[str, ...]] = {
    "incidents": ("trigger", "quote", "perpetrators", "targets", "victims", "weapon", "where"),
    "ties": ("trigger", "quote", "subject", "object"),
    "measures": ("trigger", "quote", "subject", "level", "change", "cause", "where"),
    "places": ("words",),
    "times": ("words",),
}
ALLOWED: dict[str, dict[str, frozenset[str]]] = {
    "incidents": {
        "type": frozenset(
            {"assassination", "armed-assault", "bombing", "suicide-bombing", "air-strike"}
            | {"drone-strike", "shelling", "kidnapping", "hostage-taking", "hijacking", "arson"}
            | {"sabotage", "robbery", "stabbing", "vehicle-ramming", "chemical-attack"}
            | {"mob-violence", "attack"}
        ),
        "stage": frozenset({"accomplished", "attempted", "foiled", "threatened"}),
        "blame": frozenset({"fact", "claimed", "accused", "suspected", "denied", ""}),
        "weapon_type": frozenset(
            {"explosives", "firearms", "incendiary", "blade", "vehicle", "chemical", "artillery"}
            | {"missile", "aircraft", "drone", "blunt", "cyber", ""}
        ),
    },
    "ties": {
        "kind": frozenset(
            {"leads", "part-of", "supports", "based-in", "moves-to", "fights", "allied-with"}
            | {"recognises", "split-from"}
        )
    },
    "measures": {
        "quantity": frozenset(
            {"alert-level", "warheads", "launchers", "missiles", "troops", "peacekeepers"}
            | {"police", "aircraft", "ships", "tanks", "displaced", "refugees", "prisoners"}
            | {"enrichment", "oil-output", "aid", "defence-spending", "diplomats"}
        ),
        "direction": frozenset({"raised", "lowered", "unchanged", ""}),
    },
    "places": {
        "precision": frozenset({"settlement", "second-level", "first-level", "country", "region"})
    },
    "times": {"type": frozenset({"DATE", "TIME", "DURATION", "SET"})},
}
STATEMENT = {
    "stance": STANCES,
    "polarity": frozenset({"positive", "negative"}),
    "time": frozenset({"historical", "past", "ongoing", "future"}),
}
TOLL = {
    "effect": frozenset({"killed", "injured", "abducted", "missing"}),
    "side": frozenset({"victim", "attacker"}),
}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")


def words_of(value: str | list[str] | None) -> list[str]:
    """One string, several or none, as a list."""
    return [] if value is None else value if isinstance(value, list) else [value]


def missing(text: str, row: Row, fields: tuple[str, ...]) -> Iterator[str]:
    """Words that the text does not hold as written."""
    for name in fields:
        for words in words_of(row[name]):
            if not words or words != words.strip() or words not in text:
                yield f"{name} not in the text as written: {words!r}"


def unknown(row: Row, allowed: dict[str, frozenset[str]]) -> Iterator[str]:
    """Labels that are on no list."""
    yield from (f"{name} {row[name]!r}" for name, some in allowed.items() if row[name] not in some)


def count_mistakes(text: str, count: Row) -> Iterator[str]:
    """A count has its words in the text and its bounds in order."""
    yield from missing(text, count, ("words",))
    high = count["best"] if count["high"] is None else count["high"]
    if not 0 <= count["low"] <= count["best"] <= high:
        yield f"bounds out of order: {count}"


def incident_mistakes(text: str, row: Row) -> Iterator[str]:
    """What an incident has beside its labels: tolls and a place."""
    for toll in row["tolls"]:
        yield from count_mistakes(text, toll)
        yield from missing(text, toll, ("voice",))
        yield from unknown(toll, TOLL)
    if row["place"]:
        yield from unknown(row["place"], ALLOWED["places"])
    if row["blame"] and not row["perpetrators"]:
        yield "blame without perpetrators"
    yield from (f"also {one!r}" for one in row.get("also", ()) if not _is_type(one))


def _is_type(name: str) -> bool:
    return name in ALLOWED["incidents"]["type"]


def measure_mistakes(text: str, row: Row) -> Iterator[str]:
    """A measure holds an amount, a level or a change."""
    if row["amount"]:
        yield from count_mistakes(text, row["amount"])
    elif not row["level"] and not row["change"] and not row["direction"]:
        yield "neither amount nor level, change or direction"


def place_mistakes(_text: str, row: Row) -> Iterator[str]:
    """Coordinates are on the globe; a country is three letters or none."""
    if not (-90 <= row["lat"] <= 90 and -180 <= row["lon"] <= 180):
        yield f"coordinates {row['lat']}, {row['lon']}"
    if not re.fullmatch(r"([A-Z]{3})?", row["country"]):
        yield f"country {row['country']!r}"


def time_mistakes(_text: str, row: Row) -> Iterator[str]:
    """Days are days, the first no later than the last."""
    days = [datetime.date.fromisoformat(row[end]) for end in ("start", "end") if row[end]]
    if days != sorted(days):
        yield f"{row['start']} is after {row['end']}"


MORE: dict[str, Callable[[str, Row], Iterator[str]]] = {
    "incidents": incident_mistakes,
    "measures": measure_mistakes,
    "places": place_mistakes,
    "times": time_mistakes,
}


def row_mistakes(text: str, kind: str, row: Row) -> Iterator[str]:
    """Everything that is wrong with one label."""
    yield from missing(text, row, WORDS[kind])
    yield from unknown(row, ALLOWED[kind])
    if kind in MORE:
        yield from MORE[kind](text, row)
    if kind not in ("incidents", "ties", "measures"):
        return
    yield from unknown(row, STATEMENT)
    if row["trigger"] not in row["quote"]:
        yield f"trigger {row['trigger']!r} is outside its quote"
    if row["date"] is not None and not DATE.fullmatch(row["date"]):
        yield f"date {row['date']!r}"


def item_mistakes(item: Row, text: str, kind: str) -> Iterator[str]:
    """The mistakes of one item, each with the label it is in."""
    for place, row in enumerate(item[kind]):
        for mistake in row_mistakes(text, kind, row):
            yield f"{item['id']} {kind}[{place}]: {mistake}"


def check_reports() -> Iterator[str]:
    """The mistakes in the lists of the whole reports."""
    for path in sorted((HERE / "reports").glob("*.txt")):
        gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
        for kind in ("incidents", "ties", "measures"):
            yield from item_mistakes(gold, path.read_text("utf-8"), kind)


def check_file(path: Path, kind: str, seen: set[str]) -> Iterator[str]:
    """The mistakes of one file."""
    items = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for item in items:
        if item["id"] in seen or item["text"] in seen:
            yield f"{item['id']}: id or text occurs twice"
        seen |= {item["id"], item["text"]}
        if item["published"] is not None or kind != "times":
            datetime.date.fromisoformat(item["published"])
        yield from item_mistakes(item, item["text"], kind)
    rows, empty = sum(len(item[kind]) for item in items), sum(not item[kind] for item in items)
    print(f"{path.name}: {len(items)} items, {rows} labels, {empty} without any")


def main() -> int:
    """Check every file there is; the exit code says whether all are clean."""
    seen: set[str] = set()
    mistakes: list[str] = []
    for kind in WORDS:
        name = "dates" if kind == "times" else kind
        for path in sorted(HERE.glob(f"{name}.*.jsonl")):
            mistakes += check_file(path, kind, seen)
    mistakes += check_reports()
    print("\n".join(mistakes))
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
