"""Counts: how many, as written: "at least 39", "dozens", "between 40 and 50", "up to 100"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from detente.extract.numerals import Numeral, number_words, numerals
from detente.extract.parsing.tree import Word
from detente.model.count import Count
from detente.model.text import Span

_LEFT = frozenset({"nummod", "quantmod", "amod", "advmod", "det", "compound", "nmod", "predet"})
_ONE = frozenset({"a", "an", "another"})
_REACH = 24  # characters before a number in which its hedge may stand
_TO = re.compile(r"\s{0,2}(?:-|–|—|to|or)\s{0,2}\Z", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|rose|fell|increased|went|by)\s{1,4}\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s{1,4}\Z", re.IGNORECASE)
_AND = re.compile(r"\s{1,4}and\s{1,4}\Z", re.IGNORECASE)


def find_counts(text: str, offset: int = 0) -> tuple[Count, ...]:
    """The counts of `text` in order, hedges included; their spans are moved on by `offset`.

    Numbers of dates, percentages and sums are counts here too: who asks knows what is counted.
    """
    return tuple(_moved(one, offset) for one in _counts(text))


def count_of(noun: Word, counts: Sequence[Count]) -> Count | None:
    """The count of a noun phrase among those of its sentence.

    Of "at least 39 people", "39 of them", "dozens of people", "39"; "a man" and "another man"
    count one.
    """
    words = [noun, *(kid for kid in noun.children if kid.i < noun.i and kid.dep in _LEFT)]
    above = noun.head.head if noun.dep == "pobj" and noun.head.lemma == "of" else None
    words += [above] if above is not None and above.head is not noun else []
    for count in counts:
        if any(count.span.meets(below.span) for word in words for below in _near(word, noun)):
            return count
    return _people(noun) or _single(noun)


def _near(word: Word, noun: Word) -> Iterator[Word]:
    """The word itself; of a modifier also what modifies it: the 39 of "at least 39"."""
    yield word
    if word.head is noun:
        yield from (kid for kid in word.children if kid.dep in _LEFT)


def _people(noun: Word) -> Count | None:
    """A noun that is a number of people: "the couple", "twins"."""
    size = number_words()["groups"].get(noun.text.lower())
    return (
        None if size is None or noun.kids("prep") else Count(size, size, size, noun.span, noun.text)
    )


def _single(noun: Word) -> Count | None:
    article = next((kid for kid in noun.kids("det") if kid.text.lower() in _ONE), None)
    if article is None or noun.tag not in ("NN", "NNP"):
        return None
    return Count(1, 1, 1, article.span, article.text)


def _counts(text: str) -> Iterator[Count]:
    waiting = list(numerals(text))
    place = 0
    while place < len(waiting):
        first, second = waiting[place], waiting[place + 1] if place + 1 < len(waiting) else None
        if second is not None and (ranged := _range(text, first, second)) is not None:
            yield ranged
            place += 2
        else:
            yield _hedged(text, first)
            place += 1


def _range(text: str, first: Numeral, second: Numeral) -> Count | None:
    """Two numbers as the ends of one count: "40 to 50", "between 40 and 50", "two or three"."""
    high, between = second.high, text[first.span.end : second.span.start]
    if high is None or first.high is None or not first.best < second.best:
        return None
    opens = _BETWEEN.search(text, max(0, first.span.start - _REACH), first.span.start)
    spoken = opens is not None and _AND.match(between) is not None
    joined = _TO.match(between) is not None and second.best <= 10 * max(first.best, 1)
    if not (spoken or joined) or _FROM.search(text, 0, first.span.start):
        return None
    span = Span(opens.start() if opens and spoken else first.span.start, second.span.end)
    best = (first.best + second.best) // 2
    return Count(first.low, best, high, span, span.of(text))


def _hedged(text: str, number: Numeral) -> Count:
    """The number with the words that move its bounds, before or after it."""
    span, low, best, high = number.span, number.low, number.best, number.high
    before = _before().search(text, max(0, span.start - _REACH), span.start)
    after = _after().match(text, span.end)
    for hit in (before, after):
        if hit is not None and best:
            kind = str(hit.lastgroup)
            low, best, high = _moved_bounds(kind, low, best, high)
            span = span.joined(Span(*hit.span(kind)))
    return Count(low, best, high, span, span.of(text))


def _moved_bounds(kind: str, low: int, best: int, high: int | None) -> tuple[int, int, int | None]:
    give = int(best * number_words()["slack"])
    match kind:
        case "floor":
            return low, best, None
        case "ceiling":
            return 0, best, best
        case "nearly":
            return best - give, best, high and best
    return min(low, best - give), best, None if high is None else best + give


def _moved(count: Count, by: int) -> Count:
    return Count(count.low, count.best, count.high, count.span.shifted(by), count.words)


@cache
def _before() -> re.Pattern[str]:
    some = "|".join(_group(kind, words) for kind, words in number_words()["before"].items())
    return re.compile(rf"(?<!\w)(?:{some})\s{{1,4}}\Z", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    some = "|".join(_group(kind, words) for kind, words in number_words()["after"].items())
    return re.compile(rf"(?:\s{{0,4}})(?:{some})(?!\w)", re.IGNORECASE)


def _group(kind: str, words: Sequence[str]) -> str:
    """A named group of hedges, the longest first."""
    ordered = (word.replace(" ", r"\s{1,4}") for word in sorted(words, key=len, reverse=True))
    return f"(?P<{kind}>{'|'.join(ordered)})"
