"""Which names in a report may be places, as written, and what the words beside them say."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from detente.extract.tree import Tree, Word
from detente.model.actor import Mention
from detente.model.names import find_names
from detente.model.text import Report, Span

_PLACES = frozenset({"name", "short", "capital", "city", "region"})
_COUNTRIES = frozenset({"name", "short"})
_LOCATIVE = frozenset({"in", "at", "near", "outside", "around", "from", "across", "throughout"})


class Toponyms:
    """The place names of one report, found again by the word or the stretch that holds them."""

    def __init__(self, mentions: Iterable[Mention], countries: Iterable[Span]) -> None:
        self._countries = frozenset(countries)
        self.mentions = tuple(sorted(mentions, key=lambda one: one.span))
        self._starts = [one.span.start for one in self.mentions]

    def at(self, word: Word) -> Mention | None:
        """The place name that a word is part of."""
        at = bisect_left(self._starts, word.start + 1) - 1
        if at < 0:
            return None
        found = self.mentions[at]
        return found if found.span.start <= word.start < found.span.end else None

    def is_country(self, mention: Mention) -> bool:
        """True for the name of a state, which before an act is more often who does it."""
        return mention.span in self._countries


def find_toponyms(report: Report, trees: list[Tree]) -> Toponyms:
    """The names of places: those of the tables, and unknown names after "in", "at", "near"."""
    found: dict[Span, Mention] = {}
    countries: list[Span] = []
    for tree in trees:
        for hit in find_names(tree.span.of(report.text), tree.span.start):
            if any(form.kind in _PLACES for form in hit.forms):
                found[hit.span] = _mention(hit.span, report.text)
                if any(form.kind in _COUNTRIES for form in hit.forms):
                    countries.append(hit.span)
        for span in _unknown(tree):
            if not any(span.meets(other) for other in found):
                found[span] = _mention(span, report.text)
    return Toponyms(found.values(), countries)


def _unknown(tree: Tree) -> Iterator[Span]:
    """The run of capitalised words after a locative preposition."""
    for word in tree.words:
        if word.is_name and word.dep == "pobj" and word.head.lemma in _LOCATIVE:
            run = [kid for kid in word.kids("compound") if kid.is_name]
            first = min((word, *run), key=lambda one: one.start)
            yield Span(first.start, word.end)


def _mention(span: Span, text: str) -> Mention:
    words = span.of(text)
    return Mention(span, words, words.split()[-1].lower(), name=words, used_as="place")
