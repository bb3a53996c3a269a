"""The known names at a word and beside it: whose a noun is, and of which country."""

from detente.extract.names.known_names import KnownNames
from detente.extract.parsing.tree import Word
from detente.model.names import Hit

LEFT = frozenset({"amod", "compound", "nmod", "nummod", "poss", "quantmod", "advmod", "npadvmod"})


class NamesBeside:
    """The known names of one report, asked by the word they stand at or beside."""

    def __init__(self, names: KnownNames) -> None:
        self._names = names

    def modifier(self, word: Word, *, of_too: bool = True) -> Hit | None:
        """The nearest known name among the left modifiers, then after "of", "from", "in"."""
        for kid in sorted(word.children, key=lambda kid: -kid.i):
            if kid.i < word.i and kid.dep in LEFT | {"appos"}:
                for below in sorted(kid.subtree(), key=lambda part: -part.i):
                    if (hit := self._names.at(below)) is not None and hit is not self._names.at(
                        word
                    ):
                        return hit
        if of_too:
            for kid in word.kids("prep"):
                linked = kid.lemma in ("of", "from", "in", "for", "with")
                pobj = kid.kid("pobj") if linked else None
                if pobj is not None and (hit := self._names.at(pobj)) is not None:
                    return hit
        first = word.first_conjunct()
        if first is not word and not word.is_name:
            return self.modifier(first, of_too=False)
        return None

    def of_body(self, word: Word) -> Hit | None:
        """The name in "the crew of a *Chilean* ship", "leaders of the group *Hamas*"."""
        bodies = [
            pobj for kid in word.kids("prep") if kid.lemma == "of" for pobj in kid.kids("pobj")
        ]
        for body in (one for one in bodies if not one.is_name):
            apposed = (self._names.at(kid) for kid in body.kids("appos"))
            named = next((hit for hit in apposed if hit is not None), None)
            if (hit := named or self.modifier(body, of_too=False)) is not None:
                return hit
        return None

    def whose(self, word: Word) -> Hit | None:
        """The name behind "whose": in "Russia, whose forces" the forces are Russia's."""
        if not any(kid.tag == "WP$" for kid in word.kids("poss")):
            return None
        relative = next((above for above in word.ancestors() if above.dep == "relcl"), None)
        if relative is None:
            return None
        return self._names.at(relative.head) or self.modifier(relative.head)


def is_town(hit: Hit) -> bool:
    """True for the name of a city, be it a capital."""
    return all(form.kind in ("capital", "city") for form in hit.forms)


def is_where(word: Word, hit: Hit) -> bool:
    """True for "the talks in Dakar": the name says where, not whose."""
    places = (pobj for kid in word.kids("prep") if kid.lemma == "in" for pobj in kid.kids("pobj"))
    return any(hit.span.start <= place.start < hit.span.end for place in places)
