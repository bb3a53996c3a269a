"""Why a sighting is an event: the words that show it, and what leaves it in doubt."""

from detente.extract.events.candidates import NOUN, VERB
from detente.extract.events.sighting import Sighting
from detente.extract.patterns import Act, noun_patterns, verb_patterns
from detente.extract.reader.opinion import Ranked
from detente.extract.standing.standing import Standing
from detente.model.statement import Reason

_DOUBTS = {
    "private": "no state, body or official is named in it",
    "figurative": "it may be a figure of speech",
    "background": "it may be only the setting",
    "lasting": "it may tell what lasts or is done as a rule",
    "accused": "somebody is accused of it",
    "antecedent": "whom it answers is told by an earlier sentence",
}


def reason_of(one: Sighting, act: Act, stands: Standing, seen: dict[str, bool]) -> Reason:
    """The rule, the words that decided, the other readings of the word, the model's opinion."""
    saw = [_shows(one, act)]
    if one.carrier is not None:
        saw.append(f"{one.carrier.text!r} lends it its subject")
    saw += [f"{word!r} makes it {stands.stance}" for word in stands.saw[:2]]
    saw += [stands.turned] if stands.turned else []
    saw += [_DOUBTS[name] for name, applies in seen.items() if applies and name in _DOUBTS]
    act_seen, status = (one.opinion.act, one.opinion.status) if one.opinion else ((), ())
    lemma = one.pattern.lemma
    others = noun_patterns().get(lemma, verb_patterns().get(lemma, ()))
    refused = tuple(f"{other.act.type} {other.act.cameo}" for other in others if other.act != act)
    return Reason(one.rule, "; ".join(saw), refused, _top(act_seen), _top(status))


def _shows(one: Sighting, act: Act) -> str:
    word = repr(one.trigger.text)
    if one.rule in (VERB, NOUN):
        return f"no pattern knows {word} here; the reader model takes it for {act.type}"
    if one.overruled:
        return f"{word} shows {one.overruled}, the reader model takes it for {act.type}"
    return f"{word} shows {act.type}"


def _top(ranked: Ranked) -> tuple[tuple[str, float], ...]:
    """The three likeliest classes of the model."""
    return tuple((name, round(sure, 3)) for name, sure in ranked[:3])
