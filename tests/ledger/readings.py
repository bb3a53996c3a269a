"""Readings built by hand: one statement of each of the six kinds."""

from datetime import date

from detente.model.actor import Actor, Candidate, Mention, Resolution
from detente.model.citation import cite
from detente.model.count import Count
from detente.model.place import Place, PlaceCandidate, PlacePrecision, Siting
from detente.model.reading import Dropped, Reading
from detente.model.statement import (
    Claim,
    Commitment,
    Event,
    Incident,
    Measure,
    Reason,
    Statement,
    Tie,
    Toll,
    Voice,
    VoiceKind,
)
from detente.model.text import Passage, PassageKind, Report, Span, Stated
from detente.model.time import Dated, Period, Precision, TimeMention

TEXT = (
    "Talks 🕊️ in Vienna\n"
    "Ruritania offered Graustark a truce on Monday, the envoy Orla Čech said. "
    "If Graustark withdraws by June, Ruritania will reopen the bridge, or else it stays shut.\n"
    "Share this page"
)

RURITANIA = Actor("RUR", "Ruritania", "state", country="RUR", cow="901", sector="GOV")
GRAUSTARK = Actor("GRK", "Graustark", "state", country="GRK", cow="902", sector="GOV")
VIENNA = Place(
    "geonames:2761369",
    "Vienna",
    PlacePrecision.SETTLEMENT,
    48.20849,
    16.37208,
    "AUT",
    "Vienna",
    1691468,
)
CECH = Actor("RURGOV", "Orla Čech", "person", country="RUR", sector="GOV", office="envoy")


