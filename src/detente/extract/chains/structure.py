"""What the sentence itself equates: appositions and predicate nouns; and who speaks in it."""

from collections.abc import Callable, Mapping

from detente.extract.chains.chain import Phrase
from detente.extract.chains.words import cues
from detente.extract.parsing.tree import Tree, Word
from detente.model.text import Span

Found = tuple[Phrase, str]


def equated(phrase: Phrase, by_word: Mapping[int, Phrase]) -> Found | None:
    """What an apposition or a predicate noun is said to be, where the sentence says so plainly."""
    word = phrase.word
    if word.dep == "appos":
        other = by_word.get(word.head.i)
        if other is not None and _may_be_one(phrase, other):
            phrase.apposed = True
            return other, f"set beside {other.word.text!r}"
    if word.dep == "attr" and word.head.lemma == "be" and phrase.told in ("a", "the"):
        subject = word.head.kid("nsubj")
        other = by_word.get(subject.i) if subject is not None else None
        plain = not word.head.kids("neg", "aux", "mark")
        if other is not None and plain and other.kind == "name" and _may_be_one(phrase, other):
            phrase.apposed = True
            return other, f"what {other.word.text!r} is said to be"
    return None


def _may_be_one(phrase: Phrase, other: Phrase) -> bool:
    """Two names or two common nouns side by side are more often a list."""
    if other.joined is None or phrase.kind == other.kind == "name":
        return False
    if phrase.word.kids("conj") or other.word.kids("conj"):
        return False
    return bool(phrase.fits & other.chain.fits)


def speakers_in(tree: Tree, quotation: Callable[[int], Span | None]) -> dict[Span | None, int]:
    """The word that says each quotation which a sentence touches, as far as the parse tells."""
    found: dict[Span | None, int] = {}
    cues = [word for word in tree.words if _is_cue(word) and quotation(word.start) is None]
    if not cues:
        return found
    for word in tree.words:
        quote = quotation(word.start)
        if quote is None or quote in found:
            continue
        for cue in sorted(cues, key=lambda cue: abs(cue.start - word.start)):
            subject = cue.kid("nsubj")
            if subject is not None and quotation(subject.start) is None:
                found[quote] = subject.i
                break
    return found


def _is_cue(word: Word) -> bool:
    return word.is_verb and word.lemma in cues()
