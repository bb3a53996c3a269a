"""Whether a time expression looks back or ahead, by the verb or the participle that it hangs on."""

from collections.abc import Iterator
from functools import cache

from detente.extract.circumstances.when import head_of
from detente.extract.parsing.clauses import is_negated, lemma_of, tense_of
from detente.extract.parsing.tree import PASSIVE_SUBJECTS, SUBJECTS, Word
from detente.extract.scene import Part, Scene
from detente.extract.times.guards import listed
from detente.model.text import Span
from detente.model.time import TimeMention
from detente.model.vocabulary import yaml_file

_SETTLED = ("after", "since", "following")
_BESIDE = ("poss", "nmod", "compound", "amod", "nummod")
_WANTING = ("intended", "demanded", "expected", "probable", "feared", "possible")


def tenses(scene: Scene) -> Iterator[tuple[Span, str]]:
    """The tense of each time expression: past, present, future, or nothing where no verb tells."""
    for part in scene.parts:
        for time in part.times:
            head = head_of(part, time)
            yield time.span, _tense(part, time, head) if head is not None else ""


def _tense(part: Part, time: TimeMention, head: Word) -> str:
    if head.dep in _BESIDE and not head.head.is_verb:
        return _of_owner(time, head)
    if _is_put_off(head) or _is_set_as(head):
        return "future"
    for word in head.ancestors():
        if _is_planned(word):
            return "" if time.month and _is_over(word) else "future"
        if word.is_verb and word.dep not in ("aux", "auxpass"):
            return _of_verb(word, heading=part.is_heading)
    return _of_verb(head, heading=part.is_heading) if head.is_verb else ""


def _of_owner(time: TimeMention, head: Word) -> str:
    """Monday's raid was the last Monday, whatever the verb; an August raid may be to come."""
    settled = any(word.lemma in _SETTLED for word in (head.head.head, head.head.head.head))
    return "past" if settled or (head.dep == "poss" and time.weekday is not None) else ""


def _is_put_off(head: Word) -> bool:
    """True of "elections were promised for May 25" and "extended to Friday"."""
    link = head.head
    if head.dep != "pobj":
        return False
    if link.lemma in ("to", "until", "till", "through"):
        return link.head.lemma in listed("put_off")
    return link.lemma == "for" and link.head.lemma in listed("set_for") | listed("put_off")


def _is_set_as(head: Word) -> bool:
    """True of "set May 25 as the deadline"."""
    return head.head.lemma in listed("set_for") and head.head.has("as", "prep") and head.is_noun


def _is_planned(word: Word) -> bool:
    """True of an upcoming vote, a raid planned for Monday, "planned a march on Monday"."""
    if word.lemma in listed("ahead") or (word.dep == "acl" and _is_set_for(word)):
        return True
    return any(kid.lemma in listed("ahead") for kid in word.kids("amod")) and word.is_noun


def _is_over(planned: Word) -> bool:
    """True of "the visit planned for July did not take place": July may lie on either side."""
    above = next((word for word in planned.ancestors() if word.is_verb), planned)
    return above is not planned and tense_of(above) == "past"


def _is_set_for(word: Word) -> bool:
    return word.tag == "VBN" and word.lemma in listed("set_for") and word.has("for", "prep")


def _of_verb(verb: Word, *, heading: bool) -> str:
    tense = "past" if _could_not(verb) else tense_of(verb)
    if tense == "future" and verb.has("to", "aux"):
        return _of_infinitive(verb)
    if tense == "future" or _is_open(verb) or _is_settled(verb):
        return "future"
    if tense != "present":
        return tense
    if heading:
        return "past"
    return "" if lemma_of(verb) in listed("told_in_present") else "present"


def _of_infinitive(verb: Word) -> str:
    """What one agreed to do lies ahead; what one was forced to do has happened; else open."""
    governor = verb.head
    if governor.lemma in listed("carried_out"):
        return "past" if tense_of(governor) == "past" else "future"
    if governor.lemma in _wanting() or not governor.is_verb:
        return "future"
    return "" if tense_of(governor) == "past" and governor.lemma != "be" else "future"


@cache
def _wanting() -> frozenset[str]:
    stances = yaml_file("governors.yaml")["stances"]
    return frozenset(word for stance in _WANTING for word in stances[stance])


def _is_settled(verb: Word) -> bool:
    """True of "is due on Friday", where the date hangs on the verb."""
    return any(kid.lemma in listed("ahead") for kid in verb.kids("acomp", "attr", "oprd"))


def _is_open(verb: Word) -> bool:
    """True for "may meet" and "would lift"; not for "may have met" and "could not be reached"."""
    helpers = verb.kids("aux")
    modals = {kid.lemma for kid in helpers if kid.tag == "MD"}
    if not modals or any(kid.lemma == "have" for kid in helpers):
        return False
    return not _could_not(verb)


def _could_not(verb: Word) -> bool:
    """True of "could not be reached on Friday" and "neither could be found": it was tried."""
    if {kid.lemma for kid in verb.kids("aux") if kid.tag == "MD"} != {"could"}:
        return False
    subjects = verb.kids(*SUBJECTS, *PASSIVE_SUBJECTS)
    return is_negated(verb) or any(
        noun.lemma == "neither" or noun.has("neither", "preconj") for noun in subjects
    )
