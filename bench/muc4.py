"""Attack templates of wire texts: `python -m bench muc4 INPUT.jsonl OUTPUT.jsonl`.

One template an incident, in the roles of MUC-4. Who is named with certainty by name or as a body
is an organisation, others are individuals.
"""

import re
from collections.abc import Iterator

from bench.rows import Row, answer
from detente.extract.incidents.words import types
from detente.model.actor import Mention
from detente.model.reading import Reading
from detente.model.statement import Incident
from detente.model.text import Report, Span
from detente.read.segment import segment
from detente.run.pipeline import read_report

_GIVEN = 0.5
_COUNTED = re.compile(
    r"^(?:(?:at least|some|about|more than|the|a|an|his|her|their|its|another|other|several|many"
    r"|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)\s+)+",
    re.IGNORECASE,
)


def main(arguments: list[str]) -> int:
    """Read wire texts, write their templates."""
    return answer("muc4", arguments, prediction)


def prediction(row: Row) -> Row:
    """The templates of one text."""
    passages, quotations = segment(row["text"])
    reading = read_report(Report(row["text"], passages, quotations))
    return {"doc_id": row["doc_id"], "templates": list(templates(reading))}


def templates(reading: Reading) -> Iterator[Row]:
    """A template for each incident that is told with confidence."""
    for one in reading.statements:
        if isinstance(one, Incident) and one.confidence >= _GIVEN and not one.negated:
            yield template(one, reading)


def template(one: Incident, reading: Reading) -> Row:
    """One incident as a template."""
    bodies = [who for who in one.perpetrators if is_body(who, reading)]
    return {
        "incident_type": types()[one.type].muc4,
        "PerpInd": _names(who for who in one.perpetrators if who not in bodies),
        "PerpOrg": _names(bodies),
        "Target": _names(one.targets),
        "Victim": _names(one.victims),
        "Weapon": [_words(one.weapon, reading)] if one.weapon is not None else [],
    }


def is_body(mention: Mention, reading: Reading) -> bool:
    """True for a party that is resolved to an organisation or a state, or has a name."""
    found = reading.actors.get(mention.span)
    kind = found.actor.kind if found is not None and found.actor is not None else ""
    return bool(mention.name) and kind not in ("person", "official", "unnamed")


def _words(span: Span, reading: Reading) -> str:
    return " ".join(span.of(reading.report.text).split())


def _names(mentions: Iterator[Mention] | tuple[Mention, ...] | list[Mention]) -> list[str]:
    """The words of each, on one line, without number and article."""
    found = (_COUNTED.sub("", " ".join(one.words.split())) for one in mentions)
    return list(dict.fromkeys(words for words in found if words))
