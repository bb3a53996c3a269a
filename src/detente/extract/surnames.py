"""Whose names the words of a report are: persons' last names, which may also be places."""

from collections.abc import Iterator, Sequence

from detente.extract.name_runs import Run
from detente.extract.name_tokens import Token
from detente.model.place_words import is_given_name, kinds, place_words


def surnames(sentences: Sequence[Sequence[Token]], runs: Sequence[Sequence[Run]]) -> frozenset[str]:
    """The last words, in lower case, of names with a title or a given name: "Ms. Lincoln"."""
    return frozenset(
        word
        for tokens, known in zip(sentences, runs, strict=True)
        for word in _last_words(tokens, {run.first for run in known if run.last - run.first > 1})
    )


def is_initial(token: Token) -> bool:
    """True for "J." and the like."""
    return (
        len(token.text) <= 2 and token.text[0].isupper() and token.text[-1] in (".", token.text[0])
    )


def introduces_person(token: Token) -> bool:
    """True for a title, a given name or an initial."""
    return token.lower in place_words("titles") or is_given_name(token.text) or is_initial(token)


def _last_words(tokens: Sequence[Token], places: set[int]) -> Iterator[str]:
    at = 0
    while at < len(tokens):
        if not (tokens[at].named and introduces_person(tokens[at])) or at in places:
            at += 1
            continue
        last = at
        while last + 1 < len(tokens) and _goes_on(tokens, last):
            last += 1
        word = tokens[last].lower
        if last > at and word not in place_words("bodies") and word not in kinds():
            yield word
        at = last + 1


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1]
    return after.named and after.start - tokens[at].end <= 1
