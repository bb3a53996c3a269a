"""Which acts a report tells one after another: such an act takes the date told before it."""

from collections.abc import Iterator

from detente.extract.parsing.clauses import marker
from detente.extract.parsing.tree import Word
from detente.extract.patterns import light_verbs
from detente.extract.scene import Part, Scene
from detente.model.statement import Event
from detente.model.text import Span
from detente.model.time import TimeMention

_ANSWERING = frozenset({"reply", "respond", "answer"})
_ASIDE = frozenset({"after", "before", "since", "until", "if", "although", "though", "because"})


def told_in_turn(scene: Scene, events: list[Event]) -> Iterator[tuple[Span, ...]]:
    """Runs of triggers: acts that a paragraph tells one after another by its main clauses.

    An act told in the past perfect opens a run of its own kind. A date that belongs to none of
    the acts ends the run.
    """
    run: list[Event] = []
    before: Part | None = None
    for event in events:
        part = scene.part_at(event.trigger.start)
        if part is None or part.is_heading or event.time != "past" or event.negated:
            continue
        verb = _verb_of(part, event)
        if verb is None or not _is_main(verb):
            continue
        plain = _is_plain_past(verb)
        if not plain and event.when is None:
            continue
        if run and not (plain and _goes_on(scene, before, part, run[-1], event)):
            yield tuple(one.trigger for one in run)
            run = []
        run.append(event)
        before = part
    yield tuple(one.trigger for one in run)


def _goes_on(scene: Scene, before: Part | None, part: Part, last: Event, event: Event) -> bool:
    if before is None or before.tree.passage.paragraph != part.tree.passage.paragraph:
        return False
    head = _verb_of(before, last)
    perfect = head is not None and not _is_plain_past(head)
    if perfect and last.type != event.type:
        return False
    own = {one.when.span for one in (last, event) if one.when is not None}
    return not any(_is_date(time) and time.span not in own for time in _between(scene, last, event))


def _between(scene: Scene, last: Event, event: Event) -> Iterator[TimeMention]:
    """The time expressions after one act, up to and with the sentence of the next."""
    parts = scene.parts_in(last.trigger.joined(event.trigger))
    return (time for part in parts for time in part.times if time.span.start > last.trigger.start)


def _is_date(time: TimeMention) -> bool:
    return time.kind in ("date", "time") and bool(
        time.month or time.year or time.weekday is not None or time.counts_from
    )


def _verb_of(part: Part, event: Event) -> Word | None:
    """The verb that tells of the act: its trigger, or the light verb of a noun."""
    word = next(iter(part.tree.within(event.trigger)), None)
    if word is None or word.is_verb:
        return word
    if word.dep == "dobj" and word.head.lemma in light_verbs():
        return word.head
    return None


def _is_main(verb: Word) -> bool:
    """True in a main clause, also in "replied that it welcomed the offer"."""
    first = verb.first_conjunct()
    if marker(verb) in _ASIDE or marker(first) in _ASIDE:
        return False
    if first.dep == "ccomp" and first.head.lemma in _ANSWERING:
        return _is_main(first.head) and _is_plain_past(first.head)
    return first.dep == "ROOT"


def _is_plain_past(verb: Word) -> bool:
    """True for "signed" and "was signed", not for "had signed" or "has signed"."""
    helpers = verb.kids("aux", "auxpass")
    if any(kid.lemma == "have" or kid.tag == "MD" for kid in helpers):
        return False
    return verb.tag == "VBD" or any(kid.tag == "VBD" for kid in helpers) or _shares(verb)


def _shares(verb: Word) -> bool:
    """True for "was seized and burnt", where the second verb has no helper of its own."""
    joined = verb.dep == "conj" and verb.head.is_verb and not verb.kids("aux", "auxpass")
    return joined and verb.tag == "VBN" and _is_plain_past(verb.head)
