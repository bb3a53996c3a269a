"""Terms of office: merge what is one, close what a successor ended."""

import calendar
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta

from persons import folded

GAP = timedelta(days=31)
LONGEST_DOUBTFUL = timedelta(days=15 * 366)


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

    @property
    def first_day(self) -> str:
        """The earliest day the start allows."""
        return _widest(self.start, last=False)

    @property
    def last_day(self) -> str:
        """The latest day the end allows."""
        return _widest(self.end, last=True)

    def corrected(self, start: str, end: str) -> "Tenure":
        """The same term with the dates of a hand-made correction; a dash leaves a date alone."""
        return replace(
            self,
            start=self.start if start == "-" else start,
            end=self.end if end == "-" else end,
            source=f"{self.source}|corrected by hand",
            doubtful=False,
        )


def merge_terms(tenures: list[Tenure]) -> list[Tenure]:
    """Join terms of one person in one office that touch or overlap; earlier sources win."""
    groups: dict[tuple[str, str, str], list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        if tenure.start:
            groups[tenure.iso3, tenure.title, folded(tenure.person)].append(_dated(tenure))
    merged: list[Tenure] = []
    for group in _same_person(groups):
        merged += _join(sorted(group, key=lambda tenure: tenure.first_day))
    return merged


def end_superseded(tenures: list[Tenure]) -> list[Tenure]:
    """Close open or doubtful terms of offices with one seat at the next holder's start."""
    offices: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        offices[tenure.iso3, tenure.title].append(tenure)
    closed: list[Tenure] = []
    for holders in offices.values():
        holders.sort(key=lambda tenure: tenure.first_day)
        for place, holder in enumerate(holders):
            closed += _close(holder, holders[place + 1 :])
    return closed


def _close(holder: Tenure, later: list[Tenure]) -> list[Tenure]:
    if holder.last_day and not holder.doubtful:
        return [holder]
    others = [t for t in later if t.person != holder.person and t.first_day > holder.first_day]
    if holder.seats == "many":
        return [] if others and holder.doubtful and not holder.last_day else [holder]
    if others and (not holder.last_day or others[0].first_day < holder.last_day):
        source = f"{holder.source}|end: successor"
        return [replace(holder, end=others[0].first_day, source=source)]
    if holder.last_day and _length(holder) > LONGEST_DOUBTFUL and holder.role != "head-of-state":
        return []
    return [holder]


def _length(tenure: Tenure) -> timedelta:
    return date.fromisoformat(tenure.last_day) - date.fromisoformat(tenure.first_day)


def _same_person(groups: dict[tuple[str, str, str], list[Tenure]]) -> list[list[Tenure]]:
    """Bring together the spellings of one person that share a Wikidata id."""
    by_id: dict[tuple[str, str, str], list[Tenure]] = {}
    for (iso3, title, name), group in groups.items():
        ids = [tenure.wikidata for tenure in group if tenure.wikidata]
        by_id.setdefault((iso3, title, ids[0] if ids else name), []).extend(group)
    return list(by_id.values())


def _join(terms: list[Tenure]) -> list[Tenure]:
    joined: list[Tenure] = []
    for term in terms:
        if joined and _touches(joined[-1], term):
            joined[-1] = _joined(joined[-1], term)
        else:
            joined.append(term)
    return joined


def _touches(left: Tenure, right: Tenure) -> bool:
    if left.first_day == right.first_day or not left.last_day:
        return not left.last_day or left.first_day == right.first_day
    return date.fromisoformat(left.last_day) + GAP >= date.fromisoformat(right.first_day)


def _joined(left: Tenure, right: Tenure) -> Tenure:
    """One term from two; hand before supplement before Wikidata where both speak of one term."""
    best = left if _rank(left) <= _rank(right) else right
    other = right if best is left else left
    end = _joined_end(left, right, best, other)
    source = best.source
    if end != best.end and other.source not in source:
        source = f"{source}|end: {other.source}"
    elif left.start != best.start and left.source not in source:
        source = f"{source}|start: {left.source}"
    return replace(
        best,
        person=best.person,
        start=left.start,
        end=end,
        source=source,
        wikidata=best.wikidata or other.wikidata,
        doubtful=best.doubtful and other.doubtful,
    )


def _joined_end(left: Tenure, right: Tenure, best: Tenure, other: Tenure) -> str:
    if best.source == other.source:
        later = right if right.first_day > left.first_day else left
        ends = (left.last_day, right.last_day)
        return "" if not later.last_day else max(ends)
    if other.first_day > best.last_day and best.last_day:
        return other.end
    return best.end or other.end


def _rank(tenure: Tenure) -> int:
    order = ("hand", "wikidata", "supplement-unverified")
    name = tenure.source.split("|")[0]
    doubtful_open = name == "wikidata" and tenure.doubtful
    return 3 if doubtful_open else order.index(name)


def _dated(tenure: Tenure) -> Tenure:
    """Write whole days and say in the source which part was widened."""
    remarks = [
        f"{side}: {'year' if len(day) == 4 else 'month'}"
        for side, day in (("start", tenure.start), ("end", tenure.end))
        if day and len(day) < 10
    ]
    source = "|".join([tenure.source, *remarks])
    return replace(tenure, start=tenure.first_day, end=tenure.last_day, source=source)


def _widest(day: str, *, last: bool) -> str:
    parts = [part for part in day.split("-") if part]
    if len(parts) == 1:
        parts.append("12" if last else "01")
    if len(parts) == 2:
        final = calendar.monthrange(int(parts[0]), int(parts[1]))[1]
        parts.append(f"{final:02d}" if last else "01")
    return "-".join(parts)
