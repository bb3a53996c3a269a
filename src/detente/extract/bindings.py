"""Words of commitment: vocabulary/commitments.yaml as typed objects."""

from functools import cache

from detente.model.vocabulary import yaml_file


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
def polarities() -> dict[str, str]:
    """Subordinators, each with the polarity of its condition."""
    listed = yaml_file("commitments.yaml")["conditions"]
    return {word: polarity for polarity, words in listed.items() for word in words}


@cache
def phrases() -> dict[str, str]:
    """Phrases with a noun as the condition, the longest first, each with its polarity."""
    listed = yaml_file("commitments.yaml")["condition_phrases"]
    pairs = [(phrase, polarity) for polarity, some in listed.items() for phrase in some]
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def fallback_openers() -> tuple[str, ...]:
    """Words that open the opposite case, the longest first."""
    return tuple(sorted(yaml_file("commitments.yaml")["fallback"], key=len, reverse=True))


@cache
def not_deliberate() -> frozenset[str]:
    """Verbs of what nobody does on purpose."""
    return frozenset(yaml_file("commitments.yaml")["not_deliberate"])


def _kinds(section: str) -> dict[str, str]:
    listed = yaml_file("commitments.yaml")[section]
    return {verb.rstrip("+"): kind for kind, verbs in listed.items() for verb in verbs}
