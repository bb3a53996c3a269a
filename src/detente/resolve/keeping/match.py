"""How well a deed fits a part of a promise: the features weighed, with their reasons."""

from detente.resolve.keeping.act import Act
from detente.resolve.keeping.features import Score, same_doer, same_other, same_verb, same_words

_VERB, _WORDS, _OTHER = 0.45, 0.45, 0.1
ENOUGH = 0.56
"""From here on a deed counts as the one that was meant."""


def fit(part: Act, deed: Act) -> Score:
    """From 0 (another deed) to 1 (the very one); below 0 where it undoes what the part names."""
    doer = same_doer(part, deed)
    if doer.value <= 0:
        return doer
    verb, words, other = same_verb(part, deed), same_words(part, deed), same_other(part, deed)
    strength = _VERB * abs(verb.value) + _WORDS * words.value + _OTHER * other.value
    if part.others and not other.value and not part.words:
        strength -= _WORDS
    sign = -1 if verb.value < 0 else 1
    told = [one.reason for one in (doer, verb, words, other) if one.reason]
    return Score(round(sign * doer.value * min(strength, 1.0), 3), "; ".join(told))
