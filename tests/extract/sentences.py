"""Sentences with their parties and trigger marked, as the tests of the reader model need them."""

from detente.extract.reader.marked import Marked
from detente.model.text import Span


def span_of(text: str, words: str) -> Span:
    """Where the words stand first; they must be there."""
    start = text.index(words)
    return Span(start, start + len(words))


def sentence(text: str, source: str = "", target: str = "", trigger: str = "") -> Marked:
    """The sentence with its sides marked and veiled; an empty word marks nothing."""
    sides = [(span_of(text, words),) if words else () for words in (source, target)]
    shown = span_of(text, trigger) if trigger else None
    return Marked(text, sides[0], sides[1], shown, (*sides[0], *sides[1]))


EXPELLED = sentence("France expelled two diplomats from Iran.", "France", "Iran", "expelled")
PLAYED = sentence("Kenya beat Uganda 3-1 in the final.", "Kenya", "Uganda", "beat")
BOMBED = sentence("France bombed Iran for three days.", "France", "Iran", "bombed")
SIGNED = sentence("France signed a treaty with Iran.", "France", "Iran", "signed")
