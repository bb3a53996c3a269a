"""The act between two parties that somebody marked, whoever they are.

What makes an event of a report is stricter: both sides must be actors. Here the sides are given,
so every word that shows an act is asked how it hangs together with them, and the best one is taken.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.extract.clauses import Clause, prep_objects
from detente.extract.event_nouns import fits_noun
from detente.extract.event_verbs import fits_verb
from detente.extract.patterns import Act, Pattern, noun_patterns, verb_patterns
from detente.extract.recoding import by_doers, recoded
from detente.extract.scene import Part, Scene
from detente.extract.standing import standing
from detente.extract.tree import Word
from detente.model.text import Span


@dataclass(frozen=True, slots=True)
class Shown:
    """An act, the word that shows it, and how well the two sides hang together with it."""

    act: Act
    trigger: Word
    score: float


def act_between(scene: Scene, source: Sequence[Span], target: Sequence[Span]) -> Shown | None:
    """The act that the source does to the target, as the best-placed word shows it."""
    shown = [
        Shown(
            _as_stands(scene, part, by_doers(pattern.act, _told(scene, source)), word),
            word,
            _score(word, doers, source, target),
        )
        for part in scene.parts
        if any(part.tree.span.meets(span) for span in source)
        for pattern, word, doers in _acts(part)
    ]
    return max(shown, key=lambda one: (one.score, -one.trigger.i), default=None)


def _told(scene: Scene, spans: Sequence[Span]) -> str:
    return " ".join(span.of(scene.report.text) for span in spans)


def _acts(part: Part) -> Iterator[tuple[Pattern, Word, tuple[Word, ...]]]:
    """Every word of a sentence that shows an act, with those who do it."""
    for clause in part.clauses:
        if (found := _shown_by(clause)) is not None:
            yield found, clause.verb, clause.agents
    for word in part.tree.words:
        for pattern in noun_patterns().get(word.lemma, ()) if word.is_noun else ():
            if fits_noun(word, pattern):
                yield pattern, word, (*word.kids("poss"), *prep_objects(word, "by"))
                break


def _shown_by(clause: Clause) -> Pattern | None:
    """The first pattern of the verb that fits what stands around it."""
    for lemma in dict.fromkeys((clause.lemma, clause.verb.lemma)):
        for pattern in verb_patterns().get(lemma, ()):
            if fits_verb(clause, pattern):
                return pattern
    return None


def _score(
    word: Word, doers: tuple[Word, ...], source: Sequence[Span], target: Sequence[Span]
) -> float:
    """Who does it counts most, then what stands below it, then what is near."""
    below = [one for one in word.subtree() if one not in doers]
    score = 3.0 * _any(doers, source) + 2.0 * _any(below, target)
    score -= 1.0 * _any(doers, target) + 0.5 * _any(below, source)
    return score - 0.1 * sum(1 for _ in word.ancestors())


def _any(words: Sequence[Word], spans: Sequence[Span]) -> bool:
    return any(word.span.meets(span) for word in words for span in spans)


def _as_stands(scene: Scene, part: Part, act: Act, word: Word) -> Act:
    """The act, or what it is coded as where it is only promised, threatened or refused."""
    spoken = bool(scene.around(word.span))
    return recoded(act, standing(scene, part, word), spoken=spoken)
