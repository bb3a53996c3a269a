"""Common nouns spelt otherwise by a letter or two: "supremicists", "protestors"."""

from dataclasses import replace
from functools import cache

from rapidfuzz import fuzz, process

from detente.model.names import tokens
from detente.resolve.phrase import Phrase
from detente.resolve.role_words import known_roles, role_at_end, singular

_LONG = 7
_SPELLING = 88


def respelt(phrase: Phrase) -> Phrase | None:
    """The phrase with the role that its last words misspell, or None."""
    parts = tokens(phrase.core)
    if phrase.role is not None or phrase.is_name or not parts or phrase.core[-1:].isupper():
        return None
    word = singular(parts[-1])
    if len(word) < _LONG:
        return None
    near = process.extractOne(word, _last_words(), scorer=fuzz.ratio, score_cutoff=_SPELLING)
    if near is None or near[0][0] != word[0] or near[0] == word:
        return None
    role = role_at_end((*parts[:-1], near[0]))
    return None if role is None else replace(phrase, role=role, title=role.noun.lower())


@cache
def _last_words() -> tuple[str, ...]:
    """The long last words of all roles, in the singular, in order."""
    return tuple(sorted({singular(key[-1]) for key in known_roles() if len(key[-1]) >= _LONG}))
