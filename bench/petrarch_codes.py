"""Acts as PETRARCH codes them: three digits, a deed that "will" be done like one that was done."""

from collections.abc import Mapping

from detente.extract.event_verbs import fits_verb
from detente.extract.patterns import Pattern, verb_patterns
from detente.extract.scene import set_scene
from detente.model.statement import Event
from detente.model.text import Report, Span

Deeds = Mapping[Span, Pattern]
_DIGITS = 3
_MUTUAL = frozenset({"040", "041", "044", "046", "050", "057", "061", "062", "064"})
_TURNED = {"042": "043", "043": "042"}
_EXCHANGES = ("clash", "skirmish", "exchange", "trade", "duel", "battl")


def code_of(event: Event, deed_of: Deeds) -> str:
    """The event's CAMEO code of three digits."""
    pattern = deed_of.get(event.trigger)
    announced = pattern is not None and pattern.act.type != event.type and not event.negated
    code = pattern.act.cameo if pattern is not None and announced else event.cameo
    return code[:_DIGITS].ljust(_DIGITS, "0")


def both_ways(event: Event, code: str, trigger: str) -> str:
    """The code of the same act seen from the other side, or nothing; `trigger` shows the act."""
    if code in _TURNED:
        return _TURNED[code]
    if code in _MUTUAL and (code != "050" or event.type == "AGREE"):
        return code
    fought = event.type in ("ASSAULT", "PROTEST") and trigger.lower().startswith(_EXCHANGES)
    return code if fought else ""


def deeds(report: Report) -> Deeds:
    """The pattern that each verb with a plain "will" fits, by the verb's place."""
    return {
        clause.verb.span: pattern
        for part in set_scene(report).parts
        for clause in part.clauses
        if clause.modal == "will" and not clause.negated
        and (pattern := next(
            (one for one in verb_patterns().get(clause.lemma, ()) if fits_verb(clause, one)), None
        )) is not None
    }
