"""Every condition that a stretch of words holds, as a clause or as a noun phrase."""

from collections.abc import Iterator
from functools import cache

from detente.extract.conditions.bindings import (
    clause_openers,
    clause_openers_at,
    noun_openers,
    noun_openers_at,
    words_of,
)
from detente.extract.conditions.condition import Condition, holds, made
from detente.extract.conditions.stretches import after_links, starts_with
from detente.extract.conditions.turned import TURNED, turned
from detente.extract.parsing.tree import PASSIVE_SUBJECTS, SUBJECTS, Word, extent

_CLAUSE = frozenset({"advcl", "relcl", "ccomp", "pcomp", "acl", "ROOT", "parataxis", "csubj"})


def conditions_in(text: str, piece: list[Word], act: Word) -> Iterator[Condition]:
    """Every condition of a piece of sentence."""
    for at, word in enumerate(piece):
        lower = word.text.lower()
        if lower not in _openers():
            continue
        if lower in TURNED and (found := turned(text, piece, at, act)):
            yield found
        elif any(len(one) > 2 and starts_with(piece, at, one) for one, _ in noun_openers_at(lower)):
            yield from _noun(text, piece, at, act)
        else:
            yield from _opened(text, piece, at, act)


@cache
def _openers() -> frozenset[str]:
    openers = (phrase[0] for phrase, _ in (*clause_openers(), *noun_openers()))
    return TURNED.union(openers)


def _opened(text: str, piece: list[Word], at: int, act: Word) -> Iterator[Condition]:
    """The condition that an opener at this place opens: a clause, else a noun."""
    for phrase, polarity in clause_openers_at(piece[at].text.lower()):
        if starts_with(piece, at, phrase) and not starts_with(piece, at, (*phrase, "of")):
            fresh = polarity and not _inside_longer(piece, at, phrase)
            if fresh and (found := _clause(text, piece, at, len(phrase), polarity, act)):
                yield found
            return
    yield from _noun(text, piece, at, act)


def _inside_longer(piece: list[Word], at: int, phrase: tuple[str, ...]) -> bool:
    """The "if" of "only if" and the "as" of others were met with the longer opener already."""
    for longer, _ in clause_openers():
        for back in range(1, len(longer)):
            within = len(longer) > len(phrase) and longer[back : back + len(phrase)] == phrase
            if within and at >= back and starts_with(piece, at - back, longer):
                return True
    return False


def _clause(
    text: str, piece: list[Word], at: int, length: int, polarity: str, act: Word
) -> Condition | None:
    if at + length >= len(piece):
        return None
    opener, last, first = piece[at], piece[at + length - 1], piece[at + length]
    if opener.is_verb and length == 1 and _is_deed(opener, first):
        return None
    head = _top(first, last)
    loose = not head.is_verb and polarity in ("if", "unless")
    if loose and (found := _lost(text, piece, at + length, polarity, opener, head, act)):
        return found
    if opener.dep == "prep" and polarity == "temporal" and not head.is_verb:
        return None
    if polarity in ("until", "temporal") and not head.is_verb:
        return None
    if (
        head.dep == "ccomp"
        and head.head.lemma in words_of("asking_whether")
        and opener.lemma == "if"
    ):
        return None
    end = _end(piece, head, last, act)
    end = _coordinated(piece, end) if act.i < opener.i else end
    if polarity == "if" and opener.text.lower() in ("as", "for", "so") and _is_lasting(head):
        polarity = "temporal"
    return made(text, opener, last.end, end, polarity, head)


def _is_deed(opener: Word, first: Word) -> bool:
    """As in "provided weapons", "provided with maps": a verb of its own, no opener."""
    return bool(opener.kids("nsubj", "aux", "dobj", "prt")) or first.tag in ("IN", "TO", "RP", ",")


