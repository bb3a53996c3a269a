"""CAMEO events of a sentence: `python -m bench petrarch INPUT.jsonl OUTPUT.jsonl`.

The parties of these sentences are fictional, so they are given as written where no actor is
known; only the codes of the acts mean something. PETRARCH codes an act for every pair of a source
and a target, both ways where several do it together, and leaves out acts without a target unless
the row's `require_dyad` says otherwise.
"""

from collections.abc import Iterator
from itertools import permutations, product

from bench.rows import Row, answer
from detente.model.actor import Mention
from detente.model.reading import Reading
from detente.model.statement import Event
from detente.model.text import Report, Stated
from detente.read.segment import segment
from detente.run.pipeline import read_report

Pair = tuple[Mention | None, Mention | None]
_DIGITS = 3
_NOBODY = "---"


def main(arguments: list[str]) -> int:
    """Read sentences, write their events."""
    return answer("petrarch", arguments, prediction)


def prediction(row: Row) -> Row:
    """The events of one sentence, each once."""
    passages, quotations = segment(row["text"])
    day = f"{row['date'][:4]}-{row['date'][4:6]}-{row['date'][6:8]}"
    report = Report(row["text"], passages, quotations, published=Stated(day, "given"))
    one_sided = str(row["config"].get("require_dyad", "true")).lower() == "false"
    found = dict.fromkeys(coded(read_report(report)))
    kept = (one for one in found if one_sided or _NOBODY not in one)
    return {"id": row["id"], "events": [list(one) for one in kept]}


def coded(reading: Reading) -> Iterator[tuple[str, str, str]]:
    """Source, target and CAMEO code of each event."""
    for event in reading.statements:
        if isinstance(event, Event):
            code = event.cameo.ljust(_DIGITS, "0")
            for source, target in pairs(event):
                yield _code(reading, source), _code(reading, target), code


def pairs(event: Event) -> Iterator[Pair]:
    """Who does it to whom; several who do it together do it to one another."""
    if len(event.actors) > 1 and not event.recipients:
        yield from permutations(event.actors, 2)
    else:
        yield from product(event.actors or (None,), event.recipients or (None,))


def _code(reading: Reading, mention: Mention | None) -> str:
    """The actor's code, else the words; "---" for a side that the text leaves out."""
    if mention is None:
        return _NOBODY
    found = reading.actors.get(mention.span)
    return found.actor.code if found is not None and found.actor is not None else mention.words
