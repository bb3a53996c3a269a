"""Nominal: nouns of change as clauses: "the withdrawal of 3,000 troops", "a cut in output"."""

from collections.abc import Iterator

from detente.extract.measures.patterns import patterns
from detente.extract.parsing.clauses import Clause, prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part


def nominal(part: Part) -> Iterator[Clause]:
    """A clause for every noun of change, with the noun in the place of the verb."""
    for word in part.tree.words:
        if word.is_noun and word.lemma in patterns("changes"):
            yield Clause(
                verb=word,
                lemma=word.lemma,
                agents=_doers(part, word),
                patients=(),
                receivers=(),
                passive=False,
                negated=False,
                modal="",
                tense="",
            )


def _doers(part: Part, noun: Word) -> tuple[Word, ...]:
    """Whose change it is: its owner, "by X", or whoever orders, announces, approves it."""
    own = (*noun.kids("poss"), *prep_objects(noun, "by"))
    clause = part.clause_of(noun.head) if noun.head.is_verb else None
    if own or clause is None or noun.dep not in ("dobj", "nsubjpass"):
        return own
    return clause.agents
