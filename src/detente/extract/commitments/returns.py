"""Returns: "In return, Rome has promised …" takes what was said before as its condition."""

from detente.extract.commitments.acts import Bound, without_cue
from detente.extract.conditions.bindings import words_of
from detente.extract.conditions.condition import Condition, trimmed
from detente.extract.conditions.stretches import after_links, starts_with
from detente.extract.parsing.tree import PASSIVE_SUBJECTS, SUBJECTS, Word
from detente.extract.scene import Part, Scene
from detente.model.text import Span


def given_before(scene: Scene, number: int, one: Bound) -> Condition | None:
    """What is done first: the clause before "in return", or the sentence before it."""
    at = answers(one.part, one.act)
    if at is None:
        return None
    words = one.part.tree.words
    before = list(words[: at - (words[at - 1].lemma == "and")]) if at else []
    if any(_is_clause(word) for word in before):
        return _condition(scene, before)
    earlier = scene.parts[number - 1] if number else None
    if earlier is None or earlier.is_heading or not _is_near(earlier, one.part):
        return None
    return _condition(scene, list(earlier.tree.words))


def answers(part: Part, act: Word) -> int | None:
    """Where a bare "in return" stands that an act belongs to; who then asks only names a price."""
    words = list(part.tree.words)
    if act.lemma in words_of("demanding"):
        return None
    for phrase in words_of("answering"):
        split = tuple(phrase.split())
        for at in range(len(words) - len(split)):
            if not starts_with(words, at, split) or words[at + len(split)].lemma in ("for", "to"):
                continue
            if at == after_links(words) or _is_beside(words[at], act):
                return at
    return None


def _is_beside(opener: Word, act: Word) -> bool:
    """Below the act, or below the verb that promises it."""
    above = next((word for word in opener.ancestors() if word.is_verb), None)
    return above is act or (above is not None and above in act.ancestors() and above.i < act.i)


def _is_near(earlier: Part, part: Part) -> bool:
    return part.tree.passage.paragraph - earlier.tree.passage.paragraph <= 1


def _is_clause(word: Word) -> bool:
    return word.is_verb and bool(word.kids(*SUBJECTS, *PASSIVE_SUBJECTS))


def _condition(scene: Scene, words: list[Word]) -> Condition | None:
    words = words[after_links(words) :]
    main = next((w for w in words if w.is_verb and (w.head is w or w.head not in words)), None)
    if main is None:
        return None
    span = without_cue(scene, Span(words[0].start, words[-1].end))
    span = trimmed(scene.report.text, span.start, span.end)
    return Condition(span, "in-return", span, main, words[0])
