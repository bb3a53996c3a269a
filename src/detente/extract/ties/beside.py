"""Beside: the name before a noun that says whose it is: "Hezbollah leader", "army chief"."""

from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.extract.ties.bond import Side
from detente.extract.ties.sorts import actor_side, sorts_of, sorts_of_hit
from detente.model.actor import Mention
from detente.model.names import roles
from detente.model.text import Span

_REACH = 8
_PASSED = frozenset({"JJ", "JJS", "JJR", "VBN", "CD", "HYPH", "POS", "VBG"})
_MARKS = frozenset({"-", "'s", "’s", "’"})


def before_noun(part: Part, noun: Word) -> list[Word]:
    """The words of the noun phrase to the left of a noun, nearest first."""
    top = noun.head if noun.dep in ("compound", "nmod") else noun
    inside = set(top.subtree())
    found: list[Word] = []
    in_brackets = False
    for word in reversed(part.tree.words[max(noun.i - _REACH, 0) : noun.i]):
        if word.text in "()" or in_brackets:
            in_brackets = word.text != "("
            continue  # "Blue Front (BF) leader"
        if not (word.is_noun or word.tag in _PASSED or word.text in _MARKS):
            break
        if word not in inside and word.tag != "HYPH":
            break
        found.append(word)
    return found


def beside(
    scene: Scene, part: Part, noun: Word, passed: frozenset[str] = frozenset()
) -> Side | None:
    """The organisation or country named before a noun, with the role nouns between the two.

    `passed` are words that belong to the noun: the "prime" of "prime minister".
    """
    between: list[Word] = []
    for word in before_noun(part, noun):
        if word.text.lower() in passed:
            continue
        hit = scene.mentions.hit_at(word)
        if hit is not None and not hit.span.meets(noun.span):
            return _known(scene, word, between)
        if word.is_name:
            return _unknown(scene, part, noun, word)
        if word.is_noun and word.lemma in roles():
            between.append(word)
        elif word.is_noun:
            return None
    return None


def paired(scene: Scene, part: Part, noun: Word) -> list[Side]:
    """Both names of "the Iran-Iraq war" and "the Soviet-Chinese alliance"."""
    words = before_noun(part, noun)
    for right, mark, left in zip(words, words[1:], words[2:], strict=False):
        known = [scene.mentions.hit_at(word) is not None for word in (left, right)]
        if mark.text in ("-", "–") and all(known):
            return [_bare(scene, left), _bare(scene, right)]
    return []


def _bare(scene: Scene, word: Word) -> Side:
    """A known name alone, without what stands before its hyphen."""
    hit = scene.mentions.hit_at(word)
    span = hit.span if hit is not None else word.span
    words = span.of(scene.report.text)
    mention = Mention(span, words, words.lower(), name=words)
    return Side(word, mention, sorts_of_hit(hit) if hit is not None else frozenset())


def _known(scene: Scene, word: Word, between: list[Word]) -> Side | None:
    """As in "the Russian army chief": the army, not Russia."""
    hit = scene.mentions.hit_at(word)
    if hit is None or not between or between[0].i != word.i + len(between):
        return actor_side(scene, word)
    last = between[0]
    span = Span(hit.span.start, last.end)
    text = scene.report.text
    mention = Mention(span, span.of(text), last.lemma, nationality=hit.span.of(text))
    return Side(last, mention, sorts_of(scene, last, mention))


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
    mention = Mention(span, words, last.text.lower(), name=words)
    return Side(last, mention, frozenset({"name"} if first is last else {"name", "body"}))
