"""Attack templates of wire texts: `python -m bench muc4 INPUT.jsonl OUTPUT.jsonl`.

One template an incident, in five roles and (`keys`) in the official slots of MUC-4. In the roles,
organisations and victims are given where the span model sees them too, in the words that it sees.
"""

import re
from collections.abc import Iterable, Iterator

from bench.muc4_slots import filed, slots
from bench.muc4_targets import PERSONS
from bench.rows import Row, answer
from detente.extract.incidents.words import types
from detente.extract.spans.attacks import TOLD
from detente.model.actor import Mention
from detente.model.reading import Reading
from detente.model.statement import Incident
from detente.model.text import Report, Span, Stated
from detente.read.segment import segment
from detente.run.pipeline import read_report

_GIVEN = 0.3
_ATTACK = 0.1
"""MUC-4 asks for attacks, not for combat: the span model's probability, at least."""
_SLOTS = {
    "perpetrator": "PerpInd",
    "organisation": "PerpOrg",
    "target": "Target",
    "victim": "Victim",
    "weapon": "Weapon",
}
_PRONOUNS = frozenset(
    ("he", "him", "she", "her", "they", "them", "it", "we", "us", "i", "me", "you", "who", "which")
)
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
    return {"doc_id": row["doc_id"], **told(read(row["text"]))}


def read(text: str) -> Reading:
    """The reading of a wire text as of the day of its dateline."""
    passages, quotations = segment(text)
    day = filed(text)
    published = Stated(day.isoformat(), "dateline") if day else None
    return read_report(Report(text, passages, quotations, published=published))


def told(reading: Reading) -> Row:
    """The templates of a reading, in the five roles and in the official slots."""
    found = [(one, template(one, reading)) for one in attacks(reading)]
    return {
        "templates": [roles for _, roles in found],
        "keys": [
            slots(one, reading, roles)
            for one, roles in found
            if one.perpetrators or one.targets or one.victims
        ],
    }


def attacks(reading: Reading) -> Iterator[Incident]:
    """The incidents that are told with confidence and are no combat."""
    for one in reading.of(Incident):
        told = one.confidence >= _GIVEN and not one.negated
        if told and dict(one.reason.judged).get(TOLD, 1.0) >= _ATTACK:
            yield one


def template(one: Incident, reading: Reading) -> Row:
    """One incident as a template; organisations and victims where the span model sees them too."""
    seen = {span: (role, words) for span, role, words in one.spotted}
    found: dict[str, list[str]] = {role: [] for role in _SLOTS.values()}
    for who in one.perpetrators:
        if who.words.lower() in _PRONOUNS:
            continue
        role = seen[who.span][0] if who.span in seen else "perpetrator"
        if who.span in seen or not is_body(who, reading):
            found[_SLOTS.get(role, "PerpInd")].append(_told(who, seen, reading))
    for what in one.targets:
        found["Target"].append(_told(what, seen, reading))
    for who in one.victims:
        if who.span in seen:
            found[_SLOTS[seen[who.span][0]]].append(_told(who, seen, reading))
    if one.weapon is not None:
        words = seen[one.weapon][1] if one.weapon in seen else one.weapon
        found["Weapon"].append(_words(words, reading))
    return {
        "incident_type": types()[one.type].muc4,
        **{role: _plain(names) for role, names in found.items()},
    }


def _told(who: Mention, seen: dict[Span, tuple[str, Span]], reading: Reading) -> str:
    """The words that the model sees, which leave numbers and articles out, or the mention's."""
    return _words(seen[who.span][1], reading) if who.span in seen else who.words


def is_body(mention: Mention, reading: Reading) -> bool:
    """True for a named party that is no person: an organisation, a state, "the Extraditables"."""
    found = reading.actors.get(mention.span)
    if found is not None and found.actor is not None:
        return bool(mention.name) and found.actor.kind not in PERSONS
    return bool(mention.name) and (mention.plural or len(mention.name.split()) == 1)


def _words(span: Span, reading: Reading) -> str:
    return " ".join(span.of(reading.report.text).split())


def _plain(names: Iterable[str]) -> list[str]:
    """Each once, on one line, without number and article; of a name and a longer one the longer."""
    found = dict.fromkeys(_COUNTED.sub("", " ".join(words.split())) for words in names)
    return [
        one
        for one in found
        if one and not any(one != other and f" {one} " in f" {other} " for other in found)
    ]
