"""Is it an English word? The dictionary of the lemmatiser, and the regular forms of its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.model.vocabulary import yaml_file

_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("men", "man"), ("s", ""), ("es", ""), ("ed", ""), ("ed", "e"),
    ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("est", ""),
    ("est", "e"), ("d", ""),
    ("ly", ""), ("ably", "able"), ("ness", ""), ("like", ""), ("wide", ""),
)  # fmt: skip
_FRONTS = ("re", "un", "non", "anti", "counter", "pro", "ex", "mis", "pre", "inter", "over", "sub")
_SECONDS = ("gun", "guns", "gunned", "gunning", "ship", "ships", "man", "men", "woman", "women",
            "worker", "workers", "boat", "boats", "bomb", "bombs", "fire")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Base forms in lower case: those that are nouns only, and all others."""

    nouns: frozenset[str]
    others: frozenset[str]

    def knows(self, word: str) -> bool:
        """True for an English word, be it a base form or a regular form of one."""
        if any(self.has(form) for form in _forms(word)):
            return True
        return any(word.endswith(end) and self.has(word[: -len(end)]) for end in _SECONDS)

    def is_mere_noun(self, word: str) -> bool:
        """True for a base form that is only a noun: the dictionary has names of places among them.

        "lima" is one, "march" and "reading" are none.
        """
        if word in _function_words() or word in self.others or word not in self.nouns:
            return False
        return not any(form in self.others for form in _forms(word))

    def has(self, form: str) -> bool:
        """True for a base form, or a function word."""
        return form in _function_words() or form in self.nouns or form in self.others


def _forms(word: str) -> Iterator[str]:
    """The word and the base forms it may come from: "kidnapped" to kidnap."""
    yield word
    for ending, base in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            yield stem + base
            if not base and stem[-1:] == stem[-2:-1]:
                yield stem[:-1]
    for front in _FRONTS:
        rest = word.removeprefix(front)
        if rest != word and len(rest) > 3:
            yield from _forms(rest)


@cache
def _function_words() -> frozenset[str]:
    """Articles, pronouns, prepositions and the like, which the dictionary leaves out."""
    return frozenset(yaml_file("names.yaml")["function_words"])
