"""Readings built by hand: two sentences with an event, a claim and a commitment."""

from datetime import date

from detente.model.actor import Actor, Candidate, Mention, Resolution
from detente.model.citation import cite
from detente.model.reading import Dropped, Reading
from detente.model.statement import (
    Claim,
    Commitment,
    Event,
    Reason,
    Statement,
    Voice,
    VoiceKind,
)
from detente.model.text import Passage, PassageKind, Report, Span, Stated
from detente.model.time import Period, Precision, TimeMention

TEXT = (
    "Talks 🕊️ in Vienna\n"
    "Ruritania offered Graustark a truce on Monday, the envoy Orla Čech said. "
    "If Graustark withdraws by June, Ruritania will reopen the bridge, or else it stays shut.\n"
    "Share this page"
)

RURITANIA = Actor("RUR", "Ruritania", "state", country="RUR", cow="901", sector="GOV")
GRAUSTARK = Actor("GRK", "Graustark", "state", country="GRK", cow="902", sector="GOV")
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
        Reason("verb-frame", "offered", ("CONSULT: no meeting is named",)),
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


def reading_of(
    report: Report | None = None,
    *,
    reader: str = "r1",
    statements: tuple[Statement, ...] | None = None,
) -> Reading:
    """Everything one reader takes from the report: one statement of each kind."""
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
        dropped=(Dropped(report.passages[3].span, "segment", "furniture is not read"),),
    )


def numbered(number: int, *, reader: str = "r1") -> Reading:
    """A reading of a report of its own: the same sentences after a line with a number."""
    return reading_of(report_of(f"No. {number}\n{TEXT}"), reader=reader)
