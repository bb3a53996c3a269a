"""Parties of an attack as mentions: with the "of" that says which: "members of a sect"."""

from collections.abc import Iterable
from dataclasses import replace

from detente.extract.mentions import PERSONAL
from detente.extract.parsing.clauses import counted
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.model.actor import Mention
from detente.model.text import Span

_LONGEST = 90


def party(scene: Scene, word: Word) -> Mention:
    """A noun as a party, with its "of" phrase where it has no name of its own."""
    noun = counted(word)
    mention = scene.actor(noun) or scene.mentions.any_of(noun)
    if noun.is_name or noun.is_pronoun or mention.antecedent is not None:
        return mention
    end = _end_of(noun)
    if end <= mention.span.end or end - mention.span.start > _LONGEST:
        return mention
    span = Span(mention.span.start, end)
    return replace(mention, span=span, words=span.of(scene.report.text))


def _end_of(noun: Word) -> int:
    """Where the phrase ends: after "of" and what follows it, "of" again included."""
    end = noun.end
    for kid in noun.kids("prep"):
        if kid.lemma == "of" and kid.i == noun.i + 1:
            for below in kid.kids("pobj"):
                end = max(end, below.end, _end_of(below))
    return end


def parties(scene: Scene, words: Iterable[Word]) -> tuple[Mention, ...]:
    """Each party once, in text order; names set beside a noun stand for it; no pronouns."""
    found = [
        party(scene, noun)
        for word in words
        for noun in _by_name(scene, counted(word))
        if noun.is_noun and noun.text.lower() not in PERSONAL
    ]
    kept = _unfolded(sorted(found, key=lambda one: one.span))
    return tuple(one for place, one in enumerate(kept) if not _is_told(one, kept[:place]))


def _by_name(scene: Scene, noun: Word) -> list[Word]:
    """The names set beside a noun instead of it: "two nurses, *Ana Ruiz* and *Eva Sol*"."""
    beside = (name for kid in noun.kids("appos") if kid.is_name for name in kid.conjuncts())
    names = [name for name in beside if scene.mentions.hit_at(name) is None]
    return names if names and not noun.is_name else [noun]


def _is_told(mention: Mention, others: list[Mention]) -> bool:
    """True where an earlier mention has the same words."""
    words = mention.words.lower().split()
    return any(other.words.lower().split() == words for other in others)


def _unfolded(mentions: list[Mention]) -> list[Mention]:
    """Without short names where the full name stands among them: Sol beside Eva Sol."""
    names = [set(one.name.lower().split()) for one in mentions if one.name]
    return [
        one
        for one in mentions
        if not one.name or not any(set(one.name.lower().split()) < name for name in names)
    ]
