"""Status: does the tie still hold, how surely is it told, and of which time?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.extract.standing.standing import Standing, standing
from detente.extract.ties.beside import before_noun
from detente.extract.ties.bond import Bond
from detente.extract.ties.patterns import listed, unsure
from detente.model.statement import Voice

_TO_COME = frozenset({"intended", "demanded", "expected", "feared", "hypothetical"})
_HOLDING = frozenset({"consider", "know", "say", "report", "regard", "describe", "hold"})
_LONG_AGO = 10  # years
_NAMED = ("tie.title", "tie.apposition", "tie.participle")


@dataclass(frozen=True, slots=True)
class Status:
    """How a tie stands; `saw` lists the words that decided."""

    voices: tuple[Voice, ...]
    stance: str
    likelihood: str
    negated: bool
    time: str
    ended: bool
    saw: tuple[str, ...] = ()


def status_of(scene: Scene, part: Part, bond: Bond, year: int | None) -> Status:
    """Voices, stance, polarity, time, and whether the tie has ended; `year` is its own."""
    voices = _voices(scene, bond)
    over = tuple(_over(part, bond))
    ended = bool(over) or bond.pattern.ended
    hedge = None if bond.trigger.is_verb else _hedge(part, bond.trigger)
    if bond.rule in _NAMED or not bond.head.is_verb:
        stance = hedge or ("reported" if len(voices) > 1 else "asserted")
        return Status(voices, stance, "", False, "past" if ended else "ongoing", ended, over)
    stands = standing(scene, part, bond.head, spoken=len(voices) > 1)
    if bond.trigger.dep == "acl" and bond.trigger.tag == "VBN":
        stands = _of_participle(stands, voices)
    time = _time(scene, bond, stands, year, ended=ended)
    if _is_held(bond.head) and not over:
        stands = replace(stands, stance="reported", promised=False)
        time = "ongoing"
    if _must(bond.head):
        stands, time = replace(stands, stance="demanded"), "future"
    stance = hedge if hedge and stands.stance in ("asserted", "reported") else stands.stance
    negated = stands.negated and not over
    return Status(voices, stance, stands.likelihood, negated, time, ended, (*over, *stands.saw))


def _voices(scene: Scene, bond: Bond) -> tuple[Voice, ...]:
    """What is added to a name is told by the outlet, but inside a quotation."""
    span = bond.trigger.span
    said = scene.voices(span)
    if _is_aside(bond) and not any(one.direct for one in scene.around(span)):
        return said[-1:]
    return said


def _is_aside(bond: Bond) -> bool:
    """True for what the reporter adds to a name: a title, an apposition, "who leads"."""
    if bond.rule in ("tie.title", "tie.apposition"):
        return True
    return bond.trigger.dep == "relcl" and bond.trigger.head.is_name


def _time(scene: Scene, bond: Bond, stands: Standing, year: int | None, *, ended: bool) -> str:
    """A tie goes on unless it has ended, is to come, or was made long ago."""
    modal = any(kid.tag == "MD" for kid in bond.head.kids("aux"))
    if stands.stance in _TO_COME or stands.promised or (modal and stands.stance == "possible"):
        return "past" if ended else "future"
    told = scene.report.published_on
    if year is not None and told is not None and year < told.year - _LONG_AGO:
        return "historical"
    return "past" if ended else "ongoing"


def _of_participle(stands: Standing, voices: tuple[Voice, ...]) -> Standing:
    """What tells of a noun is not wanted or feared with it: "urged the rebels linked to"."""
    stance = "reported" if len(voices) > 1 else "asserted"
    return replace(stands, stance=stance, negated=False, promised=False)


def _is_held(verb: Word) -> bool:
    """As in "was considered to be linked to", "is known to lead"."""
    above = verb.head
    return verb.dep == "xcomp" and above.lemma in _HOLDING and bool(above.kids("auxpass"))


def _must(verb: Word) -> bool:
    """As in "they have to support him"."""
    return verb.dep == "xcomp" and verb.head.lemma == "have" and verb.has("to", "aux")


def _over(part: Part, bond: Bond) -> Iterator[str]:
    """The words that say that it no longer holds: former, no longer, until, resigned."""
    if not bond.trigger.is_verb:
        before = before_noun(part, bond.trigger)
        yield from (word.text for word in before if word.text.lower() in listed("ended"))
    for word in dict.fromkeys((bond.head, bond.trigger)):
        yield from _beside(word)
    head = bond.head
    if head.is_verb and head is not bond.trigger and head.lemma in listed("ending"):
        yield head.text


def _beside(word: Word) -> Iterator[str]:
    for kid in word.children:
        if kid.dep == "advmod" and kid.lemma in listed("ended_adverbs"):
            yield kid.text
        if kid.text.lower() == "longer" and kid.children:
            yield "no longer"
        if kid.dep in ("prep", "mark") and kid.lemma in ("until", "till"):
            yield kid.text
    above = word.head
    if word.dep == "xcomp" and (above.lemma in listed("stopping") or above.lemma == "use"):
        yield above.text


def _hedge(part: Part, noun: Word) -> str:
    """The stance that a word before the noun gives: an *alleged* member."""
    before = (word.text.lower() for word in before_noun(part, noun))
    return next((unsure()[word] for word in before if word in unsure()), "")
