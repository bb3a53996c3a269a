"""Original: a report's text with its id, and the check that a quote stands in it."""

from dataclasses import dataclass

from detente.model.errors import CitationError
from detente.model.text import Report, Span

Value = str | int | float | None
Row = dict[str, Value]
"""A table row: column to value."""


@dataclass(frozen=True, slots=True)
class Original:
    """The text of a report and the report's id, computed once: both are asked for often."""

    id: str
    text: str

    @classmethod
    def of(cls, report: Report) -> "Original":
        """The text and id of `report`."""
        return cls(report.id, report.text)

    def place(self, span: Span) -> Row:
        """The ends of `span` as columns; raises CitationError where it runs past the text."""
        if span.end > len(self.text):
            size = len(self.text)
            raise CitationError(f"report {self.id[:8]} has {size} characters, none at {span}")
        return {"start": span.start, "end": span.end}

    def quote(self, span: Span, words: str | None = None) -> str:
        """The characters of `span`; raises CitationError where they are blank or not `words`."""
        self.place(span)
        found = span.of(self.text)
        if not found.strip():
            raise CitationError(f"report {self.id[:8]} has no words at {span}")
        if words is not None and words != found:
            raise CitationError(f"report {self.id[:8]} reads {found!r} at {span}, not {words!r}")
        return found
