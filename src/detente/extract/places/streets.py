"""Streets and numbered roads: places that no gazetteer lists, named after towns or not."""

from collections.abc import Iterator, Sequence

from detente.extract.names.name_runs import Run
from detente.extract.names.name_tokens import Token
from detente.model.place_words import place_words

_LONGEST = 4  # words before the noun


def streets(tokens: Sequence[Token]) -> Iterator[Run]:
    """The streets of a sentence: "Old Mill Road", "40th Avenue South", "County Road 42"."""
    for at, token in enumerate(tokens):
        if not token.named or token.lower not in place_words("streets"):
            continue
        if token.lower in place_words("numbered") and _is_number(tokens, at + 1):
            yield Run(tokens, _first(tokens, at), at + 2)
        elif (first := _first(tokens, at)) < at and not _goes_on(tokens, _last(tokens, at)):
            yield Run(tokens, first, _last(tokens, at))


def _first(tokens: Sequence[Token], noun: int) -> int:
    """Where the name begins, "40th" counted in and a sentence's plain first word left out."""
    at = noun
    while at > 0 and noun - at < _LONGEST and _is_part(tokens, at - 1):
        at -= 1
    return at


def _is_part(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    touches = tokens[at + 1].start - token.end == 1
    ordinal = token.text[0].isdigit() and token.text.endswith(("st", "nd", "rd", "th"))
    return touches and (ordinal or (token.named and not token.opening))


def _last(tokens: Sequence[Token], noun: int) -> int:
    """Behind "South" in "Main Street South"."""
    after = tokens[noun + 1] if noun + 1 < len(tokens) else None
    side = after is not None and after.named and after.lower in place_words("parts")
    return noun + 2 if side else noun + 1


def _is_number(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text.isdigit()


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    """True for "Wall Street Journal", "State Highway Patrol", "Fort St. John"."""
    return (
        last < len(tokens) and tokens[last].named and tokens[last].start - tokens[last - 1].end <= 1
    )
