"""Names that no list knows, in a place's position: "in Tejutepeque", "the village of Andau"."""

from collections.abc import Iterator, Sequence

from detente.extract.names.name_runs import Run
from detente.extract.names.name_tokens import Token
from detente.extract.places.cues import Seen, is_plain_word, mention_of
from detente.extract.places.parts import goes_on
from detente.extract.places.signs import kind_of
from detente.extract.places.surnames import introduces_person
from detente.model.place import Toponym
from detente.model.place_words import place_words

_LONGEST = 4  # words
_SHORTEST = 4  # letters


def unknown_places(seen: Seen, tokens: Sequence[Token], known: Sequence[Run]) -> Iterator[Toponym]:
    """Runs of capitalised words after "in" or "near", or with a noun for a kind of place."""
    taken = {at for run in known for at in range(run.first, run.last)}
    at = 0
    while at < len(tokens):
        if not _begins(tokens, at) or at in taken:
            at += 1
            continue
        last = _end(tokens, at)
        run = Run(tokens, at, last)
        if not taken & set(range(at, last)) and (found := _judged(seen, run)) is not None:
            yield found
        at = last


def _judged(seen: Seen, run: Run) -> Toponym | None:
    kind = kind_of(run)
    before, after = run.before(), run.after()
    cue = f"called a {kind}" if kind else ""
    owns = after is not None and after.lower in ("'s", "’s", "'", "’")
    if not cue and not owns and before and before.lower in place_words("sure_locative"):
        cue = f"after {before.text!r}"
    if not cue or goes_on(run) or not _is_name(seen, run):
        return None
    return Toponym(mention_of(run.span, seen.text), cue, kind=kind)


def _is_name(seen: Seen, run: Run) -> bool:
    """False for persons, bodies, peoples and plain words."""
    words = run.tokens[run.first : run.last]
    if any(introduces_person(token) or token.lower in place_words("bodies") for token in words):
        return False
    if all(is_plain_word(token.text) for token in words):
        return False
    if any(seen.mentions.hit_over(token.start) for token in words):
        return False
    if words[-1].lower in seen.persons or len(words) > _LONGEST:
        return False
    return any(len(token.text) >= _SHORTEST for token in words)


def _begins(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1] if at else None
    inside = before is not None and before.named and tokens[at].start - before.end <= 1
    return tokens[at].named and not tokens[at].opening and not inside


def _end(tokens: Sequence[Token], at: int) -> int:
    last = at + 1
    while last < len(tokens):
        hyphen = tokens[last].text == "-" and last + 1 < len(tokens)
        if tokens[last].start - tokens[last - 1].end > 1 or not (tokens[last].named or hyphen):
            break
        last += 1
    return last - (tokens[last - 1].text == "-")
