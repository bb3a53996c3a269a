"""Citation: the characters of a report that a row rests on."""

from dataclasses import dataclass

from detente.model.errors import CitationError
from detente.model.text import Report, Span


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a report and the words that stand there; make one with `cite`."""

    report: str
    span: Span
    quote: str

    def holds_in(self, text: str) -> bool:
        """True where `text` has the quote at that place."""
        return bool(self.quote) and self.span.of(text) == self.quote

    def __str__(self) -> str:
        return f"{self.report[:8]}:{self.span}"


def cite(report: Report, span: Span, quote: str | None = None) -> Citation:
    """The citation of `span`; refuses an empty one, and a `quote` the text does not hold there."""
    found = span.of(report.text)
    if not found.strip() or span.end > len(report.text):
        raise CitationError(f"report {report.id[:8]} has no words at {span}")
    if quote is not None and quote != found:
        raise CitationError(f"report {report.id[:8]} reads {found!r} at {span}, not {quote!r}")
    return Citation(report.id, span, found)
