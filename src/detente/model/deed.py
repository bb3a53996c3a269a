"""Deed: one clause as later clauses are matched with it: who does what, with which words."""

from dataclasses import dataclass

from detente.model.actor import Mention
from detente.model.text import Span

TOLD = "told"
"""The part of a clause that belongs to no commitment."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A clause, or the noun that stands for one ("access to the airfield").

    `part` is told, or act, condition or fallback of the commitment whose piece `span` is. `lemma`
    is the verb's, with its particle, and empty for a noun; `under` that of the verb, adjective or
    noun which governs it ("refuse" to sell). `words` are the lemmas of the content words around
    the verb, without the subject; `subject` those of the subject. `type` is the PLOVER type that
    the verb alone shows, or empty; `opener` the word that a condition stands after ("before").
    """

    part: str
    span: Span
    verb: Span
    lemma: str
    under: str
    doers: tuple[Mention, ...]
    others: tuple[Mention, ...]
    subject: tuple[str, ...]
    words: tuple[str, ...]
    type: str
    stance: str
    negated: bool
    time: str
    opener: str = ""
