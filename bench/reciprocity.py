"""Reciprocity on made ledgers of known truth: false answers where there are none, power by n.

    python -m bench reciprocity [--ledgers 200] [--acts 100,200,400,800] [--worlds TEXT] [--save]

Each line is a world and a number of acts of either side in two years. "any" is the share of ledgers
with at least one false answer among its four forms and eight kinds, "each" the share of false
answers among the kinds whose truth is no, "common" those said to have a common cause, "form" the
share of true forms found (a side answers in kind, or inversely), "kind" that of true kinds, "delay"
the median of the response times found (the made ones are two days on average).
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, field
from time import perf_counter

import numpy as np

from bench.made_dyads import WORLDS, made
from bench.results import Figure, Result, made_now, save
from detente.analyse.dyad_acts import of_acts
from detente.analyse.reciprocity.answers import Answer, FormAnswer, Verdict
from detente.analyse.reciprocity.asked import reciprocity
from detente.analyse.sides import Dyad

_COLUMNS = ("any", "each", "common", "form", "kind")
_HEAD = f"{'world':32}{'acts':>6}{''.join(f'{one:>8}' for one in _COLUMNS)}{'delay':>7}{'ms':>6}"


@dataclass(slots=True)
class Tally:
    """What one world and number of acts came to; each list has an entry a ledger or question."""

    ledgers: list[bool] = field(default_factory=list)
    false: list[bool] = field(default_factory=list)
    common: list[bool] = field(default_factory=list)
    forms: list[bool] = field(default_factory=list)
    found: list[bool] = field(default_factory=list)
    delays: list[int] = field(default_factory=list)
    seconds: float = 0.0


def main(arguments: list[str]) -> int:
    """Run the study; 0 always, for it measures and does not judge."""
    parser = argparse.ArgumentParser(prog="python -m bench reciprocity", description=__doc__)
    parser.add_argument("--ledgers", type=int, default=200)
    parser.add_argument("--acts", default="100,200,400,800")
    parser.add_argument("--worlds", default="", help="only those whose name holds this")
    parser.add_argument("--save", action="store_true")
    asked = parser.parse_args(arguments)
    sizes = [int(one) for one in asked.acts.split(",")]
    names = [name for name in WORLDS if asked.worlds in name]
    print(_HEAD, flush=True)
    begun = perf_counter()
    figures: dict[str, Figure] = {}
    for name in names:
        for acts in sizes:
            tally = studied(name, acts, asked.ledgers)
            print(_line(name, acts, tally), flush=True)
            figures |= dict(_figures(f"{name}.{acts}", tally))
    if asked.save:
        command = (
            f"python -m bench reciprocity --ledgers {asked.ledgers} --acts {asked.acts} --save"
        )
        seconds = round(perf_counter() - begun, 1)
        save(
            Result(
                "reciprocity",
                "made",
                asked.ledgers,
                figures,
                command,
                seconds=seconds,
                **made_now(),
            )
        )
    return 0


def studied(name: str, acts: int, ledgers: int) -> Tally:
    """Ask every question of so many ledgers of a world."""
    tally = Tally()
    for seed in range(ledgers):
        ledger, truth = made(name, acts, seed)
        begun = perf_counter()
        answered = reciprocity(of_acts(ledger, Dyad("AAA", "BBB")))
        tally.seconds += perf_counter() - begun
        answers = answered.answers
        formed = [one.verdict is Verdict.ANSWERS for one in answered.forms]
        true_forms = [_form(one) in {_form_of(own) for own in truth} for one in answered.forms]
        wrong_forms = [said for said, holds in zip(formed, true_forms, strict=True) if not holds]
        tally.forms += [said for said, holds in zip(formed, true_forms, strict=True) if holds]
        believed = [one.verdict is Verdict.ANSWERS for one in answers]
        true = [_key(one) in truth for one in answers]
        wrong = [said for said, holds in zip(believed, true, strict=True) if not holds]
        tally.ledgers.append(any(wrong) or any(wrong_forms))
        tally.false += wrong
        tally.common += [
            one.verdict is Verdict.COMMON
            for one, holds in zip(answers, true, strict=True)
            if not holds
        ]
        tally.found += [said for said, holds in zip(believed, true, strict=True) if holds]
        tally.delays += [
            one.waiting.beyond_chance
            for one, holds in zip(answers, true, strict=True)
            if holds and one.verdict is Verdict.ANSWERS
            and one.waiting is not None and one.waiting.beyond_chance is not None
        ]  # fmt: skip
    return tally


def _key(answer: Answer) -> tuple[str, str, str]:
    asked = answer.question
    return asked.answer.first, asked.stimulus_kind, asked.answer_kind


def _form(answer: FormAnswer) -> tuple[str, bool]:
    return answer.answer.first, answer.same_kind


def _form_of(key: tuple[str, str, str]) -> tuple[str, bool]:
    side, heard, kind = key
    return side, heard == kind


def _line(name: str, acts: int, tally: Tally) -> str:
    delay = f"{np.median(tally.delays):.0f}" if tally.delays else "–"
    form, kind = (f"{np.mean(one):.2f}" if one else "–" for one in (tally.forms, tally.found))
    milliseconds = tally.seconds / len(tally.ledgers) * 1000
    return (
        f"{name:32}{acts:>6}{np.mean(tally.ledgers):>8.3f}{np.mean(tally.false):>8.4f}"
        f"{np.mean(tally.common):>8.2f}{form:>8}{kind:>8}{delay:>7}{milliseconds:>6.0f}"
    )


def _figures(name: str, tally: Tally) -> Iterator[tuple[str, Figure]]:
    yield f"{name}.any", Figure(round(float(np.mean(tally.ledgers)), 4))
    yield f"{name}.each", Figure(round(float(np.mean(tally.false)), 4))
    if tally.found:
        yield f"{name}.forms", Figure(round(float(np.mean(tally.forms)), 4))
        yield f"{name}.found", Figure(round(float(np.mean(tally.found)), 4))
