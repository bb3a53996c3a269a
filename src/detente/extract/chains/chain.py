"""Phrase: one name, noun or pronoun of a report. Chain: all phrases that mean the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.extract.parsing.tree import Word
from detente.model.names import Hit
from detente.model.text import Span

# Which pronouns fit, as bits.
HE, SHE, IT, THEY = 1, 2, 4, 8
PERSON = HE | SHE
ANYBODY = PERSON | IT
_KEPT = 0.6  # of the salience before, once a chain is named again


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase by its head word.

    `kind` is name, noun, pronoun or several ("A and B"); `fits` are the pronouns that may stand for
    it, as bits; `name` the proper name without titles, folded; `heads` the common nouns that it is
    called by, with the words that narrow them ("foreign" minister); `told` is how a noun is
    introduced: the, this, own, a or nothing; `quote` the quotation it stands in. `before` is the
    phrase that it was joined to, `how` why; `likeliest` whom an open pronoun means first of all.
    """

    word: Word
    sentence: int
    kind: str
    fits: int
    name: tuple[str, ...] = ()
    known: Hit | None = None
    heads: dict[str, frozenset[str]] = field(default_factory=dict)
    told: str = ""
    quote: Span | None = None
    weight: int = 0
    apposed: bool = False
    members: tuple[Phrase, ...] = ()
    joined: Chain | None = field(default=None, repr=False)
    before: Phrase | None = field(default=None, repr=False)
    how: str = ""
    likeliest: Phrase | None = field(default=None, repr=False)

    @property
    def chain(self) -> Chain:
        """The chain that it was joined to, or began."""
        assert self.joined is not None, "a phrase is in a chain once it was read"
        return self.joined

    @property
    def start(self) -> int:
        """Where the head word begins."""
        return self.word.start


@dataclass(slots=True, eq=False)
class Chain:
    """Everything that means one person, body or thing, in the order it was joined.

    `salience` holds as of sentence `at` and halves with each sentence that follows.
    """

    phrases: list[Phrase] = field(default_factory=list, repr=False)
    fits: int = 0
    names: set[tuple[str, ...]] = field(default_factory=set)
    heads: dict[str, frozenset[str]] = field(default_factory=dict)
    kinds: frozenset[str] = frozenset()
    salience: float = 0.0
    at: int = 0

    def add(self, phrase: Phrase) -> None:
        """Take a phrase in; what it tells of the chain holds from here on."""
        both = self.fits & phrase.fits
        self.fits = both or self.fits or phrase.fits
        if phrase.name:
            self.names.add(phrase.name)
        for head, modifiers in phrase.heads.items():
            self.heads[head] = self.heads.get(head, frozenset()) | modifiers
        self.salience = _KEPT * self.felt(phrase.sentence) + phrase.weight
        self.at = max(self.at, phrase.sentence)
        self.phrases.append(phrase)
        phrase.joined = self

    def felt(self, sentence: int) -> float:
        """The salience that is left in a later sentence."""
        return self.salience * 0.5 ** max(0, sentence - self.at)

    @property
    def called(self) -> str:
        """The longest name, else the first noun."""
        names = [" ".join(name) for name in self.names]
        return (
            max(names, key=lambda name: (len(name), name)) if names else self.phrases[0].word.text
        )

    @property
    def last(self) -> Phrase:
        """The phrase joined last."""
        return self.phrases[-1]

    def latest(self, before: int) -> Phrase | None:
        """The last phrase that begins before a character of the report."""
        return next((one for one in reversed(self.phrases) if one.start < before), None)
