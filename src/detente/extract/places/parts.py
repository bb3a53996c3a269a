"""Names inside bigger names: the Bank of England, the Boston Post, John Lincoln."""

from detente.extract.names.name_runs import Run
from detente.extract.names.name_tokens import Token
from detente.extract.places.signs import Sign, own_kind
from detente.extract.places.surnames import introduces_person
from detente.model.names import Hit, roles
from detente.model.place_words import is_given_name, kinds, place_words
from detente.model.text import Span

_LINKS = frozenset({"de", "du", "des", "of", "da", "do", "del", "della", "di", "al", "el"})
STATE_PLACES = frozenset({"name", "short", "capital", "city", "region"})


def is_person(run: Run, persons: frozenset[str], sign: Sign) -> bool:
    """True for a name behind a title, a given name or an initial, or one that a person bears."""
    if run.left and introduces_person(run.left[-1]):
        return True
    if not run.is_single:
        return False
    token = run.tokens[run.first]
    given = is_given_name(token.text) and len(run.right) in (1, 2) and not _tells_office(run)
    given = given and not any(_is_noun(token) for token in run.right)
    return given or (token.lower in persons and not sign.strong)


def _is_noun(token: Token) -> bool:
    """True for what follows a place's name rather than a given one: "Virginia *Department*"."""
    return token.lower in kinds() or token.lower in place_words("bodies")


def bigger_name(run: Run, hit: Hit | None, text: str) -> str:
    """The name of a body, a building or a thing that the name is part of, or nothing."""
    longer = hit is not None and hit.span.holds(run.span) and len(hit.span) > len(run.span)
    if hit is not None and longer and not any(form.kind in STATE_PLACES for form in hit.forms):
        return hit.span.of(text)
    before, noun = run.before(), run.before(2)
    if before is not None and before.lower == "of" and noun is not None and noun.named:
        names_body = noun.lower in place_words("bodies_of") or noun.lower in place_words("bodies")
        if names_body:
            return text[noun.start : run.span.end]
    owner, body = run.after(), run.after(2)
    if owner is not None and owner.lower in ("'s", "’s") and body is not None and body.named:
        names_body = body.lower in place_words("bodies") and is_saint(run)
        if names_body:
            return text[run.span.start : body.end]
    left = [token for token in run.left if token.lower not in place_words("parts")]
    right = list(run.right)
    if right and (own_kind(run) == right[0] or _tells_office(run)):
        right = []
    if not left and not right:
        return ""
    first = run.left[0].start if left else run.span.start
    last = run.right[-1].end if right else run.span.end
    return text[first:last]


def goes_on(run: Run) -> bool:
    """True for "Porte" in "Porte de Vincennes": a longer name begins here."""
    link, after = run.after(), run.after(2)
    return link is not None and link.lower in _LINKS and after is not None and after.named


def is_saint(run: Run) -> bool:
    """True for "St. Mark's Cathedral": the saint gives the name, not the place."""
    return run.tokens[run.first].lower in ("st", "saint")


def tells_body(run: Run) -> bool:
    """True for "Alberta Liquor Store Association": a body, a building, a street behind the name."""
    return any(token.lower in place_words("bodies") for token in run.right)


def whole_span(run: Run) -> Span:
    """The name with the kind that belongs to it: "Cook County"."""
    noun = own_kind(run)
    if noun is not None and run.right and run.right[0] == noun:
        return Span(run.span.start, noun.end)
    return run.span


def _tells_office(run: Run) -> bool:
    """True for "London Mayor Ann Lee", "Texas Gov. Bo Hall": the office is of the place."""
    first = run.right[0].lower if run.right else ""
    return first in place_words("titles") or first in roles()
