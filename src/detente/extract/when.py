"""Which time expression dates which act, and from which other act it counts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.extract.clauses import marker, tense_of
from detente.extract.patterns import light_verbs, noun_patterns
from detente.extract.scene import Part, Scene
from detente.extract.tree import Word
from detente.model.text import Span
from detente.model.time import TimeMention

_ASPECT = frozenset(
    {"begin", "start", "resume", "continue", "open", "end", "be", "enter", "close", "last"}
)
_HAPPEN = frozenset({"occur", "happen", "take", "come", "follow"})


@dataclass(frozen=True, slots=True)
class Dating:
    """A time expression for an act; `anchor` is the trigger of the act that it counts from."""

    time: TimeMention
    anchor: Span | None = None


def dating(part: Part, trigger: Word, carrier: Word | None = None) -> Dating | None:
    """The time expression that belongs to `trigger` (or to its light verb), or that it shares."""
    found = _direct(part, trigger, carrier)
    if found is not None:
        return found
    for other in _sharing(carrier or trigger):
        if (found := _own_time(part, other)) is not None:
            return found
    return None


def _direct(part: Part, trigger: Word, carrier: Word | None) -> Dating | None:
    for time in part.times:
        if time.kind in ("duration", "set"):
            continue
        head = _head(part, time)
        if head is None:
            continue
        anchored = _anchor(part, time, head) if time.counts_from == "anchor" else None
        owner = anchored[0] if anchored else _owner(head)
        if owner is trigger or (carrier is not None and owner is carrier):
            return Dating(time, anchored[1].span if anchored else None)
        if anchored and anchored[1] is trigger:
            if time.unit in ("hour", "minute"):
                return _own_time(part, anchored[0])
            if time.shift and time.unit in ("day", "week", "month", "year"):
                return Dating(replace(time, shift=-time.shift), anchored[0].span)
    return None


def _sharing(word: Word) -> Iterator[Word]:
    """The words whose time expression holds for this act too."""
    if word.is_noun:
        head = word.head
        if word.dep in ("nsubj", "nsubjpass", "attr") and head.lemma in _HAPPEN | _ASPECT:
            yield head
        return
    for kid in word.kids("dobj", "nsubjpass"):
        if kid.lemma not in noun_patterns() or word.lemma in light_verbs():
            yield kid
    if word.lemma in ("stop", "begin", "start", "cease"):
        yield from word.kids("xcomp")
    if word.dep == "advcl" and word.tag == "VBG" and not marker(word) and word.head.is_verb:
        yield word.head
    yield from _joined(word)


def _joined(verb: Word) -> Iterator[Word]:
    """The verbs coordinated with one that share its subject: "met on Friday and ordered …"."""
    if verb.dep == "conj" and verb.head.is_verb and not verb.kids("nsubj", "nsubjpass"):
        yield verb.head
        yield from verb.head.kids("dobj")
    for kid in verb.kids("conj"):
        if kid.is_verb and not kid.kids("nsubj", "nsubjpass"):
            yield kid
            yield from kid.kids("dobj")


def told_of_last(part: Part) -> TimeMention | None:
    """The time in "The exchange took place on Monday": it dates the sentence before."""
    for clause in part.clauses:
        subject = clause.verb.kid("nsubj")
        if clause.verb.lemma in _HAPPEN and subject is not None and _points_back(subject):
            dated = _own_time(part, clause.verb)
            return dated.time if dated else None
    return None


def _points_back(subject: Word) -> bool:
    return subject.is_pronoun or any(
        kid.lemma in ("the", "this", "both") for kid in subject.kids("det")
    )


def _own_time(part: Part, verb: Word) -> Dating | None:
    """The date that hangs on a verb itself."""
    for time in part.times:
        head = _head(part, time)
        plain = time.kind == "date" and time.counts_from != "anchor"
        if plain and head is not None and _owner(head) is verb:
            return Dating(time)
    return None


def _head(part: Part, time: TimeMention) -> Word | None:
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
        ),
        None,
    )
    if link is None:
        return None
    if link.dep == "mark" and link.head.is_verb:
        return link.head.head, link.head
    noun = link.kid("pobj", "pcomp")
    return (link.head, noun) if noun is not None else None


def _next(part: Part, time: TimeMention) -> tuple[Word, ...]:
    after = next((word for word in part.tree.words if word.start >= time.span.end), None)
    last = part.tree.within(time.span)[-1:]
    return tuple(word for word in (after, *last) if word is not None)


def _owner(head: Word) -> Word | None:
    """The nearest verb or event-like noun above the expression."""
    word = head
    for above in head.ancestors():
        if above.is_verb and above.dep not in ("aux", "auxpass"):
            return above
        if above.is_noun and word.dep in ("nmod", "compound", "poss", "nummod", "amod", "npadvmod"):
            return above
        if above.is_noun and word.dep == "prep" and above.dep not in ("pobj",):
            return above
        word = above
    return head if head.is_verb else None


def looks_ahead(scene: Scene) -> Iterator[Span]:
    """The time expressions whose verb is in the future."""
    for part in scene.parts:
        for time in part.times:
            head = _head(part, time)
            verb = next((word for word in head.ancestors() if word.is_verb), None) if head else None
            if verb is not None and tense_of(verb) == "future":
                yield time.span
