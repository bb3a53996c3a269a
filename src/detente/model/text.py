"""Report, passages and spans: what was read, and which of it is content."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from detente.model.identity import content_id, text_hash


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters start to end of a report's text, half-open, in Unicode code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0 or later, not {self.start}-{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of this span in `text`."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """True where `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """True where the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def joined(self, other: "Span") -> "Span":
        """The shortest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def shifted(self, by: int) -> "Span":
        """The same span, `by` characters later."""
        return Span(self.start + by, self.end + by)

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact about a report and how it is known: "option", "html meta" or "dateline"."""

    value: str
    how: str


class PassageKind(StrEnum):
    """What a stretch of a report is."""

    HEADING = "heading"
    SENTENCE = "sentence"
    DATELINE = "dateline"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, a sentence, or furniture that is never read as content.

    `paragraph` counts from 0 through the report; `reason` says why it is of that kind.
    """

    span: Span
    kind: PassageKind
    paragraph: int = 0
    reason: str = ""

    @property
    def is_content(self) -> bool:
        """True for what is read: sentences and headings."""
        return self.kind in (PassageKind.SENTENCE, PassageKind.HEADING)


@dataclass(frozen=True, slots=True)
class Report:
    """An immutable text with what is known of its origin.

    Passages lie in text order and do not overlap; quotations are the spans of quoted speech
    between (not including) the quotation marks and may cross sentences. `published` is an ISO
    date, perhaps with a time. `source` is the file it came from; it is not part of the identity.
    `sha256` is the hash of the text alone (twenty outlets may carry one wire text), `id` that of
    text, outlet, publication date and url.
    """

    text: str
    passages: tuple[Passage, ...] = ()
    quotations: tuple[Span, ...] = ()
    title: Stated | None = None
    outlet: Stated | None = None
    published: Stated | None = None
    author: Stated | None = None
    url: Stated | None = None
    language: str = "en"
    source: str = field(default="", compare=False)
    sha256: str = field(init=False, compare=False, repr=False)
    id: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        facts = (self.outlet, self.published, self.url)
        stated = (fact.value if fact else "" for fact in facts)
        object.__setattr__(self, "sha256", text_hash(self.text))
        object.__setattr__(self, "id", content_id("report", self.sha256, *stated))

    @property
    def published_on(self) -> date | None:
        """The day of publication, where known."""
        return date.fromisoformat(self.published.value[:10]) if self.published else None


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, or a part of one, that gave no report, and the reason, which says what to do."""

    source: str
    reason: str
