"""Repair: a cue verb that the parser took for a noun: "sources report the fleet has sailed".

The sentence is parsed again with "say" in its place; the new reading stands only where the word
then has a subject before it and a clause behind it.
"""

from detente.extract.parsing.cues import verb_cues
from detente.extract.parsing.tree import Tree, Word

_OPENS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS", "IN", "EX", "NNS", "NN", "JJ", "CD", "VBG"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def doubtful(tree: Tree) -> tuple[Word, str] | None:
    """The first noun that may be a cue verb, and the verb to try instead."""
    for word in tree.words[1:-2]:
        in_name = word.is_name and tree.words[word.i - 1].is_name  # the United States
        lemma = _verb(word) if word.is_noun and not in_name else ""
        if lemma and _stands_like_a_verb(tree, word):
            return word, "says" if word.text.lower() != lemma else "say"
    return None


def _stands_like_a_verb(tree: Tree, word: Word) -> bool:
    """Between a noun and what may be a clause with a verb of its own."""
    following = tree.words[word.i + 1]
    if following.tag not in _OPENS or not _is_clause_start(following):
        return False
    if not _follows_noun(tree, word):
        return False
    return any(one.tag in _FINITE or one.tag == "TO" for one in tree.words[word.i + 2 :])


def is_better(tree: Tree, word: Word) -> bool:
    """True where the word, read as a verb, has a subject and a clause."""
    again = tree.words[word.i]
    subject = again.kid("nsubj")
    if not again.is_verb or subject is None or subject.i > again.i:
        return False
    if again.text.lower() == "say" and any(kid.lemma == "a" for kid in subject.kids("det")):
        return False
    content = next((kid for kid in again.kids("ccomp") if kid.i > again.i), None)
    if content is None or not content.is_verb or not content.kids("nsubj", "nsubjpass", "expl"):
        return False
    plural = (
        subject.tag in ("NNS", "NNPS") or bool(subject.kids("conj")) or subject.lemma == "police"
    )
    return plural == (again.text.lower() == "say")


def _verb(word: Word) -> str:
    """The cue verb that a noun may be."""
    lower = word.text.lower()
    for lemma in (lower, lower.removesuffix("s"), lower.removesuffix("es")):
        if lemma in verb_cues() and lower in (lemma, f"{lemma}s", f"{lemma}es"):
            return lemma
    return ""


def _is_clause_start(word: Word) -> bool:
    return word.tag != "IN" or word.lemma == "that"


def _follows_noun(tree: Tree, word: Word) -> bool:
    """A noun phrase stands before it, not an article or an adjective that wants a noun."""
    before = tree.words[word.i - 1]
    if before.tag in ("NNS", "NNPS", "NNP", "NN") and before.text.lower() not in ("news", "press"):
        return True
    return before.tag == "RB" and word.i > 1 and tree.words[word.i - 2].is_noun
