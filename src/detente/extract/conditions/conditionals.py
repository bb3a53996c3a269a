"""Conditionals: every if-part of a sentence with its then-part, promised by somebody or not."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.extract.conditions.clauses import conditions_in
from detente.extract.conditions.condition import Condition, made
from detente.extract.conditions.conditions import verb_above
from detente.extract.conditions.stretches import stretches
from detente.extract.conditions.then_parts import has_modal, then_part
from detente.extract.parsing.tree import PASSIVE_SUBJECTS, SUBJECTS, Word, extent
from detente.extract.scene import Part
from detente.model.text import Span

_HYPOTHETICAL = ("if", "unless", "even-if", "wish")
_UNREAL = frozenset({"would", "could", "might", "'d"})


@dataclass(frozen=True, slots=True)
class Conditional:
    """An if-part and its then-part, in one piece or two; `then` is empty where it is not told."""

    condition: Condition
    then: tuple[Span, ...]


def conditionals(part: Part, text: str) -> Iterator[Conditional]:
    """The conditionals of a sentence, in text order."""
    for piece in stretches(part):
        for verb, opener in _hung(text, piece):
            for one in conditions_in(text, piece, verb):
                if one.opener is opener:
                    full = _filled(text, piece, one, verb)
                    yield _parted(text, piece, Conditional(full, then_part(text, full, verb)))


def _hung(text: str, piece: list[Word]) -> Iterator[tuple[Word, Word]]:
    """The verb that each condition of a piece hangs on, and the condition's first word."""
    top = next((word for word in piece if word.head is word), piece[-1])
    for one in conditions_in(text, piece, top):
        if one.polarity in _HYPOTHETICAL:
            turned = _with_modal(piece, one) if one.opener.text.lower() == "had" else None
            found = turned or verb_above(one) or _with_modal(piece, one) or _any_verb(piece, one)
            yield found or top, one.opener


def _with_modal(piece: list[Word], one: Condition) -> Word | None:
    """The verb outside a condition that stands with "would", the nearest to it."""
    modals = [w for w in piece if w.tag == "MD" and w.text.lower() in _UNREAL]
    outside = [w for w in modals if not one.whole.holds(w.span)]
    near = min(outside, key=lambda w: abs(w.i - one.opener.i), default=None)
    return near.head if near is not None and near.dep == "aux" else near


def _any_verb(piece: list[Word], one: Condition) -> Word | None:
    """The first verb outside a condition that the parse made the top of the sentence."""
    outside = (word for word in piece if not one.whole.holds(word.span))
    return next((word for word in outside if word.is_verb and word.dep not in ("aux",)), None)


def _filled(text: str, piece: list[Word], one: Condition, verb: Word) -> Condition:
    """A fronted condition without a comma runs up to the subject of the then-part."""
    subjects = verb.kids(*SUBJECTS, *PASSIVE_SUBJECTS)
    first = min((extent(kid).start for kid in subjects), default=0)
    between = [word for word in piece if one.whole.end <= word.start < first]
    if not between or any(word.dep == "punct" or word.tag == "CC" for word in between):
        return one
    return _until(text, one, first)


def _until(text: str, one: Condition, end: int) -> Condition:
    """The condition up to another place."""
    return made(text, one.opener, one.span.start, end, one.polarity, one.head) or one


def _parted(text: str, piece: list[Word], one: Conditional) -> Conditional:
    """A then-part that the parse took for a part of the condition: "if it rains he would stay"."""
    if one.then:
        return one
    start = one.condition.head.end
    verb = next((w for w in piece if w.start > start and _is_main(w, one.condition)), None)
    if verb is None:
        return one
    first = min(extent(kid).start for kid in verb.kids(*SUBJECTS, *PASSIVE_SUBJECTS))
    cut = _until(text, one.condition, first)
    return Conditional(cut, then_part(text, cut, verb))


def _is_main(verb: Word, condition: Condition) -> bool:
    """True for a verb within a condition that a modal and a subject of its own set apart."""
    apart = verb.dep not in ("relcl", "acl") and condition.whole.holds(verb.span)
    return has_modal(verb) and apart and bool(verb.kids(*SUBJECTS, *PASSIVE_SUBJECTS))
