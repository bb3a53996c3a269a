"""Is a deed the one that was promised? Each feature scores one reason, from 0 to 1."""

from dataclasses import dataclass

from detente.resolve.keeping.act import Act, Party
from detente.resolve.keeping.senses import are_opposite, groups_of, listed

_AGAINST_THE_STATE = frozenset({"REB", "OPP", "UAF", "SEP", "INS", "RAD", "CRM"})
_NO_COUNTRY = frozenset({"", "IGO", "NGO", "IMG", "MNC", "XXX", "UNK"})
_COUNTRY = 3  # letters of a country code, which an actor code starts with


@dataclass(frozen=True, slots=True)
class Score:
    """How much one thing speaks for the match (0 to 1; below 0 for the opposite), and why."""

    value: float
    reason: str


def same_doer(part: Act, deed: Act) -> Score:
    """The deed is done by whom the part names."""
    for one in part.doers:
        for other in deed.doers:
            if (value := same_party(one, other)) > 0:
                again = other.words == one.words
                return Score(value, f"{other.words} {'again' if again else f'is {one.words}'}")
    for one in part.doers:
        if (proper := _proper(one)) and proper <= set(deed.subject):
            return Score(0.9, f"{one.written} is named as who does it")
    if not part.doers:
        return Score(0.8, "whose act it is was not said")
    if deed.doers:
        return Score(0.0, f"{deed.doers[0].words} is somebody else")
    return Score(0.5, "who did it is not told")


def same_verb(part: Act, deed: Act) -> Score:
    """The verbs tell the same act; below 0 where one undoes the other."""
    told = deed.lemma
    if not told or not part.lemma:
        return _by_noun(part, deed)
    if told == part.lemma:
        return Score(1.0, f"{told!r} again")
    if groups_of(told) & groups_of(part.lemma):
        return Score(0.9, f"{told!r} is like {part.lemma!r}")
    if are_opposite(told, part.lemma):
        return Score(-1.0, f"{told!r} undoes {part.lemma!r}")
    if told.split()[0] == part.lemma.split()[0]:
        return Score(0.7, f"{told!r} is close to {part.lemma!r}")
    if part.lemma in deed.words and told in listed("light"):
        return Score(0.8, f"{part.lemma!r} as a noun")
    if part.type and part.type == deed.type:
        return Score(0.5, f"{told!r} and {part.lemma!r} are both {part.type}")
    if told in listed("light"):
        return Score(0.3, f"{told!r} may stand for {part.lemma!r}")
    return Score(0.0, f"{told!r} is not {part.lemma!r}")


def _by_noun(part: Act, deed: Act) -> Score:
    """One or both are told by a noun alone, as promises are: "talks", "access to the airfield"."""
    told = deed.lemma
    if not part.lemma and not told:
        return Score(1.0, "both are nouns")
    if not part.lemma:
        return Score(1.0, f"{told!r} again") if told in part.words else _gives(told)
    if part.lemma in deed.words:
        return Score(0.8, f"{part.lemma!r} as a noun")
    return _gives(part.lemma)


def _gives(told: str) -> Score:
    """Of a noun that was promised ("free passage"): giving it, withholding it, or neither."""
    if told in listed("withholding"):
        return Score(-0.8, f"{told!r} withholds it")
    if told in listed("giving") | listed("light"):
        return Score(0.8, f"{told!r} gives it")
    return Score(0.0, f"{told!r} does not give it")


def same_words(part: Act, deed: Act) -> Score:
    """The share of the part's own words that the deed has too; amounts and parties aside."""
    own = {word for word in part.words if word.isalpha()} - set(part.subject)
    told = {*deed.words, *deed.subject, *deed.lemma.split()}
    if not own:
        return Score(1.0, "no words beside the verb")
    both = [word for word in part.words if word in own & told]
    named = ", ".join(both) or "no word"
    return Score(len(both) / len(own), f"shares {named} of {len(own)}")


def same_other(part: Act, deed: Act) -> Score:
    """The deed reaches somebody whom the part names."""
    for one in part.others:
        for other in deed.others:
            if same_party(one, other) > 0:
                return Score(1.0, f"it reaches {one.words}")
    return Score(0.0, "")


def same_party(one: Party, other: Party) -> float:
    """1 for one actor, less for two sides of one state; rebels are no side of it."""
    if not one.code or not other.code:
        return 1.0 if _proper(one) & _proper(other) else 0.0
    against = {_sector(side) in _AGAINST_THE_STATE for side in (one, other)}
    if one.code == other.code:
        apart = bool(_proper(one) and _proper(other)) and not _proper(one) & _proper(other)
        return 0.0 if apart and against == {True} else 1.0
    if one.country in _NO_COUNTRY or one.country != other.country:
        return 0.0
    return 0.9 if against == {False} else 0.0


def _sector(party: Party) -> str:
    return party.code[_COUNTRY : 2 * _COUNTRY] or party.code


def _proper(party: Party) -> frozenset[str]:
    """The words of the proper name."""
    found = party.written.lower().split()
    return frozenset(word for word in found if word not in ("the", "of", "and"))
