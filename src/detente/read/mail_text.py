"""The text of a mail: what its writer wrote, apart from what is cited, passed on or signature."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from detente.model.text import Span
from detente.model.vocabulary import yaml_file
from detente.read.plain import Plain


class _Place(Enum):
    """Where in a mail a line stands; the value is why it is no content."""

    OWN = ""
    CITED = "quoted reply"
    HEAD = "head of an enclosed mail"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of vocabulary/mail.yaml."""

    introduces: re.Pattern[str]
    encloses: re.Pattern[str]
    head: re.Pattern[str]
    signature: re.Pattern[str]


def mail_text(words: str, *, reply: bool) -> Plain:
    """The text of a mail as it is, with the lines that are not its own as furniture."""
    text = words.strip("\n")
    lines = text.split("\n")
    marked: list[tuple[Span, str]] = []
    position, place = 0, _Place.OWN
    for number, line in enumerate(lines):
        place, judged = _judge(lines, number, place, reply=reply)
        start = position + len(line) - len(line.lstrip())
        if judged is not _Place.OWN and line.strip():
            marked.append((Span(start, position + len(line.rstrip())), judged.value))
        position += len(line) + 1
    return Plain(text, furniture=tuple(marked))


def unfolded(words: str, *, spaced: bool) -> str:
    """Text that was sent "flowed" with its lines put together: one that ends in a space goes on."""
    lines: list[str] = []
    open_ = False
    for line in words.split("\n"):
        cited = line.startswith(">")
        plain = line if cited else line.removeprefix(" ")
        if open_ and not cited and plain.strip():
            lines[-1] = (lines[-1] if spaced else lines[-1][:-1]) + plain
        else:
            lines.append(plain)
        open_ = plain.endswith(" ") and not cited and plain != "-- "
    return "\n".join(lines)


def _judge(
    lines: Sequence[str], number: int, place: _Place, *, reply: bool
) -> tuple[_Place, _Place]:
    """Where the lines after this one stand, and this one."""
    patterns, line = _patterns(), lines[number].strip()
    if patterns.encloses.fullmatch(line) or _is_head(lines, number, place):
        return (_Place.CITED, _Place.CITED) if reply else (_Place.HEAD, _Place.HEAD)
    if place in (_Place.CITED, _Place.SIGNATURE):
        return place, place
    if line.startswith(">") or any(map(patterns.introduces.fullmatch, _joined(lines, number))):
        return place, _Place.CITED
    if patterns.signature.fullmatch(line):
        return _Place.SIGNATURE, _Place.SIGNATURE
    if place is _Place.HEAD and (not line or patterns.head.fullmatch(line) or "@" in line):
        return place, place
    return _Place.OWN, _Place.OWN


def _is_head(lines: Sequence[str], number: int, place: _Place) -> bool:
    """True at "From:" with another line of a head below: an enclosed mail without a word before."""
    if place is _Place.HEAD or not re.match(r"[*_ ]*from[*_]*\s*:", lines[number], re.IGNORECASE):
        return False
    following = lines[number + 1].strip() if number + 1 < len(lines) else ""
    return bool(_patterns().head.fullmatch(following))


def _joined(lines: Sequence[str], number: int) -> Iterator[str]:
    """The line alone, with the next and with the one before: introductions are often wrapped."""
    line = lines[number].strip()
    yield line
    if number + 1 < len(lines):
        yield f"{line} {lines[number + 1].strip()}"
    if number:
        yield f"{lines[number - 1].strip()} {line}"


@cache
def _patterns() -> _Patterns:
    data = yaml_file("mail.yaml")
    names = ("introduces", "encloses", "head", "signature")
    return _Patterns(*(re.compile(data[name], re.IGNORECASE) for name in names))
