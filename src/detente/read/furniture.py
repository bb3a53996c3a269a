"""Furniture: lines of a page that are not the report (footers, captions, bylines)."""

import re
from functools import cache

from detente.model.errors import VocabularyError
from detente.model.vocabulary import yaml_file

_LONGEST = 700
_WORDLESS = "no words"


def furniture_reason(line: str) -> str:
    """Why the whole of `line` is furniture; empty where it is content."""
    if len(line) > _LONGEST:
        return ""
    words = re.sub(r"\s+", " ", line).strip()
    if not any(character.isalnum() for character in words):
        return _WORDLESS
    for reason, pattern in _patterns():
        if pattern.fullmatch(words):
            return reason
    return ""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["reason"], _compiled(row["line"], cased=row.get("cased", False)))
        for row in yaml_file("furniture.yaml")
    )


def _compiled(line: str, *, cased: bool) -> re.Pattern[str]:
    try:
        return re.compile(line, 0 if cased else re.IGNORECASE)
    except re.error as error:
        raise VocabularyError(
            f"vocabulary/furniture.yaml: {line!r} is no pattern: {error}"
        ) from None
