"""Deeds and promises made by hand."""

from dataclasses import replace
from datetime import date

from detente.resolve.keeping.act import Act, Party
from detente.resolve.keeping.promise import Promise

PERU = Party("PER", "PER", "Peru", "Peru", "Peru")
CHILE = Party("CHL", "CHL", "Chile", "Chile", "Chile")
REBELS = Party("PERREB", "PER", "Peru (rebels)", "rebels", "")
ARMY = Party("PERMIL", "PER", "Peru (military)", "the army", "")


def act(day: int, lemma: str, words: str, *doers: Party, **more: object) -> Act:
    """A deed told on a day of May 2031."""
    made = Act(
        id=f"r{day}:0",
        said_on=date(2031, 5, day),
        report=f"r{day}",
        lemma=lemma,
        under="",
        doers=doers,
        others=(),
        subject=tuple(one.words.lower() for one in doers),
        words=tuple(words.split()),
        type="",
        stance="asserted",
        negated=False,
        time="past",
    )
    return replace(made, **more)  # type: ignore[arg-type]


def part(lemma: str, words: str, *doers: Party, **more: object) -> Act:
    """A part of a promise made on the first of May."""
    return replace(act(1, lemma, words, *doers), stance="hypothetical", time="future", **more)  # type: ignore[arg-type]


def promise(of: Act, **more: object) -> Promise:
    """A promise of Peru to Chile, made on the first of May."""
    made = Promise("p", "r1", date(2031, 5, 1), "promise", "", PERU, CHILE, of)
    return replace(made, **more)  # type: ignore[arg-type]
