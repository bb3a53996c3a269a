"""The words of a deed: lemmas of what stands around its verb."""

from collections.abc import Iterable, Iterator

from detente.extract.parsing.tree import PASSIVE_SUBJECTS, SUBJECTS, Word
from detente.extract.scene import Scene
from detente.model.text import Span

_CONTENT = ("NN", "JJ", "VBN", "VBG", "VB")
_APART = frozenset({*SUBJECTS, *PASSIVE_SUBJECTS, "punct", "cc", "mark", "aux", "auxpass", "neg",
                    "conj", "parataxis", "advcl", "relcl", "ccomp", "prt"})  # fmt: skip
_ASIDE = frozenset({"relcl", "advcl", "parataxis"})
_EMPTY = frozenset({"more", "other", "own", "such", "same", "last", "next", "first", "new"})


def words_around(
    scene: Scene, verb: Word, leave: Iterable[Span] = (), within: Span | None = None
) -> tuple[str, ...]:
    """The lemmas of the complements of a verb, each once, in text order.

    A pronoun gives the words of what it stands for; words in `leave` (dates) do not count, nor
    those outside `within`.
    """
    left = tuple(leave)
    apart = _APART if within is None else _APART - {"ccomp"}
    below = [word for kid in verb.children if kid.dep not in apart for word in _near(kid)]
    if within is not None:
        below = [word for word in below if within.holds(word.span)]
    return _lemmas(scene, sorted(below, key=lambda word: word.i), left)


def words_of_subject(scene: Scene, subject: Iterable[Word]) -> tuple[str, ...]:
    """The lemmas of who or what does it."""
    return _lemmas(scene, [word for noun in subject for word in noun.subtree()], ())


def words_in(scene: Scene, span: Span, leave: Iterable[Span] = ()) -> tuple[str, ...]:
    """The lemmas of the content words of a stretch of text."""
    found = [word for part in scene.parts_in(span) for word in part.tree.within(span)]
    return _lemmas(scene, found, tuple(leave))


def _near(word: Word) -> Iterator[Word]:
    """A word and what is below it, without clauses that only describe it."""
    yield word
    for kid in word.children:
        if kid.dep not in _ASIDE:
            yield from _near(kid)


def _lemmas(scene: Scene, words: Iterable[Word], leave: tuple[Span, ...]) -> tuple[str, ...]:
    found = (lemma for word in words for lemma in _of(scene, word, leave))
    return tuple(dict.fromkeys(found))


def _of(scene: Scene, word: Word, leave: tuple[Span, ...]) -> Iterator[str]:
    if any(span.meets(word.span) for span in leave) or word.dep in ("aux", "auxpass"):
        return
    if word.tag == "PRP":
        meant = scene.mentions.of(word)
        if meant is not None and meant.name:
            yield from meant.name.lower().split()
    elif word.tag.startswith(_CONTENT) and word.lemma not in _EMPTY:
        yield word.lemma.lower()
