"""Whose names the words of a report are: persons' last names, which may also be places."""

from collections.abc import Iterator, Sequence

from detente.extract.mentions import Mentions
from detente.extract.names.name_runs import Run
from detente.extract.names.name_tokens import Token
from detente.model.gazetteer import is_well_known
from detente.model.names import roles
from detente.model.place_words import is_given_name, kinds, place_words


def personal_names(
    sentences: Sequence[Sequence[Token]], runs: Sequence[Sequence[Run]], mentions: Mentions
) -> frozenset[str]:
    """The words, in lower case, that persons are called by: "Ms. *Lincoln*", "*Georgia* *Hall*"."""
    titled = {
        word
        for tokens, known in zip(sentences, runs, strict=True)
        for word in _last_words(tokens, {run.first for run in known if run.last - run.first > 1})
    }
    speakers = {word for known in runs for word in _speakers(known, mentions)}
    return frozenset(titled | speakers)


def _speakers(runs: Sequence[Run], mentions: Mentions) -> Iterator[str]:
    """Single names that say or think: "*Preston* told reporters", not "police in Preston said".

    States and capitals speak too, and a city that everybody knows may stand for its council.
    """
    for run in runs:
        after, before = run.after(), run.before()
        speaks = after is not None and after.lower in place_words("speaking")
        if not (run.is_single and speaks) or mentions.hit_over(run.span.start) is not None:
            continue
        bound = before is not None and (
            before.named or before.text == "," or before.lower in place_words("locative")
        )
        if not bound and not is_well_known(run.tokens[run.first].text):
            yield run.tokens[run.first].lower


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
        if last > at and not any(_is_noun(token) for token in tokens[at + 1 : last + 1]):
            yield tokens[last].lower
            if is_given_name(tokens[at].text):
                yield tokens[at].lower
        at = last + 1


def _is_noun(token: Token) -> bool:
    """True for what no person is called: "Police", "County", "Mayor"."""
    word = token.lower
    bodies = place_words("bodies")
    return word in bodies or word in kinds() or word in roles() or word in place_words("titles")


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1]
    return after.named and after.start - tokens[at].end <= 1
