"""Names: which chain a name belongs to, by the same words, the last of them, or the first letters.

Lee et al.'s sieves of exact match, acronyms and proper head words. Two persons of one last name are
told apart by what stands before it; where nothing does, the one named last is meant.
"""

from collections import defaultdict, deque

from detente.extract.chains.chain import PERSON, Chain, Phrase
from detente.extract.chains.structure import Found
from detente.extract.chains.words import genders
from detente.model.names import Hit

_SAME = frozenset({"name", "short"})
_LONGEST_ACRONYM = 6


class Named:
    """The chains of a report by the names in them."""

    def __init__(self) -> None:
        self._whole: dict[object, Chain] = {}
        self._by_last: dict[str, deque[Chain]] = defaultdict(lambda: deque(maxlen=6))
        self._by_first: dict[str, Chain] = {}
        self._short: dict[str, Chain] = {}
        self.of_kind: dict[str, deque[Chain]] = defaultdict(lambda: deque(maxlen=4))

    def find(self, phrase: Phrase) -> Found | None:
        """The chain of a name told before: its last phrase, and why."""
        chain = self._whole.get(_key(phrase))
        if chain is not None:
            return _joined(chain, "the same name as")
        if phrase.known is not None:
            return None
        name = phrase.name
        if (chain := self._short.get(name[0]) if len(name) == 1 else None) is not None:
            return _joined(chain, f"{phrase.word.text!r} is short for")
        for chain in reversed(self._by_last[name[-1]]):
            if _may_be(phrase, chain):
                return _joined(chain, "the same last name as")
        first = self._by_first.get(name[0]) if len(name) == 1 else None
        return _joined(first, "the first name of") if first is not None else None

    def keep(self, phrase: Phrase) -> None:
        """Remember a name's chain for the names that follow."""
        chain, name = phrase.chain, phrase.name
        self._whole.setdefault(_key(phrase), chain)
        _latest(self._by_last[name[-1]], chain)
        if len(name) > 1:
            if chain.fits & PERSON and name[0] in genders():
                self._by_first[name[0]] = chain
            if not chain.fits & PERSON or chain.fits & ~PERSON:
                letters = "".join(part[0] for part in name if len(part) > 2 and part[0].isalpha())
                if 1 < len(letters) <= _LONGEST_ACRONYM:
                    self._short.setdefault(letters, chain)
        for kind in _kinds(phrase.known):
            _latest(self.of_kind[kind], chain)
            chain.kinds |= {kind}


def _latest(recent: deque[Chain], chain: Chain) -> None:
    if chain in recent:
        recent.remove(chain)
    recent.append(chain)


def _joined(chain: Chain, how: str) -> Found:
    return chain.last, f"{how} {chain.called!r}"


def _key(phrase: Phrase) -> object:
    """One state under its names, one body under its acronym; others by their words."""
    hit = phrase.known
    if hit is not None:
        owners = {form.owner for form in hit.forms if form.kind in _SAME or _is_body(form.kind)}
        if len(owners) == 1:
            return next(iter(owners))
    return phrase.name


def _is_body(kind: str) -> bool:
    return kind in ("igo", "alliance", "armed-group", "agency", "military", "party", "media",
                    "ngo", "court", "company")  # fmt: skip


def _kinds(hit: Hit | None) -> set[str]:
    if hit is None:
        return set()
    found = {form.kind for form in hit.forms}
    kinds = {kind for kind in found if _is_body(kind)}
    if found & {"name", "short"}:
        kinds.add("state")
    if found & {"city", "capital"} and not found & {"name", "short"}:
        kinds.add("city")
    return kinds


def _may_be(phrase: Phrase, chain: Chain) -> bool:
    """A last name fits a longer one; two longer ones must begin alike, or one end as the other."""
    if not phrase.fits & chain.fits:
        return False
    person = bool(chain.fits & PERSON and phrase.fits & PERSON)
    for other in chain.names:
        short, long = sorted((phrase.name, other), key=len)
        ends = long[-len(short) :] == short and "of" not in long
        if ends and (len(short) > 1 or person):
            return True
        if person and len(short) > 1 and short[-1] == long[-1] and _alike(short[0], long[0]):
            return True
    return False


def _alike(one: str, other: str) -> bool:
    """The same given name, or its first letter."""
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return one == other or (len(short) == 1 and long.startswith(short))
