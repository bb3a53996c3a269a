"""Source: bytes to be read, what they are called, and what is known before reading them."""

import re
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import BinaryIO

from detente.model.text import Refused, Report
from detente.read.limits import Limits, refuse_large
from detente.read.origin import Given


@dataclass(slots=True)
class Spent:
    """What one file has unpacked to so far, itself and all that lies in it."""

    entries: int = 0
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a file inside another one ("news.zip!a/b.txt"); `depth` counts what it lies in."""

    name: str
    file: BinaryIO
    given: Given
    limits: Limits
    depth: int = 0
    spent: Spent = field(default_factory=Spent)

    def data(self) -> bytes:
        """All bytes; raises ReadError where there are more than a report may have."""
        self.file.seek(0)
        data = self.file.read(self.limits.max_bytes + 1)
        if len(data) > self.limits.max_bytes:
            refuse_large(max(len(data), self.file.seek(0, 2)), self.name, self.limits)
        return data

    def head(self) -> bytes:
        """The first bytes, by which formats are told apart."""
        self.file.seek(0)
        return self.file.read(8000)

    def part(self, name: str, data: bytes) -> "Source":
        """A file inside this one; a title and a url that were given are not those of a part."""
        given = replace(self.given, title=None, url=None)
        named = self.named(name)
        return replace(self, name=named, file=BytesIO(data), given=given, depth=self.depth + 1)

    def named(self, name: str) -> str:
        """What a file inside this one is called: a label, which leads nowhere."""
        steps = (step for step in re.split(r"[/\\]", name) if step not in ("", ".", ".."))
        label = re.sub(r"[\x00-\x1f\x7f]", "\ufffd", "/".join(steps))
        return f"{self.name}!{label or 'unnamed'}"


Found = Report | Refused | Source
"""What a format finds in a source: reports, what it must refuse, and files to read in turn."""
