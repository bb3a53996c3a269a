"""Is the corpus sound? `check [FOLDER]` names each record that is not, and status 1 says so."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detente.extract.reader.opinion import NONE
from training.items import CORPUS, records
from training.labels import REASONS, STATUSES, act_of, contexts


def main(arguments: list[str]) -> int:
    """Check all records and tell how many acts of which type there are."""
    folder = Path(arguments[0]) if arguments else CORPUS
    found = list(records(folder))
    wrong = [f"{one['id']}: {fault}" for one in found for fault in faults(one)]
    wrong += [f"{name}: stands {n} times" for name, n in Counter(_ids(found)).items() if n > 1]
    for line in wrong:
        print(line, file=sys.stderr)
    types = Counter(act["type"] for one in found for act in one["acts"])
    told = ", ".join(f"{name} {n}" for name, n in types.most_common())
    print(f"{len(found)} sentences, {types.total()} acts: {told}")
    return int(bool(wrong) or not found)


def faults(one: dict[str, Any]) -> Iterator[str]:
    """What is wrong with a record."""
    length = len(one["text"])
    spans = [span for some in one["actors"].values() for span in some]
    spans += [act["trigger"] for act in one["acts"]]
    yield from (f"{span} is no span of the text" for span in spans if not _fits(span, length))
    if unknown := set(one["contexts"]) - set(contexts()):
        yield f"no context {', '.join(sorted(unknown))}"
    for act in one["acts"]:
        if unknown := {*act["from"], *act["to"]} - one["actors"].keys():
            yield f"no actor {', '.join(sorted(unknown))}"
        if not _labelled(act):
            yield f"no label {act}"


def _ids(found: list[dict[str, Any]]) -> list[str]:
    return [one["id"] for one in found]


def _fits(span: list[int], length: int) -> bool:
    return 0 <= span[0] < span[1] <= length


def _labelled(act: dict[str, Any]) -> bool:
    if act["type"] == NONE:
        return act["reason"] in REASONS
    return act_of(act["type"], act["mode"]) is not None and act["status"] in STATUSES
