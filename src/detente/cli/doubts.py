"""Doubts: what the reader of one report could not tell, or had to guess."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.ledger.parts import Shape
from detente.model.text import Report

_FROM_THE_DAY = "the report was published on"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at: its kind, what is doubted and why, and where it stands."""

    kind: str
    words: str
    citation: str = ""


def doubts_of(report: Report, rows: list[Shape]) -> Iterator[Doubt]:
    """Unknown origin first, then names read otherwise than written, guessed dates, open actors."""
    if report.published is None:
        yield Doubt("day of publication unknown", "give it with --published 2010-03-29")
    elif report.published.how.startswith("guessed"):
        told = f"{report.published.value[:10]}, {report.published.how}"
        yield Doubt("day of publication", f"{told}; where it is another, give it with --published")
    if report.outlet is None:
        yield Doubt("outlet unknown", "give it with --outlet")
    yield from _read_otherwise(rows)
    yield from _guessed_dates(rows)
    yield from _left_open(rows)


def _read_otherwise(rows: list[Shape]) -> Iterator[Doubt]:
    for mention, citation in _first_of_each(rows):
        if mention["code"] and "is read as" in mention["reason"]:
            yield Doubt("name", f"“{mention['words']}”: {mention['reason']}", citation)


def _guessed_dates(rows: list[Shape]) -> Iterator[Doubt]:
    seen = set()
    for row in rows:
        how = row.get("date_how") or []
        if len(how) < 2 or any(step.startswith(_FROM_THE_DAY) for step in how):
            continue
        if (row["date"], how[0]) not in seen:
            seen.add((row["date"], how[0]))
            yield Doubt("date", f"{row['date']}: {how[0]}; {how[-1]}", row["citation"])


def _left_open(rows: list[Shape]) -> Iterator[Doubt]:
    for mention, citation in _first_of_each(rows):
        if not mention["code"] and mention["words"][:1].isupper():
            yield Doubt("actor left open", f"“{mention['words']}”: {mention['reason']}", citation)


def _first_of_each(rows: Iterable[Shape]) -> Iterator[tuple[Shape, str]]:
    """Every party of the rows once, with the citation of the first row that names it."""
    seen = set()
    for row in rows:
        one = [row.get("promisor"), row.get("promisee")]
        for mention in (*row.get("actors", ()), *row.get("recipients", ()), *one):
            if mention and mention["words"] not in seen:
                seen.add(mention["words"])
                yield mention, row["citation"]
