"""Guard: refuse a page that would choke the parser, by one linear look at its bytes."""

import re

from detente.model.errors import ReadError
from detente.read.limits import Limits

_TAG = re.compile(r"<(?:(?P<comment>!--)|(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]{0,40}))")
_NEVER_NESTED = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
     "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option",
     "optgroup", "colgroup", "rp", "rt", "html", "head", "body")
)  # fmt: skip
_RAW = frozenset(("script", "style", "textarea", "title", "noscript", "xmp"))


def refuse_bombs(page: str, source: str, limits: Limits) -> None:
    """Raise ReadError for too many tags, too deep nesting, or a flood of entities."""
    if page.count("&") > limits.max_entities:
        raise ReadError(f"{source} is flooded with entities: more than {limits.max_entities:,}")
    if len(re.findall(r"<!entity\b", page, re.IGNORECASE)) > 0:
        raise ReadError(f"{source} declares entities of its own, which no news page needs; refused")
    tags, deepest = _measure(page, limits)
    if tags > limits.max_tags:
        raise ReadError(f"{source} has more than {limits.max_tags:,} tags; no report needs as many")
    if deepest > limits.max_depth:
        raise ReadError(f"{source} nests tags more than {limits.max_depth} deep; refused")


def _measure(page: str, limits: Limits) -> tuple[int, int]:
    """How many tags there are and how deep they nest; stops counting past a limit."""
    tags = depth = deepest = position = 0
    while found := _TAG.search(page, position):
        position = _after(page, found)
        if found["comment"]:
            continue
        tags += 1
        if found["name"].lower() in _NEVER_NESTED or page[position - 2 : position] == "/>":
            pass
        elif found["close"]:
            depth = max(0, depth - 1)
        elif found["name"].lower() not in _RAW:
            depth += 1
            deepest = max(deepest, depth)
        if tags > limits.max_tags or deepest > limits.max_depth:
            break
    return tags, deepest


def _after(page: str, found: re.Match[str]) -> int:
    """Where to look on: after the comment, the tag, or the raw content of a script."""
    if found["comment"]:
        return _past(page, "-->", found.end())
    end = _past(page, ">", found.end())
    name = found["name"].lower()
    if name in _RAW and not found["close"] and page[end - 2 : end] != "/>":
        closing = re.compile(rf"</{name}[^>]{{0,200}}>?", re.IGNORECASE).search(page, end)
        return closing.end() if closing else len(page)
    return end


def _past(page: str, mark: str, position: int) -> int:
    found = page.find(mark, position)
    return len(page) if found < 0 else found + len(mark)
