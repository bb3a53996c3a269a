"""Status: does the tie still hold, how surely is it told, and of which time?"""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.extract.clauses import tense_of
from detente.extract.scene import Part, Scene
from detente.extract.standing import standing
from detente.extract.ties.beside import before_noun
from detente.extract.ties.bond import Bond
from detente.extract.ties.patterns import listed, unsure
from detente.extract.tree import Word


@dataclass(frozen=True, slots=True)
class Status:
    """How a tie stands; `saw` lists the words that decided."""

    stance: str
    likelihood: str
    negated: bool
    time: str
    ended: bool
    saw: tuple[str, ...] = ()


def status_of(scene: Scene, part: Part, bond: Bond) -> Status:
    """Stance, polarity, time, and whether the tie has ended."""
    over = tuple(_over(part, bond))
    hedged = next(((stance, word) for stance, word in _hedges(part, bond)), None)
    if bond.head.is_verb and bond.head.tag != "MD" and not _is_compound(bond):
        stands = standing(scene, part, bond.head)
        ended = bool(over) or bond.pattern.ended
        negated = stands.negated and not any(word.endswith("longer") for word in over)
        stance = (
            hedged[0] if hedged and stands.stance in ("asserted", "reported") else stands.stance
        )
        time = _time(bond, stands.time, ended=ended)
        return Status(stance, stands.likelihood, negated, time, ended, (*over, *stands.saw))
    spoken = bool(scene.around(bond.trigger.span))
    stance = hedged[0] if hedged else ("reported" if spoken else "asserted")
    ended = bool(over) or bond.pattern.ended
    return Status(stance, "", False, "past" if ended else "ongoing", ended, over)


def _is_compound(bond: Bond) -> bool:
    return bond.rule == "tie.participle"


def _time(bond: Bond, told: str, *, ended: bool) -> str:
    """A state told by a participle goes on: "a group based in Yemen"."""
    if ended or told == "future":
        return "past" if ended else told
    if bond.trigger.is_verb and bond.trigger.dep in ("acl", "amod") and bond.trigger.tag == "VBN":
        return "ongoing"
    return "ongoing" if tense_of(bond.head) == "present" else told


def _over(part: Part, bond: Bond) -> Iterator[str]:
    """The words that say that it no longer holds: former, no longer, until, resigned."""
    if not bond.trigger.is_verb:
        yield from (
            word.text
            for word in before_noun(part, bond.trigger)
            if word.text.lower() in listed("ended")
        )
    head = bond.head
    for word in dict.fromkeys((head, bond.trigger)):
        yield from _beside(word)
    if head.is_verb and head is not bond.trigger and head.lemma in listed("ending"):
        yield head.text


def _beside(word: Word) -> Iterator[str]:
    for kid in word.children:
        if kid.dep == "advmod" and kid.lemma in listed("ended_adverbs"):
            yield kid.text
        if (
            kid.lemma == "long"
            and kid.text.lower() == "longer"
            and kid.kids("neg", "advmod", "det")
        ):
            yield "no longer"
        if kid.dep == "prep" and kid.lemma in ("until", "till"):
            yield kid.text
    if word.dep == "xcomp" and word.head.lemma == "use":
        yield "used to"


def _hedges(part: Part, bond: Bond) -> Iterator[tuple[str, str]]:
    if bond.trigger.is_verb:
        return
    for word in before_noun(part, bond.trigger):
        if (stance := unsure().get(word.text.lower())) is not None:
            yield stance, word.text
