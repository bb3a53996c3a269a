"""The chains of a report, made in one pass; what a phrase was joined to, and why."""

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Sequence

from detente.extract.chains.binding import looks_ahead
from detente.extract.chains.chain import Chain, Phrase
from detente.extract.chains.named import Named
from detente.extract.chains.nouns import joined_noun
from detente.extract.chains.phrases import phrases_of
from detente.extract.chains.pronouns import ranked
from detente.extract.chains.structure import equated, speakers_in
from detente.extract.names.known_names import KnownNames
from detente.extract.parsing.tree import Tree, Word
from detente.model.text import Span

_NEAR = 4  # sentences that a pronoun looks back


class Chains:
    """All chains of a report; asked by the word that heads a phrase."""

    def __init__(
        self,
        trees: Sequence[Tree],
        names: KnownNames,
        quotations: Sequence[Span],
    ) -> None:
        self.all: list[Chain] = []
        self._quotations = quotations
        self._starts: dict[int, Phrase] = {}
        self._named = Named()
        self._by_head: dict[str, deque[Chain]] = defaultdict(lambda: deque(maxlen=8))
        self._near: deque[list[Phrase]] = deque(maxlen=_NEAR)
        for number, tree in enumerate(trees):
            self._read(tree, number, names)

    def of(self, word: Word) -> Phrase | None:
        """The phrase that a word heads."""
        return self._starts.get(word.start)

    def at(self, span: Span) -> Phrase | None:
        """The phrase whose head is the last word of a mention that has one."""
        for start in range(span.end - 1, span.start - 1, -1):
            if (phrase := self._starts.get(start)) is not None:
                return phrase
        return None

    def antecedent(self, word: Word) -> Phrase | None:
        """The nearest name or noun before it that a pronoun or noun was joined to."""
        phrase = self._starts.get(word.start)
        if phrase is None:
            return None
        before = phrase.before
        while before is not None and before.kind == "pronoun":
            before = before.before
        return before

    def meant(self, pronoun: Word) -> tuple[tuple[Word, ...], ...]:
        """Those whom a pronoun means, each with the nouns that name it, latest names first."""
        before = self.antecedent(pronoun)
        if before is None:
            return ()
        if before.kind == "several":
            phrases = [self._starts.get(word.start) for word in before.word.conjuncts()]
            known = [phrase for phrase in phrases if phrase is not None]
            return tuple(_nouns(phrase, pronoun) for phrase in known) if all(phrases) else ()
        return (_nouns(before, pronoun),)

    def likeliest(self, pronoun: Word) -> tuple[Word, ...]:
        """The nouns that name the first of those whom an open pronoun may mean, names first."""
        phrase = self._starts.get(pronoun.start)
        first = phrase.likeliest if phrase is not None else None
        return _nouns(first, pronoun) if first is not None and first.kind != "several" else ()

    def _read(self, tree: Tree, number: int, names: KnownNames) -> None:
        found = list(phrases_of(tree, number, names))
        for phrase in found:
            phrase.quote = self._quotation(phrase.start)
        here: list[Phrase] = []
        self._near.append(here)
        by_word = {phrase.word.i: phrase for phrase in found if phrase.kind != "several"}
        speakers = speakers_in(tree, self._quotation) if self._quotations else {}
        for phrase in sorted(found, key=_reading_order):
            speaker = by_word.get(speakers[phrase.quote]) if phrase.quote in speakers else None
            self._join(phrase, by_word, speaker)
            here.append(phrase)

    def _join(self, phrase: Phrase, by_word: dict[int, Phrase], speaker: Phrase | None) -> None:
        match phrase.kind:
            case "pronoun":
                found = ranked(phrase, self._near, speaker, by_word)
            case "name":
                found = equated(phrase, by_word) or self._named.find(phrase)
            case "noun":
                found = equated(phrase, by_word) or joined_noun(
                    phrase, self._by_head, self._named, self._near
                )
            case _:
                found = None
        if found is None:
            chain = Chain()
            self.all.append(chain)
        else:
            phrase.before, phrase.how = found
            chain = phrase.before.chain
        chain.add(phrase)
        if phrase.kind != "several":
            self._starts[phrase.start] = phrase
        if phrase.kind == "name":
            self._named.keep(phrase)
        for head in phrase.heads:
            recent = self._by_head[head]
            if chain in recent:
                recent.remove(chain)
            recent.append(chain)

    def _quotation(self, offset: int) -> Span | None:
        at = bisect_right(self._quotations, offset, key=lambda quote: quote.start) - 1
        if at < 0 or offset >= self._quotations[at].end:
            return None
        return self._quotations[at]


def _reading_order(phrase: Phrase) -> bool:
    """What is quoted comes after who says it, "her" in "for her part" after whose it is."""
    ahead = phrase.kind == "pronoun" and looks_ahead(phrase.word) is not None
    return ahead or phrase.quote is not None


def _nouns(phrase: Phrase, pronoun: Word) -> tuple[Word, ...]:
    """The nouns of a phrase's chain that stand before a pronoun, names first, the latest first."""
    nouns = [one.word for one in phrase.chain.phrases if one.kind in ("name", "noun")]
    before = [word for word in nouns if word.start < pronoun.start]
    return tuple(sorted(before or nouns, key=lambda word: (not word.is_name, -word.start)))
