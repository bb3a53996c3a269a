"""Signs that a name is a place, and of which kind: "in", "the city of", "province"."""

from dataclasses import dataclass

from detente.extract.names.name_runs import Run
from detente.extract.names.name_tokens import Token
from detente.model.place_words import kinds, place_offices, place_words

FILED = "where the report was filed"
_DASHES = frozenset({"—", "–", "-", "--", "_", ":", "("})
_SKIPPED = frozenset({"the", "nearby", "neighbouring", "neighboring", "war-torn", "so-called"})


@dataclass(frozen=True, slots=True)
class Sign:
    """Why a name may be a place; `kind` is the noun that says so, `strong` where it is enough."""

    cue: str = ""
    kind: str = ""
    strong: bool = False


def sign_of(run: Run) -> Sign:
    """The strongest sign that stands beside a name."""
    kind = kind_of(run)
    if kind:
        return Sign(f"called a {kind}", kind, strong=True)
    if _is_filed(run):
        return Sign(FILED, strong=True)
    after = run.after()
    if after is not None and after.text in place_words("locals"):
        return Sign(f"before {after.text!r}", strong=True)
    before = word_before(run)
    if before is not None and (before.lower in place_words("locative") or _is_home(run)):
        return Sign(f"after {before.text!r}", strong=True)
    if before is not None and before.lower in place_words("loose"):
        return Sign(f"after {before.text!r}")
    return Sign()


def kind_of(run: Run) -> str:
    """The noun that says what the place is: "the city of X", "X County", "Texas Gov."."""
    last = run.tokens[run.last - 1]
    if not run.is_single and last.lower in kinds():
        return last.lower
    if (noun := own_kind(run)) is not None:
        return noun.lower
    after = run.after()
    if after is not None and after.named and (office := place_offices().get(after.lower)):
        return office
    before = run.before()
    if before is None:
        return ""
    if before.lower == "of" and (noun := run.before(2)) is not None and noun.lower in kinds():
        return "" if noun.named and noun.lower in place_words("body_kinds") else noun.lower
    return before.lower if before.lower in kinds() and not before.named else ""


def own_kind(run: Run) -> Token | None:
    """The noun behind a name that is part of it: "Cook *County*", not "Ohio *Department* of …"."""
    after, beyond = run.after(), run.after(2)
    if after is None or after.lower not in kinds() or _is_owner(after):
        return None
    heads = after.named and after.lower in place_words("head_kinds") and beyond is not None
    if heads and beyond is not None and (beyond.named or beyond.lower == "of"):
        return None
    return after


def _is_filed(run: Run) -> bool:
    """True for "BEIRUT — A car bomb", though the report has no proper dateline."""
    after = run.after()
    words = run.tokens[run.first : run.last]
    shouted = all(token.text.isupper() and len(token.text) > 1 for token in words)
    first = not any(token.text[0].isalnum() for token in run.tokens[: run.first])
    dashed = after is not None and (after.text in _DASHES or after.text.startswith("--"))
    return first and shouted and dashed


def _is_home(run: Run) -> bool:
    """True for "Ann Lee, 43, of X"."""
    of, comma, age = run.before(), run.before(2), run.before(3)
    aged = comma is not None and comma.text == "," and age is not None and age.text.isdigit()
    return aged and of is not None and of.lower == "of"


def _is_owner(token: Token) -> bool:
    return token.text.isupper() and len(token.text) > 1


def word_before(run: Run) -> Token | None:
    """The word before a name, its article and words such as "northern" left out."""
    at = run.first - 1
    while at >= 0:
        token = run.tokens[at]
        parts = place_words("parts")
        if not (token.lower in _SKIPPED or token.lower in parts or token.text in ('"', "'", "-")):
            return token
        if token.lower in parts and token.lower in place_words("locative"):
            beyond = run.tokens[at - 1] if at > 0 else None
            return beyond if beyond and beyond.lower in place_words("locative") else token
        at -= 1
    return None
