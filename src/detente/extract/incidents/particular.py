"""Is one attack told, or attacks in general: "rebels kidnap businessmen", "the many murders"?"""

from collections.abc import Iterable

from detente.extract.incidents.cases import Case
from detente.extract.incidents.telling import Telling
from detente.extract.parsing.clauses import counted, tense_of
from detente.extract.parsing.tree import Word

_LOOSE = frozenset({"many", "several", "various", "all", "most", "some", "more", "any", "such",
                    "numerous", "other", "certain", "different", "countless"})  # fmt: skip
_HABIT = frozenset({"always", "often", "usually", "regularly", "constant", "constantly", "daily",
                    "frequent", "frequently", "repeatedly", "generally", "never"})  # fmt: skip


def is_particular(case: Case) -> bool:
    """True where a day, a place, a number or a certain party makes it one attack."""
    if any(_is_habit(one) for one in case.tellings):
        return False
    if any(toll.count.high is not None or toll.count.words[-1:].isdigit() for toll in case.tolls):
        return True
    return any(
        one.dated is not None or one.where is not None or _certain((*one.people, *one.things))
        for one in case.tellings
    )


def is_general(telling: Telling) -> bool:
    """True for "many attacks are plotted there": some unnamed number of them, told as a habit."""
    noun = telling.trigger
    if noun.tag != "NNS" or telling.dated is not None:
        return False
    if not any(kid.lemma in _LOOSE for kid in noun.kids("amod", "det")):
        return False
    verb = next((above for above in noun.ancestors() if above.is_verb), None)
    return verb is None or tense_of(verb) == "present"


def _is_habit(telling: Telling) -> bool:
    beside = (
        kid for word in (telling.trigger, telling.head) for kid in word.kids("advmod", "amod")
    )
    return any(kid.lemma in _HABIT for kid in beside)


def _certain(words: Iterable[Word]) -> bool:
    """True for a name, a number, "the mayor", "a bus"; not for "banks", "several judges"."""
    return any(_is_certain(counted(word)) for word in words)


def _is_certain(noun: Word) -> bool:
    if noun.is_pronoun:
        return False
    left = [kid for kid in noun.children if kid.i < noun.i]
    if any(kid.lemma in _LOOSE for kid in left):
        return False
    if noun.tag in ("NN", "NNP"):
        return noun.is_name or any(kid.dep in ("det", "poss") for kid in left)
    return any(kid.dep in ("nummod", "poss", "det") or kid.tag == "CD" for kid in left)
