"""Where an attack was: as its words say, else as the phrases below them name a place."""

from collections.abc import Iterable, Iterator

from detente.extract.circumstances.locations import where_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.model.actor import Mention

# What hangs below an act by these is told of something else.
_APART = frozenset({"advcl", "ccomp", "conj", "parataxis", "relcl", "xcomp", "appos", "cc"})
_AWAY = frozenset({"from", "to", "of", "since", "after", "like", "than"})


def site_of(
    scene: Scene, words: Iterable[Word], parties: Iterable[Word], *, struck: bool = False
) -> Mention | None:
    """The place of the act that `words` carry; `parties` are who does it and who suffers it.

    A place inside the words for a party is where it comes from, and a person is no place.
    """
    acts, others = tuple(words), tuple(parties)
    found = where_of(scene, *acts, struck=struck)
    if found is not None and not any(found.span.holds(word.span) for word in others):
        return found
    places = [place for word in acts for place in _below(scene, word, top=True)]
    towns = [one for one in places if not scene.toponyms.is_country(one)]
    return next(iter(towns or places), None)


def _below(scene: Scene, word: Word, *, top: bool = False) -> Iterator[Mention]:
    """The places below a word, in text order, without those of other acts and of doers' names."""
    for kid in word.children:
        if kid.dep in _APART or (top and kid.dep in ("nsubj", "agent", "poss", "amod")):
            continue
        if kid.dep == "prep" and kid.lemma in _AWAY and not top and word.is_name:
            continue
        place = scene.toponyms.at(kid)
        if place is not None and kid.dep not in ("amod", "poss"):
            yield place
        elif kid.dep == "agent" or not kid.is_verb:
            yield from _below(scene, kid)
