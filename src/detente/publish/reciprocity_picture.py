"""The picture of reciprocity: what comes beyond expectation, day by day after each act."""

from collections.abc import Iterator

from detente.analyse.reciprocity.answers import Answer, Form, Verdict
from detente.analyse.reciprocity.asked import Reciprocity
from detente.publish.picture import Axis, Layer, Line, Mark, Panel, Picture, Points

_DAYS = Axis("days after the act")


def reciprocity_picture(found: Reciprocity) -> Picture:
    """A panel for each answering side; believed answers have dots, the others a dashed line."""
    sides = (found.dyad.second, found.dyad.first)
    panels = [
        Panel(
            [*_lines(found, side), Mark(y=0)],
            _DAYS,
            Axis("acts beyond expectation for each act"),
            f"{side} {found.said_of(side)}",
        )
        for side in sides
    ]
    counted = sum(int(one.counts.sum()) for one in (found.days.forth, found.days.back))
    told = [
        f"{counted:,} acts on {len(found.days):,} days; dots: answers believed (q up to 0.05)",
        "expected from own rhythm, weekday and what else is reported",
    ]
    return Picture(f"Who answers whom: {found.dyad.first} and {found.dyad.second}", panels, told)


def _lines(found: Reciprocity, side: str) -> Iterator[Layer]:
    for answer in found.answers:
        if answer.question.answer.first == side and answer.by_lag:
            days = [float(day) for day in range(len(answer.by_lag))]
            believed = answer.verdict is Verdict.ANSWERS
            yield Line(days, list(answer.by_lag), _label(answer), dashed=not believed)
            if believed:
                yield Points(days, list(answer.by_lag), _label(answer))


def _label(answer: Answer) -> str:
    asked = answer.question
    third = f" towards {asked.answer.second}" if asked.form is Form.TRIANGULAR else ""
    return f"{asked.answer_kind}{third} after {asked.stimulus_kind}"
