"""Suppositions: what stands inside a condition, and what stands under one."""

from functools import cache, lru_cache

from detente.extract.conditions.bindings import clause_openers, noun_openers, words_of
from detente.extract.conditions.clauses import conditions_in
from detente.extract.conditions.condition import Condition
from detente.extract.conditions.conditions import condition_of
from detente.extract.conditions.stretches import stretches
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part
from detente.model.text import Span

_REMEMBERED = 64
_MODALS = frozenset({"will", "would", "shall", "'ll", "'d"})


def stands_under(part: Part, text: str, act: Word) -> bool:
    """True for "will … if …", on the act or on a verb above it: what is bound by a condition."""
    for verb in (act, *act.ancestors()):
        found = condition_of(part, text, verb) if _is_to_come(verb) else None
        if found is not None and _is_open(part, found):
            return True
        if verb.dep in ("ccomp", "relcl"):
            return False
    return False


def is_supposed(part: Part, text: str, word: Word) -> bool:
    """True inside a condition: "if *Chad attacked*", "in the event of *a strike*"."""
    return any(
        (one.head is word or one.span.holds(word.span)) and (main is not one.head or main is word)
        for first, last, main, one in _suppositions(part, text)
        if first <= word.i <= last
    )


@lru_cache(maxsize=_REMEMBERED)
def _suppositions(part: Part, text: str) -> tuple[tuple[int, int, Word, Condition], ...]:
    """The open conditions of a sentence: its piece's ends, the main verb, each condition.

    Every act of a sentence asks for them.
    """
    if not any(one.text.lower() in _first_words() for one in part.tree.words):
        return ()
    found = []
    for piece in stretches(part):
        main = next((one for one in piece if one.head is one), piece[-1])
        opened = (one for one in conditions_in(text, piece, main) if _is_open(part, one))
        found += [(piece[0].i, piece[-1].i, main, one) for one in opened]
    return tuple(found)


def _is_to_come(verb: Word) -> bool:
    """Not so "would have sent": that is past, and binds nobody."""
    helpers = verb.kids("aux")
    past = any(kid.lemma == "have" for kid in helpers)
    return not past and any(kid.text.lower() in _MODALS for kid in helpers)


def _is_open(part: Part, one: Condition) -> bool:
    """True for what may come or not; "given …" and "faced with …" name what is so."""
    if one.polarity not in ("if", "unless", "in-return"):
        return False
    phrase = part.tree.text(Span(one.opener.start, one.span.start)).lower()
    return one.head.is_verb or phrase not in words_of("as_is")


@cache
def _first_words() -> frozenset[str]:
    openers = (phrase[0] for phrase, _ in (*clause_openers(), *noun_openers()))
    return frozenset(openers) | {"should", "were"}
