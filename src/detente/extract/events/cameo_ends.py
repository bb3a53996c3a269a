"""The third digit of CAMEO: what is asked, promised, refused or threatened, by the words below.

An appeal for aid is 023, a demand for it 103, a promise 033, its refusal 122.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from detente.extract.events.sighting import Sighting
from detente.extract.parsing.tree import Word
from detente.extract.patterns import Act, denied
from detente.model.vocabulary import yaml_file

_OF_MEDIATION = {"9": "8"}
_TO_MEDIATE = {"8": "9"}
_OF_REFUSAL = {"1": "121", "3": "122", "4": "123", "5": "124", "6": "125", "7": "127",
               "8": "126"}  # fmt: skip
_BELOW = frozenset({"dobj", "pobj", "prep", "xcomp", "ccomp", "acl", "nsubj", "nsubjpass", "conj",
                    "pcomp", "dative", "compound", "amod", "oprd", "attr", "advcl",
                    "relcl"})  # fmt: skip
_WHEN = frozenset({"after", "before", "during", "since", "despite", "until"})
_DEPTH = 6
_PLAIN = frozenset({"meet", "negotiate", "release", "free", "withdraw", "disarm", "resign"})
_WARNING = frozenset({"warn", "caution"})
_OPENING = frozenset({"open", "reopen"})


def detailed(act: Act, one: Sighting, inner: Iterable[Act]) -> str:
    """The act's code with its third digit; `inner` are the acts that it asks for or refuses."""
    if act.type == "REQUEST" and act.cameo[:2] in ("10", "02"):
        end = _end(one, inner) or _last(act.cameo)
        return _asked(one) + _OF_MEDIATION.get(end, end)
    if act.type == "AGREE" and act.cameo in ("030", "031"):
        end = _end(one, inner) or act.cameo[-1]
        hosts = any(kid.lemma in _lemmas("hosts") for kid in one.head.kids("xcomp"))
        return "039" if hosts else "03" + _TO_MEDIATE.get(end, end)
    if act.cameo == "081" and any(word.lemma in _lemmas("eased") for word in _below(one)):
        return "085"
    if act.type == "REJECT" and act.cameo == "120":
        return _refused(one, inner)
    if act.type == "AID" and act.cameo == "070":
        return _first(_by_word("aid"), one) or "070"
    if act.type == "SANCTION" and act.cameo == "162":
        return _first(_by_word("cuts"), one) or "160"
    if act.type == "SANCTION" and act.cameo == "174":
        diplomats = any(party.head in _lemmas("diplomats") for party in one.recipients)
        return "161" if diplomats else "174"
    if act.type == "THREATEN" and act.cameo in ("130", "131"):
        return "13" + (_threat(one, inner) or act.cameo[-1])
    return act.cameo


def _last(cameo: str) -> str:
    """The digit of a pattern that itself names aid or talks."""
    return {"103": "3", "107": "6"}.get(cameo, "0")


def _asked(one: Sighting) -> str:
    """Demands are 10, appeals and proposals 02."""
    words = {one.trigger.lemma, one.head.lemma}
    return "10" if words & _lemmas("demands") else "02"


def _refused(one: Sighting, inner: Iterable[Act]) -> str:
    if any(noun.lemma in denied() for noun in one.head.kids("dobj", "nsubjpass")):
        return "120"
    for code in ("129", "128"):
        if one.trigger.lemma in _lemmas(code):
            return code
    return _OF_REFUSAL.get(_end(one, inner), "120")


def _end(one: Sighting, inner: Iterable[Act]) -> str:
    """The digit of the verb below, else of the act below, else of the words below it."""
    ends = _by_word("ends")
    verbs = (kid.lemma for kid in one.head.kids("xcomp", "ccomp", "advcl") if kid.is_verb)
    plain = (ends[verb] for verb in verbs if verb in _PLAIN)
    of_acts = (found for act in inner if (found := _of_act(act.cameo)))
    return next(plain, "") or next(of_acts, "") or _first(ends, one)


def _of_act(cameo: str) -> str:
    return next((digit for code, digit in _by_act().items() if cameo.startswith(code)), "")


@cache
def _by_act() -> dict[str, str]:
    listed: dict[str, str] = yaml_file("events.yaml")["cameo_ends"]["acts"]
    return listed


def _threat(one: Sighting, inner: Iterable[Act]) -> str:
    own = not (one.trigger.lemma in _WARNING and one.head.has("against", "prep"))
    if own and any(act.type in ("ASSAULT", "MOBILIZE") for act in inner):
        return "8"
    return _first(_by_word("threats"), one)


def _first(shown: dict[str, str], one: Sighting) -> str:
    """What the first word below shows."""
    return next((shown[_telling(word, shown)] for word in _below(one) if word.lemma in shown), "")


def _telling(word: Word, shown: dict[str, str]) -> str:
    """The word, or its object where that tells more: "open *talks*", but "open the border"."""
    objects = word.kids("dobj") if word.lemma in _OPENING else []
    return next((noun.lemma for noun in objects if noun.lemma in shown), word.lemma)


def _below(one: Sighting) -> Iterator[Word]:
    """The words of what is asked or refused, those nearest to the act first."""
    level = list(dict.fromkeys((one.head, one.trigger)))
    for depth in range(_DEPTH):
        level = [kid for word in level for kid in word.children if kid.dep in _BELOW]
        level = [kid for kid in level if kid.dep != "prep" or kid.lemma not in _WHEN]
        if not depth and one.trigger.lemma in _WARNING:  # "against raids": what others do
            level = [kid for kid in level if kid.dep != "prep"]
        yield from (word for word in level if not word.is_name)


@cache
def _lemmas(name: str) -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["cameo_ends"][name])


@cache
def _by_word(name: str) -> dict[str, str]:
    listed: dict[str, list[str]] = yaml_file("events.yaml")["cameo_ends"][name]
    return {word: digit for digit, words in listed.items() for word in words}
