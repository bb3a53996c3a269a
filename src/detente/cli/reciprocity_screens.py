"""Reciprocity on the screen, as a table, as JSON or as a picture; the acts behind it, cited."""

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from detente.analyse.reciprocity.answer_rows import answer_keys, answer_rows, form_rows
from detente.analyse.reciprocity.answers import Answer, Form, FormAnswer, Verdict
from detente.analyse.reciprocity.asked import FEWEST_ACTS, FEWEST_DAYS, Reciprocity, reciprocity
from detente.analyse.reciprocity.effect import WINDOW
from detente.cli.charted import check_chart, draw
from detente.cli.dyads_wanted import Wanted
from detente.cli.lines import plural
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.cli.told_as import Out, table
from detente.ledger.acts import cite
from detente.ledger.ledger import Ledger
from detente.publish.reciprocity_picture import reciprocity_picture

_CITED_AT_ONCE = 500


def answers(file: Path, wanted: Wanted, third: str, models: bool, out: Out) -> None:
    """Print the answers to every question, and the models if they are asked for."""
    check_chart(out.chart)
    screen = Screen.here(out.as_json)
    with Ledger.open(file, read_only=True) as ledger:
        acts = wanted.acts(ledger, third=third, with_aside=True)
    found = reciprocity(acts)
    if out.as_csv:
        table(answer_rows(found))
    elif out.as_json:
        for row in form_rows(found):
            screen.row("form", row)
        for answer, row in zip(found.answers, answer_rows(found), strict=True):
            screen.row("answer", row | answer_keys(answer))
    else:
        _told(screen, found)
    if models:
        from detente.cli.model_screens import fitted

        fitted(screen, acts)
    _noted(screen, found)
    draw(out.chart, lambda: reciprocity_picture(found), screen)


def acts(file: Path, wanted: Wanted, third: str, limit: int, out: Out) -> None:
    """Print the acts behind the answers that are believed, each with what it rests on."""
    screen = Screen.here(out.as_json)
    with Ledger.open(file, read_only=True) as ledger:
        found = reciprocity(wanted.acts(ledger, third=third, with_aside=True))
        rows = _cited(ledger, found)
        if out.as_csv:
            table(islice(rows, limit or None))
            return
        shown = 0
        for shown, row in enumerate(islice(rows, limit or None), 1):  # noqa: B007
            if out.as_json:
                screen.row("act", row)
            else:
                screen.line(
                    f"{row['date']}  ",
                    (f"{safe(row['actor'])} → {safe(row['recipient'])}", "bold"),
                    f"  {row['type']}  {row['as']}", (f"  [{row['citation']}]", "cyan"),
                )  # fmt: skip
    if not shown:
        screen.note("no answer is believed, so none has acts behind it")


def _cited(ledger: Ledger, found: Reciprocity) -> Iterator[dict[str, Any]]:
    """The acts of each believed answer: those it answers, then those that answer."""
    for answer in found.answers:
        if answer.verdict is not Verdict.ANSWERS:
            continue
        for role, keys in (("stimulus", answer.cited.stimuli), ("answer", answer.cited.followed)):
            left = iter(keys.tolist())
            while portion := list(islice(left, _CITED_AT_ONCE)):
                for one in cite(ledger, portion):
                    names = ("date", "actor", "recipient", "type", "citation", "quote")
                    told = {name: one.get(name, "") for name in names}
                    yield {"key": one["row"], "as": f"{role}: {_question(answer)}"} | told


def _told(screen: Screen, found: Reciprocity) -> None:
    """A block for each side that may answer."""
    for side, other in (
        (found.dyad.second, found.dyad.first),
        (found.dyad.first, found.dyad.second),
    ):
        said = found.said_of(side)
        screen.line((f"{side}, acted on by {other}: ", "bold cyan"), (said, "bold"))
        for form in found.forms:
            if form.answer.first == side:
                screen.fact(_name(form), _form_words(form))
                for answer, row in zip(found.answers, answer_rows(found), strict=True):
                    if form.holds(answer):
                        screen.fact("", f"{row['answer']} {_words(answer, row)}")
        screen.line("")


def _name(form: FormAnswer) -> str:
    if form.form is not Form.TRIANGULAR:
        return form.form.value
    return "in kind" if form.same_kind else "inverse"


def _form_words(form: FormAnswer) -> str:
    third = f"towards {form.answer.second}: " if form.form is Form.TRIANGULAR else ""
    if form.q is None:
        return f"{third}{form.verdict.value} (n {form.n:,})"
    return f"{third}{form.verdict.value}; n {form.n:,}, q {form.q:.2g}"


def _question(answer: Answer) -> str:
    asked = answer.question
    third = f" towards {asked.answer.second}" if asked.form is Form.TRIANGULAR else ""
    return f"{asked.answer_kind}{third} after {asked.stimulus_kind}"


def _words(answer: Answer, row: Mapping[str, Any]) -> str:
    """One question and what the acts say to it."""
    third = f"towards {row['towards']} " if answer.question.form is Form.TRIANGULAR else ""
    asked = f"{third}after {row['stimulus']}: {answer.verdict.value}"
    counts = f"n {answer.n:,} and {answer.answers:,}"
    if answer.effect is None:
        return f"{asked} ({counts})"
    followed = (
        f"{row['followed']:,} within {WINDOW} days where {row['expected']:,.0f} were expected,"
        f" {_ratio(row, 'over_rhythm')}; {_ratio(row, 'over_before')} of those before"
    )
    days = f"; {plural(row['days'], 'day')} at the median" if row["days"] else ""
    soon = days if answer.verdict is Verdict.ANSWERS else ""
    return f"{asked}; {followed}{soon}; {counts}, q {row['q']:.3g}"


def _ratio(row: Mapping[str, Any], name: str) -> str:
    if row[name] is None:
        return "× –"
    return f"× {row[name]:.2f} ({row[f'{name}_low']:.2f} to {row[f'{name}_high']:.2f})"


def _noted(screen: Screen, found: Reciprocity) -> None:
    days = found.days
    if days.inexact:
        screen.note(f"{plural(days.inexact, 'act')} known less exactly than a day: not counted")
    lost = int((days.seen == 0).sum())
    if lost:
        screen.note(f"{plural(lost, 'day')} without any report left out as gaps")
    if any(one.verdict is Verdict.TOO_FEW for one in found.answers):
        screen.note(f"a question needs {FEWEST_ACTS} acts each way in {FEWEST_DAYS} days")
