"""CAMEO events of a sentence: `python -m bench petrarch INPUT.jsonl OUTPUT.jsonl`.

The parties of these sentences are fictional, so they are given as written where no actor is
known; only the codes of the acts mean something. Where a side is named twice each gets an event.
"""

from collections.abc import Iterator
from itertools import product

from bench.rows import Row, answer
from detente.model.actor import Mention
from detente.model.reading import Reading
from detente.model.statement import Event
from detente.model.text import Report, Stated
from detente.read.segment import segment
from detente.run.pipeline import read_report

_DIGITS = 3


def main(arguments: list[str]) -> int:
    """Read sentences, write their events."""
    return answer("petrarch", arguments, prediction)


def prediction(row: Row) -> Row:
    """The events of one sentence, each once."""
    passages, quotations = segment(row["text"])
    day = f"{row['date'][:4]}-{row['date'][4:6]}-{row['date'][6:8]}"
    report = Report(row["text"], passages, quotations, published=Stated(day, "given"))
    found = dict.fromkeys(coded(read_report(report)))
    return {"id": row["id"], "events": [list(one) for one in found]}


def coded(reading: Reading) -> Iterator[tuple[str, str, str]]:
    """Source, target and CAMEO code of each event."""
    for event in reading.statements:
        if isinstance(event, Event):
            code = event.cameo.ljust(_DIGITS, "0")
            for source, target in product(event.actors or (None,), event.recipients or (None,)):
                yield _code(reading, source), _code(reading, target), code


def _code(reading: Reading, mention: Mention | None) -> str:
    """The actor's code, else the words; "---" for a side that the text leaves out."""
    if mention is None:
        return "---"
    found = reading.actors.get(mention.span)
    return found.actor.code if found is not None and found.actor is not None else mention.words
