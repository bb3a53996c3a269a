"""Which time expression dates which act, and from which other act it counts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.extract.circumstances.same_time import HAPPEN, sharing
from detente.extract.parsing.clauses import marker, tense_of
from detente.extract.parsing.tree import Word
from detente.extract.patterns import noun_patterns
from detente.extract.scene import Part
from detente.model.names import roles
from detente.model.text import Span
from detente.model.time import TimeMention

_BESIDE = frozenset({"nmod", "compound", "poss", "nummod", "amod", "npadvmod"})


@dataclass(frozen=True, slots=True)
class Dating:
    """A time expression for an act; `anchor` is the trigger of the act that it counts from."""

    time: TimeMention
    anchor: Span | None = None


def dating(part: Part, trigger: Word, carrier: Word | None = None) -> Dating | None:
    """The time expression that belongs to `trigger` (or to its light verb), or that it shares.

    A date beats a vague "hours before" on the same verb.
    """
    found = list(_direct(part, trigger, carrier))
    if found:
        return min(found, key=_vagueness)
    for other in sharing(carrier or trigger):
        if (dated := _own_time(part, other)) is not None:
            return dated
    return None


def _vagueness(dated: Dating) -> int:
    """0 for a date, 1 for what counts from a known act, 2 for what hangs in the air."""
    if dated.time.counts_from != "anchor":
        return 0
    return 1 if dated.anchor is not None else 2


def _direct(part: Part, trigger: Word, carrier: Word | None) -> Iterator[Dating]:
    for written in part.times:
        head = head_of(part, written)
        if head is None or written.kind in ("duration", "set"):
            continue
        time = _soon_after(written, trigger)
        if time.kind == "deadline" and _is_over(trigger):
            continue
        anchored = _anchor(part, time, head) if time.counts_from == "anchor" else None
        owner = anchored[0] if anchored else _owner(head, time, trigger)
        if owner is trigger or (carrier is not None and owner is carrier):
            time = _bounded(time, head)
            if not (time.bound == "since" and _is_ranked(trigger)):
                yield Dating(time, _counted_from(part, anchored))
        elif anchored and anchored[1] is trigger:
            yield from _before_it(part, time, anchored[0])


def _soon_after(time: TimeMention, trigger: Word) -> TimeMention:
    """Takes "condemned the coup within hours" as soon after what was told: no deadline."""
    if time.kind != "deadline" or time.unit not in ("hour", "minute"):
        return time
    if not _is_over(trigger):
        return time
    return replace(time, kind="date", counts_from="anchor", lasting=False)


def _is_over(trigger: Word) -> bool:
    """True for a verb in the past: a deadline is not when it happened."""
    return trigger.is_verb and tense_of(trigger) == "past" and trigger.tag != "VB"


def _counted_from(part: Part, anchored: tuple[Word, Word] | None) -> Span | None:
    """The act that an expression counts from, or the date which that act has itself."""
    if anchored is None:
        return None
    dated = _own_time(part, anchored[1])
    return dated.time.span if dated else anchored[1].span


def _before_it(part: Part, time: TimeMention, other: Word) -> Iterator[Dating]:
    """Dates B by "A, four days after B"; for "it was four days after B, when A" A stands there."""
    if other.lemma == "be":
        other = next((kid for kid in other.kids("advcl") if marker(kid) == "when"), other)
    dated = _own_time(part, other)
    if time.unit in ("hour", "minute"):
        if dated is not None:
            yield dated
    elif time.shift and time.unit in ("day", "week", "month", "year"):
        yield Dating(replace(time, shift=-time.shift), dated.time.span if dated else other.span)


def _bounded(time: TimeMention, head: Word) -> TimeMention:
    """Keeps since, before or after where it governs a date: not "after Monday's raid"."""
    link = head.head.lemma if head.dep == "pobj" and not (time.part or time.clock) else ""
    return replace(time, bound=link if link in ("since", "before", "after") else "")


def _is_ranked(trigger: Word) -> bool:
    """True of "the worst raid since 2004": it was not from then on."""
    return any(
        kid.tag in ("JJS", "RBS") or kid.lemma in ("first", "second", "third", "last", "only")
        for kid in trigger.kids("amod")
    )


def told_of_last(part: Part) -> TimeMention | None:
    """The time in "The exchange took place on Monday": it dates the sentence before."""
    for clause in part.clauses:
        subject = clause.verb.kid("nsubj")
        main = clause.verb.first_conjunct().dep == "ROOT"
        if main and clause.verb.lemma in HAPPEN and subject is not None and _points_back(subject):
            dated = _own_time(part, clause.verb)
            return dated.time if dated else None
    return None


def _points_back(subject: Word) -> bool:
    return subject.is_pronoun or any(
        kid.lemma in ("the", "this", "both") for kid in subject.kids("det")
    )


def _own_time(part: Part, verb: Word) -> Dating | None:
    """The date that hangs on a verb itself, not as its object."""
    for time in part.times:
        head = head_of(part, time)
        plain = time.kind in ("date", "time") and time.counts_from != "anchor"
        if plain and head is not None and head.dep != "dobj" and _owner(head, time, verb) is verb:
            return Dating(time)
    return None


def head_of(part: Part, time: TimeMention) -> Word | None:
    """The word of the expression that hangs outside it."""
    inside = part.tree.within(time.span)
    return next((word for word in inside if word.head not in inside or word.head is word), None)


def _anchor(part: Part, time: TimeMention, head: Word) -> tuple[Word, Word] | None:
    """For "four days after B": the act it dates, and the act B that it counts from."""
    link = next(
        (
            word
            for word in (head.head, *_next(part, time))
            if word.lemma in ("after", "before", "since")
            or (word.lemma == "of" and word.head is head and time.unit in ("hour", "minute"))
        ),
        None,
    )
    if link is None:
        return None
    if link.dep == "mark" and link.head.is_verb:
        return link.head.head, link.head
    under = head.head
    if link.head in (head, under) and under.dep == "advcl" and link.start < under.start:
        return under.head, under
    noun = link.kid("pobj", "pcomp")
    if noun is None:
        return None
    verb = next((word for word in head.ancestors() if word.is_verb), link.head)
    return (verb if link.lemma == "of" else link.head, noun)


def _next(part: Part, time: TimeMention) -> tuple[Word, ...]:
    after = next((word for word in part.tree.words if word.start >= time.span.end), None)
    last = part.tree.within(time.span)[-1:]
    return tuple(word for word in (after, *last) if word is not None)


def _owner(head: Word, time: TimeMention, asked: Word) -> Word | None:
    """The nearest verb or event-like noun above the expression."""
    word = head
    for above in head.ancestors():
        if above.is_verb and above.dep not in ("aux", "auxpass"):
            return _told_with_noun(above, time) or above
        if above.is_noun and word.dep in _BESIDE:
            if above is asked or not _after_in(head, above):
                return above
            if asked in above.kids("acl"):
                return asked
        if above.is_noun and word.dep == "prep" and above.dep != "pobj" and not _is_somebody(above):
            return above
        word = above
    return head if head.is_verb else None


def _is_somebody(noun: Word) -> bool:
    """True of people: of "killed a *driver* at a checkpoint on Sunday" the killing has the day."""
    return noun.is_name or noun.lemma in roles() or bool(noun.kids("nummod"))


def _after_in(word: Word, noun: Word) -> bool:
    """True for "in January rebels killed", where the month is no part of the noun."""
    start = min(below.i for below in word.subtree())
    near = (noun.head, *noun.head.children)
    return any(opening.tag == "IN" and opening.i == start - 1 for opening in near)


def _told_with_noun(verb: Word, time: TimeMention) -> Word | None:
    """The act of "blames them for the attack on 28 November": what is blamed now is past."""
    if tense_of(verb) != "present" or not (time.year and time.month):
        return None
    below = [
        word
        for word in verb.subtree()
        if word.is_noun and verb.i < word.i and word.end <= time.span.start
    ]
    acts = [word for word in below if word.lemma in noun_patterns()]
    return max(acts, key=lambda word: word.i, default=None)
