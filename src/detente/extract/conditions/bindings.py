"""Words of commitment: vocabulary/commitments.yaml as typed objects."""

from functools import cache

from detente.model.vocabulary import yaml_file

Phrase = tuple[str, ...]


@cache
def verb_kinds() -> dict[str, str]:
    """Verbs of commitment, each with its kind."""
    return _kinds("verbs")


@cache
def noun_takers() -> frozenset[str]:
    """Verbs of commitment whose act may be a noun: "threatened sanctions"."""
    listed = yaml_file("commitments.yaml")["verbs"]
    return frozenset(verb[:-1] for verbs in listed.values() for verb in verbs if verb.endswith("+"))


@cache
def adjective_kinds() -> dict[str, str]:
    """Adjectives of commitment, each with its kind."""
    return _kinds("adjectives")


@cache
def noun_kinds() -> dict[str, str]:
    """Nouns of commitment, each with its kind."""
    return _kinds("nouns")


@cache
def clause_openers() -> tuple[tuple[Phrase, str], ...]:
    """What opens a condition that is a clause, the longest first, each with its polarity."""
    barred = [(phrase, "") for phrase in words_of("no_condition")]
    return _by_length([*barred, *_pairs("conditions")])


@cache
def noun_openers() -> tuple[tuple[Phrase, str], ...]:
    """What opens a condition that is a noun, the longest first, each with its polarity."""
    return _by_length(_pairs("condition_phrases"))


def clause_openers_at(word: str) -> tuple[tuple[Phrase, str], ...]:
    """Those of the clause openers that begin with this word, in lower case."""
    return _by_first("clause").get(word, ())


def noun_openers_at(word: str) -> tuple[tuple[Phrase, str], ...]:
    """Those of the noun openers that begin with this word, in lower case."""
    return _by_first("noun").get(word, ())


@cache
def _by_first(kind: str) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    openers = clause_openers() if kind == "clause" else noun_openers()
    firsts = {phrase[0] for phrase, _ in openers}
    return {first: tuple(one for one in openers if one[0][0] == first) for first in firsts}


@cache
def opposite_openers() -> tuple[Phrase, ...]:
    """What stands for the opposite case as a whole, the longest first."""
    return tuple(phrase for phrase, _ in _by_length([(p, "") for p in words_of("fallback")]))


def opposite_openers_at(word: str) -> tuple[Phrase, ...]:
    """Those of the opposite openers that begin with this word, in lower case."""
    return _opposites_by_first().get(word, ())


@cache
def _opposites_by_first() -> dict[str, tuple[Phrase, ...]]:
    openers = opposite_openers()
    firsts = {phrase[0] for phrase in openers}
    return {first: tuple(one for one in openers if one[0] == first) for first in firsts}


@cache
def words_of(section: str) -> frozenset[str]:
    """The words of one list of commitments.yaml."""
    return frozenset(yaml_file("commitments.yaml")[section])


def _kinds(section: str) -> dict[str, str]:
    listed = yaml_file("commitments.yaml")[section]
    return {verb.rstrip("+"): kind for kind, verbs in listed.items() for verb in verbs}


def _pairs(section: str) -> list[tuple[str, str]]:
    listed = yaml_file("commitments.yaml")[section]
    return [(phrase, polarity) for polarity, phrases in listed.items() for phrase in phrases]


def _by_length(pairs: list[tuple[str, str]]) -> tuple[tuple[Phrase, str], ...]:
    split = [(tuple(phrase.split()), polarity) for phrase, polarity in pairs]
    return tuple(sorted(split, key=lambda pair: -len(pair[0])))
