"""Word and Tree: a parsed sentence as plain objects, with the report's own offsets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from detente.model.text import Passage, Span

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
PRONOUN_TAGS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT"})
NAME_TAGS = frozenset({"NNP", "NNPS"})


@dataclass(slots=True, eq=False)
class Word:
    """One token: Penn tag, ClearNLP dependency label, and its place in the report's text."""

    i: int
    text: str
    lemma: str
    tag: str
    dep: str
    start: int
    end: int
    head: Word = field(init=False, repr=False)
    after: Word | None = field(default=None, repr=False)
    children: list[Word] = field(default_factory=list, repr=False)

    @property
    def is_verb(self) -> bool:
        """True for verb forms, modals included."""
        return self.tag in VERB_TAGS

    @property
    def is_pronoun(self) -> bool:
        """True for personal, possessive and relative pronouns; "US" is none."""
        return self.tag in PRONOUN_TAGS

    @property
    def is_name(self) -> bool:
        """True for proper nouns."""
        return self.tag in NAME_TAGS

    @property
    def is_noun(self) -> bool:
        """True for common and proper nouns."""
        return self.tag.startswith("NN")

    @property
    def span(self) -> Span:
        """Its characters in the report."""
        return Span(self.start, self.end)

    def kids(self, *deps: str) -> list[Word]:
        """The children with one of these labels, in text order."""
        return [kid for kid in self.children if kid.dep in deps]

    def kid(self, *deps: str) -> Word | None:
        """The first child with one of these labels."""
        return next((kid for kid in self.children if kid.dep in deps), None)

    def has(self, lemma: str, *deps: str) -> bool:
        """True where a child with one of these labels has this lemma."""
        return any(kid.lemma == lemma and (not deps or kid.dep in deps) for kid in self.children)

    def subtree(self) -> Iterator[Word]:
        """The word and all below it, not in text order."""
        yield self
        for kid in self.children:
            yield from kid.subtree()

    def ancestors(self) -> Iterator[Word]:
        """The words above, nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def conjuncts(self) -> list[Word]:
        """The word and what is coordinated with it: A, B and C, but not D."""
        found = [*self._before(), self]
        for kid in self.kids("conj"):
            if not self._is_left_out(kid):
                found.extend(kid.conjuncts())
        return found

    def _is_left_out(self, kid: Word) -> bool:
        """As in "A, but not *D*"."""
        between = [word for word in (*self.children, *kid.children) if self.i < word.i < kid.i]
        lemmas = {word.lemma for word in between}
        return "not" in lemmas and bool(lemmas & {"but", "and"})

    def _before(self) -> list[Word]:
        """Names that the parse hangs before a coordinated one: "the *US* and NATO went"."""
        joined = [kid for kid in self.kids("cc") if kid.i < self.i]
        return [kid for kid in self.kids("nmod") if kid.is_name] if joined and self.is_name else []

    def first_conjunct(self) -> Word:
        """The head of the coordination this word stands in."""
        word = self
        while word.dep == "conj" and word.head is not word:
            word = word.head
        return word


@dataclass(frozen=True, slots=True)
class Tree:
    """One parsed passage; words in text order."""

    passage: Passage
    words: tuple[Word, ...]

    @property
    def span(self) -> Span:
        """The passage's characters."""
        return self.passage.span

    def within(self, span: Span) -> list[Word]:
        """The words that lie in `span`."""
        return [word for word in self.words if span.start <= word.start and word.end <= span.end]

    def text(self, span: Span) -> str:
        """The words of `span` with single spaces, for rules; quotes come from the report."""
        return " ".join(word.text for word in self.within(span))


def extent(word: Word, *, without: frozenset[str] = frozenset()) -> Span:
    """The characters of a subtree, leaving out direct children with the labels `without`."""
    start, end = word.start, word.end
    for kid in word.children:
        if kid.dep in without:
            continue
        for below in kid.subtree():
            start, end = min(start, below.start), max(end, below.end)
    return Span(start, end)
