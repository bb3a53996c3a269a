"""People as counts: numbers one by one, those named without a number together."""

from collections.abc import Iterator, Sequence

from detente.extract.counts import count_of
from detente.extract.incidents.people import is_person, is_somebody
from detente.extract.incidents.toll import TollSeen
from detente.extract.incidents.words import listed, nouns
from detente.extract.parsing.clauses import counted
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.model.count import Count
from detente.model.text import Span

_TAKING = frozenset({"take", "hold", "seize", "capture", "force", "snatch", "carry"})
_SINGLE = frozenset({"NN", "NNP", "PRP"})
_UNCOUNTED = frozenset({"who", "which", "that", "it", "they", "them", "themselves", "we", "us"})


def of_people(
    scene: Scene, effect: str, verb: Word, words: Sequence[Word], counts: list[Count]
) -> Iterator[TollSeen]:
    """Numbers one by one; those named without a number together: "the judge and her driver"."""
    single: list[Word] = []
    for word in words:
        noun = counted(word)
        fits = is_person if verb.lemma in _TAKING else is_somebody
        if not (fits(scene, noun) or _is_number(word, noun)):
            continue
        if noun.is_noun and (noun.lemma in nouns() or noun.lemma in listed("doers")):
            continue  # a blast or a bomb is nobody
        count = count_of(noun, counts) or (count_of(word, counts) if word is not noun else None)
        if count is not None and (count.best != 1 or count.span.of(scene.report.text).isdigit()):
            yield TollSeen(effect, verb, count, (noun,))
        elif count is not None and word is not noun:
            yield TollSeen(effect, verb, count, (noun,))  # one of them
        elif count is not None or (noun.tag in _SINGLE and not _is_many(noun)):
            single.append(noun)
    if single:
        yield TollSeen(effect, verb, _together(scene, single), tuple(single))


def _is_number(word: Word, noun: Word) -> bool:
    """True for "two", "one of them", "one of the wounded"; not for "one of the cars"."""
    return word.tag == "CD" and (noun is word or not noun.is_noun)


def _is_many(noun: Word) -> bool:
    """True for pronouns that count nobody: plural and relative ones."""
    return noun.text.lower() in _UNCOUNTED


def _together(scene: Scene, nouns: list[Word]) -> Count:
    """People named one by one, as one count: its words run from the first to the last."""
    spans = [_phrase(scene, noun) for noun in nouns]
    span = spans[0].joined(spans[-1])
    return Count(len(nouns), len(nouns), len(nouns), span, span.of(scene.report.text))


def _phrase(scene: Scene, noun: Word) -> Span:
    """The noun phrase with its article."""
    span = scene.mentions.any_of(noun).span if noun.is_noun else noun.span
    article = noun.kid("det", "poss")
    return span.joined(article.span) if article is not None and article.i < noun.i else span
