"""The short notation in which training sentences are written, read into records.

A line is SENTENCE <TAB> ACTS <TAB> CONTEXTS: `[a Kenya] {1 expelled} [b an envoy].`, then
`1 a>b SANCTION.expel/166 fact`, then `diplomatic`. Several acts are parted by `|`; `a=b` is mutual;
an act that is none reads `1 a>b none sport`.
"""

import re
from dataclasses import dataclass

from detente.extract.reader.opinion import NONE
from training.labels import REASONS, STATUSES, act_of, contexts

_MARK = re.compile(r"\[([a-z]) ([^\[\]{}]+)\]|\{(\d+) ([^\[\]{}]+)\}")
_SIDES = re.compile(r"((?:[a-z](?:,[a-z])*)?)([>=])((?:[a-z](?:,[a-z])*)?)")
_LABEL = re.compile(r"([A-Z]+)(?:\.([a-z-]+))?/(\d{2,4})")

Record = dict[str, object]


class NotationError(ValueError):
    """A line that does not read; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class _Marks:
    text: str
    actors: dict[str, list[list[int]]]
    triggers: dict[str, list[int]]


def record(name: str, line: str) -> Record:
    """A line as the record that stands in training/corpus/*.jsonl."""
    fields = line.split("\t")
    if len(fields) != 3:
        raise NotationError(f"needs three fields parted by tabs, has {len(fields)}")
    marks = _marks(fields[0].strip())
    written = [one for one in fields[1].split("|") if one.strip() not in ("", "-")]
    acts = [_act(one.split(), marks) for one in written]
    if idle := marks.triggers.keys() - {one.split()[0] for one in written}:
        raise NotationError(f"no act for trigger {', '.join(sorted(idle))}")
    return {
        "id": name,
        "text": marks.text,
        "actors": marks.actors,
        "acts": acts,
        "contexts": _contexts(fields[2].strip()),
    }


def _contexts(written: str) -> list[str]:
    found = [] if written == "-" else written.split()
    if unknown := set(found) - set(contexts()):
        raise NotationError(f"no context {', '.join(sorted(unknown))}")
    return found


def _marks(sentence: str) -> _Marks:
    text, at = "", 0
    actors: dict[str, list[list[int]]] = {}
    triggers: dict[str, list[int]] = {}
    for found in _MARK.finditer(sentence):
        text += sentence[at : found.start()]
        words = found[2] or found[4]
        span = [len(text), len(text) + len(words)]
        if found[1]:
            actors.setdefault(found[1], []).append(span)
        else:
            triggers[found[3]] = span
        text, at = text + words, found.end()
    text += sentence[at:]
    if re.search(r"[\[\]{}|]", text):
        raise NotationError("has a bracket that does not close or stands within another")
    return _Marks(text, actors, triggers)


def _act(words: list[str], marks: _Marks) -> Record:
    if len(words) != 4:
        raise NotationError(f"an act is `number sides label status`, not {' '.join(words)!r}")
    number, sides, label, status = words
    found = _SIDES.fullmatch(sides)
    if number not in marks.triggers:
        raise NotationError(f"no trigger {number} in the sentence")
    if found is None or sides in (">", "="):
        raise NotationError(f"sides are `a>b`, `a=b`, `a>` or `>b`, not {sides!r}")
    doers, done_to = (side.split(",") if side else [] for side in (found[1], found[3]))
    if unknown := {*doers, *done_to} - marks.actors.keys():
        raise NotationError(f"no actor {', '.join(sorted(unknown))}")
    act: Record = {"trigger": marks.triggers[number], "from": doers, "to": done_to}
    return act | {"mutual": found[2] == "="} | _labelled(label, status)


def _labelled(label: str, status: str) -> Record:
    if label == NONE:
        if status not in REASONS:
            raise NotationError(f"no reason {status!r}, but {', '.join(REASONS)}")
        return {"type": NONE, "reason": status}
    found = _LABEL.fullmatch(label)
    if found is None or act_of(found[1], found[2] or "") is None:
        raise NotationError(f"a label is TYPE.mode/CAMEO as PLOVER has them, not {label!r}")
    if status not in STATUSES:
        raise NotationError(f"no status {status!r}, but {', '.join(STATUSES)}")
    return {"type": found[1], "mode": found[2] or "", "cameo": found[3], "status": status}
