"""Which tellings tell of the same attack: by type, day and place, and by what points back."""

from collections.abc import Iterable, Iterator
from datetime import date

from detente.extract.incidents.cases import Case, heads
from detente.extract.incidents.telling import Telling
from detente.extract.incidents.words import alike, listed, nouns
from detente.extract.parsing.clauses import counted, marker
from detente.extract.parsing.tree import Word
from detente.model.actor import Mention
from detente.model.time import TimeMention

_AFTER = frozenset({"after", "since", "before", "following", "until", "than", "like"})
_ANSWERS = frozenset({"reprisal", "revenge", "retaliation", "response", "anniversary", "memory",
                      "similar", "avenge", "retaliate", "reminiscent", "recall"})  # fmt: skip
_OTHER = frozenset({"another", "second", "third", "fourth", "other", "earlier", "previous",
                    "similar", "separate", "subsequent", "different", "last"})  # fmt: skip
_VAGUE = frozenset({"people", "person", "man", "woman", "other", "member", "victim", "one", "area"})
_LONG = ("year", "decade", "century")
_ELSEWHERE = frozenset({"elsewhere", "meanwhile", "separately"})


def same_attack(telling: Telling, case: Case, published: date | None) -> str:
    """Why a telling belongs to a case; empty where it does not."""
    back = telling.trigger.is_noun and telling.points_back and telling.type == "attack"
    if not back and not any(alike(telling.type, one.type) for one in case.tellings):
        return ""
    if _is_other(telling) or _dates_apart(telling, case, published):
        return ""
    if telling.part in [one.part for one in case.tellings]:
        return _beside(telling, case)
    return _across(telling, case)


def _beside(telling: Telling, case: Case) -> str:
    """Within one sentence: one attack, unless a link sets the two apart."""
    others = [one for one in case.tellings if one.part is telling.part]
    for one in others:
        if _is_linked_off(telling.head, one.head) or _is_linked_off(one.head, telling.head):
            return ""
        if _places_apart(telling.where, one.where) and not telling.points_back:
            return ""
        if _are_coordinated(telling, one):
            return ""
    return "told in the same sentence"


def _are_coordinated(one: Telling, other: Telling) -> bool:
    """True for "the bombing of a train and the attack on a bus": each strikes something else."""
    if one.trigger.first_conjunct() is not other.trigger.first_conjunct():
        return False
    ours, theirs = (heads(iter((*told.people, *told.things))) for told in (one, other))
    nouns = one.trigger.is_noun and other.trigger.is_noun
    return nouns and bool(ours and theirs) and not ours & theirs


def _across(telling: Telling, case: Case) -> str:
    """From sentence to sentence: what points back, or shares a party, tells of it again."""
    if case.only_heading and not telling.part.is_heading:
        return "the heading told of it"
    bare = telling.trigger.is_noun and not (telling.people or telling.things or telling.where)
    if telling.points_back and bare:
        return f"{telling.trigger.text!r} points back"
    shared = _shared(telling, case)
    if _places_apart(telling.where, _place(case)):
        return ""
    if shared and (telling.points_back or telling.type == case.type or shared[:1].isupper()):
        return f"{shared!r} is told of again"
    if telling.points_back and _has_pronoun(telling):
        return "its party is told by a pronoun"
    if telling.points_back and telling.trigger.is_noun:
        return f"{telling.trigger.text!r} points back"
    nothing_new = not (telling.things or telling.where or telling.dated)
    alone = not telling.people or telling.type == case.type
    return "says nothing that sets it apart" if nothing_new and alone else ""


def _shared(telling: Telling, case: Case) -> str:
    """A party that both name by the same noun."""
    ours, theirs = _named((*telling.people, *telling.things)), _named(case.struck())
    if ours & theirs:
        return sorted(ours & theirs)[0]
    ours = heads(iter((*telling.people, *telling.things)))
    theirs = heads(case.struck())
    doers = heads(iter(telling.doers)) & heads(case.doers())
    known = sorted((ours & theirs) - _VAGUE)
    if known:
        return known[0]
    return sorted(doers)[0] if doers and telling.points_back else ""


def _named(words: Iterable[Word]) -> set[str]:
    """The proper names among them; of upper-case copy none is sure."""
    return {word.text for word in words if word.is_name and not word.text.islower()}


def _has_pronoun(telling: Telling) -> bool:
    return any(word.is_pronoun for word in (*telling.doers, *telling.people))


