"""Agreement: which pronouns may stand for a noun, by number, gender and what it names."""

from detente.extract.chains.chain import ANYBODY, HE, IT, PERSON, SHE, THEY
from detente.extract.chains.words import genders, listed
from detente.extract.parsing.tree import Word
from detente.model.names import Hit, fold, roles

_MALE = frozenset({"mr", "sir", "lord", "king", "prince", "sheikh", "pope"})
_FEMALE = frozenset({"mrs", "ms", "miss", "queen", "princess", "lady", "madam"})
_PEOPLE = frozenset({"demonym-noun", "people"})
_PLURAL = frozenset({"NNS", "NNPS"})


def of_noun(word: Word) -> int:
    """Of a common noun."""
    lemma = word.lemma
    if word.tag in _PLURAL or lemma in ("people", "police"):
        return THEY
    if lemma in listed("men") or lemma.endswith("sman"):
        return HE
    if lemma in listed("women") or lemma.endswith("woman"):
        return SHE
    if lemma.endswith("man") and lemma in roles():
        return HE
    role = roles().get(lemma)
    if (role is not None and role.kind == "person") or lemma in listed("persons"):
        return PERSON
    if role is not None or lemma in listed("collectives"):
        return IT | THEY
    return IT


def of_known(hit: Hit, word: Word) -> int:
    """Of a name of the actor tables: a state, a town, a body, a people."""
    kinds = {form.kind for form in hit.forms}
    if kinds <= {"city", "capital", "region"}:
        return IT
    if kinds & _PEOPLE and word.tag in _PLURAL:
        return THEY
    if kinds <= _PEOPLE | {"demonym-adjective"}:
        return PERSON | THEY
    return IT | THEY


def of_name(name: tuple[str, ...], titles: frozenset[str], *, personal: bool) -> int:
    """Of a name that no table of states and bodies has, by its title and its given name."""
    if titles & _MALE:
        return HE
    if titles & _FEMALE:
        return SHE
    by_title = 0
    for title in titles:
        if title in listed("men") or title.endswith("man"):
            by_title = HE
        if title in listed("women") or title.endswith("woman"):
            by_title = SHE
    gender = genders().get(fold(name[0])) if len(name) > 1 else None
    if gender is not None:
        return HE if gender == "male" else SHE
    return by_title or (PERSON if personal else ANYBODY | THEY)
