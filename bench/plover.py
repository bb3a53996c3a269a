"""The PLOVER class of a marked pair: `python -m bench plover INPUT.jsonl OUTPUT.jsonl`.

The event read between the two comes first, then what one demands of the other, then an event with
one of them, then the act that hangs together best with the marked words, then DEFAULT.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.rows import Row, answer
from detente.extract.between import act_between
from detente.extract.scene import set_scene
from detente.extract.speech import with_speech
from detente.model.actor import Mention
from detente.model.statement import Claim, Event, Statement
from detente.model.text import Report, Span
from detente.read.segment import segment
from detente.run.pipeline import read_report

DEFAULT = "YIELD"
"""What a pair gets that no word shows an act for: the commonest class of the training part."""
CONVERTED = {
    "116": "ACCUSE",
    "163": "COERCE",
    "1712": "COERCE",
    "191": "ASSAULT",
    "192": "ASSAULT",
}
"""PLV's classes come from CAMEO codes by the Open Event Data Alliance's table, which puts verdicts,
embargoes, destruction, blockades and occupations elsewhere than PLOVER's manual does."""
_ANNOUNCED = frozenset({"asserted", "reported", "expected", "intended"})
_MARK = re.compile(r"</?([st])>")


def main(arguments: list[str]) -> int:
    """Read marked sentences, write the class of each pair."""
    return answer("plover", arguments, prediction)


def prediction(row: Row) -> Row:
    """The class of one marked pair."""
    text, source, target = unmarked(row["marked"])
    passages, quotations = segment(text)
    pair = Pair(Report(text, passages, quotations), source, target)
    return {"id": row["id"], "root": next((one for one in pair.classes() if one), DEFAULT)}


@dataclass(frozen=True, slots=True)
class Pair:
    """A report with the two parties that somebody marked in it."""

    report: Report
    source: list[Span]
    target: list[Span]

    def classes(self) -> Iterator[str]:
        """The classes that each way of reading gives, the surest way first."""
        statements = read_report(self.report).statements
        events = [one for one in statements if isinstance(one, Event)]
        best = max(events, key=self.closeness, default=None)
        roles = sum(self.closeness(best)[:2]) if best is not None else 0
        if best is not None and roles == 2:
            yield class_of(best)
        if any(self.is_demand(one) for one in statements):
            yield "REQUEST"
        if best is not None and roles:
            yield class_of(best)
        scene = with_speech(set_scene(self.report))
        shown = act_between(scene, self.source, self.target)
        yield converted(shown.act.type, shown.act.cameo) if shown is not None else ""

    def closeness(self, event: Event) -> tuple[int, int, float]:
        """How well an event fits: both sides in their roles, then one, then the nearest."""
        roles = _meets(event.actors, self.source) + _meets(event.recipients, self.target)
        turned = _meets(event.actors, self.target) + _meets(event.recipients, self.source)
        apart = min(_gap(event.trigger, span) for span in (*self.source, *self.target))
        return roles, turned, -apart

    def is_demand(self, one: Statement) -> bool:
        """What the source says the target must do; détente keeps it as a claim."""
        speaker = one.voices[0].mention
        if not isinstance(one, Claim) or one.kind != "demand" or speaker is None:
            return False
        told = any(span.holds(other) for span in one.content for other in self.target)
        return told and bool(_meets([speaker], self.source))


def class_of(event: Event) -> str:
    """The class of an event; what is only announced of talks and treaties is AGREE there."""
    if event.quad == 1 and event.time == "future" and event.stance in _ANNOUNCED:
        return "AGREE"
    return converted(event.type, event.cameo)


def converted(kind: str, cameo: str) -> str:
    """The class of an act: its type, but what its CAMEO code converts to where the two differ."""
    return next((other for code, other in CONVERTED.items() if cameo.startswith(code)), kind)


def unmarked(marked: str) -> tuple[str, list[Span], list[Span]]:
    """The sentence without its marks, and where the source and the target stand in it."""
    text, sides = "", {"s": list[Span](), "t": list[Span]()}
    start: int | None = None
    for number, piece in enumerate(_MARK.split(marked)):
        if number % 2 == 0:
            text += piece
        elif start is None:
            start = len(text)
        else:
            sides[piece].append(Span(start, len(text)))
            start = None
    return text, sides["s"], sides["t"]


def _meets(mentions: Sequence[Mention], spans: list[Span]) -> int:
    return any(one.span.meets(span) for one in mentions for span in spans)


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)
