"""Conditionals as rules and the span model see them together."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.extract.conditions.condition import trimmed
from detente.extract.conditions.conditionals import conditionals as by_rules
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.model.text import Span

_OPENERS = frozenset({"if", "unless", "should", "were", "had", "provided", "once", "when", "until"})


@dataclass(frozen=True, slots=True)
class Pair:
    """An if-part and its then-part as spans in text order; `opener` is the if-part's first word.

    `sure` is the model's probability, or 1 where only the rules saw it.
    """

    condition: tuple[Span, ...]
    then: tuple[Span, ...]
    opener: Span
    polarity: str
    sure: float = 1.0

    @property
    def bare(self) -> tuple[Span, ...]:
        """The if-part without its opener."""
        first = self.condition[0]
        if not len(self.opener) or first.start != self.opener.start:
            return self.condition
        return (Span(min(self.opener.end + 1, first.end), first.end), *self.condition[1:])


def conditionals(scene: Scene) -> Iterator[Pair]:
    """The conditionals of a report in text order, at most one a clause."""
    for part in scene.parts:
        yield from _of(scene, part)


def _of(scene: Scene, part: Part) -> list[Pair]:
    text = scene.report.text
    known = [
        Pair((one.condition.whole,), one.then, one.condition.opener.span, one.condition.polarity)
        for one in by_rules(part, text)
    ]
    inside = [one for one in scene.spots.conditions if part.tree.span.holds(one.span)]
    ifs, thens = ([one for one in inside if one.then is then] for then in (False, True))
    if not ifs:
        return known
    if len(ifs) == 1 or len(known) <= 1:
        seen = _pair(part, text, [one.span for one in ifs], [one.span for one in thens])
        sure = min(one.sure for one in inside)
        polarity = known[0].polarity if known else "if"
        return [Pair(seen.condition, seen.then, seen.opener, polarity, sure)]
    return [
        _mended(part, text, one, [two.span for two in ifs], [t.span for t in thens])
        for one in known
    ]


def _pair(part: Part, text: str, ifs: list[Span], thens: list[Span]) -> Pair:
    cut = tuple(trimmed(text, one.start, one.end) for one in ifs)
    told = tuple(trimmed(text, one.start, one.end) for one in thens)
    first = part.tree.within(cut[0])
    return Pair(cut, told, _opener(first, cut[0]), "if")


def _opener(words: list[Word], whole: Span) -> Span:
    opens = words and words[0].text.lower() in _OPENERS
    return words[0].span if opens else Span(whole.start, whole.start)


def _mended(part: Part, text: str, one: Pair, ifs: list[Span], thens: list[Span]) -> Pair:
    """A rule's pair of a sentence with several, with the model's bounds where they meet."""
    near_if = [span for span in ifs if any(span.meets(own) for own in one.condition)]
    near_then = [span for span in thens if any(span.meets(own) for own in one.then)]
    seen = _pair(part, text, near_if or list(one.condition), near_then or list(one.then))
    return Pair(seen.condition, seen.then, one.opener, one.polarity)
