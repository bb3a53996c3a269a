"""Own facts: what the reporter tells inside somebody's content on his own account.

Who welcomes "an offer against those who burned the bridge four days after the pact was signed"
welcomes the offer; that the bridge burned and the pact was signed the reporter says himself.
"""

from collections.abc import Iterable

from detente.extract.parsing.clauses import marker, tense_of
from detente.extract.parsing.tree import Word
from detente.extract.speech.content import pieces
from detente.model.text import Span

_WHEN = frozenset({"after", "before", "when", "since", "while", "until", "once", "as"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_QUOTES = frozenset({'"', "``", "''", "“", "”"})
_RELATIVE = frozenset({"who", "which", "whose", "whom", "where", "when"})


def own_facts(text: str, chosen: Iterable[Word]) -> tuple[Span, ...]:
    """The past clauses of a content that the reporter, not the voice, vouches for."""
    known = set(chosen)
    told = [word for word in known if _is_told(word) and not _is_under_clause(word, known)]
    return pieces(text, {below for word in told for below in word.subtree()} & known)


def without_asides(chosen: set[Word]) -> set[Word]:
    """The content without ", which had closed in May," and ", a step to which Paris agreed".

    In what somebody *says* the former may be his own words, the latter is the reporter's.
    """
    asides = [
        word
        for word in chosen
        if _is_aside(word, chosen) and (_looks_back(word) or not _is_under_clause(word, chosen))
    ]
    return chosen - {below for word in asides for below in word.subtree()}


def _is_told(verb: Word) -> bool:
    """A relative clause or one of time, with a past verb; also "the fact that …"."""
    if verb.dep in ("acl", "ccomp") and verb.head.lemma == "fact" and is_finite(verb):
        return True
    if not verb.is_verb or tense_of(verb) != "past" or not is_finite(verb):
        return False
    return verb.dep == "relcl" or (verb.dep in ("advcl", "pcomp") and marker(verb) in _WHEN)


def _is_under_clause(verb: Word, known: set[Word]) -> bool:
    """True where a clause that the voice vouches for stands between it and the cue."""
    above = [word for word in verb.ancestors() if word in known]
    return any(is_finite(word) and not _is_told(word) for word in above)


def is_finite(word: Word) -> bool:
    """A verb with a tense of its own."""
    if not word.is_verb:
        return False
    return word.tag in _FINITE or any(kid.tag in _FINITE for kid in word.kids("aux", "auxpass"))


def _is_aside(word: Word, chosen: set[Word]) -> bool:
    """A relative clause after a comma, or a noun after one that such a clause describes."""
    described = [word] if word.is_verb else [kid for kid in word.subtree() if kid.dep == "relcl"]
    if word.dep not in ("relcl", "advcl") and not _is_afterthought(word):
        return False
    if not any(map(_is_relative, described)):
        return False
    if word.dep == "advcl" and not _looks_back(word):
        return False
    first = min(below.i for below in word.subtree())
    before = {one.i: one.text for one in chosen if one.i < first}
    quoted = sum(text in _QUOTES for text in before.values()) % 2 == 1
    return before.get(first - 1) in (",", "–", "—") and not quoted


def _is_afterthought(noun: Word) -> bool:
    """As in ", a step to which Paris agreed": an apposition, or what the parser made of it."""
    if noun.dep == "appos":
        return True
    return noun.dep in ("npadvmod", "dobj") and noun.has("a", "det")


def _looks_back(word: Word) -> bool:
    """As in ", a step to which Paris agreed" and ", after which Chad struck"."""
    if word.is_noun:
        return True
    first = sorted(word.subtree(), key=lambda below: below.i)[:4]
    return first[0].tag in ("IN", "TO", "VBG") and any(below.lemma == "which" for below in first)


def _is_relative(verb: Word) -> bool:
    """A finite clause that "which", "after which" or "in both of which" opens."""
    first = sorted(verb.subtree(), key=lambda word: word.i)[:4]
    return is_finite(verb) and any(word.lemma in _RELATIVE for word in first)
