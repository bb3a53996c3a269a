"""Hearsay: what the outlet passes on without a voice: "reportedly", "is believed to have"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.cues import words
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.extract.speech.content import clause_words, pieces, trimmed
from detente.model.text import Span
from detente.model.vocabulary import yaml_file


@dataclass(frozen=True, slots=True)
class Hearsay:
    """Content with the cue that leaves its source open, and the stance that cue gives.

    `sure` is the span model's probability, or 1 where a rule found it.
    """

    cue: str
    cue_span: Span
    content: tuple[Span, ...]
    stance: str
    sure: float = 1.0


def find_hearsay(scene: Scene, part: Part) -> Iterator[Hearsay]:
    """The hearsay of one sentence, but not of headings."""
    if part.is_heading:
        return
    for clause in part.clauses:
        for kid in clause.verb.kids("advmod"):
            if kid.lemma in words("hearsay_adverbs"):
                yield from _found(scene, kid.span, _of(clause.verb, kid), "reported")
        stance = _passive_verbs().get(clause.verb.lemma)
        if stance and clause.verb.kids("auxpass") and not clause.agents:
            yield from _passive(scene, clause, stance)


def _passive(scene: Scene, clause: Clause, stance: str) -> Iterator[Hearsay]:
    """As in "The men are thought to have fled", "it is believed that the men fled"."""
    verb = clause.verb
    inner = next((kid for kid in verb.kids("xcomp", "ccomp") if kid.i > verb.i), None)
    if inner is None or not inner.is_verb or _is_plain(inner) or clause.modal or clause.negated:
        return
    chosen = clause_words(inner) - set(inner.kids("aux")[:1] if inner.has("to", "aux") else ())
    subjects = verb.kids("nsubjpass", "nsubj")
    if subjects and subjects[0].lemma not in ("it", "who", "which", "that"):
        chosen |= set(subjects[0].subtree())
    elif subjects and subjects[0].lemma != "it":
        chosen |= {word for noun in subjects_of(verb) for word in _phrase(noun)}
    start = verb.kids("auxpass")[0].span
    yield from _found(scene, start.joined(verb.span), chosen, stance)


def _is_plain(inner: Word) -> bool:
    """As in "Said to be rich" tells of a trait, not of a fact."""
    return inner.lemma == "be" and not inner.kids("nsubj", "prep")


def _of(verb: Word, adverb: Word) -> set[Word]:
    """The clause of a "reportedly" without that word; a relative one with its noun."""
    asked = {kid for kid in verb.kids("advmod") if kid.tag == "WRB"}
    chosen = clause_words(verb) - {adverb} - asked
    relative = [kid for kid in verb.kids("nsubj", "nsubjpass") if kid.tag in ("WP", "WDT")]
    if relative:
        chosen -= set(relative)
        chosen |= {word for noun in subjects_of(verb) for word in _phrase(noun)}
    return chosen


def _phrase(noun: Word) -> set[Word]:
    left = noun.kids("det", "amod", "nummod", "compound", "poss")
    return {noun} | {word for kid in left for word in kid.subtree()}


def _found(scene: Scene, cue: Span, chosen: set[Word], stance: str) -> Iterator[Hearsay]:
    content = pieces(scene.report.text, chosen)
    if content:
        yield Hearsay(cue.of(scene.report.text), cue, content, stance)


@cache
def _passive_verbs() -> dict[str, str]:
    listed = yaml_file("attribution.yaml")["hearsay_verbs"]
    return {lemma: stance for stance, lemmas in listed.items() for lemma in lemmas}


def unvoiced(scene: Scene) -> Iterator[Hearsay]:
    """What the span model sees said without a source: "it has been well documented that …"."""
    for seen in scene.spots.said:
        part = scene.part_at(seen.cue.start)
        if seen.source or scene.cued_in(seen.cue) or part is None or part.is_heading:
            continue
        content = tuple(trimmed(scene.report.text, span) for span in seen.content)
        if all(len(span) for span in content) and _has_verb(part, seen.cue):
            cue = seen.cue.of(scene.report.text)
            yield Hearsay(cue, seen.cue, content, "reported", seen.sure)


def _has_verb(part: Part, cue: Span) -> bool:
    return any(word.is_verb for word in part.tree.within(cue))
