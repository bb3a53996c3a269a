"""Conditions: which of the conditions of a sentence an act stands under."""

from detente.extract.conditions.clauses import conditions_in
from detente.extract.conditions.condition import Condition, holds, trimmed
from detente.extract.conditions.deadline_ends import without_deadline
from detente.extract.conditions.stretches import stretches
from detente.extract.parsing.clauses import tense_of
from detente.extract.parsing.tree import Word, extent
from detente.extract.scene import Part

# What binds nobody: "even if they pay", "if only they had paid".
_IDLE = frozenset({"even-if", "wish"})


def condition_of(part: Part, text: str, act: Word, *governors: Word) -> Condition | None:
    """The condition under which the act (or the verb that promises it) stands: the nearest."""
    found = [
        one
        for piece in stretches(part)
        if piece[0].i <= act.i <= piece[-1].i
        for one in conditions_in(text, piece, act)
        if _fits(one, act, governors)
    ]
    if not found:
        return None
    nearest = min(found, key=lambda one: (one.polarity == "temporal", _distance(one, act)))
    return _without_deadline(part, text, nearest)


def _without_deadline(part: Part, text: str, one: Condition) -> Condition:
    span = without_deadline(part.times, text, one.span)
    return Condition(span, one.polarity, one.whole, one.head, one.opener)


def _distance(one: Condition, act: Word) -> int:
    return max(one.whole.start - act.end, act.start - one.whole.end)


def _fits(one: Condition, act: Word, governors: tuple[Word, ...]) -> bool:
    """True where the condition hangs on the act, on what promises it, or within the act."""
    if one.span.start <= act.start < one.span.end or one.head is act or one.polarity in _IDLE:
        return False
    if one.polarity == "temporal" and not _is_open(one, act):
        return False
    above = verb_above(one)
    if above is None:
        return True
    lines = [act, *governors]
    if above in lines:
        return above is act or one.polarity != "temporal" or one.whole.start > act.start
    fronted = one.whole.start < min(act.start, above.start)
    if any(above is line for line in act.ancestors()):
        if one.polarity == "temporal":
            return False
        return fronted or not (act.dep == "conj" and act.kids("aux", "nsubj"))
    if any(above is word for word in act.subtree()):
        between = [word for word in (above, *above.ancestors()) if holds(act, word)]
        own = [w for w in between if w is not act and w.dep == "conj" and w.kids("aux", "nsubj")]
        loose = one.polarity in ("if", "unless", "in-return")
        return not own and (loose or all(w.dep != "relcl" for w in between if w is not act))
    return fronted and one.polarity in ("if", "unless", "in-return")


def verb_above(one: Condition) -> Word | None:
    """The verb outside the condition that it hangs on; None where the parse lost it."""
    for word in one.head.ancestors():
        if word.is_verb and not one.whole.start <= word.start < one.whole.end:
            return word
    return None


def _is_measured(one: Condition) -> bool:
    """As in "within six months after they withdrew": the time counts from the condition."""
    before = one.opener.head if one.opener.dep == "prep" else one.head.head
    return before.lemma in ("day", "week", "month", "year", "hour")


def _is_open(one: Condition, act: Word) -> bool:
    """True for a time still to come: "once they leave", not "after they left"."""
    words = one.opener.text.lower()
    if words in ("once", "only", "as", "the", "while", "for", "so") or _is_measured(one):
        return True
    modal = any(kid.text.lower() == "would" for kid in act.kids("aux"))
    negated = act.has("not", "neg")
    return tense_of(one.head) != "past" or modal or negated


def nominal(text: str, subject: Word) -> Condition:
    """A subject that stands for a condition: "a change of tone would bring …"."""
    reach = extent(subject)
    return Condition(trimmed(text, reach.start, reach.end), "if", reach, subject, subject)
