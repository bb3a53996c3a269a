"""One person's term in one office, as a source gives it."""

import calendar
from dataclasses import dataclass, replace
from datetime import date

CROWNS = frozenset({"King", "Queen", "Emperor", "Emir", "Sultan", "Grand Duke", "Prince"})


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one office from start to end, as a source gives it."""

    person: str
    iso3: str
    role: str
    title: str
    seats: str
    start: str
    end: str
    wikidata: str
    source: str
    doubtful: bool
    forms: tuple[str, ...] = ()

    @property
    def first_day(self) -> str:
        """The earliest day the start allows."""
        return widest(self.start, last=False)

    @property
    def last_day(self) -> str:
        """The latest day the end allows."""
        return widest(self.end, last=True)

    @property
    def origin(self) -> str:
        """The source without the remarks on what was derived."""
        return self.source.split("|")[0]

    def called(self, person: str, wikidata: str) -> "Tenure":
        """The same term under another spelling of the name, the old one among the forms."""
        forms = tuple(dict.fromkeys((*self.forms, self.person)))
        return replace(self, person=person, wikidata=wikidata, forms=forms)

    def corrected(self, start: str, end: str) -> "Tenure":
        """The same term with the dates of a hand-made correction; a dash leaves a date alone."""
        return replace(
            self,
            start=self.start if start == "-" else start,
            end=self.end if end == "-" else end,
            source=f"{self.source}|corrected by hand",
            doubtful=False,
        )


def days_between(start: str, end: str) -> int:
    """Count the days from one ISO date to another."""
    return (date.fromisoformat(end) - date.fromisoformat(start)).days


def widest(day: str, *, last: bool) -> str:
    """The first or last day that a date known to the year or month allows; blank stays blank."""
    parts = [part for part in day.split("-") if part]
    if len(parts) == 1:
        parts.append("12" if last else "01")
    if len(parts) == 2:
        final = calendar.monthrange(int(parts[0]), int(parts[1]))[1]
        parts.append(f"{final:02d}" if last else "01")
    return "-".join(parts)
