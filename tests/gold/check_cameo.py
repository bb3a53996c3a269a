"""Check our own sentences with CAMEO events: codes, ids, texts.

    python tests/gold/check_cameo.py

Prints one line per mistake and one line of counts per file; exits 1 if anything is wrong.
"""

import datetime
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FIELDS = {"id", "published", "text", "events"}
_PARTY = re.compile(r"---|(?:[A-Z]{3}|---)(?:[A-Z]{3})*")
_CODE = re.compile(r"(?:0[1-9]|1\d|20)\d")


def main() -> int:
    """Check both parts; 1 where anything is wrong."""
    wrong = 0
    seen: set[str] = set()
    for part in ("dev", "held"):
        path = HERE / f"cameo.{part}.jsonl"
        items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for item in items:
            for mistake in mistakes(item, seen):
                print(f"{path.name}: {item.get('id')}: {mistake}")
                wrong += 1
            seen |= {item["id"], item["text"]}
        print(f"{path.name}: {len(items)} sentences, {sum(len(i['events']) for i in items)} events")
    return 1 if wrong else 0


def mistakes(item: dict[str, Any], seen: set[str]) -> Iterator[str]:
    """What is wrong with one sentence; `seen` are the ids and texts before it."""
    if set(item) != FIELDS:
        yield f"has the fields {', '.join(sorted(item))}"
        return
    if {item["id"], item["text"]} & seen:
        yield "stands there twice"
    datetime.date.fromisoformat(item["published"])
    if len({tuple(event) for event in item["events"]}) < len(item["events"]):
        yield "an event stands there twice"
    for source, target, code in item["events"]:
        if not (_PARTY.fullmatch(source) and _PARTY.fullmatch(target)):
            yield f"{source} {target} are no actor codes"
        if not _CODE.fullmatch(code):
            yield f"{code} is no CAMEO code of three digits"
        if source == target:
            yield f"{source} acts on itself"


if __name__ == "__main__":
    sys.exit(main())
