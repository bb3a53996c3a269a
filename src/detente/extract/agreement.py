"""Agreement: person, group or thing, one or several, woman or man; and which pronoun fits it.

The words are in vocabulary/antecedents.yaml.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from detente.extract.tree import Word
from detente.model.names import Hit, Role, fold
from detente.model.vocabulary import yaml_file

_PLACES = frozenset({"capital", "city", "region"})
_PEOPLE = frozenset({"demonym-noun", "people"})


@dataclass(frozen=True, slots=True)
class Kind:
    """What a noun names; `person` is None where a name leaves open whether somebody bears it.

    `full` is true for a name of two words or more.
    """

    person: bool | None = False
    plural: bool = False
    group: bool = False
    place: bool = False
    gender: str = ""
    full: bool = False

    @property
    def acts(self) -> bool:
        """True for what can act: somebody, several, a body, a state."""
        return self.person is not False or self.group


def kind_of(word: Word, hit: Hit | None, role: Role | None) -> Kind:
    """The kind of what a noun names, from the name tables, its role and the words beside it."""
    if hit is not None and not _is_of_person(word, hit):
        kinds = {form.kind for form in hit.forms}
        several = word.tag in ("NNS", "NNPS") and bool(kinds & _PEOPLE)
        return Kind(False, several, group=True, place=kinds <= _PLACES)
    if word.is_name:
        return _named(word, role)
    plural = word.tag == "NNS"
    gender = _of_noun(word)
    if gender or (role is not None and role.kind == "person"):
        return Kind(True, plural, gender=gender)
    return Kind(False, plural, group=role is not None)


def together(kinds: Sequence[Kind]) -> Kind:
    """The kind of several that are named together: "Oslo and Lima"."""
    persons = {kind.person for kind in kinds}
    person = persons.pop() if len(persons) == 1 else None
    return Kind(person, plural=True, group=any(kind.group for kind in kinds))


def fit(kind: Kind, pronoun: str) -> float:
    """How well a pronoun fits a kind: 0 where it cannot mean it, 1 where nothing speaks against."""
    if pronoun in ("they", "them", "their"):
        if kind.plural:
            return 1.0
        return 0.4 if kind.group and not kind.place else 0.0
    if kind.plural:
        return 0.0
    if pronoun in ("it", "its"):
        if kind.person is True:
            return 0.0
        return 0.6 if kind.person is None else 1.0
    if kind.person is False or kind.gender not in ("", "f" if pronoun in ("she", "her") else "m"):
        return 0.0
    if kind.person:
        return 1.0 if kind.gender else 0.9
    return 0.7 if kind.full else 0.4


def _is_of_person(word: Word, hit: Hit) -> bool:
    """True for Paris in "Ines Paris": another name stands before that of a city."""
    before = [kid for kid in word.kids("compound") if kid.start < hit.span.start and kid.is_name]
    if any(fold(kid.text) in first_names() for kid in before):
        return True
    city = all(form.kind == "city" or form.kind == "capital" for form in hit.forms)
    return city and len(before) == 1 and fold(before[0].text) not in listed("directions")


def _named(word: Word, role: Role | None) -> Kind:
    """A proper name of which the tables know nothing."""
    if word.tag == "NNPS":
        return Kind(None, plural=True, group=True)
    before = [kid for kid in word.kids("compound", "nmod", "amod") if kid.i < word.i]
    titles = [fold(kid.text) for kid in before]
    for gender, words in _words()["address"].items():
        if any(title in words for title in titles):
            return Kind(True, gender=gender)
    beside = [*before, *word.kids("appos")]
    for kid in beside:
        if gender := _of_noun(kid):
            return Kind(True, gender=gender)
    first = [fold(kid.text) for kid in before if kid.is_name] + [fold(word.text)]
    for gender, names in _words()["first_names"].items():
        if any(name in names for name in first[:-1] or first):
            return Kind(True, gender=gender)
    if fold(word.text) in listed("bodies"):
        return Kind(False, group=True)
    return Kind(True if len(first) > 1 and role is not None else None, full=len(first) > 1)


def _of_noun(word: Word) -> str:
    lemma = word.lemma.lower()
    return next((gender for gender, words in _words()["nouns"].items() if lemma in words), "")


@cache
def _words() -> dict[str, dict[str, frozenset[str]]]:
    listed = yaml_file("antecedents.yaml")
    return {
        section: {gender: frozenset(words) for gender, words in listed[section].items()}
        for section in ("address", "nouns", "first_names")
    }


@cache
def first_names() -> frozenset[str]:
    """All first names of the lists."""
    return frozenset().union(*_words()["first_names"].values())


@cache
def listed(section: str) -> frozenset[str]:
    """The words of one list of antecedents.yaml."""
    return frozenset(yaml_file("antecedents.yaml")[section])