def _is_other(telling: Telling) -> bool:
    """As in "another blast", "an earlier attack", "a similar raid"."""
    kids = (kid.lemma for kid in telling.trigger.kids("det", "amod"))
    later = any(kid.lemma == "follow" for kid in telling.trigger.kids("relcl"))
    return telling.trigger.is_noun and (later or any(lemma in _OTHER for lemma in kids))


def _is_linked_off(low: Word, high: Word) -> bool:
    """True where one act hangs below the other as what came before it, or what it answers."""
    word = low
    for above in low.ancestors():
        if above is high and word.dep == "conj":
            return False
        if word.dep in ("prep", "mark") and word.lemma in _AFTER:
            return True
        if word.is_verb and marker(word) in _AFTER:
            return True
        if word.lemma in _ANSWERS or above.lemma in _ANSWERS:
            return True
        if above is high:
            return False
        word = above
    return False


def _dates_apart(telling: Telling, case: Case, published: date | None) -> bool:
    ours = telling.when
    return ours is not None and any(
        apart(ours, one.when, published) for one in case.tellings if one.when is not None
    )


def apart(one: TimeMention, other: TimeMention, published: date | None) -> bool:
    """True where two time expressions cannot mean one day."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day),
             (one.weekday, other.weekday))  # fmt: skip
    if any(a is not None and b is not None and a != b for a, b in pairs):
        return True
    return is_long_ago(one, published) != is_long_ago(other, published)


def is_long_ago(time: TimeMention, published: date | None) -> bool:
    """True for a year before last, and for "a decade ago", "last month"."""
    if time.named[:1].isdigit():
        return True
    if time.year is not None:
        return published is not None and time.year < published.year - 1
    back = time.shift is not None and time.shift < 0 and time.counts_from == "report"
    return back and time.unit in _LONG


def _places_apart(one: Mention | None, other: Mention | None) -> bool:
    if one is None or other is None:
        return False
    return not set(one.words.lower().split()) & set(other.words.lower().split())


def _place(case: Case) -> Mention | None:
    return next((one.where for one in case.tellings if one.where is not None), None)


def is_end_of_attacker(telling: Telling, case: Case) -> bool:
    """True for "The driver was shot" after an attack by one who is told of by another word."""
    if telling.doers or telling.trigger.lemma not in ("shoot", "kill"):
        return False
    return bool(telling.people) and all(is_the_doer(word, case) for word in telling.people)


def is_the_doer(word: Word, case: Case) -> bool:
    """True for "the man", "the driver" where one person attacked and no such person was struck."""
    known = any(kid.lemma == "the" for kid in word.kids("det")) and word.tag == "NN"
    if not known or word.lemma not in listed("some"):
        return False
    struck = heads(noun for one in case.tellings for noun in (*one.people, *one.things))
    doers = list(case.doers())
    alone = len(doers) == 1 and doers[0].tag in ("NN", "NNP", "JJ")
    later = any(one.trigger.start < word.start for one in case.tellings)
    return alone and later and word.lemma not in struck


def nearest(word: Word, tellings: list[Telling]) -> Telling:
    """The telling of a sentence that a word belongs to: the nearest one in the tree."""
    return min(tellings, key=lambda one: (_steps(word, one.trigger), abs(word.i - one.trigger.i)))


def _steps(one: Word, other: Word) -> int:
    """How many links lie between two words of a tree."""
    ours = [one, *one.ancestors()]
    theirs = [other, *other.ancestors()]
    meet = next((word for word in ours if word in theirs), None)
    return ours.index(meet) + theirs.index(meet) if meet is not None else len(ours) + len(theirs)


def pair_totals(word: Word) -> bool:
    """True for "in both of which 78 people died", "in both attacks": a total of two attacks."""
    return any(_says_both(above) for above in (word, *word.ancestors()))


def _says_both(verb: Word) -> bool:
    below = (low for kid in verb.kids("prep") for low in _reach(kid))
    return any(
        (low.lemma in ("both", "two", "each") and _of_which(low)) or _is_both(low) for low in below
    )


def _is_both(noun: Word) -> bool:
    """True for "both attacks"."""
    return noun.lemma in nouns() and any(kid.lemma == "both" for kid in noun.kids("det", "predet"))


def _reach(preposition: Word) -> Iterator[Word]:
    for noun in preposition.kids("pobj", "pcomp"):
        yield counted(noun)
        yield noun


def _of_which(word: Word) -> bool:
    return any(kid.lemma == "of" and kid.has("which", "pobj") for kid in word.kids("prep"))
