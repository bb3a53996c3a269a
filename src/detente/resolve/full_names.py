"""Full names that the report writes out: what a last name alone stands for."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from detente.model.names import find_names, tokens
from detente.model.text import Span
from detente.resolve.role_words import known_roles, role_at_end
from detente.resolve.title_words import title_words

_WORD = r"(?:[A-ZÀ-Þ][^\W\d_]+(?:[-’'][^\W\d_]+)*|[A-Z]\.)"
_RUN = re.compile(
    rf"{_WORD}(?:[ \t]+(?:(?:al|el|bin|ibn|de|van|von|da|del|la|du)[ -])?{_WORD})+"
)  # fmt: skip
_INSIDE = re.compile(r"(?:[a-z,;:]|[a-z]\))\s$")
_LONGEST = 4

Written = Mapping[tuple[str, ...], Sequence[Span]]


def full_names(text: str) -> Written:
    """Runs of capitalised words without titles and countries before them, by their last word."""
    found: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    for run in _RUN.finditer(text):
        start = _name_start(run.group())
        parts = tokens(run.group()[start:])
        if 1 < len(parts) <= _LONGEST:
            found[parts[-1:]].append(Span(run.start() + start, run.end()))
    return found


def is_surely_a_name(text: str, span: Span) -> bool:
    """True within a sentence, where a capital is no sentence's beginning: "a man, John Roe"."""
    words = span.of(text)
    inside = _INSIDE.search(text, 0, span.start) is not None
    known = next(find_names(words), None) is not None
    first = tokens(words)[0]
    return (
        inside
        and not known
        and role_at_end(tokens(words)[:1]) is None
        and (first not in title_words().no_first_names)
    )


def _name_start(run: str) -> int:
    """Where the name begins once titles, words of address and countries are taken off."""
    hits = [hit for hit in find_names(run) if hit.span.end < len(run)]
    start = max((hit.span.end for hit in hits), default=0)
    words = [(m.group(), m.start()) for m in re.finditer(r"\S+", run) if m.start() >= start]
    at = 0
    while at < len(words) and (size := _title([word for word, _ in words[at:]])):
        at += size
    return words[at][1] if at < len(words) else len(run)


def _title(words: list[str]) -> int:
    if tokens(words[0])[:1] and tokens(words[0])[0] in title_words().honorifics:
        return 1
    for size in (4, 3, 2, 1):
        if len(words) >= size and tokens(" ".join(words[:size])) in known_roles():
            return size
    return 0