def span_of(text: str, words: str, nth: int = 0) -> Span:
    """The place of the `nth` occurrence of `words`, which must be there."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def mention(text: str, words: str, nth: int = 0) -> Mention:
    return Mention(span_of(text, words, nth), words, words.split()[-1], words)


def report_of(
    text: str = TEXT, *, url: str = "", outlet: str = "The Strelsau Courier", title: str = "Talks"
) -> Report:
    """A report whose passages are a heading, two sentences and a share line."""
    kinds = (PassageKind.HEADING, PassageKind.SENTENCE, PassageKind.SENTENCE, PassageKind.FURNITURE)
    words = (
        "Talks 🕊️ in Vienna",
        "Ruritania offered Graustark a truce on Monday, the envoy Orla Čech said.",
        "If Graustark withdraws by June, Ruritania will reopen the bridge, or else it stays shut.",
        "Share this page",
    )
    passages = tuple(
        Passage(span_of(text, line), kind, place, "a share line" if place == 3 else "")
        for place, (line, kind) in enumerate(zip(words, kinds, strict=True))
    )
    return Report(
        text,
        passages,
        quotations=(span_of(text, "a truce"),),
        title=Stated(title, "first line"),
        outlet=Stated(outlet, "option"),
        published=Stated("2031-03-11", "dateline"),
        url=Stated(url, "option") if url else None,
        source="courier/talks.txt",
    )


def voices(text: str) -> tuple[Voice, ...]:
    envoy = mention(text, "the envoy Orla Čech")
    cue = span_of(text, "said")
    return (
        Voice(envoy.words, VoiceKind.NAMED, "said", cue, envoy),
        Voice("The Strelsau Courier", VoiceKind.OUTLET),
    )


def event_of(report: Report, confidence: float = 0.8) -> Event:
    text = report.text
    return Event(
        cite(report, span_of(text, "Ruritania offered Graustark a truce on Monday")),
        voices(text),
        "reported",
        "",
        False,
        "past",
        confidence,
        Reason(
            "verb-frame",
            "offered",
            ("CONSULT: no meeting is named",),
            (("AGREE.ceasefire", 0.83), ("CONSULT", 0.09), ("none.sport", 0.02)),
            (("fact", 0.91), ("planned", 0.05)),
        ),
        actors=(mention(text, "Ruritania"),),
        recipients=(mention(text, "Graustark"),),
        type="AGREE",
        mode="ceasefire",
        contexts=("military", "territory"),
        cameo="0356",
        quad=1,
        intensity=6.4,
        trigger=span_of(text, "offered"),
        when=TimeMention(span_of(text, "Monday"), "Monday", weekday=0, counts_from="report"),
        where=mention(text, "Vienna"),
    )


def claim_of(report: Report) -> Claim:
    text = report.text
    return Claim(
        cite(report, span_of(text, "Ruritania offered Graustark a truce on Monday, the envoy")),
        voices(text),
        "reported",
        "",
        False,
        "past",
        0.9,
        Reason("said-after", "said"),
        kind="assertion",
        content=(span_of(text, "Ruritania offered Graustark a truce on Monday"),),
        direct=False,
        inner=(span_of(text, "offered"),),
    )


def commitment_of(report: Report) -> Commitment:
    text = report.text
    return Commitment(
        cite(report, report.passages[2].span),
        voices(text)[1:],
        "hypothetical",
        "",
        False,
        "future",
        0.7,
        Reason("if-then", "If … will"),
        kind="offer",
        promisor=mention(text, "Ruritania", 1),
        promisee=mention(text, "Graustark", 1),
        act=span_of(text, "reopen the bridge"),
        condition=span_of(text, "Graustark withdraws by June"),
        condition_polarity="if",
        fallback=span_of(text, "it stays shut"),
        deadline=TimeMention(span_of(text, "June"), "June", month=6),
    )


def incident_of(report: Report) -> Incident:
    """An attack with two figures that differ; the words are those of the truce."""
    text = report.text
    dead, later = span_of(text, "Talks"), span_of(text, "a truce")
    return Incident(
        cite(report, span_of(text, "Ruritania offered Graustark a truce")),
        voices(text)[1:],
        "asserted",
        "",
        False,
        "past",
        0.6,
        Reason("incident.verb", "offered"),
        type="bombing",
        stage="accomplished",
        trigger=span_of(text, "offered"),
        perpetrators=(mention(text, "Ruritania"),),
        blame="accused",
        victims=(mention(text, "Graustark"),),
        weapon=span_of(text, "truce"),
        weapon_type="explosives",
        tolls=(
            Toll("killed", "victim", Count(3, 3, None, dead, "Talks"), voices(text)),
            Toll("killed", "victim", Count(5, 5, 5, later, "a truce"), voices(text)[1:]),
        ),
        where=mention(text, "Vienna"),
        mentions=(span_of(text, "offered"),),
    )


def tie_of(report: Report) -> Tie:
    text = report.text
    return Tie(
        cite(report, span_of(text, "If Graustark withdraws by June, Ruritania")),
        voices(text)[1:],
        "asserted",
        "",
        False,
        "ongoing",
        0.6,
        Reason("tie.noun", "withdraws"),
        kind="allied-with",
        subject=mention(text, "Ruritania", 1),
        object=mention(text, "Graustark", 1),
        trigger=span_of(text, "withdraws"),
        ended=True,
    )


def measure_of(report: Report) -> Measure:
    text = report.text
    return Measure(
        cite(report, span_of(text, "Ruritania will reopen the bridge")),
        voices(text)[1:],
        "asserted",
        "",
        False,
        "past",
        0.6,
        Reason("measure.verb", "reopen"),
        quantity="troops",
        direction="lowered",
        trigger=span_of(text, "reopen"),
        subject=mention(text, "Ruritania", 1),
        amount=Count(40, 45, 50, span_of(text, "the bridge"), "the bridge"),
        change=span_of(text, "else it"),
        cause=span_of(text, "offered"),
        where=mention(text, "Vienna"),
    )


def siting_of(text: str) -> dict[Span, Siting]:
    """Vienna in Austria, not the one in Virginia."""
    at = span_of(text, "Vienna")
    other = Place("geonames:4791160", "Vienna", PlacePrecision.SETTLEMENT, 38.9, -77.27, "USA")
    reason = "the largest place of that name"
    return {at: Siting(at, VIENNA, 0.9, reason, (PlaceCandidate(other, 0.1, "smaller"),))}


def _times_of(text: str) -> tuple[Dated, ...]:
    """The month by which Graustark is to withdraw, and a word whose days are not known."""
    june = TimeMention(span_of(text, "June"), "June", month=6)
    month = Period(date(2031, 6, 1), date(2031, 6, 30), Precision.MONTH, ("June",))
    stays = TimeMention(span_of(text, "stays"), "stays", lasting=True)
    return (Dated(june, month, "DATE", "2031-06"), Dated(stays, None, "DURATION", "PXD"))


def reading_of(
    report: Report | None = None,
    *,
    reader: str = "r1",
    statements: tuple[Statement, ...] | None = None,
) -> Reading:
    """Everything one reader takes from the report: an event, a claim and a commitment."""
    report = report or report_of()
    text = report.text
    if statements is None:
        statements = (event_of(report), claim_of(report), commitment_of(report))
    return Reading(
        report,
        reader,
        statements,
        actors={
            span_of(text, "Ruritania"): Resolution(
                span_of(text, "Ruritania"),
                RURITANIA,
                0.95,
                "name of a state",
                (Candidate(GRAUSTARK, 0.01, "neighbour"),),
            ),
            span_of(text, "Ruritania", 1): Resolution(
                span_of(text, "Ruritania", 1), RURITANIA, 0.95, "name of a state"
            ),
            span_of(text, "Graustark"): Resolution(
                span_of(text, "Graustark"), GRAUSTARK, 0.9, "name of a state"
            ),
            span_of(text, "Graustark", 1): Resolution(
                span_of(text, "Graustark", 1), GRAUSTARK, 0.9, "name of a state"
            ),
            span_of(text, "the envoy Orla Čech"): Resolution(
                span_of(text, "the envoy Orla Čech"), CECH, 0.7, "envoy as of 2031"
            ),
            span_of(text, "Vienna"): Resolution(
                span_of(text, "Vienna"), None, 0.6, "a place, not a government"
            ),
        },
        periods={
            span_of(text, "offered"): Period(
                date(2031, 3, 10),
                date(2031, 3, 10),
                Precision.DAY,
                ("Monday", "the one before 2031-03-11"),
            ),
            span_of(text, "June"): Period(
                date(2031, 6, 1), date(2031, 6, 30), Precision.MONTH, ("June", "next after report")
            ),
        },
        places=siting_of(text),
        times=_times_of(text),
        dropped=(Dropped(report.passages[3].span, "segment", "furniture is not read"),),
    )


def numbered(number: int, *, reader: str = "r1") -> Reading:
    """A reading of a report of its own: the same sentences after a line with a number."""
    return reading_of(report_of(f"No. {number}\n{TEXT}"), reader=reader)


def wide_reading() -> Reading:
    """A reading of the report with one statement of each of the six kinds."""
    report = report_of()
    made = (event_of, incident_of, claim_of, commitment_of, tie_of, measure_of)
    return reading_of(report, statements=tuple(make(report) for make in made))
