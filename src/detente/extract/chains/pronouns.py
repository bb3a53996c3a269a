"""Pronouns: whom "he", "she", "it" and "they" mean, by salience (Lappin and Leass 1994).

What cannot be meant goes out first: what does not agree in number and gender, what stands in the
same clause as its other party, what the pronoun is a part of (Hobbs 1978, "Resolving pronoun
references", Lingua 44), and whoever speaks the quotation it stands in. Of the rest the chain that
is most salient is taken, unless another is almost as much so.
"""

from collections.abc import Iterable, Mapping

from detente.extract.chains.binding import barred, is_expletive, looks_ahead, needs_actor
from detente.extract.chains.chain import IT, PERSON, THEY, Chain, Phrase
from detente.extract.chains.structure import Found
from detente.extract.chains.words import cues
from detente.extract.parsing.tree import Word

_MARGIN = 1.05
_SAME_PLACE = 1.12  # subject to subject, object to object
_STILL_SPEAKING = 1.4
_QUOTED = 0.6
_LOOSE = 0.7  # a body for "they", an unknown name for "it" or "he"
_UNKNOWN = 0.4  # a name that nothing shows to be a person's, for "he" and "she"
_OWN_CLAUSE = 1.5  # who does what the pronoun stands in


def ranked(
    phrase: Phrase,
    near: Iterable[list[Phrase]],
    speaker: Phrase | None,
    by_word: Mapping[int, Phrase],
) -> Found | None:
    """The phrase that a pronoun points back to, and how it was chosen; or none.

    Where two fit nearly alike it stays open, and the first of them is kept as the likeliest.
    """
    word = phrase.word
    if is_expletive(word):
        return None
    if (ahead := _ahead(phrase, by_word)) is not None:
        return ahead, "the subject that it runs ahead of"
    candidates = list(dict.fromkeys(
        one.chain for some in near for one in some if one.start < word.start
    ))  # fmt: skip
    out = _barred(phrase, speaker, by_word)
    scored = [
        (score, last.start, last)
        for chain in candidates
        if chain not in out
        and (last := chain.latest(word.start)) is not None
        and (score := _score(phrase, chain, last)) > 0
    ]
    if not scored:
        return None
    scored.sort(key=lambda one: one[:2], reverse=True)
    best, _, last = scored[0]
    if len(scored) > 1 and best < _MARGIN * scored[1][0]:
        phrase.likeliest = last
        return None
    count = len(scored)
    if count == 1:
        return last, "the only one near that fits"
    return last, f"of {count} that fit, the one most in mind here"


def _score(phrase: Phrase, chain: Chain, last: Phrase) -> float:
    """Salience here, and how well number and gender fit."""
    if not phrase.fits & chain.fits or (needs_actor(phrase.word) and not _acts(chain)):
        return 0.0
    score = chain.felt(phrase.sentence)
    if phrase.fits == THEY and chain.fits != THEY:
        score *= _LOOSE
    if phrase.fits == IT and chain.fits & PERSON:
        score *= _LOOSE
    if phrase.fits & PERSON and chain.fits & ~PERSON:
        score *= _UNKNOWN
    if _place(last.word) == _place(phrase.word):
        score *= _SAME_PLACE
    if last.word in _subjects(phrase.word):
        score *= _OWN_CLAUSE
    if _speaks(phrase.word) and _speaks(last.word):
        score *= _STILL_SPEAKING
    if last.quote is not None and last.quote != phrase.quote:
        score *= _QUOTED
    return score


def _acts(chain: Chain) -> bool:
    """False for a thing."""
    return chain.fits != IT or bool(chain.kinds)


def _ahead(phrase: Phrase, by_word: Mapping[int, Phrase]) -> Phrase | None:
    """The subject behind "For her part", if it agrees."""
    subject = looks_ahead(phrase.word)
    found = by_word.get(subject.i) if subject is not None else None
    if found is None or found.kind == "pronoun" or found.joined is None:
        return None
    return found if found.fits & phrase.fits else None


def _place(word: Word) -> str:
    dep = word.first_conjunct().dep
    return "subject" if dep in ("nsubj", "nsubjpass") else dep


def _speaks(word: Word) -> bool:
    return word.dep == "nsubj" and word.head.lemma in cues()


def _barred(phrase: Phrase, speaker: Phrase | None, by_word: Mapping[int, Phrase]) -> set[Chain]:
    """The chains that cannot be meant here, for where the pronoun stands."""
    found = {speaker.chain} if speaker is not None and speaker.joined is not None else set()
    for word in barred(phrase.word):
        other = by_word.get(word.i)
        if other is not None and other.joined is not None:
            found.add(other.chain)
    return found


def _subjects(word: Word) -> list[Word]:
    """Who does what the pronoun stands in, where it is a part of another phrase of the clause."""
    for above in word.ancestors():
        if above.is_verb:
            return [one for kid in above.kids("nsubj", "nsubjpass") for one in kid.conjuncts()]
    return []
