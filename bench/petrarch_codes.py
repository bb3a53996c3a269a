"""Acts as PETRARCH codes them: three digits, a deed that "will" be done like one that was done.

Only what patterns show is coded: the reader model finds more acts than PETRARCH's dictionaries do,
and its third digits are worse than a pattern's.
"""

from collections.abc import Mapping
from dataclasses import replace

from detente.extract.events.cameo_ends import detailed
from detente.extract.events.candidates import NOUN, VERB
from detente.extract.events.recoding import by_doers, recoded
from detente.extract.events.sighting import Sighting
from detente.extract.events.sightings import sightings
from detente.extract.events.verbs import seen_in_verb
from detente.extract.parsing.tree import Word
from detente.extract.patterns import Act
from detente.extract.scene import Part, Scene
from detente.extract.standing.standing import standing
from detente.model.reading import Reading
from detente.model.statement import Event
from detente.model.text import Span

Deeds = Mapping[Span, Act]
_DIGITS = 3
_UNCODED = frozenset({"event.noun", "event.noun-one-side", "event.noun-dated", VERB, NOUN})
_MUTUAL = frozenset({"040", "041", "044", "046", "050", "054", "057", "061", "062", "064"})
_TOGETHER = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT", "REJECT", "ASSAULT", "MOBILIZE"})
_TRUCE = "0871"
_TURNED = {"042": "043", "043": "042"}
_EXCHANGES = ("clash", "skirmish", "exchange", "trade", "duel", "battl")


def coded_events(reading: Reading, scene: Scene) -> list[Event]:
    """Finite verbs are coded: no nouns alone, no participles, no relative clauses.

    Nor is what one is accused of, nor the purpose of a deed.
    """
    aside = asides_of(scene) | _conditions(scene)
    events = [
        one for one in reading.statements if isinstance(one, Event) and one.trigger not in aside
    ]
    found = [
        event
        for event in events
        if event.reason.rule not in _UNCODED and "somebody is accused of it" not in event.reason.saw
    ]
    shown = acts_shown(scene)
    ruled = [_as_shown(event, shown.get(event.trigger)) for event in found]
    ends = _purposes(scene)
    return [event for event in ruled if not _is_purpose(event, ruled, ends)]


def acts_shown(scene: Scene) -> Deeds:
    """What patterns make of each act, by its trigger's place."""
    return {
        one.trigger.span: _shown(scene, part, one)
        for part in scene.parts
        for one in sightings(scene, part)
    }


def _shown(scene: Scene, part: Part, one: Sighting) -> Act:
    act = by_doers(one.pattern.act, " ".join(doer.words for doer in one.actors))
    stands = standing(scene, part, one.head)
    shown = recoded(act, stands, spoken=bool(scene.around(one.trigger.span)))
    return replace(shown, cameo=detailed(shown, one, ()))


def _as_shown(event: Event, act: Act | None) -> Event:
    """The event with the pattern's act where the reader model took it for another."""
    if act is None or act.type == event.type:
        return event
    return replace(event, type=act.type, mode=act.mode, cameo=act.cameo)


def asides_of(scene: Scene) -> set[Span]:
    """The places of verbs that are not coded."""
    return {word.span for part in scene.parts for word in part.tree.words if _is_aside(word)}


def _is_aside(word: Word) -> bool:
    """True for verbs that only describe a noun or go along with another deed."""
    if word.dep in ("acl", "relcl"):
        return not word.has("to", "aux")
    if word.dep == "pcomp" and word.kids("nsubj"):  # "at monks *marching* in the rain"
        return True
    alone = not word.kids("nsubj", "nsubjpass", "aux", "auxpass")
    return word.dep == "advcl" and word.tag in ("VBG", "VBN") and alone


def _conditions(scene: Scene) -> set[Span]:
    """The places of verbs in a clause with "if" or "unless"."""
    clauses = (clause for part in scene.parts for clause in part.clauses)
    return {clause.verb.span for clause in clauses if clause.marker in ("if", "unless")}


def _purposes(scene: Scene) -> set[Span]:
    """The places of infinitives that hang loose: "sent troops *to stop* them"."""
    words = (word for part in scene.parts for word in part.tree.words)
    return {word.span for word in words if word.dep == "advcl" and word.has("to", "aux")}


def _is_purpose(event: Event, others: list[Event], ends: set[Span]) -> bool:
    """True for what somebody means to reach by another deed."""
    return (event.stance == "intended" or event.trigger in ends) and any(
        other.stance != "intended"
        and other.recipients
        and other.trigger not in ends
        and set(other.actors) & set(event.actors)
        for other in others
    )


def is_joint(event: Event, code: str, trigger: str) -> bool:
    """True where those who do it do it with one another; `trigger` shows the act."""
    if event.cameo == _TRUCE or (event.type == "ACCUSE" and trigger.startswith(_EXCHANGES)):
        return True
    return event.type in _TOGETHER and (event.type != "SUPPORT" or code in _MUTUAL)


def code_of(event: Event, deed_of: Deeds) -> str:
    """The event's CAMEO code of three digits."""
    deed = deed_of.get(event.trigger)
    announced = deed is not None and deed.type != event.type and not event.negated
    code = deed.cameo if deed is not None and announced else event.cameo
    return three_digits(code)


def three_digits(code: str) -> str:
    """A CAMEO code cut or filled to three digits."""
    return code[:_DIGITS].ljust(_DIGITS, "0")


def both_ways(event: Event, code: str, trigger: str) -> str:
    """The code of the same act seen from the other side, or nothing; `trigger` shows the act."""
    if code in _TURNED:
        return _TURNED[code]
    if code in _MUTUAL and (code not in ("050", "054") or event.type == "AGREE"):
        return code
    fought = event.type in ("ASSAULT", "PROTEST", "ACCUSE") and trigger.lower().startswith(
        _EXCHANGES
    )
    return code if fought else ""


def deeds(scene: Scene) -> Deeds:
    """What each verb with a plain "will" shows, by the verb's place."""
    return {
        seen.trigger.span: replace(seen.pattern.act, cameo=detailed(seen.pattern.act, seen, ()))
        for part in scene.parts
        for clause in part.clauses
        if clause.modal == "will" and not clause.negated
        for seen in seen_in_verb(scene, clause)
        if isinstance(seen, Sighting)
    }
