"""Reading to rows: one plain dict for each table row, every quote checked against the text."""

from collections.abc import Iterable, Iterator

from detente.ledger.deed_rows import deed_rows
from detente.ledger.original import Original, Row
from detente.ledger.statement_rows import printable, statement_id, statement_rows
from detente.model.actor import Actor, Candidate, Resolution
from detente.model.identity import Json, canonical, content_id
from detente.model.place import Place, PlaceCandidate, Siting
from detente.model.reading import Dropped, Reading
from detente.model.statement import Statement
from detente.model.text import Report, Span, Stated
from detente.model.time import Dated, Period

Rows = dict[str, list[Row]]

READING_TABLES = (
    "reading",
    "passage",
    "quotation",
    "statement",
    "event",
    "incident",
    "claim",
    "commitment",
    "tie",
    "measure",
    "toll",
    "piece",
    "voice",
    "mention",
    "time_mention",
    "actor_decision",
    "place_decision",
    "period",
    "expression",
    "deed",
    "deed_party",
    "dropped",
)
"""The tables that a reading adds to, in the order of insertion."""


WOVEN_TABLES = (
    "band",
    "copy",
    "block",
    "weighed",
    "filed",
    "commitment_key",
    "step",
    "followed",
    "contradiction",
    "contradiction_side",
    "compared",
)
"""The tables that say which reports tell of one thing, what became of it, and what cannot hold."""


def reading_id(report_id: str, reader: str) -> str:
    """The id of what `reader` took from a report."""
    return content_id("reading", report_id, reader)


def report_row(report: Report, revises: str | None) -> Row:
    """The row of a report that is new to the ledger; `revises` is the one before at its url."""
    return {
        "id": report.id,
        "sha256": report.sha256,
        "outlet": _value(report.outlet),
        "published": _value(report.published),
        "url": _value(report.url),
        "source": printable(report.source),
        "revises": revises,
    }


def reading_rows(reading: Reading) -> Rows:
    """All rows of a reading, by table.

    Raises CitationError where a quote is not in the text at its place. Of two statements with one
    id the surer is kept; the other becomes a row in `dropped`.
    """
    original = Original.of(reading.report)
    kept, doubles = _distinct(reading.statements)
    rows: Rows = {table: [] for table in READING_TABLES}
    rows["reading"] = [_reading_row(reading)]
    rows["passage"] = list(_passages(original, reading.report))
    rows["quotation"] = [original.place(span) for span in sorted(set(reading.report.quotations))]
    for id_, statement in kept:
        for table, row in statement_rows(original, id_, statement):
            rows[table].append(row)
    rows["actor_decision"] = list(_decisions(original, reading.actors))
    rows["place_decision"] = list(_sitings(original, reading.places))
    rows["period"] = list(_periods(original, reading.periods))
    rows["expression"] = list(_expressions(original, reading.times))
    for table, row in deed_rows(original, reading):
        rows[table].append(row)
    rows["dropped"] = list(_dropped(original, (*reading.dropped, *doubles)))
    for table in READING_TABLES[1:]:
        rows[table] = [{"reading_id": rows["reading"][0]["id"], **row} for row in rows[table]]
    return rows


def _distinct(
    statements: tuple[Statement, ...],
) -> tuple[list[tuple[str, Statement]], list[Dropped]]:
    """Statements by id in text order, and those that another with the same id stands for."""
    kept: dict[str, Statement] = {}
    doubles = []
    for statement in sorted(statements, key=lambda found: -found.confidence):
        id_ = statement_id(statement)
        if id_ not in kept:
            kept[id_] = statement
        elif kept[id_] != statement:
            reason = f"{statement.reason.rule} found statement {id_[:8]} again, no surer"
            doubles.append(Dropped(statement.citation.span, "ledger", reason))
    return sorted(kept.items(), key=lambda item: (item[1].citation.span, item[0])), doubles


