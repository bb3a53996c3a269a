"""Nouns that point back: "the minister", "this group", "the country".

Lee et al.'s strict head match: the later phrase has the head of an earlier one and says nothing of
it that the earlier ones do not. A noun for a kind of name ("the country") means the one such name
that is near; where two are, none.
"""

from collections import deque
from collections.abc import Iterable, Mapping

from detente.extract.chains.chain import THEY, Chain, Phrase
from detente.extract.chains.named import Named
from detente.extract.chains.structure import Found
from detente.extract.chains.words import kinds_of
from detente.extract.parsing.tree import Word

_POINTING = frozenset({"the", "this", "own"})
_NO_NARROWING = frozenset({"same", "whole", "entire", "late", "new", "young", "old"})
_OTHER = frozenset({"other", "another", "second", "third", "next", "last", "first", "previous"})
_FAR = 12  # sentences


def joined_noun(
    phrase: Phrase,
    by_head: Mapping[str, deque[Chain]],
    named: Named,
    near: Iterable[list[Phrase]],
) -> Found | None:
    """The chain that a definite noun means, or none."""
    word = phrase.word
    if phrase.told not in _POINTING or _is_new(word):
        return None
    if word.lemma in by_head and (found := _by_head(phrase, by_head[word.lemma])) is not None:
        return found
    if phrase.told == "own" or phrase.fits == THEY:
        return None
    return _by_kind(phrase, named)


def _by_head(phrase: Phrase, recent: deque[Chain]) -> Found | None:
    modifiers = phrase.heads[phrase.word.lemma] - _NO_NARROWING
    fitting = [
        chain for chain in reversed(recent)
        if phrase.sentence - chain.at <= _FAR and _fits(phrase, chain, modifiers)
    ]  # fmt: skip
    if not fitting:
        return None
    best = fitting[0]
    if len(fitting) > 1 and _rival(best, fitting[1], phrase):
        return None
    return best.last, f"{phrase.word.text!r} again, as {best.called!r} was called"


def _rival(best: Chain, other: Chain, phrase: Phrase) -> bool:
    """Two persons or bodies with names of their own, both near: nothing decides."""
    if not (best.names and other.names):
        return False
    return phrase.sentence - other.at <= 1 and best.at - other.at <= 0


def _fits(phrase: Phrase, chain: Chain, modifiers: frozenset[str]) -> bool:
    if not phrase.fits & chain.fits or chain.last.word.head is phrase.word:
        return False
    if not modifiers <= chain.heads[phrase.word.lemma]:
        return False
    if phrase.told == "own" and not _same_owner(phrase, chain):
        return False
    return not _is_within(phrase, chain)


def _is_within(phrase: Phrase, chain: Chain) -> bool:
    return any(_nested(one.word, phrase.word) for one in chain.phrases[-2:])


def _same_owner(phrase: Phrase, chain: Chain) -> bool:
    """His father is the father of whom "his" means."""
    mine = _owner(phrase.word)
    for one in chain.phrases[-4:]:
        other = _owner(one.word)
        if mine is not None and other is not None and mine.text.lower() == other.text.lower():
            return True
    return False


def _owner(word: Word) -> Word | None:
    return word.kid("poss")


def _nested(one: Word, other: Word) -> bool:
    """One stands within the other's own phrase: the leader *of the group's leaders*."""
    return any(above is other for above in _up(one)) or any(above is one for above in _up(other))


def _up(word: Word) -> Iterable[Word]:
    for above in word.ancestors():
        if above.is_verb:
            return
        yield above


def _is_new(word: Word) -> bool:
    """True where it is told apart from those before: "the other minister", "the minister who …"."""
    if any(kid.lemma in _OTHER for kid in word.kids("amod")):
        return True
    if any(kid.is_name for kid in word.kids("compound", "nmod", "amod", "appos")):
        return True
    return bool(word.kids("relcl", "acl", "prep"))


def _by_kind(phrase: Phrase, named: Named) -> Found | None:
    if phrase.heads[phrase.word.lemma] - _NO_NARROWING:
        return None
    near: list[Chain] = []
    for kind in kinds_of(phrase.word.lemma):
        near += [c for c in named.of_kind.get(kind, ()) if phrase.sentence - c.at <= 2]
    near = [
        c
        for c in dict.fromkeys(near)
        if not any(_nested(p.word, phrase.word) for p in c.phrases[-2:])
    ]
    near.sort(key=lambda chain: -chain.felt(phrase.sentence))
    if not near:
        return None
    if len(near) > 1 and near[0].felt(phrase.sentence) < 1.5 * near[1].felt(phrase.sentence):
        return None
    return near[0].last, f"{phrase.word.text!r} is what {near[0].called!r} is"
