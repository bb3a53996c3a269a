"""Join the terms that are one: touching, or told by two sources under two spellings."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

from persons import folded, same_name
from tenures import Tenure, days_between

GAP = timedelta(days=31)


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


def _same_person(groups: dict[tuple[str, str, str], list[Tenure]]) -> list[list[Tenure]]:
    """Bring together the spellings of one person: one Wikidata id, or like names and dates."""
    offices: dict[tuple[str, str], list[list[Tenure]]] = defaultdict(list)
    for (iso3, title, _), group in groups.items():
        known = offices[iso3, title]
        twin = next((other for other in known if _are_one(other, group)), None)
        if twin is None:
            known.append(list(group))
        else:
            twin.extend(group)
    return [group for known in offices.values() for group in known]


def _are_one(left: list[Tenure], right: list[Tenure]) -> bool:
    ids = {t.wikidata for t in left if t.wikidata} & {t.wikidata for t in right if t.wikidata}
    if ids:
        return True
    if all(t.wikidata for t in left) and all(t.wikidata for t in right):
        return False
    starts = any(_near(one.first_day, two.first_day) for one in left for two in right)
    return starts and same_name(left[0].person, right[0].person)


def _near(left: str, right: str) -> bool:
    return abs(days_between(left, right)) <= 60


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
    if end != best.end and other.origin not in source:
        source = f"{source}|end: {other.origin}"
    elif _joined_start(left, right) != best.start and other.origin not in source:
        source = f"{source}|start: {other.origin}"
    return replace(
        best,
        person=best.person,
        forms=tuple(dict.fromkeys([*best.forms, *other.forms, other.person])),
        start=_joined_start(left, right),
        end=end,
        source=source,
        wikidata=best.wikidata or other.wikidata,
        doubtful=best.doubtful and other.doubtful,
    )


def _joined_start(left: Tenure, right: Tenure) -> str:
    """The earlier start, unless it is the first day of a year or month that the later one names."""
    if "start: year" in left.source and right.start[:4] == left.start[:4]:
        return right.start
    if "start: month" in left.source and right.start[:7] == left.start[:7]:
        return right.start
    return left.start


def _joined_end(left: Tenure, right: Tenure, best: Tenure, other: Tenure) -> str:
    if best.origin == other.origin:
        later = right if right.first_day > left.first_day else left
        ends = (left.last_day, right.last_day)
        return "" if not later.last_day else max(ends)
    if best.end and other.first_day > best.last_day:
        return other.end
    vague = "end: year" in best.source or "end: month" in best.source
    if vague and other.end[:4] == best.end[:4] and "end: " not in other.source:
        return other.end
    return best.end or other.end


def _rank(tenure: Tenure) -> int:
    order = ("hand", "wikidata", "supplement-unverified")
    if tenure.source.startswith("wikidata") and tenure.doubtful:
        return 3
    return order.index(tenure.origin)


def _dated(tenure: Tenure) -> Tenure:
    """Write whole days and say in the source which part was widened."""
    remarks = [
        f"{side}: {'year' if len(day) == 4 else 'month'}"
        for side, day in (("start", tenure.start), ("end", tenure.end))
        if day and len(day) < 10
    ]
    source = "|".join([tenure.source, *remarks])
    return replace(tenure, start=tenure.first_day, end=tenure.last_day, source=source)