def _reading_row(reading: Reading) -> Row:
    report = reading.report
    return {
        "id": reading_id(report.id, reading.reader),
        "report_id": report.id,
        "reader": reading.reader,
        "title": _value(report.title),
        "title_how": _how(report.title),
        "author": _value(report.author),
        "author_how": _how(report.author),
        "outlet_how": _how(report.outlet),
        "published_how": _how(report.published),
        "url_how": _how(report.url),
        "language": report.language,
        **_told_on(reading),
    }


def _told_on(reading: Reading) -> Row:
    """The day of publication where it is known; else the day that the text shows, if it is one."""
    stated, shown = reading.report.published_on, reading.told_on
    if stated is not None:
        return {"told_on": stated.isoformat(), "told_on_how": "[]"}
    if shown is None or shown.start != shown.end:
        return {"told_on": "", "told_on_how": "[]"}
    return {"told_on": shown.start.isoformat(), "told_on_how": canonical(shown.how)}


def _passages(original: Original, report: Report) -> Iterator[Row]:
    for passage in report.passages:
        row = original.place(passage.span)
        row |= {"kind": passage.kind.value, "paragraph": passage.paragraph}
        yield row | {"reason": passage.reason}


def _decisions(original: Original, actors: dict[Span, Resolution]) -> Iterator[Row]:
    for span, decided in sorted(actors.items()):
        yield {
            **original.place(span),
            "words": original.quote(span),
            **_actor(decided.actor),
            "confidence": round(float(decided.confidence), 6),
            "reason": decided.reason,
            "alternatives": canonical([_candidate(other) for other in decided.alternatives]),
        }


def _actor(actor: Actor | None) -> Row:
    names = ("code", "name", "kind", "country", "cow", "sector", "office", "wikidata")
    return {name: getattr(actor, name) if actor else None for name in names}


def _candidate(other: Candidate) -> dict[str, Json]:
    actor = other.actor
    return {
        "code": actor.code,
        "name": actor.name,
        "score": other.score,
        "reason": other.reason,
    }


def _sitings(original: Original, places: dict[Span, Siting]) -> Iterator[Row]:
    for span, sited in sorted(places.items()):
        yield {
            **original.place(span),
            "words": original.quote(span),
            **_place(sited.place),
            "confidence": round(float(sited.confidence), 6),
            "reason": sited.reason,
            "alternatives": canonical([_other_place(other) for other in sited.alternatives]),
        }


def _place(place: Place | None) -> Row:
    names = ("name", "latitude", "longitude", "country", "region", "population")
    row: Row = {name: getattr(place, name) if place else None for name in names}
    return row | {
        "place_id": place.id if place else None,
        "precision": place.precision.value if place else None,
    }


def _other_place(other: PlaceCandidate) -> dict[str, Json]:
    place = other.place
    return {
        "place_id": place.id,
        "name": place.name,
        "score": other.score,
        "reason": other.reason,
    }


def _periods(original: Original, periods: dict[Span, Period]) -> Iterator[Row]:
    for span, period in sorted(periods.items()):
        yield original.place(span) | {
            "first_day": period.start.isoformat(),
            "last_day": period.end.isoformat(),
            "date": str(period),
            "precision": period.precision.value,
            "how": canonical(period.how),
        }


def _expressions(original: Original, times: Iterable[Dated]) -> Iterator[Row]:
    for dated in times:
        span, words = dated.mention.span, dated.mention.words
        told: Row = {"type": dated.timex_type, "value": dated.timex_value}
        yield original.place(span) | {"words": original.quote(span, words)} | told


def _dropped(original: Original, dropped: Iterable[Dropped]) -> Iterator[Row]:
    for place, drop in enumerate(dropped):
        row: Row = {"place": place, **original.place(drop.span)}
        yield row | {"step": drop.step, "reason": drop.reason}


def _value(fact: Stated | None) -> str:
    return fact.value if fact else ""


def _how(fact: Stated | None) -> str:
    return fact.how if fact else ""
