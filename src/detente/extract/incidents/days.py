"""When an attack was: as its words say, else by a date that the parse hangs further down."""

from collections.abc import Iterable, Iterator

from detente.extract.circumstances.when import Dating, dating
from detente.extract.parsing.clauses import marker
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part
from detente.model.time import TimeMention

_APART = frozenset({"ccomp", "conj", "parataxis", "relcl", "xcomp", "appos"})
_MEANWHILE = frozenset({"as", "when", "while"})


def day_of(part: Part, acts: Iterable[Word]) -> Dating | None:
    """The date of the act that some words carry, the first word that has one."""
    words = tuple(acts)
    found = (dating(part, word) for word in words)
    own = next((one for one in found if one is not None), None)
    return own or next((Dating(time) for word in words for time in _below(part, word)), None)


def _below(part: Part, act: Word) -> Iterator[TimeMention]:
    """The dates below an act that no other act stands between: "at a base near Taif on Monday"."""
    for time in part.times:
        plain = time.kind in ("date", "time") and time.counts_from != "anchor"
        if plain and _hangs_below(part, time, act):
            yield time


def _hangs_below(part: Part, time: TimeMention, act: Word) -> bool:
    inside = part.tree.within(time.span)
    word = next((one for one in inside if one.head not in inside), None)
    if word is None:
        return False
    for above in word.ancestors():
        if _parts(word):
            return False
        if above is act:
            return True
        word = above
    return False


def _parts(word: Word) -> bool:
    """True for another act that a date would be of; not for "as the House met on Monday"."""
    if word.dep == "advcl":
        return marker(word) not in _MEANWHILE
    return word.is_verb and word.dep in _APART
