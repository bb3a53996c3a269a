"""Check the labelled sentences: every label is in the text, every code is in the lists.

Run `python tests/gold/check.py` from the root of the repository; it ends with 1 on a fault.
"""

import datetime
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detente.extract.patterns import kinds

FOLDER = Path(__file__).parent
FILES = ("events.dev.jsonl", "events.held.jsonl")

MODES = {name: frozenset(kind.modes) for name, kind in kinds().items()}
ROOTS = {
    "AGREE": "03",
    "CONSULT": "04",
    "SUPPORT": "05",
    "COOPERATE": "06",
    "AID": "07",
    "CONCEDE": "08",
    "RETREAT": "08",
    "ACCUSE": "09 11",
    "REQUEST": "10",
    "REJECT": "12",
    "THREATEN": "13",
    "PROTEST": "14",
    "MOBILIZE": "15",
    "SANCTION": "11 16",
    "COERCE": "16 17 19",
    "ASSAULT": "17 18 19 20",
}
STANCES = [
    "asserted",
    "reported",
    "denied",
    "doubted",
    "possible",
    "probable",
    "intended",
    "demanded",
    "expected",
    "feared",
    "hypothetical",
    "counterfactual",
]
TIMES = ["historical", "past", "ongoing", "future"]
REQUIRED = {
    "trigger",
    "quote",
    "actors",
    "actor_codes",
    "recipients",
    "recipient_codes",
    "type",
    "mode",
    "cameo_root",
    "stance",
    "polarity",
    "time",
    "date",
    "voice",
}
OPTIONAL = {"inner", "also"}


def allowed_codes() -> dict[str, set[str]]:
    """The sections of codes.txt."""
    sections: dict[str, set[str]] = {}
    name = ""
    for line in (FOLDER / "codes.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            sections[name] = set()
        elif line and not line.startswith("#"):
            sections[name].update(line.split())
    return sections


CODES = allowed_codes()


def code_faults(code: str) -> Iterator[str]:
    """A code is groups of three letters: a country first, or bodies, then sectors."""
    groups = re.findall("...", code)
    if not groups or "".join(groups) != code:
        yield f"code {code!r} is not made of groups of three letters"
        return
    anywhere = CODES["bodies"] | CODES["sectors"]
    if groups[0] not in CODES["countries"] | anywhere:
        yield f"code {code!r}: {groups[0]} is in no list of codes.txt"
    body = groups[0] in CODES["bodies"]
    for group in groups[1:]:
        if group not in anywhere and not (body and group in CODES["countries"]):
            yield f"code {code!r}: {group} is in no list of codes.txt"


def word_faults(text: str, event: dict[str, Any]) -> Iterator[str]:
    """Trigger, quote, parties and voice stand in the text as written."""
    words = [event["trigger"], event["quote"], *event["actors"], *event["recipients"]]
    for word in [*words, *([event["voice"]] if event["voice"] else [])]:
        if not word or word != word.strip() or word not in text:
            yield f"{word!r} is not in the text"
    if event["trigger"] not in event["quote"]:
        yield f"trigger {event['trigger']!r} is outside its quote"


def label_faults(event: dict[str, Any]) -> Iterator[str]:
    """Type, mode, root, stance, polarity, time and date are of the lists."""
    kind = event["type"]
    if kind not in MODES:
        yield f"type {kind!r} is not of PLOVER"
        return
    if event["mode"] is not None and event["mode"] not in MODES[kind]:
        yield f"{kind} has no mode {event['mode']!r}"
    if event["cameo_root"] not in ROOTS[kind].split():
        yield f"{kind} does not go with CAMEO {event['cameo_root']}"
    if event["stance"] not in STANCES or event["time"] not in TIMES:
        yield f"unknown stance or time: {event['stance']!r}, {event['time']!r}"
    if event["polarity"] not in ("positive", "negative"):
        yield f"unknown polarity {event['polarity']!r}"
    if event["date"] is not None and not re.fullmatch(r"\d{4}(-\d\d){0,2}", event["date"]):
        yield f"date {event['date']!r} is not YYYY[-MM[-DD]]"
    yield from (f"also: {t!r} is not of PLOVER" for t in event.get("also", []) if t not in MODES)


def event_faults(text: str, event: dict[str, Any]) -> Iterator[str]:
    """All that is wrong with one event."""
    if set(event) - OPTIONAL != REQUIRED:
        yield f"keys missing or unknown: {sorted(REQUIRED ^ (set(event) - OPTIONAL))}"
        return
    yield from word_faults(text, event)
    yield from label_faults(event)
    for side in ("actor", "recipient"):
        if len(event[f"{side}s"]) != len(event[f"{side}_codes"]):
            yield f"{side}s and {side}_codes differ in length"
        for code in event[f"{side}_codes"]:
            for part in code.split("+"):
                yield from code_faults(part)


def item_faults(item: dict[str, Any]) -> Iterator[str]:
    """All that is wrong with one item."""
    datetime.date.fromisoformat(item["published"])
    for event in item["events"]:
        yield from event_faults(item["text"], event)


def load(name: str) -> list[dict[str, Any]]:
    """The items of one file, in order."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def repeats(items: list[dict[str, Any]], key: str) -> Iterator[str]:
    """Ids and texts that occur twice, within a file or across both."""
    counts = Counter(item[key] for item in items)
    yield from (f"{key} occurs {n} times: {value!r}" for value, n in counts.items() if n > 1)


def main() -> int:
    """Print the faults and a count of each file."""
    files = {name: load(name) for name in FILES}
    everything = [item for items in files.values() for item in items]
    faults = [f"{item['id']}: {fault}" for item in everything for fault in item_faults(item)]
    faults += [*repeats(everything, "id"), *repeats(everything, "text")]
    print("\n".join(faults) or "no faults")
    for name, items in files.items():
        types = Counter(event["type"] for item in items for event in item["events"])
        empty = sum(not item["events"] for item in items)
        print(f"{name}: {len(items)} items, {empty} without events, {sum(types.values())} events")
        print("  " + ", ".join(f"{kind} {n}" for kind, n in types.most_common()))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
