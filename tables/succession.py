"""Close the terms that a successor ended; tell which terms overlap."""

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

from tenures import CROWNS, Tenure, days_between

LONGEST_DOUBTFUL = 15 * 366
ACTING = 15
READ_UNTIL = {"wikidata": "2022-07", "supplement-unverified": "2025-10", "hand": "2025-10"}


def end_superseded(tenures: list[Tenure]) -> list[Tenure]:
    """Close open or doubtful terms of offices with one seat at the next holder's start."""
    offices = _by_office(tenures)
    closed: list[Tenure] = []
    for holders in offices.values():
        holders.sort(key=lambda tenure: tenure.first_day)
        for place, holder in enumerate(holders):
            closed += _close(holder, holders[place + 1 :])
    return closed


def mark_open(tenures: list[Tenure]) -> list[Tenure]:
    """Say up to when the source of an open term was read."""
    return [
        tenure
        if tenure.end
        else replace(tenure, source=f"{tenure.source}|open: {READ_UNTIL[tenure.origin]}")
        for tenure in tenures
    ]


def report_overlaps(tenures: list[Tenure]) -> None:
    """Print the pairs of holders whose terms in a main office overlap by more than half a year."""
    for (iso3, title), holders in sorted(_by_office(tenures).items()):
        holders.sort(key=lambda tenure: tenure.first_day)
        for left, right in pairwise(holders):
            left_end, right_end = (t.last_day or "2025-12-31" for t in (left, right))
            until = min(left_end, right_end)
            apart = left.role == "other" or left.person == right.person or until <= right.first_day
            if not apart and days_between(right.first_day, until) > 183:
                print(f"officials: both {title} of {iso3}: {_told(left)} and {_told(right)}")


def _told(tenure: Tenure) -> str:
    return f"{tenure.person} {tenure.first_day}/{tenure.last_day} ({tenure.source})"


def _by_office(tenures: list[Tenure]) -> dict[tuple[str, str], list[Tenure]]:
    """Group terms by office; a King follows a Queen in one office."""
    offices: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        title = "crown" if tenure.title in CROWNS else tenure.title
        offices[tenure.iso3, title].append(tenure)
    return offices


def _close(holder: Tenure, later: list[Tenure]) -> list[Tenure]:
    if holder.last_day and (not holder.doubtful or holder.role == "head-of-state"):
        return [holder]
    others = [t for t in later if _succeeds(t, holder)]
    if holder.seats == "many":
        return [] if others and holder.doubtful and not holder.last_day else [holder]
    if others and (not holder.last_day or others[0].first_day < holder.last_day):
        source = f"{holder.source}|end: successor"
        return [replace(holder, end=others[0].first_day, source=source)]
    if holder.last_day and days_between(holder.first_day, holder.last_day) > LONGEST_DOUBTFUL:
        return []
    return [holder]


def _succeeds(candidate: Tenure, holder: Tenure) -> bool:
    """Whoever comes later and for more than some days; a short stand-in ends nobody's term."""
    if candidate.person == holder.person or candidate.first_day <= holder.first_day:
        return False
    return not candidate.last_day or days_between(candidate.first_day, candidate.last_day) > ACTING
