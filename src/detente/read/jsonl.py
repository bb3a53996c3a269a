"""JSONL to Reports: {"id", "text", "title", "published", "outlet", "author", "url"} a line.

Only `text` must be there. A bad line is refused with its number, and the others are read.
"""

import json
from collections.abc import Iterator
from typing import Any

from detente.model.errors import ReadError
from detente.model.text import Refused, Report, Stated
from detente.read.dates import iso_date
from detente.read.decode import decode, tidy
from detente.read.limits import refuse_large
from detente.read.origin import FACTS
from detente.read.plain import Plain, report_of
from detente.read.source import Found, Source

_HOW = "key of the JSON line"


def is_jsonl(head: bytes) -> bool:
    """True where the first line is a JSON object with a text, or the start of a long one."""
    first = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    if first[1]:
        try:
            line = json.loads(first[0])
        except (ValueError, RecursionError):
            return False
        return isinstance(line, dict) and "text" in line
    return first[0].startswith(b"{") and b'"text"' in first[0]


def read_jsonl(source: Source) -> Iterator[Found]:
    """One report a line; lines are read one at a time, so that a file may be of any length."""
    source.file.seek(0)
    most = source.limits.max_bytes
    number = 0
    while line := source.file.readline(most + 1):
        number += 1
        name = f"{source.name}:{number}"
        whole = len(line) <= most
        while not whole and not line.endswith(b"\n") and (rest := source.file.readline(most)):
            line = rest  # the rest of a line that is too long is passed over
        try:
            if not whole:
                refuse_large(most + 1, name, source.limits)
            if line.strip(b"\xef\xbb\xbf \t\r\n"):
                yield _report(line, name, source)
        except ReadError as error:
            yield Refused(name, str(error))


def _report(line: bytes, name: str, source: Source) -> Report:
    row = _row(decode(line, name), name)
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ReadError(f'{name} has no text; write {{"text": "…"}}')
    facts = tuple(_facts(row, name))
    return report_of(Plain(tidy(text).strip("\n"), facts=facts), name, source.given, source.limits)


def _row(line: str, name: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise ReadError(f"{name} is no JSON: {error}") from None
    except RecursionError:
        raise ReadError(f"{name} is JSON nested too deep") from None
    if not isinstance(row, dict):
        raise ReadError(f"{name} is a JSON {type(row).__name__}, and a line must be an object")
    return row


def _facts(row: dict[str, Any], name: str) -> Iterator[tuple[str, Stated]]:
    for fact in FACTS:
        value = row.get(fact)
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            raise ReadError(f'{name} has {value!r:.40} as {fact}; write a string, as in "…"')
        if fact == "published":
            day = iso_date(value)
            if day is None:
                raise ReadError(f"{name} has {value!r:.40} as published; write 2010-03-29")
            value = day
        yield fact, Stated(value, _HOW)
