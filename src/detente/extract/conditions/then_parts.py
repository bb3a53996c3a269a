"""Then-parts: what follows from a condition; and clauses that are contrary to fact."""

from collections.abc import Iterator

from detente.extract.conditions.clauses import is_unreal
from detente.extract.conditions.condition import Condition, trimmed
from detente.extract.parsing.clauses import marker
from detente.extract.parsing.tree import PASSIVE_SUBJECTS, SUBJECTS, Word
from detente.extract.scene import Part
from detente.model.text import Span

# What stands before a then-part without belonging to it: "that", "but", "then".
_LEADING = frozenset({"that", "and", "but", "so", "then", "or", "because", "yet"})
_CORE = frozenset({*SUBJECTS, *PASSIVE_SUBJECTS, "aux", "auxpass", "expl", "neg"})
_APART = frozenset({"mark", "cc", "punct", "preconj"})
_OUTSIDE = frozenset({"parataxis", "dep"})
_REASONS = frozenset({"because", "while", "since", "although", "though", "so", "whereas"})
_MODALS = frozenset({"would", "could", "might", "should", "will", "can", "may", "'d", "'ll"})


def unreal_clauses(part: Part, text: str) -> Iterator[Span]:
    """The clauses of a sentence that tell of what is not so: "I wish …", "it could have …"."""
    for word in part.tree.words:
        wished = word.lemma == "wish" and word.is_verb and bool(word.kids("ccomp", "xcomp"))
        if wished or is_unreal(word):
            words = sorted(_own_words(word), key=lambda one: one.i)
            if (span := _stretch(text, words)) is not None:
                yield span


def then_part(text: str, one: Condition, verb: Word) -> tuple[Span, ...]:
    """The clause of the verb without the condition; of a fronted one only what follows it."""
    words = sorted(_clause(verb, one), key=lambda word: word.i)
    fronted = one.whole.start < min((w.start for w in words if _is_core(w, verb)), default=0)
    before = [] if fronted else [word for word in words if word.end <= one.whole.start]
    after = [word for word in words if word.start >= one.whole.end]
    parted = (_after_stop(before), _until_stop(after))
    spans = (_stretch(text, some) for some in parted)
    return tuple(span for span in spans if span is not None and len(span) > 1)


def has_modal(verb: Word) -> bool:
    """True for a verb with "would", "will" or the like."""
    return any(kid.text.lower() in _MODALS for kid in verb.kids("aux"))


def _is_core(word: Word, verb: Word) -> bool:
    """True for the verb, its subject and its auxiliaries."""
    return word is verb or (word.head is verb and word.dep in _CORE)


def _clause(verb: Word, one: Condition) -> Iterator[Word]:
    """The words of the verb's clause, without those of the condition."""
    yield from (word for word in _own_words(verb) if not one.whole.holds(word.span))


def _goes_on(verb: Word) -> bool:
    """A second half of the then-part has no subject of its own, or a modal as well."""
    return has_modal(verb) or not verb.kids(*SUBJECTS, *PASSIVE_SUBJECTS)


def _until_stop(words: list[Word]) -> list[Word]:
    """The words before a colon, a dash or the end of a quotation."""
    stop = next((n for n, word in enumerate(words) if n and _is_stop(word)), len(words))
    return words[:stop]


def _after_stop(words: list[Word]) -> list[Word]:
    """The words after the last colon or dash."""
    stop = next((n for n, word in enumerate(reversed(words)) if n and _is_stop(word)), len(words))
    return words[len(words) - stop :]


def _is_stop(word: Word) -> bool:
    return word.text in (":", ";", "--", "—", "–", "...") or (
        word.text == "-" and word.dep == "punct" and word.tag in (":", ",")
    )


def _stretch(text: str, words: list[Word]) -> Span | None:
    """From the first to the last word, without the words that only lead in."""
    while words and (words[0].dep in _APART or words[0].text.lower() in _LEADING):
        words = words[1:]
    while words and words[-1].dep in ("cc", "punct"):
        words = words[:-1]
    return trimmed(text, words[0].start, words[-1].end) if words else None


def _own_words(verb: Word) -> Iterator[Word]:
    """The words of a clause without the clauses beside it."""
    yield verb
    for kid in verb.children:
        if not _is_beside(kid, verb):
            yield from kid.subtree()


def _is_beside(kid: Word, verb: Word) -> bool:
    """True for what is told beside the clause: "he said", "… because they paid"."""
    if kid.dep == "conj":
        return not _goes_on(kid)
    reason = kid.dep == "advcl" and kid.i > verb.i and marker(kid) in _REASONS
    return kid.dep in _OUTSIDE or reason