def _lost(
    text: str, piece: list[Word], at: int, polarity: str, opener: Word, head: Word, act: Word
) -> Condition | None:
    """A clause whose verb the parse hung elsewhere: it runs to the comma or the end."""
    rest = piece[at:]
    stop = next((n for n, word in enumerate(rest) if word.text in (",", ":")), len(rest))
    verbs = [word for word in rest[:stop] if word.is_verb]
    if not verbs or any(word is act for word in rest[:stop]):
        return None
    return made(text, opener, piece[at - 1].end, rest[stop - 1].end, polarity, head)


def _coordinated(piece: list[Word], end: int) -> int:
    """A second half of the condition that the parse hung elsewhere: "… and it was safe"."""
    rest = [word for word in piece if word.start >= end]
    loose = any(word.tag == "MD" or word.text in (",", ":") for word in rest)
    if not rest or loose or rest[0].text.lower() not in ("and", "or"):
        return end
    return rest[-1].end if any(word.is_verb for word in rest) else end


def _is_lasting(head: Word) -> bool:
    """As in "as long as the missiles were being unloaded" lasts; it is no proviso."""
    return any(kid.lemma == "be" for kid in head.kids("aux")) or head.lemma in (
        "last",
        "continue",
        "remain",
        "sit",
    )


def _noun(text: str, piece: list[Word], at: int, act: Word) -> Iterator[Condition]:
    for phrase, polarity in noun_openers_at(piece[at].text.lower()):
        if not starts_with(piece, at, phrase) or at + len(phrase) >= len(piece):
            continue
        first_only = " ".join(phrase) in words_of("only_in_front") and not is_unreal(act)
        if first_only and after_links(piece) != at:
            return
        if _is_manner(piece[at + len(phrase)], phrase, act) or _is_predicate(piece[at]):
            return
        last = piece[at + len(phrase) - 1]
        head = _top(piece[at + len(phrase)], last)
        end = _end(piece, head, last, act)
        if found := made(text, piece[at], last.end, end, polarity, head):
            yield found
        return


def _is_predicate(opener: Word) -> bool:
    """As in "is subject to sanctions", "was faced with a boycott": told, no condition."""
    return opener.dep == "acomp" or bool(opener.kids("auxpass"))


def is_unreal(act: Word) -> bool:
    """As in "would have won without the rain": what did not come about."""
    return (
        act.tag == "VBN" and act.has("have", "aux") and any(w.tag == "MD" for w in act.kids("aux"))
    )


def _is_manner(first: Word, phrase: tuple[str, ...], act: Word) -> bool:
    """As in "without waiting for an answer, Rome will …": how it is done, no condition."""
    return phrase == ("without",) and first.tag == "VBG" and not act.has("not", "neg")


def _top(first: Word, last: Word) -> Word:
    """The verb or noun that heads what follows an opener."""
    if last.dep in ("mark", "advmod") and last.head.i > last.i and last.head.is_verb:
        return last.head
    word = first
    while word.head is not word and word.head.i > last.i and word.dep not in _CLAUSE:
        word = word.head
    return word


def _end(piece: list[Word], head: Word, last: Word, act: Word) -> int:
    """Where the condition ends: with its clause, or at the comma before the main clause."""
    reach = extent(head)
    if reach.start <= act.start < reach.end and act.i > last.i:
        own = act.kids(*SUBJECTS, *PASSIVE_SUBJECTS)
        apart = (w for w in head.subtree() if not holds(w, act) and not (own and holds(act, w)))
        inner = [head, *apart] if own else list(apart)
        inner = [word for word in inner if last.i < word.i and (not own or word.i < act.i)]
        stops = [w.start for w in piece if last.i < w.i < act.i and w.text == ","]
        return stops[-1] if stops else max((word.end for word in inner), default=head.end)
    if reach.end <= act.start and not act.kids(*SUBJECTS, *PASSIVE_SUBJECTS):
        commas = [w for w in piece if head.end <= w.start < reach.end and w.text == ","]
        return commas[-1].start if commas else reach.end
    return min(reach.end, piece[-1].end)
