"""Levels: named ones of an alert: "to orange", 'at "critical"', "on high alert"."""

import re
from functools import cache

from detente.extract.measures.patterns import listed
from detente.extract.measures.quantities import Named
from detente.extract.parsing.tree import Tree
from detente.model.text import Span

_STATES = frozenset({"alert", "state", "readiness", "level"})


def level_of(tree: Tree, text: str, named: Named) -> Span | None:
    """The level that the words after or before the noun name."""
    after = _after().search(text, named.noun.end, tree.span.end)
    if after is not None:
        return Span(*after.span(1))
    word = named.top if named.top.lemma in _STATES else named.noun
    before = [kid for kid in word.kids("amod", "compound") if kid.text.lower() in listed("levels")]
    return Span(before[0].start, max(word.end, named.noun.end)) if before else None


@cache
def _after() -> re.Pattern[str]:
    """A named level after "to" or "at", near by; "level three" too."""
    some = "|".join(sorted(listed("levels"), key=len, reverse=True))
    numbered = r"(?:level|condition|grade)\s(?:\d|one|two|three|four|five)|DEFCON\s\d"
    words = rf"(?:{some})(?:\s(?:level|state|alert|grade))?(?:\sof\salert)?|{numbered}"
    return re.compile(rf"\b(?:to|at)\s(?:its\s|the\s|their\s)?[\"“'‘]?({words})\b", re.IGNORECASE)
