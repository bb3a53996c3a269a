"""Reconsidering: an act of a report seen once more, with what would have made it another."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.extract.events.marking import marked
from detente.extract.events.sightings import sighted
from detente.extract.events.turning import Turn, turns
from detente.extract.reader.marked import Marked
from detente.extract.reader.opinion import Opinion
from detente.extract.reader.reader_model import opinion
from detente.extract.scene import set_scene
from detente.extract.speech.speech import with_speech
from detente.extract.standing.standing import Standing, standing
from detente.model.text import Report, Span


@dataclass(frozen=True, slots=True)
class Seen:
    """An act as it stood before rule and model were weighed.

    `shown` is the type that a pattern shows, empty where no pattern knows the word; `stands` how
    the act stands by its words alone.
    """

    shown: str
    stands: Standing
    opinion: Opinion
    marked: Marked

    def turns(self) -> tuple[Turn, ...]:
        """The words without which the model would read another act, the surest first."""
        return turns(self.marked)


def seen_again(report: Report, trigger: Span) -> Iterator[Seen]:
    """The acts that this reader sees in a word of a report; perhaps several, or none."""
    scene = with_speech(set_scene(report))
    for part in scene.parts_in(trigger):
        for one in sighted(scene, part):
            if one.trigger.span == trigger:
                sentence = marked(scene, part, one)
                stands = standing(scene, part, one.head)
                yield Seen(one.pattern.act.type, stands, opinion(sentence), sentence)
