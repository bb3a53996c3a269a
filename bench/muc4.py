"""Attack templates of wire texts: `python -m bench muc4 INPUT.jsonl OUTPUT.jsonl`.

One template an incident, in the roles of MUC-4. Named parties that are no persons
are organisations; of the victims those with a name are given, as in the scored templates.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bench.rows import Row, answer
from detente.extract.incidents.words import types
from detente.model.actor import Mention
from detente.model.reading import Reading
from detente.model.statement import Incident
from detente.model.text import Report, Span
from detente.read.segment import segment
from detente.run.pipeline import read_report

_GIVEN = 0.5
_PERSONS = ("person", "official")
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
        "PerpOrg": [*_names(bodies), *dict.fromkeys(_behind(one.perpetrators, reading))],
        "Target": _names(one.targets),
        "Victim": _names(full_name(who, reading) for who in one.victims if is_named(who)),
        "Weapon": [_words(one.weapon, reading)] if one.weapon is not None else [],
    }


def is_named(mention: Mention) -> bool:
    """True for a victim with a name of his own; MUC-4 has the others as descriptions."""
    return bool(mention.name) and mention.used_as == "actor"


def _behind(mentions: Iterable[Mention], reading: Reading) -> Iterator[str]:
    """The organisation of whom no more than "its guerrillas" are named."""
    for one in mentions:
        found = reading.actors.get(one.span)
        actor = found.actor if found is not None else None
        if actor is not None and actor.kind == "armed-group" and not one.name and one.nationality:
            yield " ".join(one.nationality.split())


def full_name(mention: Mention, reading: Reading) -> Mention:
    """The mention with the longest name that the text has for the person."""
    found = reading.actors.get(mention.span)
    known = found.actor.name if found is not None and found.actor is not None else ""
    kind = found.actor.kind if found is not None and found.actor is not None else ""
    return replace(mention, words=known if kind in _PERSONS else mention.name)


def is_body(mention: Mention, reading: Reading) -> bool:
    """True for a named party that is no person: an organisation, a state, "the Extraditables"."""
    found = reading.actors.get(mention.span)
    if found is not None and found.actor is not None:
        return bool(mention.name) and found.actor.kind not in _PERSONS
    return bool(mention.name) and (mention.plural or len(mention.name.split()) == 1)


def _words(span: Span, reading: Reading) -> str:
    return " ".join(span.of(reading.report.text).split())


def _names(mentions: Iterable[Mention]) -> list[str]:
    """The words of each, on one line, without number and article."""
    found = (_COUNTED.sub("", " ".join(one.words.split())) for one in mentions)
    return list(dict.fromkeys(words for words in found if words))
