"""Beside: the name before a noun that says whose it is: "Hezbollah leader", "Russian army chief"."""

from detente.extract.scene import Part, Scene
from detente.extract.ties.bond import Side
from detente.extract.ties.sorts import actor_side, sorts_of
from detente.extract.tree import Word
from detente.model.actor import Mention
from detente.model.names import roles
from detente.model.text import Span

_REACH = 8
_PASSED = frozenset({"JJ", "JJS", "JJR", "VBN", "CD", "HYPH", "POS", "VBG"})


def before_noun(part: Part, noun: Word) -> list[Word]:
    """The words of the noun phrase to the left of a noun, nearest first."""
    found = []
    for word in reversed(part.tree.words[max(noun.i - _REACH, 0) : noun.i]):
        if not (word.is_noun or word.tag in _PASSED or word.text in ("-", "'s", "’s")):
            break
        found.append(word)
        if word.is_noun and _ends_phrase(word, noun):
            found.pop()
            break
    return found


def _ends_phrase(word: Word, noun: Word) -> bool:
    """True for the end of another phrase: "gave *Iran* leader X a book" is rare, "said" is not."""
    top = noun if noun.dep not in ("compound", "nmod") else noun.head
    return word not in top.subtree()


def beside(scene: Scene, part: Part, noun: Word) -> Side | None:
    """The organisation or country named before a noun, with the role nouns between the two."""
    between: list[Word] = []
    for word in before_noun(part, noun):
        hit = scene.mentions.hit_at(word)
        if hit is not None:
            return _known(scene, part, word, between)
        if word.is_name:
            return _unknown(scene, part, noun, word)
        if word.is_noun and word.lemma in roles():
            between.append(word)
        elif word.is_noun:
            return None
    return None


def _known(scene: Scene, part: Part, word: Word, between: list[Word]) -> Side | None:
    """As in "the Russian army chief": the army, not Russia."""
    if between and between[0].i == word.i + len(between):
        last = between[0]
        hit = scene.mentions.hit_at(word)
        start = hit.span.start if hit is not None else word.start
        span = Span(start, last.end)
        words = span.of(scene.report.text)
        name = hit.span.of(scene.report.text) if hit is not None else word.text
        mention = Mention(span, words, last.lemma, nationality=name)
        return Side(last, mention, sorts_of(scene, last, mention))
    return actor_side(scene, word)


def _unknown(scene: Scene, part: Part, noun: Word, last: Word) -> Side | None:
    """A name that no table knows, before a noun in small letters: "Lions Brigade commander"."""
    if noun.is_name or last.i != noun.i - 1:
        return None
    first = last
    for word in before_noun(part, noun):
        if not word.is_name:
            break
        first = word
    span = Span(first.start, last.end)
    words = span.of(scene.report.text)
    return Side(
        last, Mention(span, words, last.text.lower(), name=words), frozenset({"name", "body"})
    )
