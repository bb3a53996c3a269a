"""Lemmas: asked of the pipeline once for a word with its tag and label, and remembered.

The pipeline tries some two hundred patterns on every word, and nearly all of them look at that word
alone. Where one that looks at two words fits ("gonna", "let's"), the sentence is asked as a whole.
"""

from typing import Any, Protocol

STEPS = ("attribute_ruler", "lemmatizer")
"""The components of the pipeline that give a parsed sentence its lemmas."""
_Key = tuple[int, int, int]


class Token(Protocol):
    """A word of the parser."""

    text: str
    tag_: str
    dep_: str


class Lemmas:
    """The lemmas that a pipeline gives to the words of parsed sentences.

    The sentences come without lemmas: the pipeline is run on them without `STEPS`.
    """

    def __init__(self, pipeline: Any) -> None:
        self._steps = [pipeline.get_pipe(name) for name in STEPS]
        ruler = self._steps[0]
        self._pairs = type(ruler.matcher)(pipeline.vocab)
        for number, rule in enumerate(ruler.patterns):
            if longer := [one for one in rule["patterns"] if len(one) > 1]:
                self._pairs.add(str(number), longer)
        self._known: dict[_Key, str] = {}

    def of(self, doc: Any) -> list[str]:
        """The lemmas of a parsed sentence, one for each of its words."""
        if self._pairs(doc):
            return [token.lemma_ for token in self._told(doc)]
        keys = _keys(doc)
        new = {key: at for at, key in enumerate(keys) if key not in self._known}
        if new:
            self._learn(doc, [doc[at] for at in new.values()])
        return [self._known[key] for key in keys]

    def _learn(self, doc: Any, new: list[Token]) -> None:
        """Asks for the new words alone, or within their sentence where side by side they differ."""
        apart = type(doc)(
            doc.vocab,
            [token.text for token in new],
            tags=[token.tag_ for token in new],
            deps=[token.dep_ for token in new],
        )
        told = self._told(doc if self._pairs(apart) else apart)
        self._known |= zip(_keys(told), [token.lemma_ for token in told], strict=True)

    def _told(self, doc: Any) -> Any:
        for step in self._steps:
            doc = step(doc)
        return doc


def _keys(doc: Any) -> list[_Key]:
    """Spelling, tag and label of each word, as the pipeline numbers them."""
    return list(map(tuple, doc.to_array(["ORTH", "TAG", "DEP"]).tolist()))
