"""Values: which number of a sentence is the new one, which the change."""

import re
from dataclasses import dataclass

from detente.extract.measures.amounts import Amount, fractions_in
from detente.extract.measures.quantities import Named
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part
from detente.model.count import Count
from detente.model.text import Span

_REACH = 110  # characters after the noun in which its value may stand
_STOPS = re.compile(r";|:|\s—\s|\b(?:while|whereas|although|but)\b")
_COUNTING = frozenset({"number", "numbers", "total", "totals", "totalled"})
_NEW = frozenset({"to", "at", "reach", "reached"})
_NEAR = 45  # characters after a number in which it is compared with another
_FROM = re.compile(r"[,\s]{1,3}(up|down)\sfrom\b", re.IGNORECASE)
_THAN = re.compile(r",\s([\w,]+\s(more|fewer|less))\sthan\b", re.IGNORECASE)
_TIMES = re.compile(r"\b(?:doubl|trebl|tripl|halv|quadrupl)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Value:
    """The new value with its unit, the words of the change, and what they say of the direction."""

    amount: Count | None = None
    unit: str = ""
    change: Span | None = None
    direction: str = ""
    span: Span | None = None
    counts: str = ""


def value_of(
    part: Part, text: str, clause: Clause, named: Named, amounts: tuple[Amount, ...]
) -> Value:
    """The value "to 1,550" before the noun's own number before the change "by half a million"."""
    dates = [time.span for time in part.times if time.kind not in ("duration", "set")]
    usable = [one for one in amounts if not any(one.count.span.meets(span) for span in dates)]
    after = _after(part, text, clause, named, usable)
    own = next((one for one in usable if _is_own(named, one)), None)
    to = next((one for one in after if one.lead in _NEW), None)
    by = next((one for one in after if one.lead == "by"), None)
    units = named.quantity.units
    plain = next((one for one in after if one.lead in _COUNTING or one.unit in units), None)
    if own is not None and own.lead in _NEW:
        to = own
    chosen = to or own or by or plain or _attribute(clause, named, usable)
    change = _change(part, text, clause, named, (by, own))
    if chosen is None:
        return Value(change=change)
    direction, beside = _compared(text, chosen, own)
    counts = "" if chosen is own or chosen.unit else _counted(part, chosen)
    return Value(chosen.count, chosen.unit, change or beside, direction, chosen.span, counts)


def _counted(part: Part, amount: Amount) -> str:
    """The noun that a number stands before: the schools of "to 30 schools"."""
    inside = part.tree.within(amount.count.span)
    word = next((one for one in inside if one.tag == "CD" and one.dep == "nummod"), None)
    return word.head.lemma if word is not None and word.head.is_noun else ""


def _after(
    part: Part, text: str, clause: Clause, named: Named, amounts: list[Amount]
) -> list[Amount]:
    """The numbers that follow verb and noun up to the next quantity or clause."""
    noun, verb = named.noun, clause.verb
    first = noun.end if noun.dep == "conj" else min(verb.end, noun.end)
    end = min(noun.end + _REACH, part.tree.span.end)
    others = [
        word.start for word in (*noun.conjuncts(), *verb.kids("conj")) if word.start > noun.end
    ]
    stop = _STOPS.search(text, max(first, verb.end, noun.end), end)
    end = min([end, *others, *([stop.start()] if stop else [])])
    inside = set(noun.subtree()) | set(named.top.subtree())
    return [
        one
        for one in amounts
        if first <= one.span.start < end and _is_below(part, one, verb, inside)
    ]


def _is_below(part: Part, amount: Amount, verb: Word, inside: set[Word]) -> bool:
    """True where no other verb stands between the number and this one."""
    word = next((one for one in part.tree.words if one.span.meets(amount.count.span)), None)
    if not verb.is_verb:
        return word is not None and verb in word.ancestors()
    above = next((one for one in word.ancestors() if one.is_verb), None) if word else None
    return above is None or above is verb or above in inside or _is_mere_participle(above, verb)


def _is_mere_participle(word: Word, verb: Word) -> bool:
    """As in "the warheads mounted on missiles to 1,550", which the parse takes for a clause."""
    return word.i > verb.i and word.tag in ("VBN", "VBD") and not word.kids("nsubj", "nsubjpass")


def _is_own(named: Named, amount: Amount) -> bool:
    """The number before the noun itself: "859 missiles", "60 million dollars in aid"."""
    if amount.lead == "by":
        return False
    nouns = (named.noun, named.top)
    return any(
        amount.count.span.meets(word.span) for noun in nouns for word in (noun, *_left(noun))
    )


def _left(noun: Word) -> list[Word]:
    kids = noun.kids("nummod", "quantmod", "amod", "compound", "nmod")
    return [word for kid in kids if kid.i < noun.i for word in kid.subtree()]


def _attribute(clause: Clause, named: Named, amounts: list[Amount]) -> Amount | None:
    """As in "refugees number seven million": a number that is the verb's own object."""
    if named.top in clause.patients or named.noun in clause.patients:
        return None
    kids = clause.verb.kids("dobj", "attr", "nummod", "npadvmod", "oprd")
    words = [word for kid in kids for word in (kid, *kid.kids("nummod", "compound"))]
    spans = [word.span for word in words if word not in (named.noun, named.top)]
    return next((one for one in amounts if any(one.count.span.meets(s) for s in spans)), None)


def _change(
    part: Part, text: str, clause: Clause, named: Named, numbers: tuple[Amount | None, ...]
) -> Span | None:
    """By how much: "by half a million", "by a third", "300 more", "doubled"."""
    by, own = numbers
    if by is not None:
        start = text.rfind("by", part.tree.span.start, by.span.start)
        return Span(start if start >= 0 else by.span.start, by.span.end)
    low, high = sorted((clause.verb.start, named.noun.end))
    near = fractions_in(text[low : min(high + _REACH, part.tree.span.end)], low)
    if near and not any(near[0].start > word.start for word in named.noun.conjuncts()[1:]):
        return near[0]
    if own is not None and own.more:
        return own.span
    return clause.verb.span if _TIMES.match(clause.verb.text) else None


def _compared(text: str, chosen: Amount, own: Amount | None) -> tuple[str, Span | None]:
    """What stands beside the number: "300 more", "520, down from 680", "140, ten more than"."""
    end = min(chosen.span.end + _NEAR, len(text))
    if hit := _FROM.search(text, chosen.span.end, end):
        return ("raised" if hit.group(1).lower() == "up" else "lowered"), None
    if hit := _THAN.search(text, chosen.span.end, end):
        return ("raised" if hit.group(2).lower() == "more" else "lowered"), Span(*hit.span(1))
    return ("raised" if own is not None and own.more and chosen is own else ""), None
