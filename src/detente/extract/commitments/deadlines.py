"""Deadlines: by when, told with the act, as a deadline that is set, or in the next sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.extract.commitments.acts import Bound, kin, same
from detente.extract.conditions.bindings import words_of
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.model.text import Span
from detente.model.time import TimeMention

_UNTIL = frozenset({"until", "till"})
_THIRD = frozenset({"they", "it", "he", "she"})
_AROUND = frozenset({"of", "for", "on", "at", "in", "as"})
_REACH = 6
"""So many words may stand between a verb and the limit that it gives."""


def deadline_of(scene: Scene, number: int, one: Bound) -> TimeMention | None:
    """The limit of an act, or of the condition under which it stands."""
    following = scene.parts[number + 1] if number + 1 < len(scene.parts) else None
    near = _beside(one) or next(_set(one.part), None)
    if near is not None or following is None or following.is_heading:
        return near
    return next(_told(scene, following, one), None)


def _beside(one: Bound) -> TimeMention | None:
    """The limit that stands in the same sentence, not that of the act before "and to"."""
    before = one.act.head if one.act.dep == "conj" and one.act.has("to", "aux") else one.act
    passed = Span(before.start, one.act.start)
    limits = (time for time in one.part.times if time.kind == "deadline")
    return next((time for time in limits if not passed.holds(time.span)), None)


def _set(part: Part) -> Iterator[TimeMention]:
    """As in "and set a deadline of 1 June"."""
    for time, before in _times(part):
        near = before[-2:]
        if len(near) == 2 and near[0].lemma in words_of("limits") and near[1].lemma in _AROUND:
            yield _limit(time)


def _told(scene: Scene, part: Part, one: Bound) -> Iterator[TimeMention]:
    """In the sentence after: "They have until Friday", "The deadline is 1 June"."""
    yield from _set(part)
    for time, before in _times(part):
        left = [word for word in before if word.tag != "RB"]
        verb = next((word for word in reversed(left[-_REACH:]) if _is_verb(word)), None)
        if verb is None or verb.has("not", "neg"):
            continue
        between = [word for word in left if word.i > verb.i]
        had = _is_had(verb, between) and _is_of(scene, verb, one, own=False)
        given = _is_given(scene, verb, between, time) and _is_of(scene, verb, one, own=True)
        if had or given or _runs_out(verb, between, one):
            yield _limit(time)


def _times(part: Part) -> Iterator[tuple[TimeMention, Sequence[Word]]]:
    """Each time with the words before it."""
    for time in part.times:
        if time.kind in ("deadline", "date", "time", "duration"):
            yield time, [word for word in part.tree.words if word.end <= time.span.start]


def _is_verb(word: Word) -> bool:
    return word.is_verb or word.lemma in ("have", "be")


def _is_had(verb: Word, between: Sequence[Word]) -> bool:
    """As in "have until"."""
    return verb.lemma == "have" and [word.lemma in _UNTIL for word in between] == [True]


def _is_given(scene: Scene, verb: Word, between: Sequence[Word], time: TimeMention) -> bool:
    """As in "gave them until Sunday", "gave the government 48 hours"."""
    if verb.lemma not in words_of("giving_time"):
        return False
    until = bool(between) and between[-1].lemma in _UNTIL
    whom = between[:-1] if until else between
    somebody = bool(scene.actors(tuple(whom))) or any(word.is_pronoun for word in whom)
    return somebody and (until or time.kind == "duration")


def _runs_out(verb: Word, between: Sequence[Word], one: Bound) -> bool:
    """As in "The deadline is 1 June"; "The deadline for tax returns" is of something else."""
    told = {word.lemma for word in one.part.tree.words}
    limits = any(
        word.lemma in words_of("limits") and all(noun.lemma in told for noun in _narrowing(word))
        for word in subjects_of(verb)
    )
    plain = all(word.lemma in _AROUND or word.tag == "RP" for word in between)
    return limits and plain and verb.lemma in words_of("running_out")


def _narrowing(limit: Word) -> list[Word]:
    """What it is said to be a limit for: the *tax* deadline, the deadline for *talks*."""
    nouns = [word for word in limit.subtree() if word.is_noun and word is not limit]
    return [word for word in nouns if word.lemma not in words_of("limits")]


def _is_of(scene: Scene, verb: Word, one: Bound, *, own: bool) -> bool:
    """Who has the time is somebody of the commitment; `own`: who gives it, the promisor."""
    for word in subjects_of(verb):
        if word.text.lower() in _THIRD:
            return True
        mention = scene.actor(word)
        if mention is not None and (same(mention, one.promisor) or kin(mention, one.promisor)):
            return True
        if not own and any(word.lemma == other.lemma for other in one.part.tree.words):
            return word.is_noun
    return False


def _limit(time: TimeMention) -> TimeMention:
    """The time as a deadline; a length counts from the day of the report."""
    counts = "report" if time.kind == "duration" else time.counts_from
    return replace(time, kind="deadline", counts_from=counts)
