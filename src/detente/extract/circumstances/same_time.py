"""Whose time an act shares: its object's, its main verb's, that of who said it."""

from collections.abc import Iterator
from functools import partial

from detente.extract.parsing.clauses import marker, tense_of
from detente.extract.parsing.tree import Word
from detente.extract.patterns import light_verbs, noun_patterns

_ASPECT = frozenset(
    {"begin", "start", "resume", "continue", "open", "end", "be", "enter", "close", "last"}
)
HAPPEN = frozenset({"occur", "happen", "take", "come", "follow"})
_OF_ONE_TIME = HAPPEN | _ASPECT | {"kill", "wound", "injure", "destroy", "hit", "meet"}
_PUT = frozenset({"place", "put", "come", "go", "meet"})


def sharing(word: Word) -> Iterator[Word]:
    """The words whose time expression holds for this act too."""
    if word.is_noun:
        yield from _verbs_of(word)
        return
    yield from filter(partial(_is_of, word), word.kids("dobj", "nsubjpass"))
    if tense_of(word) == "future":
        yield from (kid for kid in word.kids("advcl", "xcomp") if kid.has("to", "aux"))
    if word.lemma in ("stop", "begin", "start", "cease"):
        yield from word.kids("xcomp")
    if word.head.is_verb and (_at_once(word) or _holds_when_said(word)):
        yield word.head
    if (
        word.dep == "relcl"
        and word.head.is_noun
        and any(_is_in_which(kid) for kid in word.children)
    ):
        yield word.head
    if word.dep == "pcomp" and word.head.lemma in ("in", "by") and word.head.head.is_verb:
        yield word.head.head
    yield from _joined(word)


def _is_in_which(word: Word) -> bool:
    """True for the opening of "the attack of 29 March, in which 39 people died"."""
    return word.lemma == "in" and word.has("which", "pobj")


def _verbs_of(noun: Word) -> Iterator[Word]:
    """The verb that tells of a noun's act: "the raid began", "was put under an embargo"."""
    if noun.dep in ("nsubj", "nsubjpass", "attr") and noun.head.lemma in _OF_ONE_TIME:
        yield noun.head
    above = noun.head.head
    if noun.dep == "pobj" and above.lemma in _PUT and above.is_verb:
        yield above


def _is_of(verb: Word, noun: Word) -> bool:
    """True for an object without a time of its own, or new by this act: "declared a truce"."""
    new = any(article.lemma in ("a", "an") for article in noun.kids("det"))
    return new or noun.lemma not in noun_patterns() or verb.lemma in light_verbs()


def _at_once(verb: Word) -> bool:
    """True for what is told as one with its main verb: "killing 31", "when two bombs went off"."""
    under = marker(verb)
    if verb.dep != "advcl":
        return False
    return (verb.tag == "VBG" and not under) or (under == "when" and tense_of(verb) == "past")


def _holds_when_said(verb: Word) -> bool:
    """True for "has stepped down, the speaker said on Tuesday": so it stood that day."""
    if (
        verb.dep != "ccomp"
        or verb.kids("auxpass")
        or any(kid.tag == "MD" for kid in verb.kids("aux"))
    ):
        return False
    perfect = any(kid.lemma == "have" and kid.tag in ("VBP", "VBZ") for kid in verb.kids("aux"))
    return perfect or (verb.tag in ("VBZ", "VBP") and not verb.kids("aux"))


def _joined(verb: Word) -> Iterator[Word]:
    """The verbs coordinated with one that share its subject: "met on Friday and ordered …"."""
    if verb.dep == "conj" and verb.head.is_verb and not verb.kids("nsubj", "nsubjpass"):
        yield verb.head
        yield from verb.head.kids("dobj")
    for kid in verb.kids("conj"):
        if kid.is_verb and not kid.kids("nsubj", "nsubjpass"):
            yield kid
            yield from kid.kids("dobj")
