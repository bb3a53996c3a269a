"""Events: who did what to whom."""

from collections.abc import Iterator
from dataclasses import replace

from detente.extract.circumstances.when import told_of_last
from detente.extract.conditions.suppositions import stands_under
from detente.extract.events.doubt import doubts
from detente.extract.events.headings import told_again
from detente.extract.events.one_act import is_part_of, tells_again
from detente.extract.events.pairs import each_of_pair
from detente.extract.events.participants import without
from detente.extract.events.public import known_in
from detente.extract.events.sighting import Sighting
from detente.extract.events.sightings import judged_sightings
from detente.extract.events.statements import event_of
from detente.extract.events.taken_up import answers_nobody, taken_up
from detente.extract.scene import Part, Scene
from detente.model.reading import Dropped
from detente.model.statement import Event
from detente.model.time import TimeMention


def find_events(scene: Scene) -> Iterator[Event | Dropped]:
    """The events of a report, and the readings that were turned down."""
    headings = [part.tree.span for part in scene.parts if part.is_heading]
    yield from told_again(_all_events(scene), headings)


def _all_events(scene: Scene) -> Iterator[Event | Dropped]:
    waiting: list[Event] = []
    told_before: list[Event] = []
    known = known_in(scene)
    for part in scene.parts:
        told = told_of_last(part)
        yield from (_dated(event, told) for event in waiting)
        waiting = []
        found: list[Sighting] = []
        for candidate in judged_sightings(scene, part):
            if isinstance(candidate, Dropped):
                yield candidate
            else:
                found.append(candidate)
        for one in found:
            whole = next((other for other in found if is_part_of(one, other)), None)
            again = next((other for other in found if tells_again(one, other)), None)
            if again is not None:
                yield Dropped(
                    one.trigger.span, "events", f"{again.trigger.text!r} tells the same act"
                )
            elif whole is not None:
                yield Dropped(
                    one.trigger.span,
                    "events",
                    f"{one.trigger.text!r} is what {whole.trigger.text!r} is about",
                )
            elif stands_under(part, scene.report.text, one.head):
                yield Dropped(
                    one.trigger.span,
                    "events",
                    "stands under a condition, so it is read as a commitment",
                )
            elif answers_nobody(part, one, told_before):
                yield Dropped(one.trigger.span, "events", "nobody had asked for anything")
            else:
                earlier = taken_up(part, one, told_before)
                reaching = replace(one, recipients=earlier or one.recipients)
                whole_one = _spread(scene, part, reaching, [*told_before, *waiting])
                seen = doubts(scene, known, part, whole_one) | {"antecedent": bool(earlier)}
                inner = [other.pattern.act for other in found if is_part_of(other, one)]
                waiting.append(event_of(scene, part, whole_one, seen, inner))
        told_before += waiting
    yield from waiting


def _spread(scene: Scene, part: Part, one: Sighting, told: list[Event]) -> Sighting:
    """The sighting with everybody whom "they", "both sides" stand for: "Oslo and Lima met"."""
    words = part.tree.words
    actors = each_of_pair(scene, part, scene.mentions.each_of(one.actors, words), told)
    reached = each_of_pair(scene, part, scene.mentions.each_of(one.recipients, words), told)
    return replace(one, actors=actors, recipients=without(reached, actors))


def _dated(event: Event, told: TimeMention | None) -> Event:
    """An undated event takes the time that the next sentence tells of it."""
    if told is None or event.when is not None or event.time != "past":
        return event
    return replace(event, when=told)
