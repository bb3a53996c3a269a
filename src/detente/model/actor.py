"""Mention: who is named, as written. Actor: who that is. Resolution: the decision between."""

from dataclasses import dataclass

from detente.model.text import Span

_PRONOUNS = frozenset(
    {"he", "him", "his", "she", "her", "they", "them", "their", "it", "its", "i", "me", "my", "we",
     "us", "our"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that names an actor or a place, as written.

    `words` are the characters of `span`; `head` is the head noun's lemma in lower case (the last
    name of a proper name); `name` is the proper name inside, empty for "two gunmen"; `nationality`
    is the demonym, country or owner that modifies it ("Russian", "Turkey's"); `antecedent` is an
    earlier mention that a pronoun or "the group" stands for, `meant_by` why it does; `used_as`
    is "actor" or "place" (Moscow decides, or Moscow is bombed).
    """

    span: Span
    words: str
    head: str
    name: str = ""
    nationality: str = ""
    antecedent: Span | None = None
    plural: bool = False
    used_as: str = "actor"
    meant_by: str = ""

    @property
    def is_bare_pronoun(self) -> bool:
        """True for "it" and "she": who that is, only the antecedent says."""
        return self.antecedent is not None and self.words.lower() in _PRONOUNS


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody with a public role: a state, government, office holder, organisation, group.

    `country` is ISO 3166-1 alpha-3 or a PLOVER pseudo-country (IGO, NGO, IMG …), `cow` the
    Correlates of War number, `sector` the PLOVER sector, `code` the CAMEO actor code
    (USAGOV). `office` is the office held on the day of the report, or of the event told.
    """

    code: str
    name: str
    kind: str
    country: str = ""
    cow: str = ""
    sector: str = ""
    office: str = ""
    wikidata: str = ""

    @property
    def id(self) -> str:
        """What stays the same from report to report: code and name."""
        return f"{self.code}:{self.name}"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One actor that a mention might mean, with the score and the reason."""

    actor: Actor
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was decided of a mention: the actor, or none, why, and who else was considered."""

    mention: Span
    actor: Actor | None
    confidence: float
    reason: str
    alternatives: tuple[Candidate, ...] = ()
